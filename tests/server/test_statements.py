"""How often a request for a step of a case goes to the database: what finds out who asks is in it."""

from __future__ import annotations

import pytest

from regdesigner.application.ports.accounts import Session
from regdesigner.domain.account import Role
from regdesigner.domain.pilot import Appointment
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from regdesigner.server import Settings, create_app
from regdesigner.server.sessions import key_of
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, begin, complete, item_of
from tests.application.kept import person
from tests.fakes.job_files import JobFilesInMemory
from tests.fakes.unit_of_work import PlainHasher
from tests.persistence.traffic import traffic_of
from tests.server.conftest import Browser

MOST_STATEMENTS = 6
"""One more where several things open or close, another where a body may have been asked for what came."""


@pytest.fixture
def official(pilot_units: SqlUnitsOfWork) -> Browser:
    """The browser of an official of the reception, signed in a while ago."""
    account = person(pilot_units, "one", Role.OFFICIAL)
    with pilot_units() as unit:
        unit.sessions.add(Session(key_of("secret"), account.id, MONDAY, MONDAY, ""))
        unit.pilots.appoint(Appointment(BENEFIT, "reception", account.id))
        unit.commit()
    app = create_app(Settings(secret=b"s"), pilot_units, PlainHasher(), lambda: MONDAY, JobFilesInMemory())
    app.test_client_class = Browser
    client = app.test_client()
    assert isinstance(client, Browser)
    client.set_cookie("regdesigner", "secret")
    return client


@pytest.mark.parametrize(
    ("done", "open_now", "address", "most"),
    [
        ((), "inform", "/api/tasks/{case}/{item}/complete", MOST_STATEMENTS),
        (
            ("inform", "accept", "check", "return-documents"),
            "corrected",
            "/api/cases/{case}/tell/{item}",
            MOST_STATEMENTS + 2,
        ),
    ],
)
def test_a_step_takes_few_statements_and_one_commit(
    official: Browser, pilot_units: SqlUnitsOfWork, done: tuple[str, ...], open_now: str, address: str, most: int
) -> None:
    carrying = official.application.extensions["regdesigner"].carrying_out
    case = begin(carrying).case
    for element in done:
        complete(carrying, case.id, element, MONDAY, {"completeness": "return"} if element == "check" else None)
    item = item_of(pilot_units, case.id, open_now).item
    headers = {"X-CSRFToken": official.token(), "Idempotency-Key": "k"}
    path = address.format(case=case.number, item=item)
    with traffic_of(pilot_units._engine) as traffic:
        assert official.post(path, json={}, headers=headers).status_code == 200
    assert (len(traffic.statements), traffic.commits) == (most, 1), traffic.statements
