"""What of a case is seen from outside: open work items, waits, the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from SpiffWorkflow import TaskState

from regdesigner.application.ports.engine import CaseState, Happening, Wait, WorkItem
from regdesigner.domain.flow import EventKind, FlowNode
from regdesigner.domain.scenario import Answers
from regdesigner.engine.events import FirstOfEvents, Happens
from regdesigner.engine.repeated import LeanRepeated
from regdesigner.engine.snapshot import written
from regdesigner.engine.tokens import CaseScope, Token

MOST_KNOWN = 2_000
"""So many places at which cases of a regulation rest are known at a time."""


class Resting:
    """States of cases at rest by their snapshots: all but the document is in them, and many cases rest alike.

    Safe among threads: what one takes away another one only finds out anew.
    """

    def __init__(self) -> None:
        self._known: dict[str, CaseState] = {}

    def at(self, snapshot: str, document: Answers, happenings: tuple[Happening, ...] = ()) -> CaseState | None:
        """The state of that snapshot if it is known, with this document and these happenings."""
        known = self._known.get(snapshot)
        if known is None:
            return None
        return CaseState(
            known.snapshot, dict(document), known.items, known.waits, happenings, known.ended, known.outcome,
            known.end_element,
        )  # fmt: skip

    def keep(self, snapshot: str, state: CaseState) -> None:
        """Know a state from now on; one that has been known for long is forgotten for it."""
        if len(self._known) >= MOST_KNOWN:
            self._known.pop(next(iter(tuple(self._known))), None)
        self._known[snapshot] = replace(state, document={}, happenings=())


def state_of(case: CaseScope, resting: Resting) -> CaseState:
    """The state of a case at rest; items and waits in the order in which they opened."""
    snapshot = written(case)
    known = resting.at(snapshot, case.document, tuple(case.happenings))
    if known is not None:
        return known
    tokens = _tokens(case)
    end = None if case.end_element is None else case.ends[case.end_element]
    state = CaseState(
        snapshot=snapshot,
        document=dict(case.document),
        items=tuple(_item(token) for token in tokens if token.task_spec.is_item(token)),
        waits=_waits(tokens),
        happenings=tuple(case.happenings),
        ended=case.completed,
        outcome=end.outcome if end is not None and case.completed else None,
        end_element=end.id if end is not None and case.completed else None,
    )
    resting.keep(snapshot, state)
    return state


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
