"""The language of an answer, and switching it without losing the page."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from apiflask import APIFlask
from flask import g

from regdesigner import server
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.language import translator
from tests.server.conftest import Browser

_SAID = re.compile(r"""\bt\(\s*["']([\w-]+)["']""")
TITLES = {"ky": "Системага кирүү", "ru": "Вход в систему", "en": "Sign in"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_said_in_the_language_that_was_chosen(browser: Browser, language: Language) -> None:
    answer = browser.send("/language", language=language, next="/sign-in")
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    page = browser.get("/sign-in")
    assert f'<html lang="{language}">' in page.text
    assert f"<h1>{TITLES[language]}</h1>" in page.text
    assert page.headers["Content-Language"] == language


def test_kyrgyz_comes_first(browser: Browser) -> None:
    page = browser.get("/sign-in", headers={"Accept-Language": "de"})
    assert '<html lang="ky">' in page.text


def test_switching_keeps_the_page_with_its_question(browser: Browser) -> None:
    browser.sign_in("administrator")
    page = browser.get("/accounts?body=a&text=%D3%A9").text
    assert 'name="next" value="/accounts?body=a&amp;text=%D3%A9"' in page


def test_the_page_after_a_refused_form_can_be_asked_for_again(browser: Browser) -> None:
    page = browser.sign_in("analyst", "wrong")
    assert 'name="next" value="/sign-in"' in page.text


def test_the_language_is_kept_with_the_account(app: APIFlask, browser: Browser) -> None:
    browser.sign_in("analyst")
    browser.send("/language", language="ru", next="/account")
    elsewhere = app.test_client()
    assert isinstance(elsewhere, Browser)
    elsewhere.sign_in("analyst")
    assert '<html lang="ru">' in elsewhere.get("/account").text


def test_a_language_that_is_not_spoken_changes_nothing(browser: Browser) -> None:
    browser.send("/language", language="xx", next="/sign-in")
    assert browser.get_cookie("language") is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ky", "12\u00a0345 · 1\u00a0200,50 · 10 мүнөт"),
        ("ru", "12\u00a0345 · 1\u00a0200,50 · 10 минут"),
        ("en", "12,345 · 1,200.50 · 10 minutes"),
    ],
)
def test_numbers_money_and_terms_are_written_as_the_language_does(app: APIFlask, language: Language, said: str) -> None:
    with app.test_request_context("/"):
        g.language = language
        written = app.jinja_env.from_string("{{ a | number }} · {{ b | soms }} · {{ c | term }}")
        assert written.render(a=12345, b=Decimal("1200.5"), c=Term(10, Unit.MINUTE, Basis.WORKING)) == said


def test_dates_are_for_people_and_for_machines(app: APIFlask) -> None:
    with app.test_request_context("/"):
        written = app.jinja_env.from_string("{{ a | date }} {{ b | instant }}")
        assert written.render(a=date(2026, 3, 2), b=datetime(2026, 3, 2, 9, 5)) == (
            '<time datetime="2026-03-02">02.03.2026</time> '
            '<time datetime="2026-03-02T09:05+06:00">02.03.2026 09:05</time>'
        )


def test_scripts_get_the_messages_of_an_area_as_they_are_kept(app: APIFlask) -> None:
    with app.test_request_context("/"):
        g.language = "ru"
        texts = app.jinja_env.globals["client_texts"]
        assert callable(texts)
        assert texts("web-accounts")["web-account-kept"] == "Сохранено: { $name }"


def test_every_message_that_templates_and_views_name_exists() -> None:
    folder = Path(server.__file__).parent
    files = [*folder.rglob("*.html"), *folder.rglob("*.py")]
    named = {name for file in files for name in _SAID.findall(file.read_text("utf-8")) if not name.endswith("-")}
    assert sorted(name for name in named if name not in translator("ky")) == []
    assert "web-sign-in" in named
