"""What tests of pages of running cases begin with: officials with positions, browsers, cases that are under way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

from apiflask import APIFlask
from werkzeug.test import TestResponse

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.ports.library import Files
from regdesigner.domain.account import Account, Role
from regdesigner.domain.pilot import Appointment, Pilot
from regdesigner.domain.record import RecordEntry
from regdesigner.domain.scenario import Answers
from tests.application.cases.pilot_cases import ANSWERS, BENEFIT, MONDAY, OFFICIAL, begin, carrying_out_on, complete
from tests.fakes.unit_of_work import PlainHasher, UnitsInMemory
from tests.server.conftest import PASSWORD, Browser

NUMBER = "3-2026-00001"
LATER = MONDAY + timedelta(minutes=5)
LANES = ("reception", "benefits", "commission", "social-worker")


def official(units: UnitsInMemory, login: str, *lanes: str) -> Account:
    """An official who holds positions of the family benefit."""
    with units() as work:
        account = Account(0, login, f"Үлгүева {login}", frozenset((Role.OFFICIAL,)))
        account = work.accounts.add(account, PlainHasher().hash(PASSWORD))
        for lane in lanes:
            work.pilots.appoint(Appointment(BENEFIT, lane, account.id))
        work.commit()
    return account


def signed_in(app: APIFlask, login: str) -> Browser:
    client = app.test_client()
    assert isinstance(client, Browser)
    client.sign_in(login)
    return client


def at(carrying: CarryingOut, *done: str, fields: Mapping[str, Answers] | None = None) -> str:
    """A case whose first tasks are done; its id."""
    case = begin(carrying).case.id
    for element in done:
        complete(carrying, case, element, LATER, (fields or {}).get(element))
    return case


def address(carrying: CarryingOut, case: str, element: str) -> str:
    with carrying.units(reading=True) as unit:
        item = next(each for each in unit.cases.items(case) if each.element == element)
        return f"/tasks/{unit.cases.get(case).case.number}/{item.item}"


def record(carrying: CarryingOut, case: str) -> tuple[RecordEntry, ...]:
    with carrying.units(reading=True) as unit:
        return unit.cases.record(case)


def key_of(page: TestResponse) -> str:
    found = re.search(r'name="request" value="([^"]+)"', page.text)
    assert found is not None
    return found.group(1)


def on_pilot(units: UnitsInMemory, more: Files | None = None) -> CarryingOut:
    """The family benefit on pilot; all its positions are held by ``aida``, the reception also by ``bakyt``."""
    carrying = carrying_out_on(units, more=more)
    with units() as work:
        work.pilots.keep(Pilot(BENEFIT, 1, MONDAY))
        work.commit()
    official(units, "aida", *LANES)
    official(units, "bakyt", "reception")
    return carrying


def to_conclude(carrying: CarryingOut) -> str:
    case = at(carrying, "inform", "accept", "check", "prepare-requests", "visit")
    with carrying.units(reading=True) as unit:
        requests = unit.requests.of_case(case)
    for each in requests:
        given = ANSWERS[each.element.replace("ask-", "answer-")]
        carrying.answer(each.number, given, "Үлгү орган", OFFICIAL, LATER, each.number)
    return case
