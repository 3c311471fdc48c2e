"""What a browser brings with each request is checked once, and what it may do by it stays the same."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask import Blueprint, flash, get_flashed_messages, session
from flask.sessions import SecureCookieSessionInterface

from regdesigner.server import Settings, create_app
from regdesigner.server.areas import Area
from regdesigner.server.known_tokens import TOKEN_HEADER
from regdesigner.server.permissions import public
from tests.fakes.job_files import JobFilesInMemory
from tests.fakes.unit_of_work import PlainHasher, UnitsInMemory
from tests.server.conftest import Browser, Clock

HTTPS = "https://reglament.example"
checked: list[str] = []


@pytest.fixture
def known(units: UnitsInMemory, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> APIFlask:
    """An application with places that change what the browser holds."""
    pages = Blueprint("pages", __name__)

    @pages.post("/say")
    @public
    def say() -> str:
        flash("said")
        return ""

    @pages.get("/said")
    @public
    def said() -> str:
        return " ".join(map(str, get_flashed_messages()))

    @pages.get("/held")
    @public
    def held() -> str:
        return str(session.get("csrf_token"))

    @pages.get("/nothing-held")
    @public
    def nothing_held() -> str:
        return ""

    straight = SecureCookieSessionInterface.get_signing_serializer

    def serializer(interface: SecureCookieSessionInterface, app: APIFlask) -> object:
        made = straight(interface, app)
        assert made is not None
        loads = made.loads

        def noted(value: str, **how: Any) -> object:
            checked.append(value)
            return loads(value, **how)

        monkeypatch.setattr(made, "loads", noted)
        return made

    monkeypatch.setattr(SecureCookieSessionInterface, "get_signing_serializer", serializer)
    checked.clear()
    settings = Settings(secret=b"s")
    app = create_app(settings, units, PlainHasher(), clock, JobFilesInMemory(), (Area((pages,)),))
    app.testing = True
    app.test_client_class = Browser
    return app


def signed(app: APIFlask, **content: object) -> str:
    serializer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert serializer is not None
    return str(serializer.dumps(content))


def test_a_cookie_is_checked_once(known: APIFlask) -> None:
    client, value = known.test_client(), signed(known, csrf_token="held")
    client.set_cookie("regdesigner-forms", value)
    assert [client.get("/held").text for _again in range(3)] == ["held"] * 3
    assert checked == [value]


def test_a_forged_cookie_is_no_cookie_however_often_it_comes(known: APIFlask) -> None:
    client = known.test_client()
    client.set_cookie("regdesigner-forms", signed(known, csrf_token="held") + "x")
    assert [client.get("/held").text for _again in range(2)] == ["None"] * 2


def test_what_one_request_takes_out_of_a_cookie_the_next_one_that_brings_it_finds_again(known: APIFlask) -> None:
    value = signed(known, _flashes=[("message", "once")])
    for _again in range(2):
        client = known.test_client()
        client.set_cookie("regdesigner-forms", value)
        assert client.get("/said").text == "once"
        assert client.get("/said").text == ""


def test_only_an_answer_that_looks_into_the_cookie_depends_on_it(known: APIFlask) -> None:
    client = known.test_client()
    client.set_cookie("regdesigner-forms", signed(known, csrf_token="held"))
    assert client.get("/held").headers["Vary"] == "Cookie"
    assert "Vary" not in client.get("/nothing-held").headers


def test_a_token_that_was_right_is_wrong_beside_another_cookie(app: APIFlask, browser: Browser) -> None:
    other = app.test_client()
    assert isinstance(other, Browser)
    headers = {TOKEN_HEADER: browser.token()}
    assert [browser.post("/language", headers=headers).status_code for _again in range(2)] == [303, 303]
    other.token()
    assert other.post("/language", headers=headers).status_code == 400
    assert app.test_client().post("/language", headers=headers).status_code == 400


def test_by_https_a_known_token_still_has_to_come_from_our_own_pages(units: UnitsInMemory, clock: Clock) -> None:
    settings = Settings(secret=b"s", base_url=HTTPS)
    app = create_app(settings, units, PlainHasher(), clock, JobFilesInMemory())
    client = app.test_client()
    page = client.get("/sign-in", base_url=HTTPS).text
    token = page.partition('name="csrf-token" content="')[2].partition('"')[0]

    def status(**headers: str) -> int:
        return client.post("/language", base_url=HTTPS, headers={TOKEN_HEADER: token, **headers}).status_code

    own = f"{HTTPS}/sign-in"
    assert [status(Referer=own), status(Referer=own)] == [303, 303]
    assert [status(), status(Referer="https://elsewhere.example/"), status(Referer="http://reglament.example/")] == [
        400,
        400,
        400,
    ]
