"""The overview of a controller: how cases stand, which are late or will be, how much lies with each position."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.time_left import runs_short
from regdesigner.application.ports.cases import Incident, OpenItem
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Account
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.flow import Outcome

EVERY_TASK = 100_000


class Standing(StrEnum):
    """The figures of the overview; a case may stand in several of them."""

    RUNNING = "running"
    OVERDUE = "overdue"
    AT_RISK = "at_risk"
    """Three quarters of the term are gone."""
    STILL = "still"
    """The recipient acts, the clock stands."""
    STOPPED = "stopped"
    ENDED = "ended"
    RESULT = "result"
    REFUSAL_OF_DOCUMENTS = "refusal_of_documents"
    REFUSAL_OF_SERVICE = "refusal_of_service"
    OTHER = "other"
    """Ended without an outcome that the regulation names."""


def standings(case: Case, now: datetime) -> frozenset[Standing]:
    """All figures that count a case."""
    found = set[Standing]()
    if case.condition is Condition.ENDED:
        found |= {Standing.ENDED, Standing.OTHER if case.outcome is None else OF_OUTCOME[case.outcome]}
    else:
        found.add(Standing.RUNNING if case.condition is Condition.RUNNING else Standing.STOPPED)
    if case.overdue(now):
        found.add(Standing.OVERDUE)
    if case.condition is not Condition.ENDED and case.still_since is not None:
        found.add(Standing.STILL)
    elif case.condition is not Condition.ENDED and runs_short(case.due, case.arrived or case.begun, now):
        found.add(Standing.AT_RISK)
    return frozenset(found)


OF_OUTCOME = {
    Outcome.RESULT: Standing.RESULT,
    Outcome.REFUSAL_OF_DOCUMENTS: Standing.REFUSAL_OF_DOCUMENTS,
    Outcome.REFUSAL_OF_SERVICE: Standing.REFUSAL_OF_SERVICE,
}


@dataclass(frozen=True, slots=True)
class Sought:
    """Which cases are asked for: of a service folder, standing so, begun from one day to another, in a position."""

    folder: str = ""
    standing: Standing | None = None
    first: date | None = None
    last: date | None = None
    position: str = ""
    """Folder and lane, apart by a colon: cases in which it has something to do."""
    number: str = ""
    """Part of a number, or of the recipient's name."""

    def takes(self, case: Case) -> bool:
        """Whether a case is of the service and the days asked for."""
        begun = case.begun.date()
        if self.folder and case.folder != self.folder:
            return False
        if (self.first is not None and begun < self.first) or (self.last is not None and begun > self.last):
            return False
        sought = self.number.strip().casefold()
        return not sought or sought in case.number.casefold() or sought in case.asked.recipient.casefold()


@dataclass(frozen=True, slots=True)
class Load:
    """How many tasks lie with a position now, how many of them are overdue."""

    folder: str
    version: int
    position: str
    tasks: int
    overdue: int


@dataclass(frozen=True)
class Overview:
    """The cases that were asked for, the newest first; figures and load are of all of the services and days."""

    cases: tuple[Case, ...]
    figures: Mapping[Standing, int]
    load: tuple[Load, ...]
    folders: tuple[str, ...]
    """Those that have cases."""


@dataclass(frozen=True)
class StoppedCase:
    """A case that an incident stopped."""

    case: Case
    incident: Incident


@dataclass(frozen=True)
class Overseeing:
    """Use cases of controllers: the cases of the account's own body, of all bodies for one who serves all."""

    units: UnitsOfWork
    carrying_out: CarryingOut

    def overview(self, account: Account, now: datetime, sought: Sought) -> Overview:
        """What is asked for, with the figures."""
        with self.units(reading=True) as unit:
            own = tuple(case for case in unit.cases.all() if account.belongs_to(case.body))
            within = tuple(case for case in own if sought.takes(case))
            open_now = {case.folder: case.version for case in within if case.condition is Condition.RUNNING}
            found = unit.cases.tasks(self._positions(within), EVERY_TASK) if open_now else ()
        known = {case.id for case in within}
        tasks = tuple((case, item) for case, item in found if case.id in known)
        figures = Counter(each for case in within for each in standings(case, now))
        at_position = {case.id for case, item in tasks if f"{item.folder}:{item.position}" == sought.position}
        cases = tuple(
            case
            for case in within
            if (sought.standing is None or sought.standing in standings(case, now))
            and (not sought.position or case.id in at_position)
        )
        folders = tuple(sorted({case.folder for case in own}))
        return Overview(cases, {each: figures[each] for each in Standing}, _load(tasks, now), folders)

    def _positions(self, cases: tuple[Case, ...]) -> set[tuple[str, str]]:
        """All positions of the versions by which cases run, also those that nobody holds."""
        running = {(case.folder, case.version) for case in cases if case.condition is Condition.RUNNING}
        return {
            (folder, lane.id)
            for folder, version in running
            for lane in self.carrying_out.loaded(folder, version)[0].regulation.flow.lanes
        }

    def stopped(self, account: Account) -> tuple[StoppedCase, ...]:
        """The cases that stand still because of an incident, the oldest first."""
        with self.units(reading=True) as unit:
            found = ((unit.cases.get(each.case).case, each) for each in unit.cases.incidents())
            return tuple(StoppedCase(case, each) for case, each in found if account.belongs_to(case.body))


def _load(tasks: tuple[tuple[Case, OpenItem], ...], now: datetime) -> tuple[Load, ...]:
    """By position, the fullest first."""
    versions: dict[tuple[str, str], int] = {}
    count, late = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for case, item in tasks:
        place = item.folder, item.position or ""
        versions[place] = max(case.version, versions.get(place, 0))
        count[place] += 1
        late[place] += item.due is not None and item.due < now
    load = (
        Load(folder, versions[folder, lane], lane, number, late[folder, lane])
        for (folder, lane), number in count.items()
    )
    return tuple(sorted(load, key=lambda each: (-each.tasks, each.folder, each.position)))
