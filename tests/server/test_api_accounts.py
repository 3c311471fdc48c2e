"""Accounts and sessions by programs, and tags of what is read."""

from __future__ import annotations

from typing import Any

from apiflask import APIFlask
from werkzeug.test import TestResponse

from tests.server.conftest import PASSWORD, Browser

NEW = {"login": "a.asanova", "name": "Асанова Айгүл", "roles": ["analyst"]}


def call(browser: Browser, path: str, method: str = "POST", body: Any = None) -> TestResponse:
    return browser.open(f"/api{path}", method=method, json=body, headers={"X-CSRFToken": browser.token()})


def other(app: APIFlask) -> Browser:
    browser = app.test_client()
    assert isinstance(browser, Browser)
    return browser


def test_an_account_is_added_changed_closed_and_given_a_password(app: APIFlask, administrator: Browser) -> None:
    told = call(administrator, "/accounts", body=NEW)
    assert told.status_code == 201
    address = told.headers["Location"].removeprefix("/api")
    assert other(app).sign_in("a.asanova", told.get_json()["password"]).status_code == 303
    assert call(administrator, "/accounts", body=NEW).status_code == 409
    changed = call(administrator, address, "PUT", {**NEW, "roles": ["official"], "active": False})
    assert (changed.get_json()["roles"], changed.get_json()["active"]) == (["official"], False)
    assert administrator.get(f"/api{address}").get_json() == changed.get_json()
    assert call(administrator, f"{address}/password").get_json()["password"]
    assert call(administrator, address, "PUT", {**NEW, "roles": []}).status_code == 422
    assert administrator.get("/api/accounts/999").status_code == 404
    assert len(administrator.get("/api/accounts").get_json()["accounts"]) == 8


def test_sessions_are_listed_and_ended(app: APIFlask, browser: Browser) -> None:
    browser.sign_in("analyst")
    second = other(app)
    second.sign_in("analyst")
    found = browser.get("/api/account/sessions").get_json()["sessions"]
    (this,) = [each for each in found if not each["this"]]
    assert len(found) == 2
    assert call(browser, f"/account/sessions/{this['id']}", "DELETE").status_code == 204
    assert second.get("/api/account").status_code == 401
    second.sign_in("analyst")
    assert call(browser, "/account/sessions", "DELETE").status_code == 204
    assert second.get("/api/account").status_code == 401
    assert browser.get("/api/account").get_json()["login"] == "analyst"


def test_an_administrator_signs_an_account_out_everywhere(
    app: APIFlask, administrator: Browser, browser: Browser
) -> None:
    browser.sign_in("analyst")
    account = browser.get("/api/account").get_json()["id"]
    assert "Ачык сеанстар" in administrator.get(f"/accounts/{account}").text
    assert administrator.send(f"/accounts/{account}/sessions/end").location == f"/accounts/{account}"
    assert browser.get("/api/account").status_code == 401
    assert "Ачык сеанстар жок" in administrator.get(f"/accounts/{account}").text
    browser.sign_in("analyst")
    assert call(administrator, f"/accounts/{account}/sessions", "DELETE").status_code == 204
    assert browser.get("/api/account").status_code == 401


def test_everybody_keeps_their_own_password_and_language(browser: Browser) -> None:
    browser.sign_in("analyst")
    assert call(browser, "/account/password", "PUT", {"old": "x", "new": "жаңы сырсөз бар"}).status_code == 422
    assert call(browser, "/account/password", "PUT", {"old": PASSWORD, "new": "жаңы сырсөз бар"}).status_code == 204
    assert call(browser, "/account/language", "PUT", {"language": "ru"}).get_json()["language"] == "ru"
    assert browser.get("/api/accounts").status_code == 403


def test_what_is_read_is_sent_again_only_when_it_changed(analyst: Browser) -> None:
    for path in ("/api/registry", "/api/folders", "/api/registry/services", "/api/account"):
        first = analyst.get(path)
        tag = first.headers["ETag"]
        assert first.headers["Cache-Control"] == "private, no-cache"
        assert analyst.get(path, headers={"If-None-Match": tag}).status_code == 304
    tag = analyst.get("/api/registry").headers["ETag"]
    call(analyst, "/registry/chapters/2", "DELETE")
    assert analyst.get("/api/registry", headers={"If-None-Match": tag}).status_code == 200
