"""Figures are read by the machine itself and by who knows the token; they tell nothing of any case."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from apiflask import APIFlask

from regdesigner.application.ports.processes import Process, ProcessKind
from regdesigner.server.context import Equipment
from tests.application.cases.pilot_cases import MONDAY, begin, carrying_out_on, complete, item_of
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser, Clock

AFAR = {"REMOTE_ADDR": "198.51.100.7"}


def with_token(app: APIFlask, token: str) -> None:
    equipment = app.extensions["regdesigner"]
    assert isinstance(equipment, Equipment)
    app.extensions["regdesigner"] = replace(equipment, settings=replace(equipment.settings, metrics_token=token))


def test_only_this_machine_and_who_knows_the_token_read_figures(app: APIFlask, browser: Browser) -> None:
    assert browser.get("/metrics").status_code == 200
    assert browser.get("/metrics", headers={"X-Forwarded-For": "198.51.100.7"}).status_code == 403
    assert browser.get("/metrics", environ_overrides=AFAR).status_code == 403
    with_token(app, "word")
    for said, status in (("Bearer word", 200), ("Bearer другое", 403), ("", 403)):
        headers = {"Authorization": said.encode().decode("latin-1")}
        assert browser.get("/metrics", headers=headers, environ_overrides=AFAR).status_code == status


def test_requests_are_counted_by_route_and_not_by_what_was_asked_for(browser: Browser) -> None:
    browser.get("/sign-in?next=/accounts")
    browser.get("/nothing/of/the/kind")
    text = browser.get("/metrics").text
    assert 'regdesigner_requests_total{method="GET",route="/sign-in",status="200"} 1.0' in text
    assert 'regdesigner_requests_total{method="GET",route="none",status="404"} 1.0' in text
    assert 'regdesigner_request_seconds_count{route="/sign-in"} 1.0' in text
    assert "of/the/kind" not in text


def test_methods_that_nobody_knows_are_counted_together(browser: Browser) -> None:
    for method in ("BREW", "PROPFIND"):
        browser.open("/sign-in", method=method)
    text = browser.get("/metrics").text
    assert 'regdesigner_requests_total{method="other",route="none",status="405"} 2.0' in text
    assert "BREW" not in text


@pytest.mark.usefixtures("app")
def test_cases_timers_and_workers_are_counted(units: UnitsInMemory, browser: Browser, clock: Clock) -> None:
    carrying = carrying_out_on(units)
    case = begin(carrying).case
    for element in ("inform", "accept", "check", "prepare-requests"):
        complete(carrying, case.id, element, MONDAY)
    due = item_of(units, case.id, "answers-late").due
    assert due is not None
    clock.instant = due + timedelta(minutes=1)
    with units() as unit:
        unit.processes.keep(Process("one", ProcessKind.WORKER, "host", 7, MONDAY, MONDAY, rounds=3, steps=2))
        unit.commit()
    text = browser.get("/metrics").text
    figures = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert figures['regdesigner_cases{condition="running"}'] == "1.0"
    assert figures["regdesigner_timers_waiting"] == figures["regdesigner_timers_late"] == "1.0"
    assert figures["regdesigner_cases_overdue"] == "0.0"
    assert float(figures["regdesigner_steps"]) == 5
    assert figures['regdesigner_worker_rounds{host="host",kind="worker",process="one"}'] == "3.0"
    assert case.number not in text
