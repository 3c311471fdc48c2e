"""The overview of a controller: how cases stand, which are late or will be, how much lies with each position."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.ports.case_overview import Load, Sought
from regdesigner.application.ports.cases import Incident
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Account
from regdesigner.domain.case import Case
from regdesigner.domain.letter import Letter
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.standing import Standing

EVERY_CASE = 10**9


@dataclass(frozen=True)
class Overview:
    """A page of the cases that were asked for, the newest first, of ``total``.

    Figures and load are of all cases of the services and days asked for.
    """

    cases: tuple[Case, ...]
    total: int
    figures: Mapping[Standing, int]
    load: tuple[Load, ...]
    late_answers: int
    """How many answers of other bodies they wait for too long."""
    folders: tuple[tuple[str, int], ...]
    """Those that have cases, each with the version of its newest case."""


@dataclass(frozen=True)
class StoppedCase:
    """A case that an incident stopped."""

    case: Case
    incident: Incident


@dataclass(frozen=True)
class Undelivered:
    """A request that could not be brought to its body; its case goes on, but nobody will answer."""

    case: Case
    request: BodyRequest
    letter: Letter


@dataclass(frozen=True)
class Overseeing:
    """Use cases of controllers: the cases of the account's own body, of all bodies for one who serves all."""

    units: UnitsOfWork

    def overview(self, account: Account, now: datetime, sought: Sought, first: int = 0, most: int = 100) -> Overview:
        """What is asked for from the case with index ``first`` on, with the figures."""
        with self.units(reading=True) as unit:
            seen, body = unit.case_overview, account.body
            figures = seen.figures(body, sought, now)
            total = seen.count(body, sought, now) if sought.position else _counted(figures, sought.standing)
            cases = seen.cases(body, sought, now, first, most) if first < total else ()
            late = seen.late_count(body, sought, now, came=False)
            return Overview(cases, total, figures, seen.load(body, sought, now), late, seen.folders(body))

    def count(self, account: Account, now: datetime, sought: Sought) -> int:
        """How many cases are asked for."""
        with self.units(reading=True) as unit:
            return unit.case_overview.count(account.body, sought, now)

    def every(self, account: Account, now: datetime, sought: Sought) -> tuple[Case, ...]:
        """All cases that are asked for, the newest first."""
        with self.units(reading=True) as unit:
            return unit.case_overview.cases(account.body, sought, now, 0, EVERY_CASE)

    def stopped(self, account: Account, now: datetime) -> tuple[StoppedCase, ...]:
        """The cases that stand still because of an incident, the oldest first."""
        with self.units(reading=True) as unit:
            found = unit.case_overview.cases(account.body, Sought(standing=Standing.STOPPED), now, 0, EVERY_CASE)
            own = {case.id: case for case in found}
            return tuple(StoppedCase(own[each.case], each) for each in unit.cases.incidents() if each.case in own)

    def undelivered(self, account: Account) -> tuple[Undelivered, ...]:
        """The requests that could not be brought to their bodies and wait for an answer still, the oldest first."""
        with self.units(reading=True) as unit:
            found = (
                Undelivered(unit.cases.get(each.case).case, unit.requests.get(each.request), each)
                for each in unit.letters.failed()
            )
            own = (each for each in found if account.belongs_to(each.case.body) and each.request.answered is None)
            return tuple(sorted(own, key=lambda each: (each.request.sent, each.request.number)))


def _counted(figures: Mapping[Standing, int], standing: Standing | None) -> int:
    """How many cases a figure counts; without one, how many there are."""
    if standing is not None:
        return figures[standing]
    return sum(figures[each] for each in (Standing.RUNNING, Standing.STOPPED, Standing.ENDED))
