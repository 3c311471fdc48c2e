"""What one step of a case changes: items, terms, the clock, requests, the record. Values in, values out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from regdesigner.application.cases.requesting import requests_sent
from regdesigner.application.ports.cases import ItemKind, KeptCase, OpenItem, Step
from regdesigner.application.ports.engine import CaseState, HappeningKind, Wait, WorkItem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.running import Due
from regdesigner.domain.action import ActionKind
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.record import NO_FIELDS, EntryKind, RecordEntry, sealed
from regdesigner.domain.scenario import Answers
from regdesigner.domain.standard import Channel
from regdesigner.domain.standing_still import due_after_rest
from regdesigner.domain.term import Term

LEFT_AT_REMINDER = 4
"""A reminder comes when this part of the term is left: a quarter."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who takes a step: an account with its name of the day, in a position; nobody where the clock does."""

    account: int | None = None
    person: str = ""
    position: str = ""


THE_CLOCK = Actor()


@dataclass(frozen=True)
class Course:
    """What a case runs by: the regulation it began with, its standard and calendar, when terms end."""

    folder: RegulationFolder
    due: Due

    @property
    def total(self) -> Term | None:
        """The total term of the standard; ``None`` where a normative act or nothing states it."""
        standard = self.folder.standard
        total = None if standard is None else standard.limits.total
        return total if isinstance(total, Term) else None


@dataclass(frozen=True)
class Taken:
    """A step that the engine has taken: from ``before`` (``None`` at the beginning) to ``after``.

    ``item`` is what was completed or told, ``fields`` with which values; ``request`` the key of the request.
    """

    before: CaseState | None
    after: CaseState
    actor: Actor
    at: datetime
    item: str = ""
    fields: Answers = field(default_factory=dict)
    request: str | None = None
    noted: tuple[RecordEntry, ...] = ()
    """Entries that the record gets before those of the step."""


def begun_step(kept: KeptCase, taken: Taken, course: Course) -> Step:
    """The first step of a case that is about to begin."""
    entry = RecordEntry(kept.case.id, 0, taken.at, EntryKind.BEGUN, fields=taken.fields, **_who(taken.actor))
    return next_step(kept, replace(taken, noted=(entry, *taken.noted)), course)


def next_step(kept: KeptCase, taken: Taken, course: Course) -> Step:
    """A step with all that it changes."""
    before, after = taken.before, taken.after
    known = _open_ids(before) if before is not None else frozenset()
    case = _moved_on(kept.case, taken, course, known)
    opened = tuple(opened_item(each, case, taken.at, course) for each in _items(after) if each.id not in known)
    requests = requests_sent(case, taken.at, after, course.folder, course.due)
    entries = [*taken.noted, *_entries(kept.case, case, taken, course), *(_sent(each) for each in requests)]
    if taken.request is not None:
        entries[0] = entries[0]._replace(request=taken.request)
    whole = sealed(entries, kept.entries, kept.seal)
    last = whole[-1]
    moved = KeptCase(case, after.snapshot, after.document, kept.secret_hash, last.number, last.seal)
    goes_on = before is not None and case.condition is kept.case.condition
    return Step(moved, sorted(known - _open_ids(after)), opened, whole, requests=requests, goes_on=goes_on)


def entries_step(kept: KeptCase, entries: tuple[RecordEntry, ...], **changes: object) -> Step:
    """A step that changes nothing but the record, and of the case what ``changes`` says."""
    case = replace(kept.case, revision=kept.case.revision + 1, **changes)  # type: ignore[arg-type]
    return Step(
        _recorded(replace(kept, case=case), entries := sealed(entries, kept.entries, kept.seal)), (), (), entries
    )


def _recorded(kept: KeptCase, entries: tuple[RecordEntry, ...]) -> KeptCase:
    if not entries:
        return kept
    return replace(kept, entries=entries[-1].number, seal=entries[-1].seal)


def _items(state: CaseState) -> Iterator[WorkItem | Wait]:
    yield from state.items
    yield from state.waits


def _open_ids(state: CaseState) -> frozenset[str]:
    return frozenset(each.id for each in _items(state))


