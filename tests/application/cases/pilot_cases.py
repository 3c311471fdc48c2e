"""What tests of pilot cases begin with: a shipped service in the library, and the use cases on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from regdesigner.application.cases.carrying_out import Begun, CarryingOut
from regdesigner.application.cases.folders import CaseFolders
from regdesigner.application.cases.steps import Actor
from regdesigner.application.ports.cases import OpenItem
from regdesigner.application.ports.library import Files, StoredFolder, Version
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.bootstrap import equipment, folder_files
from regdesigner.domain.case import Asked
from regdesigner.domain.scenario import Answers
from regdesigner.domain.service import Registry
from regdesigner.domain.standard import Channel

MONDAY = datetime(2026, 11, 23, 10, 0)
BENEFIT = "3-family-benefit"
OFFICIAL = Actor(None, "Үлгүев Үлгү", "reception")
GIVEN: Answers = {
    "channel": "in_person",
    "category": "single-mother",
    "applicant": "Үлгүева Нургүл",
    "address": "Бишкек ш., Мисал көч., 12",
    "children": 2,
    "family_members": 3,
    "declared_income": 4000,
    "consent": True,
}
ANSWERS: Mapping[str, Answers] = {
    "check": {"completeness": "complete"},
    "answer-civil": {"children_confirmed": 2},
    "answer-tax": {"taxable_income": 0},
    "answer-fund": {"pensions": 7200},
    "answer-land": {"real_estate": 1},
    "answer-local": {"household_members": 4},
    "visit": {"household_confirmed": True},
    "conclude": {"average_income": 1800},
    "decide": {"decision": "grant"},
    "form-decision": {"benefit_amount": 1600},
}


@cache
def shipped() -> tuple[Registry, Mapping[str, Files]]:
    """What ships, read once."""
    return folder_files().shipped()


def carrying_out_on(
    units: UnitsOfWork, folder: str = BENEFIT, now: datetime = MONDAY, more: Files | None = None
) -> CarryingOut:
    """The use cases, with a shipped folder and the shipped registry in the library; ``more`` are other files in it."""
    registry, folders = shipped()
    with units() as unit:
        unit.registry.replace(registry, "test", now)
        unit.library.create(
            StoredFolder(folder, folder.split("-")[0], None),
            {**folders[folder], **(more or {})},
            Version(folder, 1, now, None, ""),
        )
        unit.commit()
    return CarryingOut(units, CaseFolders(units, folder_files(), equipment, lambda: now.date()))


def begin(carrying: CarryingOut, given: Answers = GIVEN, now: datetime = MONDAY) -> Begun:
    """A case of the family benefit."""
    asked = Asked(Channel(str(given["channel"])), "single-mother", "Үлгүева Нургүл", "0555 000000", fields=given)
    return carrying.begin(BENEFIT, 1, asked, OFFICIAL, now, "first")


def item_of(units: UnitsOfWork, case: str, element: str) -> OpenItem:
    """The open item of an element."""
    with units(reading=True) as unit:
        return next(each for each in unit.cases.items(case) if each.element == element)


def elements(units: UnitsOfWork, case: str) -> set[str]:
    """What is open in a case."""
    with units(reading=True) as unit:
        return {each.element for each in unit.cases.items(case)}


def complete(carrying: CarryingOut, case: str, element: str, now: datetime, fields: Answers | None = None) -> None:
    """Complete the open task of an element, by the answers of the sample unless others are given."""
    item = item_of(carrying.units, case, element).item
    given = ANSWERS.get(element, {}) if fields is None else fields
    carrying.complete(case, item, given, OFFICIAL, now, f"{element} {item}")
