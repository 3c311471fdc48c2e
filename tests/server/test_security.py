"""Headers, cookies, the token of forms, the limit of uploads."""

from __future__ import annotations

from datetime import timedelta

import pytest
from apiflask import APIFlask
from flask import Blueprint, request

from regdesigner.server import Settings, create_app
from regdesigner.server.app import AREAS
from regdesigner.server.areas import Area
from regdesigner.server.permissions import public
from regdesigner.server.security import HEADERS, inline_styles, policy
from tests.fakes.job_files import JobFilesInMemory
from tests.fakes.unit_of_work import PlainHasher, UnitsInMemory
from tests.server.conftest import PASSWORD, Browser, Clock

PLACES = ("/sign-in", "/nothing", "/api/nothing", "/health/live", "/accounts")


@pytest.mark.parametrize("path", PLACES)
def test_every_answer_carries_the_policy_and_the_other_headers(browser: Browser, path: str) -> None:
    headers = browser.get(path).headers
    assert headers["Content-Security-Policy"] == policy(styles_in_place=False)
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in headers


def test_the_policy_never_allows_scripts_in_place_or_code_made_of_text() -> None:
    for styles_in_place in (False, True):
        parts = dict(part.split(" ", 1) for part in policy(styles_in_place=styles_in_place).split("; "))
        assert parts["script-src"] == "'self'"
        assert parts["default-src"] == parts["frame-ancestors"] == "'none'"
        assert ("unsafe" in parts["style-src"]) is styles_in_place


def editor_app(units: UnitsInMemory, clock: Clock) -> APIFlask:
    """With a page that styles in place, and one that takes a file."""
    pages = Blueprint("pages", __name__)

    @pages.get("/editor")
    @inline_styles
    @public
    def editor() -> str:
        return ""

    @pages.post("/take")
    @public
    def take() -> str:
        return str(len(request.files["file"].read()))

    settings = Settings(secret=b"s", base_url="https://reglament.example", upload_limit=2 * 1024 * 1024)
    app = create_app(settings, units, PlainHasher(), clock, JobFilesInMemory(), (*AREAS, Area((pages,))))
    app.testing = True
    app.test_client_class = Browser
    return app


def test_only_the_page_of_an_editor_may_style_in_place(units: UnitsInMemory, clock: Clock) -> None:
    client = editor_app(units, clock).test_client()
    assert "'unsafe-inline'" in client.get("/editor").headers["Content-Security-Policy"]
    assert "'unsafe-inline'" not in client.get("/sign-in").headers["Content-Security-Policy"]


def test_by_https_cookies_are_secure_and_browsers_stay_with_https(units: UnitsInMemory, clock: Clock) -> None:
    client = editor_app(units, clock).test_client()
    page = client.get("/sign-in", base_url="https://reglament.example")
    assert page.headers["Strict-Transport-Security"].startswith("max-age=")
    token = page.text.partition('name="csrf-token" content="')[2].partition('"')[0]
    answer = client.post(
        "/sign-in",
        data={"login": "analyst", "password": PASSWORD, "csrf_token": token},
        base_url="https://reglament.example",
        headers={"Referer": "https://reglament.example/sign-in"},
    )
    cookies = {cookie.partition("=")[0]: cookie for cookie in answer.headers.getlist("Set-Cookie")}
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookies["__Host-regdesigner"].split("; "))


def test_the_cookie_of_the_session_is_out_of_reach_for_scripts_and_other_sites(browser: Browser) -> None:
    cookies = browser.sign_in("analyst").headers.getlist("Set-Cookie")
    held = next(cookie for cookie in cookies if cookie.startswith("regdesigner="))
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(held.split("; "))


@pytest.mark.parametrize("path", ["/sign-in", "/sign-out", "/language"])
def test_nothing_is_changed_without_the_token(browser: Browser, path: str) -> None:
    answer = browser.post(path, data={"login": "analyst", "password": PASSWORD, "language": "ru"})
    assert answer.status_code == 400
    assert "Форма эскирип калган" in answer.text


def test_a_token_of_another_browser_is_worth_nothing(app: APIFlask, browser: Browser) -> None:
    other = app.test_client()
    assert isinstance(other, Browser)
    browser.get("/sign-in")
    answer = browser.post("/language", data={"language": "ru", "csrf_token": other.token()})
    assert answer.status_code == 400


def test_scripts_send_the_token_as_a_header(browser: Browser) -> None:
    answer = browser.post("/language", data={"language": "ru"}, headers={"X-CSRFToken": browser.token()})
    assert answer.status_code == 303


def test_too_large_an_upload_is_refused_in_words(units: UnitsInMemory, clock: Clock) -> None:
    client = editor_app(units, clock).test_client()
    page = client.get("/sign-in", base_url="https://reglament.example")
    token = page.text.partition('name="csrf-token" content="')[2].partition('"')[0]

    def send(content: bytes) -> tuple[int, str]:
        answer = client.post(
            "/take",
            data=b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
            + content
            + b"\r\n--x--\r\n",
            content_type="multipart/form-data; boundary=x",
            base_url="https://reglament.example",
            headers={"Referer": "https://reglament.example/", "X-CSRFToken": token},
        )
        return answer.status_code, answer.text

    assert send(b"x" * 1000) == (200, "1000")
    status, words = send(b"x" * 3 * 1024 * 1024)
    assert status == 413
    assert "2 МБ" in words


def test_signing_in_gives_a_secret_that_the_browser_did_not_bring(browser: Browser) -> None:
    browser.set_cookie("regdesigner", "chosen by an attacker")
    browser.sign_in("analyst")
    held = browser.get_cookie("regdesigner")
    assert held is not None
    assert held.value != "chosen by an attacker"
    assert browser.get("/account").status_code == 200


def test_signing_in_again_ends_the_session_before(app: APIFlask, browser: Browser) -> None:
    browser.sign_in("analyst")
    first = browser.get_cookie("regdesigner")
    assert first is not None
    browser.sign_in("controller")
    token = browser.token()
    browser.post("/sign-in", data={"login": "official", "password": PASSWORD, "csrf_token": token})
    old = app.test_client()
    old.set_cookie("regdesigner", first.value)
    assert old.get("/account").status_code == 303


@pytest.mark.parametrize(
    ("forward", "status"),
    [(timedelta(hours=11), 200), (timedelta(hours=13), 303)],
)
def test_a_session_that_nobody_uses_ends(browser: Browser, clock: Clock, forward: timedelta, status: int) -> None:
    browser.sign_in("analyst")
    clock.forward(forward)
    assert browser.get("/account").status_code == status


def test_built_files_are_kept_for_ever(browser: Browser) -> None:
    page = browser.get("/sign-in").text
    address = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
    with browser.get(address) as answer:
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.content_type.startswith("text/css")
    assert browser.get("/static/../app.py").status_code == 404
