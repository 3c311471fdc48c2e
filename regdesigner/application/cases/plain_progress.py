"""How far a case is, in three to five steps that a recipient understands: without names, positions or inner actions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from regdesigner.application.ports.cases import ItemKind, OpenItem
from regdesigner.domain.action import ActionKind
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.domain.regulation import Regulation


class Stage(StrEnum):
    """In the order in which a case passes them."""

    RECEIVED = "received"
    ACCEPTING = "accepting"
    EXAMINING = "examining"
    DECIDING = "deciding"
    FINISHED = "finished"


class StageState(StrEnum):
    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Step:
    """A stage, how it stands, and when it was done."""

    stage: Stage
    state: StageState
    at: datetime | None = None


_ORDER = tuple(Stage)
_OF_KIND = {
    ActionKind.ACCEPTING: Stage.ACCEPTING,
    ActionKind.EXAMINING: Stage.EXAMINING,
    ActionKind.INTERACTING: Stage.EXAMINING,
    ActionKind.FORMING: Stage.DECIDING,
    ActionKind.HANDING_OVER: Stage.FINISHED,
}
"""Informing is no stage of its own: it stands before accepting, or happens in between."""


def steps_of(
    case: Case, items: Iterable[OpenItem], record: Sequence[RecordEntry], regulation: Regulation
) -> tuple[Step, ...]:
    """The stages of a case; of one that has ended only those that it passed."""
    done = _done(case, record, regulation)
    if case.condition is Condition.ENDED:
        passed = {**done, Stage.FINISHED: case.ended}
        return tuple(Step(each, StageState.DONE, passed[each]) for each in _ORDER if each in passed)
    stages = _stages(regulation)
    now = _now(items, done, stages, regulation)
    return tuple(
        Step(each, _state(_ORDER.index(each), _ORDER.index(now)), done.get(each) if each is not now else None)
        for each in stages
    )


def _state(place: int, now: int) -> StageState:
    return StageState.DONE if place < now else StageState.NOW if place == now else StageState.LATER


def _stages(regulation: Regulation) -> tuple[Stage, ...]:
    """Those that the regulation has actions for; the first, the examination and the last always."""
    there = {_OF_KIND[action.kind] for action in regulation.actions if action.kind in _OF_KIND}
    there |= {Stage.RECEIVED, Stage.EXAMINING, Stage.FINISHED}
    return tuple(each for each in _ORDER if each in there)


def _done(case: Case, record: Sequence[RecordEntry], regulation: Regulation) -> dict[Stage, datetime | None]:
    """When the last action of each stage was completed."""
    found: dict[Stage, datetime | None] = {Stage.RECEIVED: case.begun}
    for entry in record:
        if entry.kind is EntryKind.COMPLETED:
            stage = _stage_of(entry.element, regulation)
            if stage is not None:
                found[stage] = entry.at
    return found


def _now(
    items: Iterable[OpenItem],
    done: dict[Stage, datetime | None],
    stages: tuple[Stage, ...],
    regulation: Regulation,
) -> Stage:
    """The earliest stage in which something is open; a wait for the recipient belongs to the examination."""
    waiting = [each for each in items if each.kind is not ItemKind.TIMER]
    found = [_stage_of(each.element, regulation) for each in waiting]
    known = [each for each in found if each in stages]
    if known:
        return min(known, key=_ORDER.index)
    if Stage.ACCEPTING in stages and Stage.ACCEPTING not in done:
        return Stage.ACCEPTING
    return Stage.EXAMINING


def _stage_of(element: str, regulation: Regulation) -> Stage | None:
    action = regulation.action_around(element)
    return None if action is None or action.kind is None else _OF_KIND.get(action.kind)
