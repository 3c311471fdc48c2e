"""Cases that wait for answers of other bodies, as many as wanted: one is carried out, the others are its copies."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.ports.cases import ItemKind, KeptCase, OpenItem, Step
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.letter import DeliveryWay
from regdesigner.domain.pilot import BodyRequest, Delivery
from regdesigner.domain.record import RecordEntry, sealed
from tests.application.cases.pilot_cases import begin, complete

SECRET = "shared secret of the soak"
AGO = timedelta(days=30)
"""Cases begun so long before now have timers that fell due long ago."""


@dataclass(frozen=True)
class Pattern:
    """A case with all that is kept of it."""

    kept: KeptCase
    items: tuple[OpenItem, ...]
    record: tuple[RecordEntry, ...]
    requests: tuple[BodyRequest, ...]


def pattern(carrying: CarryingOut, at: datetime) -> Pattern:
    """A case that has sent its requests, which its parties answer by themselves."""
    case = begin(carrying, now=at).case.id
    for element in ("inform", "accept", "check", "prepare-requests"):
        complete(carrying, case, element, at)
    with carrying.units() as unit:
        requests = tuple(replace(each, body=each.party) for each in unit.requests.of_case(case))
        for each in requests:
            unit.requests.change(each, answered=False)
            unit.letters.keep_way(DeliveryWay(each.party, Delivery.TASK, "", SECRET, at))
        unit.commit()
    with carrying.units(reading=True) as unit:
        return Pattern(unit.cases.get(case), unit.cases.items(case), unit.cases.record(case), requests)


def copies(units: UnitsOfWork, of: Pattern, number: int, name: str = "copy") -> tuple[str, ...]:
    """So many further cases; their ids."""
    made = []
    for start in range(0, number, 500):
        with units() as unit:
            for index in range(start, min(start + 500, number)):
                case_id = secrets.token_hex(8)
                step, requests = _copied(of, case_id, f"{name}-{index:06d}")
                unit.cases.begin(step)
                for each in requests:
                    unit.requests.add(each)
                made.append(case_id)
            unit.commit()
    return tuple(made)


def _copied(of: Pattern, case_id: str, number: str) -> tuple[Step, tuple[BodyRequest, ...]]:
    record = sealed((entry._replace(case=case_id) for entry in of.record), 0, "")
    case = replace(of.kept.case, id=case_id, number=number)
    kept = replace(of.kept, case=case, entries=record[-1].number, seal=record[-1].seal)
    items = tuple(replace(item, case=case_id) for item in of.items)
    requests = tuple(
        replace(each, case=case_id, number=f"{number}-{index}") for index, each in enumerate(of.requests, start=1)
    )
    return Step(kept, (), items, record), requests


def numbers(units: UnitsOfWork, cases: Iterable[str]) -> list[str]:
    """The numbers of cases, as people know them."""
    with units(reading=True) as unit:
        return [unit.cases.get(case).case.number for case in cases]


def timers(units: UnitsOfWork, now: datetime) -> int:
    """How many timers ought to have fired and have not."""
    with units(reading=True) as unit:
        return unit.figures.running(now).late


def only_timers(of: Pattern) -> Pattern:
    """The same case, of which nothing but its timer is due: neither reminders nor word of what is late."""
    items = tuple(
        item if item.kind is ItemKind.TIMER else replace(item, reminded=True, escalated=True) for item in of.items
    )
    return replace(of, items=items, requests=tuple(replace(each, escalated=True) for each in of.requests))
