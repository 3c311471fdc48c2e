"""The deadline proof of one regulation against its standard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from regdesigner.analysis.deadlines.proof import DeadlineProof, prove
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.errors import UnreadableInput


def prove_deadlines(folder: RegulationFolder, on: date) -> DeadlineProof:
    """The proof for the year that begins on a day; raises ``UnreadableInput`` without a standard or a known form."""
    if folder.standard is None:
        beside = Path(folder.bpmn_path).with_name("standard.yaml")
        raise UnreadableInput(str(folder.path), "deadlines-no-standard", arguments={"file": str(beside)})
    if folder.form is None:
        arguments = {"form": folder.regulation.form}
        raise UnreadableInput(str(folder.bpmn_path), "export-unknown-form", None, folder.regulation.id, arguments)
    return prove(folder.regulation, folder.standard.limits, folder.calendar, folder.form.conventions, on)
