"""An official's own tasks: listed by position, claimed, handed back, completed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.carrying_out import CarryingOut
from regdesigner.application.case_access import held_task
from regdesigner.application.case_steps import Actor
from regdesigner.application.ports.cases import KeptCase, OpenItem
from regdesigner.application.ports.engine import WorkItem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Account
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.case import Case
from regdesigner.domain.scenario import Answers


@dataclass(frozen=True)
class Task:
    """An open task with all that its official looks at; ``action`` is ``None`` where an activity is no action."""

    kept: KeptCase
    opened: OpenItem
    item: WorkItem
    action: AdministrativeAction | None
    folder: RegulationFolder

    @property
    def case(self) -> Case:
        return self.kept.case


@dataclass(frozen=True)
class DoingTasks:
    """Use cases of officials; what is not one's own raises ``NotPermitted`` or is not there (``NoSuchCase``)."""

    units: UnitsOfWork
    carrying_out: CarryingOut

    def mine(self, account: Account, now: datetime) -> tuple[tuple[Case, OpenItem], ...]:
        """The open tasks of the positions that the account holds today, due first; those claimed by others left out."""
        with self.units(reading=True) as unit:
            found = unit.cases.tasks(unit.pilots.positions(account.id, now.date()))
        return tuple((case, item) for case, item in found if item.claimed_by in (None, account.id))

    def open(self, account: Account, case: str, item: str, now: datetime) -> Task:
        """One task with its form and what is said of it in the regulation."""
        with self.units(reading=True) as unit:
            opened = held_task(unit, account, case, item, now.date())
            kept = unit.cases.get(case)
        folder, engine, _due = self.carrying_out.loaded(kept.case.folder, kept.case.version)
        state = engine.restore(folder.regulation, kept.snapshot, kept.document)
        work = next((each for each in state.items if each.id == item), None)
        if work is None:
            raise Refused("refused-task-not-open", case=kept.case.number)
        return Task(kept, opened, work, folder.regulation.action_around(work.element), folder)

    def complete(self, account: Account, case: str, item: str, fields: Answers, now: datetime, request: str) -> Case:
        """Complete one's task; the record says in which position."""
        with self.units(reading=True) as unit:
            if unit.cases.is_done(case, request):
                return unit.cases.get(case).case
            opened = held_task(unit, account, case, item, now.date())
        actor = Actor(account.id, account.name, opened.position or "")
        return self.carrying_out.complete(case, item, fields, actor, now, request)

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
