"""The deadline proof of one regulation against its standard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from regdesigner.analysis.deadlines.verdict import DeadlineProof, LimitProof, Reason
from regdesigner.analysis.soundness.check import DefectKind, Soundness, check
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.errors import UnreadableInput, WrongValue

NEVER_ENDING = (DefectKind.DEADLOCK, DefectKind.LOOP_WITHOUT_EXIT)
"""Defects by which a case may never reach an end; a proof measures only cases that reach one."""


def prove_deadlines(folder: RegulationFolder, on: date) -> DeadlineProof:
    """The proof for the year that begins on a day; raises ``UnreadableInput`` without a standard or a known form.

    Where a case may stop for ever, no limit is called kept.
    """
    from regdesigner.analysis.deadlines.proof import prove  # numpy is slow to import: only where a proof is asked for

    if folder.standard is None:
        beside = Path(folder.bpmn_path).with_name("standard.yaml")
        raise UnreadableInput(str(folder.path), "deadlines-no-standard", arguments={"file": str(beside)})
    conventions = folder.known_form.conventions
    try:
        proof = prove(folder.regulation, folder.standard.limits, folder.calendar, conventions, on)
    except WrongValue as error:
        if isinstance(error.value, int):
            raise UnreadableInput(str(folder.path), "deadlines-too-many-ways") from error
        raise past_calendar(folder) from error
    return qualified(proof, check(folder.regulation.flow))


def qualified(proof: DeadlineProof, soundness: Soundness) -> DeadlineProof:
    """The proof with what the flow says against it: a case that may stop for ever keeps no limit for certain."""
    stops = tuple(defect.element for defect in soundness.defects if defect.kind in NEVER_ENDING)
    if not stops:
        return proof
    total, intake, handover = (_open(limit, stops) for limit in proof.limits)
    return replace(proof, total=total, intake=intake, handover=handover)


def past_calendar(folder: RegulationFolder) -> UnreadableInput:
    """A term or a limit runs past the days that the body's calendar covers: said with those days."""
    days = {"first": f"{folder.calendar.first:%d.%m.%Y}", "last": f"{folder.calendar.last:%d.%m.%Y}"}
    return UnreadableInput(str(folder.path), "term-past-calendar", arguments=days)


def _open(limit: LimitProof, stops: tuple[str, ...]) -> LimitProof:
    reason = Reason("proof-never-ending", {"elements": ", ".join(stops)})
    return replace(limit, holds=False if limit.holds is False else None, exact=False, reasons=(*limit.reasons, reason))
