"""Signing in and out as a person does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from regdesigner.application.accounts.signing_in import LOCKED_FOR, MOST_FAILURES
from tests.server.conftest import PASSWORD, Browser, Clock

REFUSED = "Логин же сырсөз туура эмес"


def test_a_person_signs_in_and_out(browser: Browser) -> None:
    assert browser.sign_in("analyst").location == "/"
    assert browser.get("/account").status_code == 200
    assert browser.send("/sign-out").location == "/sign-in"
    assert browser.get("/account").status_code == 303


def test_who_is_signed_in_need_not_do_it_again(browser: Browser) -> None:
    browser.sign_in("analyst")
    assert browser.get("/sign-in?next=/account").location == "/account"


@pytest.mark.parametrize(("login", "password"), [("analyst", "wrong"), ("nobody", PASSWORD), ("", "")])
def test_what_was_wrong_is_not_told(browser: Browser, login: str, password: str) -> None:
    answer = browser.sign_in(login, password)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert 'type="password"' in answer.text
    assert password == "" or password not in answer.text


def test_after_many_wrong_passwords_the_right_one_waits(browser: Browser, clock: Clock) -> None:
    for _ in range(MOST_FAILURES):
        browser.sign_in("analyst", "wrong")
    assert browser.sign_in("analyst").status_code == 422
    clock.forward(LOCKED_FOR + timedelta(minutes=1))
    assert browser.sign_in("analyst").status_code == 303


def test_signing_out_without_a_session_does_no_harm(browser: Browser) -> None:
    assert browser.send("/sign-out").location == "/sign-in"
