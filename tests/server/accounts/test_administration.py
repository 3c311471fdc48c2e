"""The accounts that administrators keep."""

from __future__ import annotations

import re

import pytest
from apiflask import APIFlask
from werkzeug.test import TestResponse

from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import PASSWORD, Browser

_PASSWORD = re.compile(r'<span class="password">([^<]+)</span>')


def added(administrator: Browser, **changes: str | list[str]) -> TestResponse:
    form: dict[str, str | list[str]] = {"login": "B.Osmonov", "name": "Б. Осмонов", "roles": ["analyst", "official"]}
    return administrator.send("/accounts/new", **{**form, **changes})


def id_of(units: UnitsInMemory, login: str) -> int:
    with units(reading=True) as work:
        found = work.accounts.credentials(login)
    assert found is not None
    return found.account.id


def test_a_new_account_gets_a_password_that_is_shown_once_and_works(app: APIFlask, administrator: Browser) -> None:
    answer = added(administrator)
    assert answer.status_code == 201
    login, password = _PASSWORD.findall(answer.text)
    browser = app.test_client()
    assert isinstance(browser, Browser)
    assert browser.sign_in(login, password).status_code == 303
    assert password not in administrator.get("/accounts").text


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"login": "analyst"}, "login"),
        ({"login": "кирилл"}, "login"),
        ({"name": " "}, "name"),
        ({"roles": []}, "roles"),
        ({"body": "nobody"}, "body"),
    ],
)
def test_what_is_wrong_is_marked_and_what_was_given_stays(
    administrator: Browser, changes: dict[str, str | list[str]], wrong: str
) -> None:
    answer = added(administrator, **changes)
    assert answer.status_code == 422
    assert f'id="{wrong}-error"' in answer.text
    if wrong != "name":
        assert 'value="Б. Осмонов"' in answer.text


def test_name_and_roles_are_changed(administrator: Browser, units: UnitsInMemory) -> None:
    number = id_of(units, "official")
    answer = administrator.send(f"/accounts/{number}", name="Жаңы Ат", roles=["controller"], active="yes")
    assert answer.location == "/accounts"
    page = administrator.get("/accounts").text
    assert "Жаңы Ат" in page
    with units(reading=True) as work:
        account = work.accounts.get(number)
    assert account is not None
    assert [role.value for role in account.roles] == ["controller"]


def test_a_closed_account_is_signed_out_and_stays_out(
    app: APIFlask, administrator: Browser, units: UnitsInMemory
) -> None:
    browser = app.test_client()
    assert isinstance(browser, Browser)
    browser.sign_in("official")
    administrator.send(f"/accounts/{id_of(units, 'official')}", name="О", roles=["official"])
    assert browser.get("/account").status_code == 303
    assert browser.sign_in("official").status_code == 422


def test_the_last_administrator_stays_one(administrator: Browser, units: UnitsInMemory) -> None:
    number = id_of(units, "administrator")
    answer = administrator.send(f"/accounts/{number}", name="А", roles=["analyst"], active="yes")
    assert answer.status_code == 422
    assert administrator.get("/accounts").status_code == 200


def test_another_password_ends_the_old_one_and_all_sessions(
    app: APIFlask, administrator: Browser, units: UnitsInMemory
) -> None:
    browser = app.test_client()
    assert isinstance(browser, Browser)
    browser.sign_in("official")
    _login, password = _PASSWORD.findall(administrator.send(f"/accounts/{id_of(units, 'official')}/password").text)
    assert browser.get("/account").status_code == 303
    assert browser.sign_in("official", PASSWORD).status_code == 422
    assert browser.sign_in("official", password).status_code == 303


def test_an_account_that_is_not_there_is_not_found(administrator: Browser) -> None:
    assert administrator.get("/accounts/999").status_code == 404


def test_others_see_no_entry_for_accounts(browser: Browser, administrator: Browser) -> None:
    browser.sign_in("analyst")
    assert 'href="/accounts"' not in browser.get("/account").text
    assert 'href="/accounts"' in administrator.get("/account").text
