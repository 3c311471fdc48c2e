"""How a case stands: the figures by which those who answer for its terms oversee it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from regdesigner.domain.case import Case, Condition
from regdesigner.domain.flow import Outcome


class Standing(StrEnum):
    """The figures of the overview; a case may stand in several of them."""

    RUNNING = "running"
    OVERDUE = "overdue"
    AT_RISK = "at_risk"
    """Three quarters of the term are gone."""
    STILL = "still"
    """The recipient acts, the clock stands."""
    STOPPED = "stopped"
    ENDED = "ended"
    RESULT = "result"
    REFUSAL_OF_DOCUMENTS = "refusal_of_documents"
    REFUSAL_OF_SERVICE = "refusal_of_service"
    OTHER = "other"
    """Ended without an outcome that the regulation names."""


OF_OUTCOME = {
    Outcome.RESULT: Standing.RESULT,
    Outcome.REFUSAL_OF_DOCUMENTS: Standing.REFUSAL_OF_DOCUMENTS,
    Outcome.REFUSAL_OF_SERVICE: Standing.REFUSAL_OF_SERVICE,
}


def standings(case: Case, now: datetime) -> frozenset[Standing]:
    """All figures that count a case."""
    found = set[Standing]()
    if case.condition is Condition.ENDED:
        found |= {Standing.ENDED, Standing.OTHER if case.outcome is None else OF_OUTCOME[case.outcome]}
    else:
        found.add(Standing.RUNNING if case.condition is Condition.RUNNING else Standing.STOPPED)
    if case.overdue(now):
        found.add(Standing.OVERDUE)
    if case.condition is not Condition.ENDED and case.still_since is not None:
        found.add(Standing.STILL)
    elif case.condition is not Condition.ENDED and runs_short(case.due, case.arrived or case.begun, now):
        found.add(Standing.AT_RISK)
    return frozenset(found)


def runs_short(due: datetime | None, begun: datetime, now: datetime) -> bool:
    """Whether three quarters of a term are gone, but not all of it."""
    return due is not None and begun < due and due - (due - begun) / 4 <= now <= due
