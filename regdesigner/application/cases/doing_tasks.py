"""An official's own tasks: listed by position, claimed, handed back, completed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from regdesigner.application.cases.access import held_by, held_task, seen_case, stood_in_for
from regdesigner.application.cases.carrying_out import MOST_MEETINGS, CarryingOut
from regdesigner.application.cases.refusal_grounds import GROUND, Refusal, asks_ground, checked_refusal, grounds_of
from regdesigner.application.cases.steps import Actor
from regdesigner.application.cases.ticking import ticked, told_ticks
from regdesigner.application.ports.cases import CaseConflict, KeptCase, NoSuchCase, OpenItem
from regdesigner.application.ports.engine import WorkItem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.application.regulations.task_forms import Arrangement, arranged, asked_by_form, taken_values
from regdesigner.domain.account import Account
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.case import Case
from regdesigner.domain.case_file import CaseFile
from regdesigner.domain.flow import TaskField
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.domain.scenario import Answers
from regdesigner.domain.standard import RefusalGround

NO_REFUSAL = Refusal()
CLOSING = (EntryKind.COMPLETED, EntryKind.CANCELLED, EntryKind.REPEATS)


@dataclass(frozen=True)
class Task:
    """An open task with all that its official looks at; ``action`` is ``None`` where an activity is no action.

    ``record`` is that of the case so far, ``files`` what was handed in; ``claimed_by`` the name of who claimed it.
    """

    kept: KeptCase
    opened: OpenItem
    item: WorkItem
    action: AdministrativeAction | None
    folder: RegulationFolder
    record: tuple[RecordEntry, ...] = ()
    files: tuple[CaseFile, ...] = ()
    claimed_by: str = ""
    people: Mapping[int, str] = field(default_factory=dict)
    """What those are called who have ticked off its duties."""

    @property
    def case(self) -> Case:
        return self.kept.case

    @cached_property
    def form(self) -> Arrangement:
        """How its fields are asked."""
        item = self.item
        if item.asks_repeats:
            return arranged(item.fields, None)
        return asked_by_form(self.folder, item.element, item.fields, self.kept.document)

    def taken(self, values: Answers) -> Answers:
        """What is filled in, without what the form hides by it."""
        return taken_values(self.form, self.kept.document, values)

    @cached_property
    def ground_field(self) -> TaskField | None:
        """The field of the form that asks for the ground of a refusal by itself."""
        return asks_ground(self.item.fields, self.action)

    @cached_property
    def grounds(self) -> tuple[RefusalGround, ...]:
        """The grounds of the standard on which this task may refuse, where its form does not ask for one by itself."""
        return () if self.ground_field is not None else grounds_of(self.folder, self.action)

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to fill in, so that many of the kind are completed at once."""
        return not self.item.fields and not self.item.asks_repeats and not self.grounds


@dataclass(frozen=True)
class Closed:
    """A task that is open no more: ``entry`` of the record says who closed it and how, if the record knows."""

    case: Case
    folder: RegulationFolder
    entry: RecordEntry | None


