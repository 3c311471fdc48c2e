"""Stopping one case of which the clock cannot take a step, so that it keeps no other case waiting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from regdesigner.application.cases.steps import entries_step
from regdesigner.application.ports.cases import CaseConflict, Incident, OpenItem
from regdesigner.application.ports.engine import EngineError
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.domain.case import Condition
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.record import EntryKind, RecordEntry

UNFORESEEN = "engine-unforeseen"
Cause = tuple[str, str | None, Mapping[str, str | int]]
"""A message of the catalogues, the element it speaks of, its arguments."""


def cause_of(error: Exception) -> Cause:
    """Why a step failed; what nobody foresaw is named by the kind of its error, never by its content."""
    match error:
        case EngineError():
            problem = error.problems[0]
            return problem.message, problem.element, problem.arguments
        case UnreadableInput():
            return error.message, error.element, error.arguments
        case Refused():
            return error.message, None, error.arguments
        case _:
            return UNFORESEEN, None, {"error": type(error).__name__}


def stop_at(units: UnitsOfWork, item: OpenItem, error: Exception, now: datetime) -> None:
    """Stop the case of a timer that cannot fire; nothing where somebody else moved the case on in between."""
    message, element, arguments = cause_of(error)
    with units() as unit:
        kept = unit.cases.get(item.case)
        if kept.case.condition is not Condition.RUNNING or unit.cases.item(item.case, item.item) is None:
            return
        entry = RecordEntry(item.case, 0, now, EntryKind.INCIDENT, element or item.element, item.item, note=message)
        incident = Incident(item.case, now, "signal", item.item, {}, None, message, element or item.element, arguments)
        step = replace(entries_step(kept, (entry,), condition=Condition.STOPPED), incident=incident)
        try:
            unit.cases.step(step)
        except CaseConflict:
            return
        unit.commit()
