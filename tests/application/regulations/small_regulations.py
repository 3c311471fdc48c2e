"""Small regulations for the use cases: tasks that are actions with a kind and a term."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from regdesigner.domain.action import ActionKind, AdministrativeAction
from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, TaskField
from regdesigner.domain.regulation import Provisions, Regulation, Status
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text

MONDAY = datetime(2026, 11, 23, 10, 0)


def minutes(amount: int) -> Term:
    return Term(amount, Unit.MINUTE, Basis.WORKING)


def action(element: str, kind: ActionKind | None = None, term: Term | None = None) -> AdministrativeAction:
    return AdministrativeAction(
        id=element, number=None, kind=kind, name=Text(en=element), ground=EMPTY, responsible=EMPTY, duties=(),
        requirements=(), term=term, interactions=None, decisions=None, result=EMPTY, handing_on=EMPTY, recording=EMPTY,
    )  # fmt: skip


def regulation(
    *actions: AdministrativeAction, start: tuple[TaskField, ...] = (), more: tuple[FlowNode, ...] = ()
) -> Regulation:
    """A start event ``start``, a task for each action, an end event ``end``; the flow between them is the engine's."""
    nodes = [FlowNode("start", NodeKind.START_EVENT, fields=start), FlowNode("end", NodeKind.END_EVENT)]
    nodes += [FlowNode(each.id, NodeKind.USER_TASK) for each in actions]
    flow = Flow((*nodes, *more), ())
    return Regulation("r", "287r-2014", Status.DRAFT, "9.6", Provisions(), actions, flow)


def catch(element: str, kind: EventKind = EventKind.MESSAGE, wait: Term | None = None) -> FlowNode:
    return replace(FlowNode(element, NodeKind.INTERMEDIATE_CATCH_EVENT), event=kind, wait=wait)
