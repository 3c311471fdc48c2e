"""Small regulations for the proof's tests, written as nodes and arrows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from regdesigner.domain.action import ActionKind, AdministrativeAction
from regdesigner.domain.flow import Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Provisions, Regulation, Status
from regdesigner.domain.standard import Channel, Limits
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text

NO_LIMITS = Limits(None, None, None)


def minutes(amount: int) -> Term:
    return Term(amount, Unit.MINUTE, Basis.WORKING)


def working_days(amount: int) -> Term:
    return Term(amount, Unit.DAY, Basis.WORKING)


def calendar_days(amount: int) -> Term:
    return Term(amount, Unit.DAY, Basis.CALENDAR)


def months(amount: int) -> Term:
    return Term(amount, Unit.MONTH, Basis.CALENDAR)


def calendar_minutes(amount: int) -> Term:
    return Term(amount, Unit.MINUTE, Basis.CALENDAR)


def action(
    element: str,
    term: Term | None,
    kind: ActionKind | None = ActionKind.EXAMINING,
    channels: tuple[Channel, ...] = (Channel.IN_PERSON,),
) -> AdministrativeAction:
    return AdministrativeAction(
        id=element,
        number=None,
        kind=kind,
        name=Text(en=element),
        ground=EMPTY,
        responsible=EMPTY,
        duties=(),
        requirements=(),
        term=term,
        interactions=(),
        decisions=(),
        result=EMPTY,
        handing_on=EMPTY,
        recording=EMPTY,
        channels=channels,
    )


def task(element: str, **settings: object) -> FlowNode:
    return FlowNode(element, NodeKind.USER_TASK, **settings)  # type: ignore[arg-type]


def start(element: str = "start", **settings: object) -> FlowNode:
    return FlowNode(element, NodeKind.START_EVENT, **settings)  # type: ignore[arg-type]


def end(element: str = "end", **settings: object) -> FlowNode:
    return FlowNode(element, NodeKind.END_EVENT, **settings)  # type: ignore[arg-type]


def choice(element: str, **settings: object) -> FlowNode:
    return FlowNode(element, NodeKind.EXCLUSIVE_GATEWAY, **settings)  # type: ignore[arg-type]


def fork(element: str) -> FlowNode:
    return FlowNode(element, NodeKind.PARALLEL_GATEWAY)


def arrow(source: str, target: str, condition: str = "", max_repeats: int | None = None) -> SequenceFlow:
    return SequenceFlow(f"{source}-{target}", source, target, condition=condition, max_repeats=max_repeats)


def chain(*elements: str) -> tuple[SequenceFlow, ...]:
    return tuple(arrow(first, second) for first, second in pairwise(elements))


def regulation(
    nodes: Iterable[FlowNode], arrows: Iterable[SequenceFlow], actions: Iterable[AdministrativeAction]
) -> Regulation:
    return Regulation(
        id="process",
        form="287r-2014",
        status=Status.DRAFT,
        service="9.6",
        provisions=Provisions(),
        actions=tuple(actions),
        flow=Flow(tuple(nodes), tuple(arrows)),
    )


def row_of(*terms: Term, kinds: tuple[ActionKind, ...] = ()) -> Regulation:
    """Actions a0, a1, … one after another."""
    names = [f"a{number}" for number in range(len(terms))]
    chosen = list(kinds) + [ActionKind.EXAMINING] * (len(terms) - len(kinds))
    return regulation(
        [start(), *map(task, names), end()],
        chain("start", *names, "end"),
        [action(name, term, kind) for name, term, kind in zip(names, terms, chosen, strict=True)],
    )
