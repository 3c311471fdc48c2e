"""My tasks: listed due first, claimed, handed back, completed, also by many at once and by programs."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from apiflask import APIFlask
from werkzeug.test import TestResponse

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.enclosing import Enclosed, enclosure
from regdesigner.domain.case import Asked
from regdesigner.domain.record import EntryKind, first_broken
from regdesigner.domain.standard import Channel
from tests.application.cases.pilot_cases import BENEFIT, GIVEN, MONDAY, OFFICIAL, complete
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser, Clock
from tests.server.running_cases import (
    LATER,
    NUMBER,
    address,
    at,
    key_of,
    official,
    on_pilot,
    record,
    signed_in,
    to_conclude,
)


@pytest.fixture
def carrying(units: UnitsInMemory, clock: Clock) -> CarryingOut:
    clock.instant = MONDAY
    return on_pilot(units)


@pytest.fixture
def aida(app: APIFlask, carrying: CarryingOut) -> Browser:
    return signed_in(app, "aida")


@pytest.fixture
def bakyt(app: APIFlask, carrying: CarryingOut) -> Browser:
    return signed_in(app, "bakyt")


def test_tasks_of_ones_positions_are_listed_with_the_time_that_is_left(
    aida: Browser, bakyt: Browser, carrying: CarryingOut, clock: Clock
) -> None:
    at(carrying, "inform", "accept")
    page = aida.get("/tasks").text
    assert NUMBER in page
    assert "калды " in page
    assert NUMBER not in bakyt.get("/tasks").text
    clock.forward(timedelta(days=30))
    aida.sign_in("aida")
    late = aida.get("/tasks?when=overdue").text
    assert "left--breach" in late
    assert "мөөнөтү өттү" in late


def test_a_list_is_filtered_by_position_and_by_who_claimed(aida: Browser, carrying: CarryingOut) -> None:
    at(carrying)
    assert NUMBER in aida.get(f"/tasks?position={BENEFIT}:reception").text
    assert NUMBER not in aida.get(f"/tasks?position={BENEFIT}:commission").text
    assert "data-task=" not in aida.get("/tasks?mine=yes").text


def test_a_task_shows_what_the_regulation_says_of_it_and_what_was_done_before(
    aida: Browser, carrying: CarryingOut
) -> None:
    case = at(carrying, "inform", "accept")
    page = aida.get(address(carrying, case, "check")).text
    assert page.count('id="duty-') == 4
    assert 'name="field-completeness"' in page
    assert "variant__criteria" in page
    assert "Үлгүев Үлгү" in page
    assert page.count("button--main") == 1


def test_a_completed_task_leads_on_and_is_written_down_with_the_position(aida: Browser, carrying: CarryingOut) -> None:
    case = at(carrying, "inform", "accept")
    place = address(carrying, case, "check")
    answer = aida.send(place, **{"request": key_of(aida.get(place)), "field-completeness": "complete"})
    assert answer.status_code == 303
    entry = next(
        each for each in record(carrying, case) if each.kind is EntryKind.COMPLETED and each.element == "check"
    )
    assert (entry.person, entry.position, entry.fields) == ("Үлгүева aida", "benefits", {"completeness": "complete"})


def test_a_task_opens_beside_its_list_and_leads_on_to_what_is_due_next(
    aida: Browser, bakyt: Browser, carrying: CarryingOut
) -> None:
    first, second = at(carrying), at(carrying)
    place, other = address(carrying, first, "inform"), address(carrying, second, "inform")
    listed = aida.get("/tasks?position=3-family-benefit:reception").text
    link = f"{place}?position=3-family-benefit:reception&amp;beside=1"
    assert f'href="{link}" data-open>' in listed
    assert "data-task" not in aida.get(place).text.partition('id="task"')[0], "a page of its own has no list"
    around = "?position=3-family-benefit:reception&beside=1"
    whole = aida.get(f"{place}{around}").text
    assert f'href="{link}" data-open aria-current="true">' in whole
    assert f'data-task="{other.removeprefix("/tasks/")}"' in whole
    part = aida.get(f"{place}{around}", headers={"HX-Request": "true"}).text
    assert "data-open" not in part, "who has the list is not given it again"
    assert f'action="{place}/claim?position=3-family-benefit:reception&amp;beside=1"' in part
    assert aida.send(f"{place}/claim{around}").headers["Location"] == f"{place}{around}"
    led = aida.send(f"{place}{around}", request="a").headers["Location"]
    accept = address(carrying, first, "accept")
    assert led == f"{accept}{around}", "the next of the same case"
    assert bakyt.send(f"{accept}{around}", request="b").headers["Location"] == f"{other}{around}", "due next"
    assert bakyt.send(other, request="c").headers["Location"] == address(carrying, second, "accept")
    assert bakyt.send(address(carrying, second, "accept"), request="d").headers["Location"] == "/tasks"


def test_the_same_form_sent_twice_completes_once(aida: Browser, carrying: CarryingOut) -> None:
    case = at(carrying)
    place = address(carrying, case, "inform")
    key = key_of(aida.get(place))
    assert [aida.send(place, request=key).status_code for _ in "ab"] == [303, 303]
    done = [each for each in record(carrying, case) if each.kind is EntryKind.COMPLETED and each.element == "inform"]
    assert len(done) == 1


def test_wrong_values_come_back_with_what_is_wrong_and_nothing_is_lost(aida: Browser, carrying: CarryingOut) -> None:
    case = at(carrying, "inform", "accept", "check", "prepare-requests")
    place = address(carrying, case, "visit")
    answer = aida.send(place, request="k")
    assert answer.status_code == 422
    assert "толтурулган эмес" in answer.text
    assert 'value="k"' in answer.text


def test_a_number_is_taken_as_people_write_it(aida: Browser, carrying: CarryingOut) -> None:
    case = to_conclude(carrying)
    place = address(carrying, case, "conclude")
    wrong = aida.send(place, **{"request": "k", "field-average_income": "көп"})
    assert (wrong.status_code, 'value="көп"' in wrong.text) == (422, True)
    assert aida.send(place, **{"request": "k", "field-average_income": "1 800,5"}).status_code == 303
    entry = next(each for each in record(carrying, case) if each.element == "conclude" and each.fields)
    assert entry.fields == {"average_income": 1800.5}


def test_a_refusal_needs_a_ground_of_the_standard_and_reasons(aida: Browser, carrying: CarryingOut) -> None:
    case = to_conclude(carrying)
    complete(carrying, case, "conclude", LATER)
    place = address(carrying, case, "decide")
    assert "data-refuses" in aida.get(place).text
    form: dict[str, str | list[str]] = {"request": "k", "field-decision": "refuse"}
    bare = aida.send(place, **form)
    assert (bare.status_code, "Баш тартуунун негизи тандалган жок" in bare.text) == (422, True)
    assert aida.send(place, **form, ground="no-authority", reasons="Жок").status_code == 422, "of the documents"
    silent = aida.send(place, **form, ground="income-above", reasons=" ")
    assert (silent.status_code, 'value="income-above" checked' in silent.text) == (422, True)
    assert aida.send(place, **form, ground="income-above", reasons="Киреше 5000 сом").status_code == 303
    entry = next(each for each in record(carrying, case) if each.element == "decide" and each.note)
    assert (entry.fields, entry.note, entry.person) == (
        {"refusal_ground": "income-above"},
        "Киреше 5000 сом",
        "Үлгүева aida",
    )


def test_the_ground_of_the_decision_is_chosen_already_where_the_answer_asks_for_it(
    aida: Browser, carrying: CarryingOut
) -> None:
    case = to_conclude(carrying)
    complete(carrying, case, "conclude", LATER)
    form: dict[str, str | list[str]] = {"request": "k", "field-decision": "refuse"}
    place = address(carrying, case, "decide")
    assert aida.send(place, **form, ground="income-above", reasons="Киреше 5000 сом").status_code == 303
    page = aida.get(address(carrying, case, "refuse-service")).text
    assert 'value="income-above" checked' in page
    assert 'id="reasons"' not in page


def test_what_is_granted_needs_no_ground(aida: Browser, carrying: CarryingOut) -> None:
    case = to_conclude(carrying)
    complete(carrying, case, "conclude", LATER)
    place = address(carrying, case, "decide")
    assert aida.send(place, **{"request": "k", "field-decision": "grant"}).status_code == 303


def test_of_two_officials_one_wins_and_the_other_is_told_who_was_faster(
    aida: Browser, bakyt: Browser, carrying: CarryingOut
) -> None:
    case = at(carrying)
    place = address(carrying, case, "inform")
    keys = key_of(aida.get(place)), key_of(bakyt.get(place))
    assert aida.send(place, request=keys[0]).status_code == 303
    late = bakyt.send(place, request=keys[1])
    assert late.status_code == 409
    assert "Үлгүева aida" in late.text
    assert bakyt.get(place).status_code == 409


def test_a_claimed_task_is_left_by_the_others_until_it_is_handed_back(
    aida: Browser, bakyt: Browser, carrying: CarryingOut
) -> None:
    place = address(carrying, at(carrying), "inform")
    assert aida.send(f"{place}/claim").status_code == 303
    assert NUMBER not in bakyt.get("/tasks").text
    assert "Үлгүева aida" in bakyt.send(f"{place}/claim").text
    assert NUMBER in aida.get("/tasks?mine=yes").text
    assert aida.send(f"{place}/hand-back").status_code == 303
    assert NUMBER in bakyt.get("/tasks").text


def test_many_tasks_are_claimed_and_completed_at_once_but_those_with_a_form(
    aida: Browser, carrying: CarryingOut
) -> None:
    one, other = at(carrying), at(carrying, "inform", "accept")
    keys = [address(carrying, one, "inform")[7:], address(carrying, other, "check")[7:], "gone/1"]
    assert aida.send("/tasks/bulk", act="claim", task=keys[:2], request="k").status_code == 303
    answer = aida.send("/tasks/bulk", act="complete", task=keys, request="k")
    assert answer.status_code == 303
    said = aida.get("/tasks").text
    assert "1 тапшырма аткарылды" in said
    assert "толтурула турган талаалар бар" in said
    assert "мындан ары ачык эмес" in said


def test_a_deputy_does_the_tasks_of_who_is_away(
    aida: Browser, units: UnitsInMemory, app: APIFlask, carrying: CarryingOut
) -> None:
    deputy = official(units, "chynara")
    at(carrying)
    standing_in = signed_in(app, "chynara")
    assert NUMBER not in standing_in.get("/tasks").text
    form: dict[str, str | list[str]] = {"deputy": str(deputy.id), "first": "2026-11-23", "last": "2026-11-24"}
    assert aida.send("/tasks/delegation", **{**form, "last": "2026-11-20"}).status_code == 422
    assert aida.send("/tasks/delegation", **form).status_code == 303
    assert "Үлгүева chynara" in aida.get("/tasks/delegation").text
    assert NUMBER in standing_in.get("/tasks").text
    assert aida.send("/tasks/delegation/end", deputy=str(deputy.id), first="2026-11-23").status_code == 303
    assert NUMBER not in standing_in.get("/tasks").text


def test_what_who_is_away_has_claimed_does_not_wait(
    aida: Browser, bakyt: Browser, units: UnitsInMemory, app: APIFlask, carrying: CarryingOut
) -> None:
    deputy = official(units, "chynara")
    place = address(carrying, at(carrying), "inform")
    assert aida.send(f"{place}/claim").status_code == 303
    form: dict[str, str | list[str]] = {"deputy": str(deputy.id), "first": "2026-11-23", "last": "2026-11-24"}
    assert aida.send("/tasks/delegation", **form).status_code == 303
    standing_in = signed_in(app, "chynara")
    listed = standing_in.get("/tasks").text
    assert NUMBER in listed
    assert "Үлгүева aida" in listed, "for whom one stands in"
    assert "Ким алды: Үлгүева aida" in standing_in.get(place).text
    assert NUMBER not in bakyt.get("/tasks").text
    assert bakyt.send(place, request="b").status_code == 409
    assert f'href="{place}"' in standing_in.get(f"/cases/{NUMBER}").text, "from the case too"
    assert f'href="{place}"' not in bakyt.get(f"/cases/{NUMBER}").text
    assert bakyt.send(f"{place}/hand-back").status_code == 409
    assert standing_in.send(f"{place}/hand-back").status_code == 303
    assert NUMBER in bakyt.get("/tasks").text, "handed back for who is away"
    assert aida.send(f"{place}/claim").status_code == 303
    assert standing_in.send(f"{place}/claim").status_code == 303
    assert aida.send(place, request="a").status_code == 409, "the deputy has it now"
    assert standing_in.send(place, request="c").status_code == 303


def test_ticks_of_duties_are_kept_for_everybody_and_noted_when_the_task_is_done(
    aida: Browser, bakyt: Browser, carrying: CarryingOut
) -> None:
    case = at(carrying)
    place = address(carrying, case, "inform")
    assert aida.send(f"{place}/duties", duty="2", done="yes").get_json() == {"ticked": [2]}
    assert bakyt.send(f"{place}/duties", duty="0", done="yes").get_json() == {"ticked": [0, 2]}
    assert bakyt.send(f"{place}/duties", duty="1", done="yes").get_json() == {"ticked": [0, 1, 2]}
    assert aida.send(f"{place}/duties", duty="1", done="no").get_json() == {"ticked": [0, 2]}
    assert aida.send(f"{place}/duties", duty="99", done="yes").status_code == 422
    page = bakyt.get(place).text
    assert re.findall(r'name="duty" value="(.)" id="duty-."( checked)?>', page)[:3] == [
        ("0", " checked"), ("1", ""), ("2", " checked"),
    ]  # fmt: skip
    assert page.count("duties__by") == 1, "who else ticked is told"
    assert not any(entry.kind is EntryKind.TICKED for entry in record(carrying, case))
    assert bakyt.send(place, request="b").status_code == 303
    (told,) = (entry for entry in record(carrying, case) if entry.kind is EntryKind.TICKED)
    assert (told.note, told.person) == ("1, 3 / 4", "Үлгүева bakyt")
    assert "Белгиленген милдеттер: 1, 3 (баары 4)" in aida.get(f"/cases/{NUMBER}").text
    following = address(carrying, case, "accept")
    assert aida.send(f"{following}/duties", duty="0", done="yes").get_json() == {"ticked": [0]}, (
        "ticks go with their task"
    )
    assert aida.send(following, request="c", duties="shown", duty=["1", "0"]).status_code == 303
    assert [entry.note for entry in record(carrying, case) if entry.kind is EntryKind.TICKED][-1].startswith("1, 2 / ")
    assert first_broken(record(carrying, case)) is None


def test_many_tasks_are_listed_page_by_page_those_that_began_first_first(aida: Browser, carrying: CarryingOut) -> None:
    for number in range(52):
        asked = Asked(Channel.IN_PERSON, "single-mother", "Үлгүева Нургүл", "0555 000000", fields=GIVEN)
        carrying.begin(BENEFIT, 1, asked, OFFICIAL, MONDAY, f"case {number}")
    pages = [re.findall(r'data-task="([^"/]+)/', aida.get(f"/tasks?page={page}").text) for page in (1, 2)]
    assert [len(each) for each in pages] == [50, 2]
    assert sorted(pages[0] + pages[1]) == pages[0] + pages[1]
    assert "52 тапшырмадан 52" in aida.get("/tasks?page=99").text


def test_what_was_handed_in_stands_beside_the_task(aida: Browser, carrying: CarryingOut) -> None:
    asked = Asked(Channel.IN_PERSON, "single-mother", "Үлгүева Нургүл", "0555 000000", fields=GIVEN)
    enclosed = Enclosed((enclosure("арыз.pdf", b"%PDF-1.7\n%%EOF\n", ""),), "Үлгүев")
    case = carrying.begin(BENEFIT, 1, asked, OFFICIAL, MONDAY, "k", enclosed=enclosed).case
    page = aida.get(address(carrying, case.id, "inform")).text
    assert f'href="/cases/{case.number}/files/1">арыз.pdf' in page
    assert "Жалгыз бой эне" in page


def test_what_is_not_ones_own_is_not_there(
    app: APIFlask, units: UnitsInMemory, bakyt: Browser, carrying: CarryingOut
) -> None:
    case = at(carrying, "inform", "accept")
    official(units, "stranger")
    assert bakyt.get(address(carrying, case, "check")).status_code == 403
    assert signed_in(app, "stranger").get(address(carrying, case, "check")).status_code == 404


def call(browser: Browser, path: str, key: str = "", **body: Any) -> TestResponse:
    headers = {"X-CSRFToken": browser.token(), **({"Idempotency-Key": key} if key else {})}
    return browser.post(f"/api{path}", json=body, headers=headers)


def test_programs_list_claim_and_complete_tasks(aida: Browser, carrying: CarryingOut) -> None:
    case = at(carrying, "inform", "accept")
    place = address(carrying, case, "check")
    (told,) = aida.get("/api/tasks").get_json()["tasks"]
    assert (told["case"], told["element"], told["position"], told["claimed"]) == (NUMBER, "check", "benefits", False)
    assert call(aida, f"{place}/claim").get_json()["claimed"] is True
    whole = aida.get(f"/api{place}").get_json()
    assert [field["name"] for field in whole["fields"]] == ["completeness"]
    assert len(whole["duties"]) == 4
    assert call(aida, f"{place}/hand-back").get_json()["claimed"] is False
    keyless = call(aida, f"{place}/complete", fields={"completeness": "complete"})
    assert (keyless.status_code, keyless.get_json()["error"]["code"]) == (400, "idempotency-key")
    wrong = call(aida, f"{place}/complete", "k", fields={"completeness": "perhaps"})
    assert (wrong.status_code, list(wrong.get_json()["error"]["place"]["fields"])) == (422, ["completeness"])
    for _again in "ab":
        assert call(aida, f"{place}/complete", "k", fields={"completeness": "complete"}).status_code == 200
    late = call(aida, f"{place}/complete", "other", fields={"completeness": "complete"})
    assert (late.status_code, late.get_json()["error"]["code"]) == (409, "task-not-open")


def test_programs_refuse_on_a_ground_of_the_standard_only(aida: Browser, carrying: CarryingOut) -> None:
    case = to_conclude(carrying)
    complete(carrying, case, "conclude", LATER)
    place = f"{address(carrying, case, 'decide')}/complete"
    assert "income-above" in aida.get(f"/api{address(carrying, case, 'decide')}").get_json()["grounds"]
    assert call(aida, place, "k", fields={"decision": "refuse"}).status_code == 422
    given = {"ground": "income-above", "reasons": "Киреше 5000 сом"}
    assert call(aida, place, "k", fields={"decision": "refuse"}, **given).status_code == 200