@dataclass(frozen=True)
class DoingTasks:
    """Use cases of officials; what is not one's own raises ``NotPermitted`` or is not there (``NoSuchCase``)."""

    units: UnitsOfWork
    carrying_out: CarryingOut

    def mine(self, account: Account, now: datetime) -> tuple[tuple[Case, OpenItem], ...]:
        """The open tasks of the positions that the account holds today, due first.

        Those claimed by others are left out, unless the account stands in for who claimed them.
        """
        with self.units(reading=True) as unit:
            found = unit.cases.tasks(unit.pilots.positions(account.id, now.date()))
            taken = any(item.claimed_by not in (None, account.id) for _case, item in found)
            others = stood_in_for(unit, account, now.date()) if taken else ()
        return tuple((case, item) for case, item in found if item.claimed_by in (None, account.id, *others))

    def positions(self, account: Account, now: datetime) -> tuple[tuple[str, str], ...]:
        """Folder and lane of each position that the account holds today, in order."""
        with self.units(reading=True) as unit:
            return tuple(sorted(unit.pilots.positions(account.id, now.date())))

    def numbered(self, account: Account, number: str, now: datetime) -> Case:
        """The case of a number if the account may see it; raises ``NoSuchCase``."""
        with self.units(reading=True) as unit:
            return _numbered(unit, account, number, now).case

    def is_done(self, case: str, request: str) -> bool:
        """Whether a request with this key has been carried out."""
        with self.units(reading=True) as unit:
            return unit.cases.is_done(case, request)

    def open(self, account: Account, case: str, item: str, now: datetime) -> Task:
        """One task with its form and what is said of it in the regulation."""
        with self.units(reading=True) as unit:
            opened = held_task(unit, account, case, item, now.date())
            kept, record = unit.cases.get(case), unit.cases.record(case)
            files = unit.case_files.of_case(case)
            people = _names(unit, {opened.claimed_by or 0, *(owner for _duty, owner in opened.ticked)})
        task = self._task(kept, opened, record)
        return replace(task, files=files, claimed_by=people.get(opened.claimed_by or 0, ""), people=people)

    def _task(self, kept: KeptCase, opened: OpenItem, record: tuple[RecordEntry, ...] = ()) -> Task:
        folder, engine, _due = self.carrying_out.loaded(kept.case.folder, kept.case.version)
        state = engine.restore(folder.regulation, kept.snapshot, kept.document)
        work = next((each for each in state.items if each.id == opened.item), None)
        if work is None:
            raise Refused("refused-task-not-open", case=kept.case.number)
        return Task(kept, opened, work, folder.regulation.action_around(work.element), folder, record)

    def closed(self, account: Account, number: str, item: str, now: datetime) -> Closed:
        """What became of a task that is open no more, or that somebody else has claimed."""
        with self.units(reading=True) as unit:
            kept = _numbered(unit, account, number, now)
            record = unit.cases.record(kept.case.id)
        folder = self.carrying_out.loaded(kept.case.folder, kept.case.version)[0]
        wanted = (*CLOSING, EntryKind.CLAIMED)
        own = (entry for entry in reversed(record) if entry.item == item and entry.kind in wanted)
        return Closed(kept.case, folder, next(own, None))

    def complete(
        self, account: Account, case: str, item: str, fields: Answers, now: datetime, request: str,
        refusal: Refusal = NO_REFUSAL, duties: Collection[int] | None = None,
    ) -> Case:  # fmt: skip
        """Complete one's task; the record says in which position, and on which ground where it leads to a refusal.

        It says too which duties were ticked off: ``duties``, counted from 0, or without them those that are kept.
        Raises ``Refused`` for a refusal without a ground of the standard, or without reasons.
        """

        def checked(unit: UnitOfWork, kept: KeptCase, opened: OpenItem | None) -> tuple[Actor, tuple[RecordEntry, ...]]:
            own = held_by(unit, account, kept.case, opened, now.date())
            actor = Actor(account.id, account.name, own.position or "")
            task = self._task(kept, own)
            done = [duty for duty, _owner in own.ticked] if duties is None else duties
            return actor, (*_ticked(task, done, actor, now), *self._noted(task, fields, refusal, actor, now))

        actor = Actor(account.id, account.name)
        return self.carrying_out.complete(case, item, fields, actor, now, request, checked)

    def _noted(
        self, task: Task, fields: Answers, refusal: Refusal, actor: Actor, now: datetime
    ) -> tuple[RecordEntry, ...]:
        values = {**task.kept.document, **fields}
        ground = checked_refusal(task.folder, task.opened.element, task.item.fields, values, refusal)
        if ground is None:
            return ()
        entry = RecordEntry(
            task.case.id, 0, now, EntryKind.DECIDED, task.opened.element, task.opened.item, actor.account,
            actor.person, actor.position, criterion=ground.text.best("ky"), fields={GROUND: ground.id},
            note=refusal.reasons.strip(),
        )  # fmt: skip
        return (entry,)

    def complete_plain(self, account: Account, case: str, item: str, now: datetime, request: str) -> Case:
        """Complete a task that has nothing to fill in; raises ``Refused`` for any other."""
        if not self.open(account, case, item, now).is_plain:
            raise Refused("refused-task-has-form")
        return self.complete(account, case, item, {}, now, request)

    def tick(self, account: Account, case: str, item: str, duty: int, now: datetime, *, done: bool) -> OpenItem:
        """Tick off a duty of one's task, counted from 0, or take the tick away.

        Raises ``Refused`` for a duty that the task has not, ``CaseConflict`` where others tick again and again.
        """
        for _meeting in range(MOST_MEETINGS):
            with self.units() as unit:
                opened = held_task(unit, account, case, item, now.date())
                action = self._task(unit.cases.get(case), opened).action
                if action is None or not 0 <= duty < len(action.duties or ()):
                    raise Refused("refused-task-duty")
                after = ticked(opened.ticked, duty, account.id, done=done)
                if after == opened.ticked or unit.cases.tick(opened, after):
                    unit.commit()
                    return replace(opened, ticked=after)
        raise CaseConflict(case)

    def claim(self, account: Account, case: str, item: str, now: datetime) -> OpenItem:
        """Take a task for oneself."""
        self._held(account, case, item, now)
        return self.carrying_out.claim(account, case, item, now)

    def hand_back(self, account: Account, case: str, item: str, now: datetime) -> OpenItem:
        """Give a claimed task back to the position."""
        self._held(account, case, item, now)
        return self.carrying_out.hand_back(account, case, item, now)

    def _held(self, account: Account, case: str, item: str, now: datetime) -> None:
        with self.units(reading=True) as unit:
            held_task(unit, account, case, item, now.date())

    def names(self, accounts: Iterable[int]) -> dict[int, str]:
        """What people are called now."""
        with self.units(reading=True) as unit:
            return _names(unit, accounts)


def _ticked(task: Task, done: Collection[int], actor: Actor, now: datetime) -> tuple[RecordEntry, ...]:
    """What the record says of the duties that were ticked off; nothing where none was."""
    duties = (task.action.duties if task.action is not None else None) or ()
    if not any(0 <= each < len(duties) for each in done):
        return ()
    entry = RecordEntry(
        task.case.id, 0, now, EntryKind.TICKED, task.opened.element, task.opened.item, actor.account, actor.person,
        actor.position, note=told_ticks(done, len(duties)),
    )  # fmt: skip
    return (entry,)


def _names(unit: UnitOfWork, accounts: Iterable[int]) -> dict[int, str]:
    found = {each: unit.accounts.get(each) for each in set(accounts) if each}
    return {number: account.name for number, account in found.items() if account is not None}


def _numbered(unit: UnitOfWork, account: Account, number: str, now: datetime) -> KeptCase:
    try:
        return seen_case(unit, account, unit.cases.with_number(number).case.id, now.date())
    except NoSuchCase as error:
        raise NoSuchCase(number) from error
