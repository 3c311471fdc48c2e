"""The deadline proof: does a regulation keep the three limits of its standard, over every path and every start.

Method: the flow becomes a straight-line program of monotone functions (``unfolding``), whose longest path is
taken for all starts of a year at once (``longest``); each limit spans a part of it (``spans``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from regdesigner.analysis.deadlines.found import Found
from regdesigner.analysis.deadlines.loops import CycleFound, Fault, Unbounded
from regdesigner.analysis.deadlines.reasons import INEXACT, UNDERCOUNTED
from regdesigner.analysis.deadlines.search import LimitSearch
from regdesigner.analysis.deadlines.spans import Edge, Span, handover_spans, intake_span, total_span
from regdesigner.analysis.deadlines.timetable import Timetable, timetable
from regdesigner.analysis.deadlines.unfolding import unfold
from regdesigner.analysis.deadlines.verdict import (
    DeadlineProof,
    LimitName,
    LimitProof,
    Reason,
    RunStep,
    Slack,
)
from regdesigner.domain.calendar import Calendar, DayOff
from regdesigner.domain.conventions import Conventions
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Limit, Limits
from regdesigner.domain.term import Term

__all__ = ["DeadlineProof", "LimitName", "LimitProof", "Reason", "RunStep", "Slack", "prove", "prove_one"]

DAYS_OF_STARTS = 365


def prove(
    regulation: Regulation, limits: Limits, calendar: Calendar, conventions: Conventions, on: date
) -> DeadlineProof:
    """The proof over every start of the 365 days from ``on``; raises ``WrongValue`` past the calendar."""
    return _proof(regulation, limits, calendar, conventions, datetime.combine(on, datetime.min.time()), DAYS_OF_STARTS)


def prove_one(
    regulation: Regulation, limits: Limits, calendar: Calendar, conventions: Conventions, start: datetime
) -> DeadlineProof:
    """The same for one start of each limit's span, without the slack of actions; raises ``WrongValue`` as ``prove``."""
    return _proof(regulation, limits, calendar, conventions, start, 0)


def _proof(
    regulation: Regulation, limits: Limits, calendar: Calendar, conventions: Conventions, first: datetime, days: int
) -> DeadlineProof:
    table = timetable(calendar, conventions)
    begin = table.minute(first)
    try:
        program = unfold(regulation, conventions.loop_bound)
    except CycleFound as found:
        return _without_worst_case(limits, calendar, conventions, found.fault)
    search = LimitSearch(regulation, program, table, begin, days)

    def limit_proof(limit: LimitName, allowed: Limit | None, spans_of: Callable[..., tuple[Span, ...]]) -> LimitProof:
        def spans(without: frozenset[Edge]) -> tuple[Span, ...]:
            if without:
                return spans_of(regulation, program, without)
            if limit not in program.spans:
                program.spans[limit] = spans_of(regulation, program, without)
            return program.spans[limit]

        term = allowed if isinstance(allowed, Term) else None
        found = search.find(limit, term, spans)
        return _limit_proof(limit, allowed, found, table)

    total = limit_proof(LimitName.TOTAL, limits.total, total_span)
    intake = limit_proof(LimitName.INTAKE, limits.intake, intake_span)
    handover = limit_proof(LimitName.HANDOVER, limits.handover, handover_spans)
    return DeadlineProof(
        total,
        intake,
        handover,
        None,
        calendar.edition,
        _estimated(calendar, first, table.instant(search.reach)),
        conventions,
        search.starts,
    )


def _estimated(calendar: Calendar, first: datetime, last: datetime) -> tuple[DayOff, ...]:
    return tuple(day for day in calendar.estimated_days() if first.date() <= day.date <= last.date())


def _without_worst_case(limits: Limits, calendar: Calendar, conventions: Conventions, fault: Fault) -> DeadlineProof:
    message = "proof-unbounded" if isinstance(fault, Unbounded) else "proof-irreducible"
    reason = Reason(message, {"elements": ", ".join(fault.cycle)})

    def unknown(limit: LimitName, allowed: Limit | None) -> LimitProof:
        return _unmeasured(limit, allowed, (reason,))

    return DeadlineProof(
        unknown(LimitName.TOTAL, limits.total),
        unknown(LimitName.INTAKE, limits.intake),
        unknown(LimitName.HANDOVER, limits.handover),
        fault,
        calendar.edition,
        (),
        conventions,
        0,
    )


def _unmeasured(limit: LimitName, allowed: Limit | None, reasons: tuple[Reason, ...]) -> LimitProof:
    return LimitProof(limit, allowed, None, None, None, (), None, None, None, False, reasons, {}, (), ())


def _holds(slack: Slack | None, reasons: tuple[Reason, ...]) -> bool | None:
    """Whether the limit is kept; ``None`` without a limit, and where missing terms leave it open."""
    if slack is None or slack.amount < 0:
        return None if slack is None else False
    return None if any(reason.message in UNDERCOUNTED for reason in reasons) else True


def _run_steps(found: Found, table: Timetable) -> tuple[RunStep, ...]:
    """What ends one step mostly begins the next: each instant is made once."""
    minutes = {minute for _, begins, ends in found.steps for minute in (begins, ends)}
    instants = {minute: table.instant(minute) for minute in minutes}
    return tuple([RunStep(name, instants[begins], instants[ends]) for name, begins, ends in found.steps])


def _limit_proof(limit: LimitName, allowed: Limit | None, found: Found | Reason, table: Timetable) -> LimitProof:
    if isinstance(found, Reason):
        return _unmeasured(limit, allowed, (found,))
    unit, basis = found.unit, found.basis
    slack = None
    if isinstance(allowed, Term):
        slack = Slack(allowed.amount - found.amount, unit, basis, found.left)
    return LimitProof(
        limit,
        allowed,
        Term(found.amount, unit, basis) if found.amount else None,
        Term(found.best, unit, basis) if found.best else None,
        _holds(slack, found.reasons),
        found.path,
        table.instant(found.start),
        table.instant(found.end),
        slack,
        not any(reason.message in INEXACT for reason in found.reasons),
        found.reasons,
        found.action_slack,
        _run_steps(found, table),
        found.stood_still,
        found.electronic,
    )
