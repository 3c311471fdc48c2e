"""What keeps cases from going on is shown with its cause, on its page and the case's, and tried again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from apiflask import APIFlask

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.domain.account import Role
from regdesigner.domain.letter import DeliveryWay, Letter, LetterState
from regdesigner.domain.pilot import BodyRequest, Delivery
from tests.application.cases.pilot_cases import MONDAY
from tests.application.kept import person
from tests.fakes.unit_of_work import PlainHasher, UnitsInMemory
from tests.server.conftest import PASSWORD, Browser, Clock
from tests.server.running_cases import LATER, NUMBER, at, on_pilot, signed_in

CAUSE = "body.example жооп бербейт"


@pytest.fixture
def carrying(units: UnitsInMemory, clock: Clock) -> CarryingOut:
    clock.instant = MONDAY
    return on_pilot(units)


@pytest.fixture
def undelivered(carrying: CarryingOut) -> BodyRequest:
    """A request that could not be brought to its body."""
    case = at(carrying, "inform", "accept", "check", "prepare-requests")
    with carrying.units() as unit:
        asked = next(each for each in unit.requests.of_case(case) if each.element == "ask-tax")
        asked = replace(asked, body="tax")
        unit.requests.change(asked, answered=False)
        unit.letters.keep_way(DeliveryWay("tax", Delivery.WEBHOOK, "https://body.example/in", "secret", MONDAY))
        unit.letters.add(
            Letter(
                asked.number,
                case,
                "tax",
                LetterState.FAILED,
                5,
                LATER + timedelta(hours=6),
                "letter-no-connection",
                {"host": "body.example", "reason": "TimeoutError"},
            )
        )
        unit.commit()
    return asked


def tried_at(carrying: CarryingOut, asked: BodyRequest) -> object:
    with carrying.units(reading=True) as unit:
        letter = unit.letters.get(asked.number)
        assert letter is not None
        return letter.next_try


def test_a_request_that_did_not_arrive_is_listed_with_its_cause_and_tried_again(
    app: APIFlask, carrying: CarryingOut, undelivered: BodyRequest
) -> None:
    controller = signed_in(app, "controller")
    retry = f"/cases/{NUMBER}/letters/{undelivered.number}/retry"
    for place in ("/stopped", f"/cases/{NUMBER}"):
        page = controller.get(place).text
        assert CAUSE in page
        assert f'action="{retry}"' in page
    assert controller.send(retry, back="stopped").location == "/stopped"
    assert tried_at(carrying, undelivered) == MONDAY
    assert controller.send(retry).location == f"/cases/{NUMBER}"


def test_officials_see_why_a_request_did_not_arrive_and_only_overseers_of_its_body_have_it_tried_again(
    app: APIFlask, units: UnitsInMemory, carrying: CarryingOut, undelivered: BodyRequest
) -> None:
    aida = signed_in(app, "aida")
    page, retry = aida.get(f"/cases/{NUMBER}").text, f"/cases/{NUMBER}/letters/{undelivered.number}/retry"
    assert CAUSE in page
    assert retry not in page
    assert CAUSE in aida.get(f"/cases/{NUMBER}/file").text
    assert aida.send(retry).status_code == 403
    other = person(units, "elsewhere", Role.CONTROLLER, body="justice")
    with units() as unit:
        unit.accounts.set_password(other.id, PlainHasher().hash(PASSWORD))
        unit.commit()
    elsewhere = signed_in(app, "elsewhere")
    assert CAUSE not in elsewhere.get("/stopped").text
    assert elsewhere.send(retry).status_code == 403
    assert tried_at(carrying, undelivered) != MONDAY


def test_an_answer_that_came_by_another_way_takes_the_request_off_the_list(
    app: APIFlask, carrying: CarryingOut, undelivered: BodyRequest
) -> None:
    with carrying.units() as unit:
        unit.requests.change(replace(undelivered, answered=LATER, answer={"taxable_income": 0}), answered=False)
        unit.commit()
    controller = signed_in(app, "controller")
    assert CAUSE not in controller.get("/stopped").text
    assert CAUSE not in controller.get(f"/cases/{NUMBER}").text


def test_programs_see_what_did_not_arrive_and_have_it_tried_again(
    app: APIFlask, carrying: CarryingOut, undelivered: BodyRequest
) -> None:
    controller = signed_in(app, "controller")
    told = controller.get("/api/stopped").get_json()
    assert told["stopped"] == []
    assert [(each["case"]["number"], each["letter"]["request"]) for each in told["undelivered"]] == [
        (NUMBER, undelivered.number)
    ]
    assert CAUSE in told["undelivered"][0]["letter"]["cause"]

    def retried(browser: Browser, case: str) -> int:
        headers = {"X-CSRFToken": browser.token()}
        return browser.post(f"/api/cases/{case}/letters/{undelivered.number}/retry", headers=headers).status_code

    assert retried(controller, "3-2026-99999") == 404
    assert retried(controller, NUMBER) == 200
    assert tried_at(carrying, undelivered) == MONDAY
    assert retried(signed_in(app, "aida"), NUMBER) == 403
