"""A case on its page, on paper, in the overview of a controller; told and retried by hand."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from apiflask import APIFlask
from openpyxl import load_workbook
from werkzeug.test import TestResponse

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.steps import entries_step
from regdesigner.application.ports.cases import Incident as CaseIncident
from regdesigner.application.ports.engine import Incident, Problem
from regdesigner.application.ports.library import Version
from regdesigner.domain.case import Condition
from regdesigner.server.context import Equipment
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, complete
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser, Clock
from tests.server.running_cases import LATER, NUMBER, address, at, official, on_pilot, record, signed_in


@pytest.fixture
def carrying(units: UnitsInMemory, clock: Clock) -> CarryingOut:
    clock.instant = MONDAY
    return on_pilot(units)


@pytest.fixture
def aida(app: APIFlask, carrying: CarryingOut) -> Browser:
    return signed_in(app, "aida")


@pytest.fixture
def controller(app: APIFlask, carrying: CarryingOut) -> Browser:
    return signed_in(app, "controller")


def returned(carrying: CarryingOut) -> str:
    """A case whose recipient completes documents."""
    case = at(carrying, "inform", "accept", "check", fields={"check": {"completeness": "return"}})
    complete(carrying, case, "return-documents", LATER)
    return case


def test_a_case_shows_where_it_is_and_where_it_was_and_what_was_done(
    controller: Browser, carrying: CarryingOut
) -> None:
    at(carrying, "inform", "accept")
    page = controller.get(f"/cases/{NUMBER}").text
    assert 'id="case-check" class="mark mark--open"' in page
    assert 'id="case-accept" class="mark mark--passed"' in page
    assert 'id="way-to-accept" class="mark mark--passed"' in page
    assert "Үлгүев Үлгү" in page
    assert "Үлгүева Нургүл" in page
    assert page.index("3. ") > 0


def test_a_case_says_that_its_clock_stands_still_and_an_official_says_that_the_recipient_came(
    aida: Browser, carrying: CarryingOut
) -> None:
    case = returned(carrying)
    page = aida.get(f"/cases/{NUMBER}").text
    assert "Мөөнөт токтоп турат" in page
    wait = address(carrying, case, "corrected").rpartition(f"{NUMBER}/")[2]
    answer = aida.send(f"/cases/{NUMBER}/tell/{wait}", request="k")
    assert answer.status_code == 303
    assert "Мөөнөт улантылды" in aida.get(f"/cases/{NUMBER}").text
    assert aida.send(f"/cases/{NUMBER}/tell/{wait}", request="other").status_code == 409


def test_an_answer_that_came_on_paper_answers_the_request(aida: Browser, carrying: CarryingOut) -> None:
    case = at(carrying, "inform", "accept", "check", "prepare-requests")
    wait = address(carrying, case, "answer-tax").rpartition("/")[2]
    place = f"/cases/{NUMBER}/tell/{wait}"
    assert aida.send(place, request="k").status_code == 422
    form: dict[str, str | list[str]] = {"request": "k", "by": "Салык кызматы", "field-taxable_income": "0"}
    assert aida.send(place, **form).status_code == 303
    with carrying.units(reading=True) as unit:
        asked = next(each for each in unit.requests.of_case(case) if each.element == "ask-tax")
    assert (asked.answered_by, asked.answer, asked.told) == ("Салык кызматы", {"taxable_income": 0}, MONDAY)
    said = aida.get(f"/cases/{NUMBER}").text.partition("Салык кызматы")[2]
    assert "<dd>0</dd>" in said[:400], "the answer stands beside who gave it"


def test_who_holds_no_position_of_it_and_oversees_nothing_sees_no_case(
    app: APIFlask, units: UnitsInMemory, carrying: CarryingOut
) -> None:
    at(carrying)
    official(units, "stranger")
    stranger = signed_in(app, "stranger")
    for path in (f"/cases/{NUMBER}", f"/cases/{NUMBER}/file"):
        assert stranger.get(path).status_code == 404
    assert stranger.send(f"/cases/{NUMBER}/retry", request="k").status_code == 404


def test_the_file_of_a_case_has_every_entry_with_its_seal(controller: Browser, carrying: CarryingOut) -> None:
    case = at(carrying, "inform", "accept")
    page = controller.get(f"/cases/{NUMBER}/file").text
    entries = record(carrying, case)
    assert all(each.seal in page for each in entries)
    assert page.count(entries[-1].seal) == 2, "in its row, and at the end"


def test_each_figure_of_the_overview_leads_to_its_cases(
    app: APIFlask, controller: Browser, carrying: CarryingOut, clock: Clock
) -> None:
    late = at(carrying, "inform", "accept")
    clock.forward(timedelta(days=60))
    controller = signed_in(app, "controller")
    page = controller.get("/cases").text
    assert late
    assert "standing=overdue" in page
    assert NUMBER in controller.get("/cases?standing=overdue").text
    assert f"/cases/{NUMBER}" not in controller.get("/cases?standing=ended").text
    assert f"/cases/{NUMBER}" not in controller.get("/cases?first=2027-01-01").text
    assert NUMBER in controller.get("/cases?position=3-family-benefit:benefits").text
    assert f"/cases/{NUMBER}" not in controller.get("/cases?position=3-family-benefit:commission").text


def test_the_cases_that_are_shown_are_taken_out_as_a_table(controller: Browser, carrying: CarryingOut) -> None:
    at(carrying)
    at(carrying)
    book = load_workbook(io.BytesIO(controller.get("/cases/export.xlsx?standing=running").data))
    rows = list(book.worksheets[0].values)
    assert [row[0] for row in rows[1:]] == ["3-2026-00002", NUMBER]


def test_a_regulation_that_cannot_be_read_spoils_no_list_of_cases(
    controller: Browser, carrying: CarryingOut, units: UnitsInMemory
) -> None:
    stopped = at(carrying)
    with units() as unit:
        kept = unit.cases.get(stopped)
        failed = CaseIncident(stopped, MONDAY, "complete", "1", {}, None, "engine-no-flow-matches", "inform", {})
        unit.cases.step(replace(entries_step(kept, (), condition=Condition.STOPPED), incident=failed))
        unit.commit()
    version, files = units.kept.versions[BENEFIT, 1]
    units.kept.versions[BENEFIT, 1] = (version, {**files, "regulation.bpmn": b"no diagram"})
    for path in ("/cases", "/stopped", "/api/stopped"):
        told = controller.get(path)
        assert (told.status_code, NUMBER in told.text) == (200, True), path
    book = load_workbook(io.BytesIO(controller.get("/cases/export.xlsx").data))
    assert [row[:2] for row in list(book.worksheets[0].values)[1:]] == [(NUMBER, BENEFIT)]


def test_many_cases_are_taken_out_as_long_work(
    controller: Browser, carrying: CarryingOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["regdesigner.server.cases.overview"], "AT_ONCE", 1)
    at(carrying)
    at(carrying, "inform")
    assert 'action="/cases/export?q=%D2%AE%D0%BB' in controller.get("/cases?q=Үлгүева").text
    assert 'href="/cases/export.xlsx?q=00002"' in controller.get("/cases?q=00002").text
    assert controller.get("/cases/export.xlsx?standing=running").status_code == 303
    assert controller.get("/cases/export.xlsx?q=00002").status_code == 200
    ordered = controller.send("/cases/export?standing=running&first=2026-11-23&q=үлгүева").location
    assert ordered is not None
    assert "Иштер: 2" in controller.get(ordered).text
    assert "(XLSX)" in controller.get(ordered).text
    made = controller.get(f"{ordered}/result")
    assert str(made.mimetype).endswith("spreadsheetml.sheet")
    rows = list(load_workbook(io.BytesIO(made.data)).worksheets[0].values)
    assert [row[0] for row in rows[1:]] == ["3-2026-00002", NUMBER]


def test_a_stopped_case_is_listed_with_its_cause_and_tried_again(
    app: APIFlask, controller: Browser, aida: Browser, carrying: CarryingOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = at(carrying, "inform", "accept")
    stop(app, case, monkeypatch)
    assert "Иш токтоп калды" in aida.get(f"/cases/{NUMBER}").text
    assert "Тандоонун бир да шарты" in controller.get("/stopped").text
    assert aida.send(f"/cases/{NUMBER}/retry", request="k").status_code == 403
    assert controller.send(f"/cases/{NUMBER}/retry", request="k").status_code == 303
    with carrying.units(reading=True) as unit:
        assert unit.cases.get(case).case.condition is Condition.RUNNING
    assert NUMBER not in controller.get("/stopped").text


def stop(app: APIFlask, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an incident stop a case at its next task."""
    given = app.extensions["regdesigner"]
    assert isinstance(given, Equipment)
    _folder, engine, _due = given.carrying_out.loaded(BENEFIT, 1)

    def fails(*_: object) -> None:
        raise Incident(Problem("engine-no-condition-holds", "complete"))

    with monkeypatch.context() as patched:
        patched.setattr(engine, "complete", fails)
        complete(given.carrying_out, case, "check", LATER)