def _moved_on(case: Case, taken: Taken, course: Course, known: frozenset[str]) -> Case:
    """The case after the step: when it arrived, when it is due, whether its clock stands, whether it has ended."""
    at, after = taken.at, taken.after
    changes: dict[str, Any] = {"revision": case.revision + 1}
    if case.arrived is None and any(_is_arrival(each, course) for each in after.items if each.id not in known):
        due = None if course.total is None else course.due(course.total, at, electronic=_electronic(case))
        changes |= {"arrived": at, "due": due}
    still = any(_stands_still(each, course) for each in after.waits)
    if still and case.still_since is None:
        changes["still_since"] = at
    elif case.still_since is not None and not still:
        changes |= {"still_since": None, "due": _resumed(case, at, course)}
    if after.ended:
        changes |= {"condition": Condition.ENDED, "outcome": after.outcome, "ended": at}
    return replace(case, **changes)


def _is_arrival(item: WorkItem | Wait, course: Course) -> bool:
    """Whether the request arrives when this begins: at an accepting action; where none accepts, at any."""
    regulation = course.folder.regulation
    if not isinstance(item, WorkItem) or item.asks_repeats:
        return False
    if not any(action.kind is ActionKind.ACCEPTING for action in regulation.actions):
        return True
    action = regulation.action_around(item.element)
    return action is not None and action.kind is ActionKind.ACCEPTING


def _stands_still(wait: Wait, course: Course) -> bool:
    node = course.folder.regulation.flow.by_id.get(wait.element)
    return node is not None and node.stands_still


def _resumed(case: Case, at: datetime, course: Course) -> datetime | None:
    if case.due is None or course.total is None or case.still_since is None:
        return case.due
    conventions = course.folder.known_form.conventions
    return due_after_rest(course.total, case.due, case.still_since, at, course.folder.calendar, conventions)


def _electronic(case: Case) -> bool:
    return case.asked.channel is Channel.ELECTRONIC


def opened_item(item: WorkItem | Wait, case: Case, at: datetime, course: Course) -> OpenItem:
    """What the engine opened at an instant, with its term."""
    if isinstance(item, Wait) and item.due is not None:
        return OpenItem(case.id, item.id, item.element, ItemKind.TIMER, case.folder, item.lane, at, item.due)
    kind = ItemKind.WAIT if isinstance(item, Wait) else ItemKind.TASK
    term = _term_of(item, course)
    inner = case.arrived is not None and not (case.arrived == at and _is_arrival(item, course))
    due = None if term is None else course.due(term, at, electronic=_electronic(case), inner=inner)
    remind = None if due is None else _whole_minute(due - (due - at) / LEFT_AT_REMINDER)
    return OpenItem(case.id, item.id, item.element, kind, case.folder, item.lane, at, due, remind)


def _whole_minute(instant: datetime) -> datetime:
    return instant.replace(second=0, microsecond=0) + timedelta(minutes=bool(instant.second or instant.microsecond))


def _term_of(item: WorkItem | Wait, course: Course) -> Term | None:
    """Row 4 of the action, or the term within which an awaited thing comes; what is asked first has none."""
    if isinstance(item, WorkItem) and item.asks_repeats:
        return None
    regulation = course.folder.regulation
    action = regulation.action(item.element)
    return action.term if action is not None else regulation.flow.by_id[item.element].wait


def _entries(before: Case, after: Case, taken: Taken, course: Course) -> Iterator[RecordEntry]:
    """What the engine says that happened; the step's own entry carries who did it and with which values."""
    flow = course.folder.regulation.flow
    items = (taken.item, taken.item.partition("/")[0]) if taken.item else ()
    for happening in taken.after.happenings:
        own = happening.item in items and happening.kind in _OWN
        node = flow.by_id.get(happening.element)
        who = taken.actor if own else Actor(position=(node.lane if node is not None else None) or "")
        yield RecordEntry(
            before.id, 0, taken.at, _KINDS[happening.kind], happening.element, happening.item,
            who.account, who.person, who.position, happening.flow or "",
            happening.criterion.best("ky") if happening.criterion else "", taken.fields if own else NO_FIELDS,
        )  # fmt: skip
    if before.still_since is None and after.still_since is not None:
        yield RecordEntry(before.id, 0, taken.at, EntryKind.CLOCK_STOPPED)
    if before.still_since is not None and after.still_since is None:
        yield RecordEntry(before.id, 0, taken.at, EntryKind.CLOCK_RUNS)


def _sent(request: BodyRequest) -> RecordEntry:
    return RecordEntry(request.case, 0, request.sent, EntryKind.REQUEST_SENT, request.element, note=request.number)


_KINDS = {kind: EntryKind(kind.value) for kind in HappeningKind}
_OWN = (HappeningKind.COMPLETED, HappeningKind.EVENT, HappeningKind.REPEATS)


def _who(actor: Actor) -> dict[str, Any]:
    return {"account": actor.account, "person": actor.person, "position": actor.position}
