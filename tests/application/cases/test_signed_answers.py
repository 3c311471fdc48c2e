"""Answers of other bodies are taken in when they are signed, and any number of times the same one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.signed_answers import NotSigned, SignedAnswers
from regdesigner.application.ports.engine import FieldsRefused
from regdesigner.application.refusals import Refused
from regdesigner.domain.letter import SKEW, signature
from regdesigner.domain.pilot import BodyRequest
from tests.application.cases.pilot_cases import begin
from tests.application.cases.test_delivering import LATER, by_webhook, requests_of

SECRET = "secret"


@pytest.fixture
def asked(carrying: CarryingOut) -> BodyRequest:
    """A request to a body that answers by itself."""
    request = next(each for each in requests_of(carrying) if each.element == "ask-civil")
    by_webhook(carrying, request.body)
    return request


def stamp(at: datetime) -> str:
    """An instant of Bishkek as seconds of UTC since 1970."""
    return str(int((at - timedelta(hours=6) - datetime(1970, 1, 1)).total_seconds()))


def said(number: str, **fields: object) -> bytes:
    return json.dumps({"number": number, "fields": fields, "answered_by": "Үлгүева А."}).encode()


def take(carrying: CarryingOut, asked: BodyRequest, content: bytes, at: datetime = LATER, secret: str = SECRET) -> str:
    signed = signature(secret, stamp(at), content)
    return SignedAnswers(carrying).take(asked.number, stamp(at), signed, content, LATER).answered_by


def test_a_signed_answer_is_taken_in_and_the_same_one_again_changes_nothing(
    carrying: CarryingOut, asked: BodyRequest
) -> None:
    content = said(asked.number, children_confirmed=2)
    assert take(carrying, asked, content) == "Үлгүева А."
    with carrying.units(reading=True) as unit:
        before = unit.cases.get(asked.case), unit.requests.get(asked.number)
    take(carrying, asked, content)
    with carrying.units(reading=True) as unit:
        assert (unit.cases.get(asked.case), unit.requests.get(asked.number)) == before
    assert before[1].answer == {"children_confirmed": 2}
    assert before[1].told == LATER
    with pytest.raises(Refused, match="refused-request-answered"):
        take(carrying, asked, said(asked.number, children_confirmed=3))


@pytest.mark.parametrize("seconds", [-SKEW - 60, SKEW + 60])
def test_a_signature_that_is_too_old_or_too_new_is_refused(
    carrying: CarryingOut, asked: BodyRequest, seconds: int
) -> None:
    content = said(asked.number, children_confirmed=2)
    with pytest.raises(NotSigned):
        take(carrying, asked, content, LATER + timedelta(seconds=seconds))
    take(carrying, asked, content, LATER + timedelta(seconds=SKEW if seconds > 0 else -SKEW))


def test_a_signature_serves_for_its_secret_its_content_and_its_time_only(
    carrying: CarryingOut, asked: BodyRequest
) -> None:
    content = said(asked.number, children_confirmed=2)
    with pytest.raises(NotSigned):
        take(carrying, asked, content, secret="another")
    answers, signed = SignedAnswers(carrying), signature(SECRET, stamp(LATER), content)
    for number, timestamp, given, body in (
        (asked.number, stamp(LATER), signed, content.replace(b"2}", b"9}")),
        (asked.number, stamp(LATER + timedelta(minutes=1)), signed, content),
        (asked.number, stamp(LATER), "", content),
        (asked.number, "now", signature(SECRET, "now", content), content),
        ("3-2026-99999-1.1", stamp(LATER), signed, content),
    ):
        with pytest.raises(NotSigned):
            answers.take(number, timestamp, given, body, LATER)


def test_a_body_without_a_way_answers_by_tasks_only(carrying: CarryingOut) -> None:
    asked = next(each for each in requests_of(carrying) if each.element == "ask-civil")
    with pytest.raises(NotSigned):
        take(carrying, asked, said(asked.number, children_confirmed=2), secret="")


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b'{"fields": {}}', b'{"number": "3-2026-00001-4.2", "fields": {}}', b"[" * 100_000],
)
def test_what_cannot_be_read_or_is_meant_for_another_request_is_refused(
    carrying: CarryingOut, asked: BodyRequest, content: bytes
) -> None:
    with pytest.raises(Refused, match="refused-answer-unreadable"):
        take(carrying, asked, content)
    nested = json.dumps({"number": asked.number, "fields": {"children_confirmed": {"a": 1}}}).encode()
    with pytest.raises(Refused, match="refused-answer-unreadable"):
        take(carrying, asked, nested)


@pytest.mark.parametrize("fields", [{}, {"children_confirmed": "many"}, {"children_confirmed": 2, "more": 1}])
def test_an_answer_that_comes_before_it_is_awaited_is_checked_when_it_comes(
    carrying: CarryingOut, asked: BodyRequest, fields: dict[str, object]
) -> None:
    case = begin(carrying).case.id
    early = replace(asked, number="early", case=case)
    with carrying.units() as unit:
        unit.requests.add(early)
        unit.commit()
    with pytest.raises(FieldsRefused):
        take(carrying, early, said("early", **fields))
    with carrying.units(reading=True) as unit:
        assert unit.requests.get("early") == early
    take(carrying, early, said("early", children_confirmed=2))
    with carrying.units(reading=True) as unit:
        kept = unit.requests.get("early")
    assert (kept.answer, kept.answered, kept.told) == ({"children_confirmed": 2}, LATER, None)
