"""Where a request comes from, and how often signing in may fail from there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from regdesigner.application.accounts.signing_in import COUNTED_FOR, MOST_OF_ADDRESS
from regdesigner.server.addresses import client_address
from tests.server.conftest import Browser, Clock

HERE = "127.0.0.1"


@pytest.mark.parametrize(
    ("peer", "forwarded", "proxies", "counted"),
    [
        ("203.0.113.7", [], [], "203.0.113.7"),
        ("203.0.113.7", ["198.51.100.1"], [], "203.0.113.7"),
        (HERE, [], [], None),
        (HERE, ["198.51.100.1"], [], "198.51.100.1"),
        ("::1", ["10.0.0.1, 198.51.100.1"], [], "198.51.100.1"),
        ("10.0.0.5", ["192.0.2.1, 198.51.100.1"], ["10.0.0.0/24"], "198.51.100.1"),
        ("10.0.0.5", ["192.0.2.1", "198.51.100.1, 10.0.0.9"], ["10.0.0.0/24"], "198.51.100.1"),
        ("10.0.0.5", [], ["10.0.0.5"], None),
        (HERE, ["nonsense"], [], None),
        ("::ffff:203.0.113.7", [], [], "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", [], [], "2001:db8:1:2::/64"),
        (None, [], [], None),
    ],
)
def test_only_trusted_proxies_say_who_asks(
    peer: str | None, forwarded: list[str], proxies: list[str], counted: str | None
) -> None:
    assert client_address(peer, forwarded, proxies) == counted


def fail(browser: Browser, address: str, login: str = "nobody") -> int:
    form = {"csrf_token": browser.token(), "login": login, "password": "wrong"}
    return browser.post("/sign-in", data=form, headers={"X-Forwarded-For": address}).status_code


def test_an_address_that_failed_too_often_waits_and_others_do_not(browser: Browser, clock: Clock) -> None:
    for number in range(MOST_OF_ADDRESS):
        assert fail(browser, "203.0.113.7", f"nobody{number}") == 422
    form = {"csrf_token": browser.token(), "login": "analyst", "password": "wrong"}
    answer = browser.post("/sign-in", data=form, headers={"X-Forwarded-For": "203.0.113.7"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "900")
    assert "Бул тармактык даректен өтө көп ката аракет болду" in answer.text
    assert fail(browser, "203.0.113.8") == 422
    clock.forward(COUNTED_FOR - timedelta(minutes=1))
    assert fail(browser, "203.0.113.7") == 429
    clock.forward(timedelta(minutes=1))
    assert fail(browser, "203.0.113.7") == 422


def test_the_words_are_in_the_language_that_was_chosen(browser: Browser) -> None:
    browser.set_cookie("language", "ru")
    for _ in range(MOST_OF_ADDRESS):
        fail(browser, "203.0.113.7")
    form = {"csrf_token": browser.token(), "login": "a", "password": "b"}
    answer = browser.post("/sign-in", data=form, headers={"X-Forwarded-For": "203.0.113.7"})
    assert "Попробуйте снова через 15 мин." in answer.text


def test_who_works_on_this_very_machine_is_counted_by_account_only(browser: Browser) -> None:
    for _ in range(MOST_OF_ADDRESS + 1):
        assert browser.sign_in("nobody", "wrong").status_code == 422
    assert browser.sign_in("analyst").status_code == 303
