"""Administrators say how requests reach a body; the answers of its system come in signed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.domain.letter import Letter, LetterState, signature
from regdesigner.domain.pilot import BodyRequest, Delivery
from tests.application.cases.pilot_cases import carrying_out_on
from tests.application.cases.test_delivering import LATER, by_webhook, requests_of
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser, Clock

PAGE = "/bodies/justice/delivery"
HOOK = "https://justice.example.kg/in"


@pytest.fixture
def carrying(units: UnitsInMemory, clock: Clock) -> CarryingOut:
    clock.instant = LATER
    return carrying_out_on(units)


@pytest.fixture
def asked(carrying: CarryingOut) -> BodyRequest:
    """A request to a body that answers by itself."""
    request = next(each for each in requests_of(carrying) if each.element == "ask-civil")
    by_webhook(carrying, request.body)
    return request


def headers(content: bytes, at: datetime = LATER) -> dict[str, str]:
    stamp = str(int((at - timedelta(hours=6) - datetime(1970, 1, 1)).total_seconds()))
    return {"X-RegDesigner-Timestamp": stamp, "X-RegDesigner-Signature": signature("secret", stamp, content)}


def test_a_signed_answer_is_taken_in_without_a_session_or_a_token(browser: Browser, asked: BodyRequest) -> None:
    content = json.dumps({"number": asked.number, "fields": {"children_confirmed": 2}}).encode()
    address = f"/api/requests/{asked.number}/answer"
    for _time in range(2):
        answer = browser.post(address, data=content, headers=headers(content))
        assert (answer.status_code, answer.json) == (200, {"number": asked.number, "answered": LATER.isoformat()})
    assert browser.post(address, data=content).status_code == 401
    refused = browser.post(address, data=content, headers=headers(content, LATER - timedelta(minutes=7)))
    assert refused.json is not None
    assert refused.json["error"]["code"] == "not-signed"
    other = json.dumps({"number": asked.number, "fields": {"children_confirmed": 3}}).encode()
    assert browser.post(address, data=other, headers=headers(other)).status_code == 409


def test_wrong_fields_are_told_and_may_be_mended(browser: Browser, asked: BodyRequest, units: UnitsInMemory) -> None:
    address = f"/api/requests/{asked.number}/answer"
    wrong = json.dumps({"number": asked.number, "fields": {"children_confirmed": "many"}}).encode()
    assert browser.post(address, data=wrong, headers=headers(wrong)).status_code == 422
    right = json.dumps({"number": asked.number, "fields": {"children_confirmed": 2}}).encode()
    assert browser.post(address, data=right, headers=headers(right)).status_code == 200


def test_the_way_of_a_body_is_kept_with_a_secret_that_stays_until_a_new_one_is_asked_for(
    administrator: Browser, library: UnitsInMemory
) -> None:
    def secret() -> str:
        found = re.search(r"<code>([\w-]+)</code>", administrator.get(PAGE).text)
        assert found is not None
        return found.group(1)

    assert "<code>" not in administrator.get(PAGE).text
    assert administrator.send(PAGE, delivery="webhook", address=HOOK).location == PAGE
    first = secret()
    administrator.send(PAGE, delivery="webhook", address=HOOK)
    assert secret() == first
    administrator.send(PAGE, delivery="webhook", address=HOOK, new_secret="yes")
    assert secret() != first
    with library(reading=True) as unit:
        way = unit.letters.way("justice")
    assert way is not None
    assert (way.delivery, way.address) == (Delivery.WEBHOOK, HOOK)


@pytest.mark.parametrize(
    ("delivery", "address"),
    [
        ("webhook", "http://justice.example.kg/in"),
        ("webhook", "file:///etc/passwd"),
        ("email", "everybody"),
        ("email", "a@b.kg, c@d.kg"),
    ],
)
def test_an_address_that_nothing_is_sent_to_is_not_kept(
    administrator: Browser, library: UnitsInMemory, delivery: str, address: str
) -> None:
    answer = administrator.send(PAGE, delivery=delivery, address=address)
    assert answer.status_code == 422
    assert "field__error" in answer.text
    with library(reading=True) as unit:
        assert unit.letters.way("justice") is None


def test_what_was_not_delivered_is_shown_with_its_cause_and_tried_again(
    carrying: CarryingOut, administrator: Browser, clock: Clock
) -> None:
    asked = requests_of(carrying)[0]
    waiting = Letter(asked.number, asked.case, "justice", LetterState.WAITING, 5, LATER)
    failed = replace(waiting, state=LetterState.FAILED, next_try=LATER + timedelta(hours=6))
    with carrying.units() as unit:
        unit.letters.add(waiting)
        unit.letters.change(replace(failed, message="letter-refused", arguments={"code": 403}), 5)
        unit.commit()
    page = administrator.get(PAGE).text
    assert asked.number in page
    assert "код 403" in page
    assert administrator.send(f"{PAGE}/{asked.number}/retry").location == PAGE
    with carrying.units(reading=True) as unit:
        assert [each.request for each in unit.letters.to_try(clock(), 1)] == [asked.number]


def test_a_body_that_is_not_there_has_no_page(administrator: Browser, library: UnitsInMemory) -> None:
    assert administrator.get("/bodies/nobody/delivery").status_code == 404
