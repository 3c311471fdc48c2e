"""Two editions of a regulation, side by side: points, actions row by row, their order, waits and repeats."""

from __future__ import annotations

from dataclasses import dataclass, fields

from regdesigner.analysis.comparison.aspects import Aspect, Item, likeness, said
from regdesigner.analysis.comparison.course import (
    RepeatChange,
    WaitChange,
    Way,
    course_changes,
    repeat_changes,
    wait_changes,
)
from regdesigner.analysis.comparison.likeness import alike, alike_actions
from regdesigner.analysis.comparison.listing import CLOSE, Fate, Step, compared, longest_rising
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.regulation import Definition, Provisions, Regulation
from regdesigner.domain.text import Text


@dataclass(frozen=True, slots=True)
class PointChange:
    """A blank of the form that is filled differently; ``field`` is that of ``Provisions``.

    ``stated_none`` tells of the old and of the new edition whether it is said that there is none (points 4, 17).
    """

    field: str
    steps: tuple[Step[Text | Definition], ...]
    stated_none: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class AspectChange:
    """One place of an action that says something else; only what changed stands in ``changes``."""

    aspect: Aspect
    steps: tuple[Step[Item], ...]

    @property
    def changes(self) -> tuple[Step[Item], ...]:
        return tuple(step for step in self.steps if step.fate is not Fate.KEPT)


@dataclass(frozen=True, slots=True)
class ActionChange:
    """What became of one action; ``old`` is ``None`` for a new one, ``new`` for one that was dropped.

    ``moved`` means that it changed places with other actions; a number that only follows from actions that were added
    or dropped before it is no move.
    """

    old: AdministrativeAction | None
    new: AdministrativeAction | None
    moved: bool = False
    aspects: tuple[AspectChange, ...] = ()

    @property
    def renamed(self) -> bool:
        return self.old is not None and self.new is not None and self.old.name != self.new.name

    @property
    def renumbered(self) -> bool:
        return self.old is not None and self.new is not None and self.old.number != self.new.number

    @property
    def changed(self) -> bool:
        """Whether it says or stands anything else, apart from its number."""
        return self.old is None or self.new is None or self.moved or self.renamed or bool(self.aspects)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed; ``actions`` holds all actions of both editions in the new order.

    ``ways_dropped`` speaks of elements of the old edition, ``ways_added`` of the new one.
    """

    points: tuple[PointChange, ...]
    actions: tuple[ActionChange, ...]
    ways_dropped: tuple[Way, ...]
    ways_added: tuple[Way, ...]
    waits: tuple[WaitChange, ...]
    repeats: tuple[RepeatChange, ...]
    heading: tuple[str, ...] = ()
    """What differs of ``form``, ``status`` and ``service``."""

    @property
    def is_empty(self) -> bool:
        others = (self.points, self.ways_dropped, self.ways_added, self.waits, self.repeats, self.heading)
        return not any(others) and not any(action.changed for action in self.actions)


def compare(old: Regulation, new: Regulation) -> Comparison:
    """What changed from the old edition to the new one; cost grows with the square of the number of changed actions."""
    actions = _actions(old, new)
    renamed = {each.old.id: each.new.id for each in actions if each.old and each.new and each.old.id != each.new.id}
    dropped, added = course_changes(old, new, renamed)
    return Comparison(
        points=_points(old.provisions, new.provisions),
        actions=actions,
        ways_dropped=dropped,
        ways_added=added,
        waits=wait_changes(old.flow, new.flow, renamed),
        repeats=repeat_changes(old.flow, new.flow),
        heading=tuple(name for name in ("form", "status", "service") if getattr(old, name) != getattr(new, name)),
    )


def _actions(old: Regulation, new: Regulation) -> tuple[ActionChange, ...]:
    partners = _partners(old.actions, new.actions)
    places = {action.id: index for index, action in enumerate(old.actions)}
    rising = longest_rising([places[partners[each.id].id] for each in new.actions if each.id in partners])
    changes: list[ActionChange] = []
    for action in new.actions:
        before = partners.get(action.id)
        if before is None:
            changes.append(ActionChange(None, action))
            continue
        moved = places[before.id] not in rising
        changes.append(ActionChange(before, action, moved, _aspects(old, new, before, action)))
    return _with_dropped(changes, old.actions)


def _with_dropped(changes: list[ActionChange], old: tuple[AdministrativeAction, ...]) -> tuple[ActionChange, ...]:
    """The changes with each dropped action behind the one that stood before it."""
    kept = {change.old.id for change in changes if change.old is not None}
    for index, action in enumerate(old):
        if action.id in kept:
            continue
        before = old[index - 1].id if index else None
        at = next((place + 1 for place, each in enumerate(changes) if each.old and each.old.id == before), 0)
        changes.insert(at, ActionChange(action, None))
    return tuple(changes)


def _partners(
    old: tuple[AdministrativeAction, ...], new: tuple[AdministrativeAction, ...]
) -> dict[str, AdministrativeAction]:
    """The old action of each new one by its id: the same element, else the one most alike."""
    by_id = {action.id: action for action in old}
    partners = {action.id: by_id[action.id] for action in new if action.id in by_id}
    taken = {action.id for action in partners.values()}
    left = [action for action in old if action.id not in taken]
    right = [action for action in new if action.id not in partners]
    scored = sorted(
        (
            (alike_actions(one, other), -first, -second)
            for first, one in enumerate(left)
            for second, other in enumerate(right)
        ),
        reverse=True,
    )
    for score, first, second in scored:
        one, other = left[-first], right[-second]
        if score >= CLOSE and one.id not in taken and other.id not in partners:
            partners[other.id] = one
            taken.add(one.id)
    return partners


def _aspects(
    old: Regulation, new: Regulation, before: AdministrativeAction, after: AdministrativeAction
) -> tuple[AspectChange, ...]:
    one, other = said(old, before), said(new, after)
    return tuple(
        AspectChange(aspect, compared(one[aspect], other[aspect], likeness))
        for aspect in Aspect
        if one[aspect] != other[aspect]
    )


def _points(old: Provisions, new: Provisions) -> tuple[PointChange, ...]:
    changes = []
    for field in fields(Provisions):
        one, other = getattr(old, field.name), getattr(new, field.name)
        if one != other:
            steps = compared(_listed(one), _listed(other), _alike)
            changes.append(PointChange(field.name, steps, (one == (), other == ())))
    return tuple(changes)


def _listed(value: Text | tuple[Text | Definition, ...] | None) -> tuple[Text | Definition, ...]:
    if isinstance(value, Text):
        return (value,) if value else ()
    return value or ()


def _alike(first: Text | Definition, second: Text | Definition) -> float:
    match first, second:
        case (Text(), Text()):
            return alike(first, second)
        case (Definition(), Definition()):
            return alike(first.term, second.term)
        case _:
            return 0.0
