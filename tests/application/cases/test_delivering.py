"""Letters to other bodies arrive, are tried again, become incidents of their case, and never keep others waiting."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.delivering import LEASE, MOST_TRIES, RARELY, Delivering
from regdesigner.application.cases.letter_writing import LetterWriting
from regdesigner.application.ports.messengers import NotDelivered, Outgoing
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Role
from regdesigner.domain.letter import DeliveryWay, LetterState
from regdesigner.domain.pilot import BodyRequest, Delivery
from regdesigner.domain.record import EntryKind, first_broken
from tests.application.cases.pilot_cases import GIVEN, MONDAY, OFFICIAL, begin, complete
from tests.application.kept import person

LATER = MONDAY + timedelta(minutes=5)


class Recorder:
    """The port ``Messenger``: notes what it is given, and fails as often as it is told to."""

    def __init__(self, *failures: Exception) -> None:
        self.failures, self.sent = list(failures), list[tuple[DeliveryWay, Outgoing]]()

    def send(self, way: DeliveryWay, letter: Outgoing) -> None:
        self.sent.append((way, letter))
        if self.failures:
            raise self.failures.pop(0)


def requests_of(carrying: CarryingOut) -> tuple[BodyRequest, ...]:
    """Those of a case that has just sent them; each party is a body of the registry."""
    case = begin(carrying).case.id
    for element in ("inform", "accept", "check", "prepare-requests"):
        complete(carrying, case, element, LATER)
    with carrying.units() as unit:
        sent = tuple(replace(each, body=each.party) for each in unit.requests.of_case(case))
        for each in sent:
            unit.requests.change(each, answered=False)
        unit.commit()
    return sent


def by_webhook(carrying: CarryingOut, body: str | None, since: datetime = MONDAY) -> None:
    assert body is not None
    with carrying.units() as unit:
        unit.letters.keep_way(DeliveryWay(body, Delivery.WEBHOOK, "https://body.example/in", "secret", since))
        unit.commit()


def delivering(carrying: CarryingOut, messenger: Recorder) -> Delivering:
    writing = LetterWriting(carrying.units, carrying.loaded, "https://reglament.example/")
    return Delivering(carrying.units, writing, {Delivery.WEBHOOK: messenger})


def kinds(carrying: CarryingOut, case: str) -> list[EntryKind]:
    with carrying.units(reading=True) as unit:
        record = unit.cases.record(case)
    assert first_broken(record) is None
    return [entry.kind for entry in record]


def test_only_requests_to_bodies_with_a_way_are_sent_and_each_once(carrying: CarryingOut) -> None:
    asked = next(each for each in requests_of(carrying) if each.element == "ask-civil")
    by_webhook(carrying, asked.body)
    messenger = Recorder()
    assert delivering(carrying, messenger).round(LATER) == 1
    assert delivering(carrying, messenger).round(LATER) == 0
    ((way, letter),) = messenger.sent
    assert (way.address, letter.number) == ("https://body.example/in", asked.number)
    plain = json.loads(letter.content)
    assert plain["answer_to"] == f"https://reglament.example/api/requests/{asked.number}/answer"
    assert plain["fields"] == ["children_confirmed"]
    assert plain["about"]["recipient"] == GIVEN["applicant"]
    assert asked.number in letter.text
    assert str(GIVEN["applicant"]) not in letter.text + letter.subject
    with carrying.units(reading=True) as unit:
        assert unit.letters.counts() == {"waiting": 0, "delivered": 1, "failed": 0}


def test_what_was_sent_before_the_way_was_entered_stays_a_task(carrying: CarryingOut) -> None:
    asked = requests_of(carrying)[0]
    by_webhook(carrying, asked.body, LATER + timedelta(minutes=1))
    assert delivering(carrying, Recorder()).round(LATER) == 0


def test_a_letter_is_tried_again_after_longer_and_longer_pauses_and_then_becomes_an_incident(
    carrying: CarryingOut,
) -> None:
    asked = requests_of(carrying)[0]
    by_webhook(carrying, asked.body)
    away = [NotDelivered("letter-no-connection", host="body.example", reason="TimeoutError") for _ in range(MOST_TRIES)]
    messenger = Recorder(*away)
    sending, now, pauses = delivering(carrying, messenger), LATER, []
    for _ in range(MOST_TRIES):
        assert sending.round(now) == 1
        assert sending.round(now) == 0
        with carrying.units(reading=True) as unit:
            letter = unit.letters.get(asked.number)
        assert letter is not None
        pauses.append(letter.next_try - now)
        now = letter.next_try
    assert pauses == [*(timedelta(minutes=each) for each in (1, 4, 16, 64)), RARELY]
    with carrying.units(reading=True) as unit:
        assert [(each.state, each.message) for each in unit.letters.failed(asked.case)] == [
            (LetterState.FAILED, "letter-no-connection")
        ]
    assert kinds(carrying, asked.case).count(EntryKind.INCIDENT) == 1
    assert sending.round(now) == 1
    assert kinds(carrying, asked.case)[-1] is EntryKind.RETRIED
    with carrying.units(reading=True) as unit:
        assert unit.letters.failed() == ()


def test_a_refusal_that_would_come_again_is_an_incident_at_once_and_keeps_no_other_waiting(
    carrying: CarryingOut,
) -> None:
    first, second = requests_of(carrying), requests_of(carrying)
    by_webhook(carrying, first[0].body)
    messenger = Recorder(NotDelivered("letter-refused", final=True, code=403), ZeroDivisionError("unforeseen"))
    assert delivering(carrying, messenger).round(LATER) == 2
    with carrying.units(reading=True) as unit:
        assert {each.message for each in unit.letters.failed()} == {"letter-refused", "letter-unforeseen"}
    for case in (first[0].case, second[0].case):
        assert kinds(carrying, case).count(EntryKind.INCIDENT) == 1
        complete(carrying, case, "visit", LATER)


def test_what_a_killed_worker_had_taken_is_sent_again_under_the_same_number(carrying: CarryingOut) -> None:
    asked = requests_of(carrying)[0]
    by_webhook(carrying, asked.body)
    killed = Recorder(KeyboardInterrupt())  # type: ignore[arg-type]  # as sudden as an end can be in a test
    with pytest.raises(KeyboardInterrupt):
        delivering(carrying, killed).round(LATER)
    messenger = Recorder()
    assert delivering(carrying, messenger).round(LATER + LEASE - timedelta(minutes=1)) == 0
    assert delivering(carrying, messenger).round(LATER + LEASE) == 1
    assert [letter.number for _, letter in killed.sent + messenger.sent] == [asked.number] * 2


def test_an_answered_request_is_not_sent_any_more(carrying: CarryingOut) -> None:
    asked = next(each for each in requests_of(carrying) if each.element == "ask-civil")
    by_webhook(carrying, asked.body)
    messenger = Recorder(NotDelivered("letter-refused", code=503))
    delivering(carrying, messenger).round(LATER)
    carrying.answer(asked.number, {"children_confirmed": 2}, "by telephone", OFFICIAL, LATER, "answer")
    assert delivering(carrying, messenger).round(LATER + RARELY) == 0


def test_who_oversees_the_case_has_a_letter_tried_at_once(carrying: CarryingOut) -> None:
    asked = requests_of(carrying)[0]
    by_webhook(carrying, asked.body)
    messenger = Recorder(NotDelivered("letter-refused", final=True, code=403))
    sending = delivering(carrying, messenger)
    sending.round(LATER)
    with pytest.raises(NotPermitted):
        sending.retry(person(carrying.units, "official", Role.OFFICIAL), asked.number, LATER)
    controller = person(carrying.units, "controller", Role.CONTROLLER)
    sending.retry(controller, asked.number, LATER)
    assert sending.round(LATER) == 1
    with pytest.raises(Refused):
        sending.retry(controller, asked.number, LATER)
