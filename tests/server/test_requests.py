"""Requests of other bodies: seen and answered at the body that was asked, and nowhere else."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from apiflask import APIFlask

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.domain.account import Account, Role
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.record import EntryKind
from tests.application.cases.pilot_cases import BENEFIT
from tests.fakes.unit_of_work import PlainHasher, UnitsInMemory
from tests.server.conftest import PASSWORD, Browser, Clock
from tests.server.running_cases import at, key_of, on_pilot, record, signed_in

INCOME = "Салык салынуучу айлык киреше"


@pytest.fixture
def carrying(units: UnitsInMemory) -> CarryingOut:
    carrying = on_pilot(units)
    with units() as work:
        for login, body in (("tax", "tax-service"), ("land", "cadastre")):
            person = Account(0, login, f"Үлгүев {login}", frozenset((Role.BODY_REPRESENTATIVE,)), body)
            work.accounts.add(person, PlainHasher().hash(PASSWORD))
        work.commit()
    return carrying


@pytest.fixture
def case(carrying: CarryingOut) -> str:
    """A case whose requests have been sent."""
    return at(carrying, "inform", "accept", "check", "prepare-requests")


def request_to(carrying: CarryingOut, case: str, element: str) -> BodyRequest:
    with carrying.units(reading=True) as unit:
        return next(each for each in unit.requests.of_case(case) if each.element == element)


def test_a_body_sees_its_own_requests_alone(app: APIFlask, carrying: CarryingOut, case: str) -> None:
    tax, land = request_to(carrying, case, "ask-tax"), request_to(carrying, case, "ask-land")
    assert (tax.body, land.body) == ("tax-service", "cadastre")
    browser = signed_in(app, "tax")
    page = browser.get("/requests").text
    assert tax.number in page
    assert land.number not in page
    assert browser.get(f"/requests/{tax.number}").status_code == 200
    assert browser.get(f"/requests/{land.number}").status_code == 404
    assert browser.send(f"/requests/{land.number}", **{"field-real_estate": "1"}).status_code == 404
    assert browser.get(f"/cases/{tax.number[:12]}").status_code == 404
    everyone = signed_in(app, "administrator").get("/requests").text
    assert tax.number in everyone
    assert land.number in everyone


def test_a_request_says_who_asks_about_whom_and_what_but_nothing_else(
    app: APIFlask, carrying: CarryingOut, case: str
) -> None:
    tax = request_to(carrying, case, "ask-tax")
    page = signed_in(app, "tax").get(f"/requests/{tax.number}").text
    for words in ("Үлгүева Нургүл", "салык салынуучу кирешелери", "башкармалыг", tax.number):
        assert words in page
    assert "Мисал көч." not in page
    assert "0555 000000" not in page


def test_an_answer_goes_into_the_case_once(app: APIFlask, carrying: CarryingOut, case: str) -> None:
    tax = request_to(carrying, case, "ask-tax")
    browser = signed_in(app, "tax")
    page = browser.get(f"/requests/{tax.number}")
    wrong = browser.send(f"/requests/{tax.number}", **{"field-taxable_income": "көп"})
    assert wrong.status_code == 422
    assert "көп" in wrong.text
    answer = {"request": key_of(page), "field-taxable_income": "8 500"}
    assert browser.send(f"/requests/{tax.number}", **answer).status_code == 303
    assert browser.send(f"/requests/{tax.number}", **answer).status_code == 303
    after = request_to(carrying, case, "ask-tax")
    assert (after.answer, after.answered_by) == ({"taxable_income": 8500}, "Үлгүев tax")
    assert after.told == after.answered
    assert sum(each.kind is EntryKind.ANSWER_CAME for each in record(carrying, case)) == 1
    other = browser.send(f"/requests/{tax.number}", request="another", **{"field-taxable_income": "1"})
    assert other.status_code == 409
    assert "8500" in browser.get(f"/requests/{tax.number}").text
    assert tax.number not in browser.get("/requests").text
    assert tax.number in browser.get("/requests?answered=yes").text


def test_a_party_may_be_named_another_body(app: APIFlask, carrying: CarryingOut, case: str, browser: Browser) -> None:
    tax = request_to(carrying, case, "ask-tax")
    browser.sign_in("analyst")
    page = f"/folders/{BENEFIT}/pilot"
    assert 'name="party" value="body-tax"' in browser.get(page).text
    for party, body in (("body-tax", "nobody"), ("body-post", "cadastre"), ("reception", "cadastre")):
        assert browser.send(f"{page}/party", party=party, body=body).status_code == 422
    assert browser.send(f"{page}/party", party="body-tax", body="cadastre").status_code == 303
    assert request_to(carrying, case, "ask-tax").body == "cadastre"
    assert tax.number in signed_in(app, "land").get("/requests").text
    assert signed_in(app, "tax").get(f"/requests/{tax.number}").status_code == 404
    again = at(carrying, "inform", "accept", "check", "prepare-requests")
    assert request_to(carrying, again, "ask-tax").body == "cadastre"
    assert browser.send(f"{page}/party", party="body-tax", body="").status_code == 303
    assert request_to(carrying, case, "ask-tax").body == "tax-service"


def test_who_runs_no_pilots_names_no_body(app: APIFlask, carrying: CarryingOut) -> None:
    assert carrying is not None
    answer = signed_in(app, "official").send(f"/folders/{BENEFIT}/pilot/party", party="body-tax", body="cadastre")
    assert answer.status_code == 403


def test_a_controller_sees_which_answers_are_late(
    app: APIFlask, carrying: CarryingOut, case: str, clock: Clock
) -> None:
    tax = request_to(carrying, case, "ask-tax")
    assert tax.due is not None
    clock.instant = tax.due
    browser = signed_in(app, "controller")
    assert tax.number not in browser.get("/requests/late").text
    clock.forward(timedelta(minutes=1))
    page = browser.get("/requests/late").text
    assert tax.number in page
    assert "/cases/3-2026-00001#requests" in page
    overview = browser.get("/cases?folder=3-family-benefit").text
    figure = re.search(r'href="/requests/late\?folder=3-family-benefit">(.*?)</a>', overview, re.DOTALL)
    assert figure is not None
    assert f"{page.count('#requests')}</span>" in figure.group(1)
    assert tax.number in browser.get("/requests/late?folder=3-family-benefit").text
    assert tax.number not in browser.get("/requests/late?folder=another").text
    assert tax.number not in browser.get("/requests/late?came=yes").text
    answer = {"request": "a", "field-taxable_income": "8500"}
    assert signed_in(app, "tax").send(f"/requests/{tax.number}", **answer).status_code == 303
    assert tax.number not in browser.get("/requests/late").text
    assert tax.number in browser.get("/requests/late?came=yes").text
    assert signed_in(app, "tax").get("/requests/late").status_code == 403


def test_programs_list_and_answer_requests_as_people_do(app: APIFlask, carrying: CarryingOut, case: str) -> None:
    tax, land = request_to(carrying, case, "ask-tax"), request_to(carrying, case, "ask-land")
    browser = signed_in(app, "tax")
    listed = browser.get("/api/requests").get_json()["requests"]
    assert [(each["number"], each["overdue"]) for each in listed] == [(tax.number, False)]
    whole = browser.get(f"/api/requests/{tax.number}").get_json()
    assert ([each["name"] for each in whole["fields"]], whole["answer"]) == (["taxable_income"], None)
    assert browser.get(f"/api/requests/{land.number}").status_code == 404
    headers = {"X-CSRFToken": browser.token(), "Idempotency-Key": "one"}
    address, given = f"/api/requests/{tax.number}/answer", {"fields": {"taxable_income": 8500}}
    assert browser.put(address, json={"fields": {}}, headers=headers).status_code == 422
    assert browser.put(address, json=given, headers={"X-CSRFToken": headers["X-CSRFToken"]}).status_code == 400
    for _again in range(2):
        answered = browser.put(address, json=given, headers=headers)
        assert (answered.status_code, answered.get_json()["answer"]) == (200, {"taxable_income": 8500})
    other = browser.put(address, json=given, headers={**headers, "Idempotency-Key": "two"})
    assert other.status_code == 409
    assert browser.get("/api/requests").get_json()["requests"] == []