def test_a_case_is_moved_after_its_preview(
    app: APIFlask, units: UnitsInMemory, carrying: CarryingOut, controller: Browser
) -> None:
    case = at(carrying, "inform", "accept")
    analyst = signed_in(app, "analyst")
    assert "Жаңыраак версия жок" in analyst.get(f"/cases/{NUMBER}/move").text
    with units() as work:
        files = work.library.files(BENEFIT, 1)
        work.library.save(1, files, Version(BENEFIT, 2, MONDAY, None, "Асанова"))
        work.commit()
    assert controller.get(f"/cases/{NUMBER}/move").status_code == 403
    assert f"/cases/{NUMBER}/move" in analyst.get(f"/cases/{NUMBER}").text
    assert "2-версияга көчүрүү" in analyst.get(f"/cases/{NUMBER}/move?version=2").text
    form: dict[str, str | list[str]] = {"version": "2", "request": "k"}
    assert analyst.send(f"/cases/{NUMBER}/move", **form).status_code == 303
    assert "1-версиядан 2-версияга" in analyst.get(f"/cases/{NUMBER}").text
    assert analyst.send(f"/cases/{NUMBER}/move", **{**form, "request": "other"}).status_code == 409
    with carrying.units(reading=True) as unit:
        assert unit.cases.get(case).case.version == 2


