"""The history of the registry: who changed what when, told from one state to the next."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.body import Body
from regdesigner.domain.service import Chapter, Registry, Service

Entry = Chapter | Service | Body
One = TypeVar("One", Chapter, Service, Body)


class EntryKind(StrEnum):
    CHAPTER = "chapter"
    SERVICE = "service"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry before and after; ``None`` where it was not there."""

    kind: EntryKind
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class RegistryChange:
    """What one person changed at one time; the first state of all has everything new."""

    at: datetime
    author: str
    entries: tuple[EntryChange, ...]
    moved: bool = False
    """Chapters stand in another order."""
    first: bool = False
    """There was no registry before."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some changes, the newest first, of ``total``."""

    changes: tuple[RegistryChange, ...]
    total: int


def registry_history(units: UnitsOfWork, start: int, count: int) -> HistoryPage:
    """So many changes, the newest first, after ``start`` newer ones."""
    with units(reading=True) as unit:
        states = unit.registry.states(start, count + 1)
        total = len(unit.registry.history())
    empty = Registry((), (), (), ())
    found = []
    for place, state in enumerate(states[:count]):
        before = states[place + 1].registry if place + 1 < len(states) else None
        changes = tuple(_changes(before or empty, state.registry))
        moved = before is not None and _order(before, state.registry) != _order(state.registry, before)
        found.append(RegistryChange(state.at, state.author, changes, moved, before is None))
    return HistoryPage(tuple(found), total)


def _changes(before: Registry, after: Registry) -> Iterator[EntryChange]:
    chapters = _paired(before.chapters, after.chapters)
    yield from (EntryChange(EntryKind.CHAPTER, *pair) for pair in chapters)
    yield from (EntryChange(EntryKind.SERVICE, *pair) for pair in _services(before.services, after.services))
    bodies = _paired(before.bodies, after.bodies)
    yield from (EntryChange(EntryKind.BODY, *pair) for pair in bodies)


def _services(before: Sequence[Service], after: Sequence[Service]) -> Iterator[tuple[Service | None, Service | None]]:
    """Numbers pair services, but several may have only a chapter's number: those that are the same go first."""
    same = set(before) & set(after)
    left = [each for each in before if each not in same]
    for each in after:
        if each in same:
            continue
        old = next((other for other in left if other.number == each.number), None)
        old = old or next((other for other in left if other.name == each.name), None)
        if old is not None:
            left.remove(old)
        yield old, each
    yield from ((each, None) for each in left)


def _paired(before: Sequence[One], after: Sequence[One]) -> Iterator[tuple[One | None, One | None]]:
    old = {_key(each): each for each in before}
    for each in after:
        found = old.pop(_key(each), None)
        if found != each:
            yield found, each
    yield from ((each, None) for each in old.values())


def _key(entry: Entry) -> Hashable:
    return entry.id if isinstance(entry, Body) else entry.number


def _order(registry: Registry, other: Registry) -> list[int]:
    """The chapters that both have, in the order of the first."""
    known = {chapter.number for chapter in other.chapters}
    return [chapter.number for chapter in registry.chapters if chapter.number in known]
