"""One line of the log for each request, with nothing of what people wrote."""

from __future__ import annotations

import json
import logging

import pytest
from apiflask import APIFlask

from regdesigner.domain.account import Permission
from regdesigner.server.permissions import permission
from tests.application.cases.pilot_cases import MONDAY
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import PASSWORD, Browser, Clock
from tests.server.running_cases import NUMBER, address, at, on_pilot, signed_in


def test_a_line_tells_the_view_and_the_account_by_number(
    administrator: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="regdesigner.requests"):
        answer = administrator.get("/accounts/1?name=Асанова")
    line = json.loads(caplog.records[-1].message)
    assert (line["route"], line["method"], line["status"]) == ("/accounts/<int:account_id>", "GET", 200)
    assert line["id"] == answer.headers["X-Request-Id"]
    assert isinstance(line["account"], int)
    assert line["ms"] >= 0


def test_no_line_holds_names_or_passwords(browser: Browser, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="regdesigner.requests"):
        browser.sign_in("analyst")
        browser.get("/account?x=Асанова")
    assert "analyst" not in caplog.text
    assert PASSWORD not in caplog.text
    assert "Асанова" not in caplog.text


def test_health_is_answered_and_not_logged(browser: Browser, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="regdesigner.requests"):
        assert browser.get("/health/live").json == {"status": "live"}
        assert browser.get("/health/ready").json == {"status": "ready"}
    assert caplog.records == []


def test_what_nobody_foresaw_is_logged_under_the_number_that_the_page_shows(
    app: APIFlask, administrator: Browser, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.testing = False
    app.config["PROPAGATE_EXCEPTIONS"] = False

    def broken() -> str:
        raise ZeroDivisionError

    monkeypatch.setitem(app.view_functions, "accounts.show_all", permission(Permission.MANAGE_ACCOUNTS)(broken))
    with caplog.at_level(logging.INFO, logger="regdesigner.requests"):
        answer = administrator.get("/accounts")
    assert answer.status_code == 500
    line = json.loads(caplog.records[-2].message)
    assert line == {"id": answer.headers["X-Request-Id"], "error": "ZeroDivisionError"}
    assert caplog.records[-2].exc_info is not None
    assert line["id"] in answer.text


def test_a_line_names_the_case_or_all_of_many(
    app: APIFlask, units: UnitsInMemory, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    clock.instant = MONDAY
    carrying = on_pilot(units)
    cases = [at(carrying), at(carrying)]
    tasks = [address(carrying, case, "inform").removeprefix("/tasks/") for case in cases]
    aida = signed_in(app, "aida")
    with caplog.at_level(logging.INFO, logger="regdesigner.requests"):
        aida.get(f"/tasks/{tasks[0]}")
        aida.send("/tasks/bulk", act="claim", task=tasks, request="k")
    lines = [json.loads(each.message) for each in caplog.records]
    assert [each["case"] for each in lines if "case" in each] == [NUMBER]
    assert [each["cases"] for each in lines if "cases" in each] == [[NUMBER, "3-2026-00002"]]
