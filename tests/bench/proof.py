"""Workloads of the deadline proof for the benchmarks: each function returns a regulation or a call to be timed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from regdesigner.analysis.deadlines.proof import DeadlineProof, prove, prove_one
from regdesigner.domain.action import ActionKind, AdministrativeAction
from regdesigner.domain.flow import FlowNode, SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Limits
from tests.analysis.deadlines.proof_models import (
    action,
    arrow,
    chain,
    choice,
    end,
    fork,
    minutes,
    regulation,
    start,
    task,
    working_days,
)
from tests.calendars import BISHKEK, DECIDED

LIMITS = Limits(intake=minutes(30), total=working_days(30), handover=minutes(20))
ON = date(2026, 1, 1)


def twenty_actions() -> Regulation:
    """Twenty actions, three requests at the same time, a refusal exit, a return taken twice."""
    names = [f"a{number}" for number in range(20)]
    kinds = [ActionKind.ACCEPTING] + [ActionKind.EXAMINING] * 17 + [ActionKind.HANDING_OVER] * 2
    terms = [minutes(15 + 5 * number) if number % 3 else working_days(1 + number % 2) for number in range(20)]
    terms[0], terms[18], terms[19] = minutes(20), minutes(10), minutes(10)
    nodes = [start(), *map(task, names), choice("refuse"), fork("ask"), fork("answered"), choice("again"), choice("ok")]
    nodes += [end("refused"), end("done")]
    arrows = [
        *chain("start", "a0", "a1", "refuse", "a18", "refused"),
        *chain("refuse", "a2", "ask"),
        *chain("ask", "a3", "a4", "answered"),
        *chain("ask", "a5", "a6", "answered"),
        *chain("ask", "a7", "answered"),
        *chain("answered", "again", "a8", "a9", "a10", "a11", "ok", "a12", "a13", "a14", "a15", "a16", "a17", "a19"),
        *chain("a19", "done"),
        arrow("ok", "again", max_repeats=2),
    ]
    return regulation(nodes, arrows, [action(*each) for each in zip(names, terms, kinds, strict=True)])


def long_row(count: int) -> Regulation:
    """About ``count`` nodes: actions, choices and joins one after another."""
    nodes: list[FlowNode] = [start()]
    arrows: list[SequenceFlow] = []
    actions: list[AdministrativeAction] = []
    last = "start"
    for number in range(count // 4):
        split, one, two, join = f"s{number}", f"x{number}", f"y{number}", f"j{number}"
        nodes += [choice(split), task(one), task(two), choice(join)]
        arrows += [*chain(last, split, one, join), *chain(split, two, join)]
        kind = ActionKind.ACCEPTING if not number else ActionKind.EXAMINING
        actions += [action(one, minutes(1), kind), action(two, minutes(2), kind)]
        last = join
    nodes.append(end())
    arrows.append(arrow(last, "end"))
    return regulation(nodes, arrows, actions)


def whole_year(model: Regulation) -> Callable[[], DeadlineProof]:
    return lambda: prove(model, LIMITS, BISHKEK, DECIDED, ON)


def one_start(model: Regulation) -> Callable[[], DeadlineProof]:
    return lambda: prove_one(model, LIMITS, BISHKEK, DECIDED, datetime(2026, 1, 8, 17, 46))
