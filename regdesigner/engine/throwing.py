"""Throwing errors, escalations and signals while a case runs: each finds its catcher among the live scopes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from SpiffWorkflow import TaskState

from regdesigner.application.ports.engine import Happening, HappeningKind
from regdesigner.domain.flow import EventKind, FlowNode
from regdesigner.engine.events import FirstOfEvents, Happens, Throw, begin_event_sub_process, is_interrupting
from regdesigner.engine.tokens import CaseScope, Token


def climbing_to(catcher: FlowNode | None) -> Throw:
    """Throw an error or escalation to the event that catches it by the drawing; nothing catches it: it is noted."""

    def throw(token: Token) -> None:
        if catcher is None:
            token.note(HappeningKind.IGNORED)
        elif catcher.attached_to is not None:
            _reach_edge(token, catcher, catcher.attached_to)
        else:
            _reach_event_sub_process(token, catcher)

    return throw


def _reach_edge(token: Token, catcher: FlowNode, host_id: str) -> None:
    scope = token.workflow
    while scope.owner().task_spec.bpmn_id != host_id:
        scope = scope.owner().workflow
    host = scope.host()
    host.workflow.place(host.workflow.spec.nodes[catcher.id])
    if is_interrupting(catcher):
        host.cancel()


def _reach_event_sub_process(token: Token, start: FlowNode) -> None:
    scope = token.workflow
    while start.parent not in scope.spec.nodes:
        scope = scope.owner().workflow
    begin_event_sub_process(scope, scope.spec.nodes[start.parent], interrupting=is_interrupting(start))


def broadcast(token: Token) -> None:
    """Throw a signal: everything in the case that waits for it now hears it, in the order in which it began to wait."""
    case: CaseScope = token.workflow.top_workflow
    thrown: FlowNode = token.task_spec.node
    waiting = sorted((each for scope in case.scopes() for each in scope.tasks.values()), key=lambda each: each.id)
    for each in waiting:
        for flow, element, event in _awaited(each):
            if each.state == TaskState.WAITING and _hears(event, thrown):
                let_happen(case, each, flow, element)


def _awaited(token: Token) -> Iterator[tuple[str, str, Happens]]:
    event: Any = getattr(token.task_spec, "event_definition", None)
    if isinstance(event, Happens):
        yield "", token.task_spec.bpmn_id, event
    elif isinstance(event, FirstOfEvents):
        for way in token.task_spec.ways:
            yield way.flow.id, way.target.bpmn_id, event.by_flow[way.flow.id]


def _hears(event: Happens, thrown: FlowNode) -> bool:
    return event.kind is EventKind.SIGNAL and event.trigger in (None, thrown.trigger)


def let_happen(case: CaseScope, token: Token, flow: str, element: str) -> None:
    """Fire an event that a token waits for; ``flow`` leads to it behind an event-based gateway."""
    case.happenings.append(Happening(HappeningKind.EVENT, element, str(token.id)))
    token.task_spec.happen(token, flow)