def call(browser: Browser, path: str, key: str = "", **body: Any) -> TestResponse:
    headers = {"X-CSRFToken": browser.token(), **({"Idempotency-Key": key} if key else {})}
    return browser.post(f"/api{path}", json=body, headers=headers)


def test_programs_see_cases_with_their_figures_and_records(controller: Browser, carrying: CarryingOut) -> None:
    case = at(carrying, "inform", "accept")
    told = controller.get("/api/cases?standing=running").get_json()
    assert [each["number"] for each in told["cases"]] == [NUMBER]
    assert (told["figures"]["running"], told["load"][0]["tasks"]) == (1, 1)
    whole = controller.get(f"/api/cases/{NUMBER}").get_json()
    assert [each["element"] for each in whole["open"]] == ["check"]
    assert [each["seal"] for each in whole["record"]] == [each.seal for each in record(carrying, case)]
    assert controller.get("/api/cases/none").status_code == 404


def test_programs_tell_what_came_and_learn_what_is_not_awaited(aida: Browser, carrying: CarryingOut) -> None:
    case = returned(carrying)
    wait = address(carrying, case, "corrected").rpartition(f"{NUMBER}/")[2]
    assert call(aida, f"/cases/{NUMBER}/tell/{wait}").status_code == 400
    for _again in "ab":
        assert call(aida, f"/cases/{NUMBER}/tell/{wait}", "k").get_json()["still_since"] is None
    assert call(aida, f"/cases/{NUMBER}/tell/{wait}", "other").status_code == 409


def test_programs_see_what_stopped_and_try_it_again(
    app: APIFlask, controller: Browser, carrying: CarryingOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop(app, at(carrying, "inform", "accept"), monkeypatch)
    (told,) = controller.get("/api/stopped").get_json()["stopped"]
    assert (told["case"]["number"], told["element"]) == (NUMBER, "complete")
    assert call(controller, f"/cases/{NUMBER}/retry", "k").get_json()["state"] == "running"
    assert call(controller, f"/cases/{NUMBER}/retry", "other").status_code == 409


def test_programs_look_at_a_move_before_they_make_it(
    app: APIFlask, units: UnitsInMemory, carrying: CarryingOut
) -> None:
    at(carrying, "inform", "accept")
    analyst = signed_in(app, "analyst")
    with units() as work:
        work.library.save(1, work.library.files(BENEFIT, 1), Version(BENEFIT, 2, MONDAY, None, ""))
        work.commit()
    seen = analyst.get(f"/api/cases/{NUMBER}/move?version=2").get_json()
    assert ([each["element"] for each in seen["items"]], seen["obstacles"]) == (["check"], [])
    assert call(analyst, f"/cases/{NUMBER}/move", "k", version=2).get_json()["version"] == 2
    assert call(analyst, f"/cases/{NUMBER}/move", "other", version=2).status_code == 422
