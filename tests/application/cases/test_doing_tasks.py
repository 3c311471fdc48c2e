"""Officials do the tasks of their positions, refuse on grounds of the standard only, and stand in for each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.delegating import Delegating
from regdesigner.application.cases.doing_tasks import DoingTasks
from regdesigner.application.cases.refusal_grounds import Refusal
from regdesigner.application.ports.engine import FieldsRefused
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Role
from regdesigner.domain.pilot import Appointment
from regdesigner.domain.record import EntryKind, first_broken
from tests.application.cases.pilot_cases import (
    ANSWERS,
    BENEFIT,
    MONDAY,
    OFFICIAL,
    begin,
    complete,
    elements,
    item_of,
)
from tests.application.kept import person

LATER = MONDAY + timedelta(minutes=5)


@pytest.fixture
def tasks(carrying: CarryingOut) -> DoingTasks:
    return DoingTasks(carrying.units, carrying)


def holder(carrying: CarryingOut, login: str, *positions: str) -> Account:
    account = person(carrying.units, login, Role.OFFICIAL)
    with carrying.units() as unit:
        for position in positions:
            unit.pilots.appoint(Appointment(BENEFIT, position, account.id))
        unit.commit()
    return account


def to_decide(carrying: CarryingOut) -> str:
    """A case of which the commission decides."""
    case = begin(carrying).case.id
    for element in ("inform", "accept", "check", "prepare-requests", "visit"):
        complete(carrying, case, element, LATER)
    with carrying.units(reading=True) as unit:
        requests = unit.requests.of_case(case)
    for each in requests:
        given = ANSWERS[each.element.replace("ask-", "answer-")]
        carrying.answer(each.number, given, "Үлгү", OFFICIAL, LATER, each.number)
    complete(carrying, case, "conclude", LATER)
    return case


def test_one_sees_the_tasks_of_ones_positions_and_does_them(carrying: CarryingOut, tasks: DoingTasks) -> None:
    case = begin(carrying).case.id
    aida, bakyt = holder(carrying, "aida", "reception"), holder(carrying, "bakyt", "commission")
    ((_case, item),) = tasks.mine(aida, LATER)
    assert (item.element, tasks.mine(bakyt, LATER)) == ("inform", ())
    with pytest.raises(NotPermitted):
        tasks.open(bakyt, case, item.item, LATER)
    tasks.complete(aida, case, item.item, {}, LATER, "k")
    assert elements(carrying.units, case) == {"accept"}
    with pytest.raises(Refused, match="refused-task-not-open"):
        tasks.complete(aida, case, item.item, {}, LATER, "other")
    closed = tasks.closed(aida, "3-2026-00001", item.item, LATER).entry
    assert closed is not None
    assert (closed.kind, closed.person, closed.position) == (EntryKind.COMPLETED, "Aida", "reception")


def test_a_task_that_somebody_claimed_is_told_so_with_who(carrying: CarryingOut, tasks: DoingTasks) -> None:
    case = begin(carrying).case.id
    aida, bakyt = holder(carrying, "aida", "reception"), holder(carrying, "bakyt", "reception")
    item = item_of(carrying.units, case, "inform").item
    tasks.claim(aida, case, item, LATER)
    with pytest.raises(Refused, match="refused-task-claimed"):
        tasks.complete(bakyt, case, item, {}, LATER, "k")
    closed = tasks.closed(bakyt, "3-2026-00001", item, LATER).entry
    assert closed is not None
    assert (closed.kind, closed.person) == (EntryKind.CLAIMED, "Aida")


def test_a_refusal_is_kept_with_its_ground_and_reasons(carrying: CarryingOut, tasks: DoingTasks) -> None:
    case = to_decide(carrying)
    aida = holder(carrying, "aida", "commission")
    item = item_of(carrying.units, case, "decide").item
    for given, why in (
        (Refusal(), "refused-refusal-ground"),
        (Refusal("incomplete", "Жетишсиз"), "refused-refusal-ground"),
        (Refusal("income-above", " "), "refused-refusal-reasons"),
    ):
        with pytest.raises(Refused, match=why):
            tasks.complete(aida, case, item, {"decision": "refuse"}, LATER, "k", given)
    with pytest.raises(FieldsRefused):
        tasks.complete(aida, case, item, {"decision": "perhaps"}, LATER, "k")
    tasks.complete(aida, case, item, {"decision": "refuse"}, LATER, "k", Refusal("income-above", "Киреше 5000 сом"))
    with carrying.units(reading=True) as unit:
        record = unit.cases.record(case)
    (entry,) = [each for each in record if each.kind is EntryKind.DECIDED and each.element == "decide"]
    assert (entry.fields, entry.note) == ({"refusal_ground": "income-above"}, "Киреше 5000 сом")
    assert (entry.account, entry.position, entry.request) == (aida.id, "commission", "k")
    assert first_broken(record) is None


def test_what_asks_for_the_ground_in_its_own_form_does_not_ask_twice(carrying: CarryingOut, tasks: DoingTasks) -> None:
    case = to_decide(carrying)
    complete(carrying, case, "decide", LATER, {"decision": "refuse"})
    aida = holder(carrying, "aida", "reception")
    item = item_of(carrying.units, case, "refuse-service").item
    task = tasks.open(aida, case, item, LATER)
    assert (task.grounds, task.ground_field is not None) == ((), True)
    ended = tasks.complete(aida, case, item, {"service_refusal_ground": "income-above"}, LATER, "k")
    assert ended.ended == LATER


def test_only_what_asks_for_nothing_is_completed_with_many_others(carrying: CarryingOut, tasks: DoingTasks) -> None:
    case = begin(carrying).case.id
    aida = holder(carrying, "aida", "reception", "benefits")
    tasks.complete_plain(aida, case, item_of(carrying.units, case, "inform").item, LATER, "1")
    tasks.complete_plain(aida, case, item_of(carrying.units, case, "accept").item, LATER, "2")
    with pytest.raises(Refused, match="refused-task-has-form"):
        tasks.complete_plain(aida, case, item_of(carrying.units, case, "check").item, LATER, "3")


def test_a_deputy_stands_in_on_the_days_that_were_said(carrying: CarryingOut, tasks: DoingTasks) -> None:
    begin(carrying)
    aida, deputy = holder(carrying, "aida", "reception"), holder(carrying, "deputy")
    delegating = Delegating(carrying.units)
    controller = person(carrying.units, "controller", Role.CONTROLLER)
    assert [each.login for each in delegating.deputies(aida)] == ["deputy"]
    first, last = date(2026, 11, 24), date(2026, 11, 25)
    with pytest.raises(Refused, match="refused-delegation-person"):
        delegating.delegate(aida, controller.id, first, last, LATER)
    for days in ((last, first), (date(2026, 11, 1), date(2026, 11, 2)), (first, date(2028, 1, 1))):
        with pytest.raises(Refused, match="refused-delegation-days"):
            delegating.delegate(aida, deputy.id, *days, LATER)
    delegating.delegate(aida, deputy.id, first, last, LATER)
    seen = [len(tasks.mine(deputy, MONDAY + timedelta(days=day))) for day in range(4)]
    assert seen == [0, 1, 1, 0]
    (told,) = delegating.of(deputy, LATER)
    assert (told.account, told.deputy) == ("Aida", "Deputy")
    delegating.take_back(aida, deputy.id, first)
    assert delegating.of(aida, LATER) == ()
