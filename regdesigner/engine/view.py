"""What of a case is seen from outside: open work items, waits, the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from SpiffWorkflow import TaskState

from regdesigner.application.ports.engine import CaseState, Wait, WorkItem
from regdesigner.domain.flow import EventKind, FlowNode
from regdesigner.engine.events import FirstOfEvents, Happens
from regdesigner.engine.repeated import LeanRepeated
from regdesigner.engine.snapshot import written
from regdesigner.engine.tokens import CaseScope, Token


def state_of(case: CaseScope) -> CaseState:
    """The state of a case at rest; items and waits in the order in which they opened."""
    tokens = _tokens(case)
    end = None if case.end_element is None else case.ends[case.end_element]
    return CaseState(
        snapshot=written(case),
        document=dict(case.document),
        items=tuple(_item(token) for token in tokens if token.task_spec.is_item(token)),
        waits=_waits(tokens),
        happenings=tuple(case.happenings),
        ended=case.completed,
        outcome=end.outcome if end is not None and case.completed else None,
        end_element=end.id if end is not None and case.completed else None,
    )


def waits_of(case: CaseScope) -> tuple[Wait, ...]:
    """What a case waits for."""
    return _waits(_tokens(case))


def _tokens(case: CaseScope) -> list[Token]:
    """All live tokens in the order in which they came to be."""
    scopes = (case, *case.subprocesses.values())
    return sorted((token for scope in scopes for token in scope.tasks.values()), key=lambda token: token.id)


def _waits(tokens: list[Token]) -> tuple[Wait, ...]:
    return tuple(wait for token in tokens if token.state == TaskState.WAITING for wait in _waits_at(token))


def _item(token: Token) -> WorkItem:
    spec = token.task_spec
    node: FlowNode = spec.asked(token)
    instance = token.internal_data.get("instance")
    asks = isinstance(spec, LeanRepeated)
    return WorkItem(str(token.id), node.id, node.kind, node.lane, node.fields, instance, asks)


def _waits_at(token: Token) -> Iterator[Wait]:
    """One wait of an event, one for each event behind an event-based gateway, none of a join."""
    event = getattr(token.task_spec, "event_definition", None)
    if isinstance(event, Happens):
        yield _wait(token, str(token.id), token.task_spec.node, event.kind, token.internal_data.get("due"))
    elif isinstance(event, FirstOfEvents):
        for way in token.task_spec.ways:
            due = token.internal_data["dues"].get(way.flow.id)
            behind = event.by_flow[way.flow.id]
            yield _wait(token, f"{token.id}/{way.flow.id}", way.target.node, behind.kind, due)


def _wait(token: Token, wait_id: str, node: FlowNode, kind: EventKind, due: str | None) -> Wait:
    host = token.internal_data.get("host")
    return Wait(
        id=wait_id,
        element=node.id,
        kind=kind,
        due=None if due is None else datetime.fromisoformat(due),
        host=None if host is None else str(host),
        interrupting=node.interrupting,
        lane=node.lane,
        fields=node.fields,
        optional=host is not None or token.task_spec.only_listens,
    )
