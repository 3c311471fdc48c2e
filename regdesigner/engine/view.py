"""What of a case is seen from outside: open work items, waits, the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TypeVar

from SpiffWorkflow import TaskState

from regdesigner.application.ports.engine import CaseState, Happening, Wait, WorkItem
from regdesigner.domain.flow import EventKind, FlowNode
from regdesigner.domain.scenario import Answers
from regdesigner.engine.events import FirstOfEvents, Happens
from regdesigner.engine.fields import checked
from regdesigner.engine.repeated import LeanRepeated
from regdesigner.engine.snapshot import written
from regdesigner.engine.tokens import CaseScope, Token

MOST_KNOWN = 2_000
"""So many places at which cases of a regulation rest, and so many steps, are known at a time."""
StepTaken = tuple[str, str, str]
"""The snapshot before it, what was done (``start``, ``complete``, ``signal``), and to which event, item or wait."""
Key = TypeVar("Key")
Kept = TypeVar("Kept")


class Resting:
    """States of cases at rest by their snapshots: all but the document is in them, and many cases rest alike.

    Also what comes of steps that look neither at the document nor at the clock. Safe among threads: what one forgets
    another one only finds out anew.
    """

    def __init__(self) -> None:
        self._known: dict[str, CaseState] = {}
        self._steps: dict[StepTaken, tuple[FlowNode, CaseState]] = {}

    def at(self, snapshot: str, document: Answers, happenings: tuple[Happening, ...] = ()) -> CaseState | None:
        """The state of that snapshot if it is known, with this document and these happenings."""
        known = self._known.get(snapshot)
        return None if known is None else _with(known, dict(document), happenings)

    def keep(self, snapshot: str, state: CaseState) -> None:
        """Know a state from now on; where too many are known all are forgotten for it."""
        _keep(self._known, snapshot, _with(state, {}, ()))

    def after(self, step: StepTaken, document: Answers, fields: Answers) -> CaseState | None:
        """What comes of a step if that is known beforehand; raises ``FieldsRefused``."""
        known = self._steps.get(step)
        if known is None:
            return None
        asked, state = known
        return _with(state, {**document, **checked(asked, fields)}, state.happenings)

    def foresee(self, step: StepTaken, asked: FlowNode, state: CaseState) -> None:
        """Know what came of a step, for which a node asked for fields."""
        _keep(self._steps, step, (asked, _with(state, {}, state.happenings)))


def _keep(known: dict[Key, Kept], key: Key, value: Kept) -> None:
    if len(known) >= MOST_KNOWN:
        known.clear()
    known[key] = value


def _with(state: CaseState, document: Answers, happenings: tuple[Happening, ...]) -> CaseState:
    return CaseState(
        state.snapshot, document, state.items, state.waits, happenings, state.ended, state.outcome, state.end_element
    )


def state_of(case: CaseScope, resting: Resting) -> CaseState:
    """The state of a case at rest; items and waits in the order in which they opened."""
    snapshot = written(case)
    known = resting.at(snapshot, case.kept_document, tuple(case.happenings))
    if known is not None:
        return known
    tokens = _tokens(case)
    end = None if case.end_element is None else case.ends[case.end_element]
    state = CaseState(
        snapshot=snapshot,
        document=case.kept_document,
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
