"""The standard as a form: what is not edited stays as it was, mistakes are told at their fields, nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from html.parser import HTMLParser

import pytest
from apiflask import APIFlask
from werkzeug.test import TestResponse

from regdesigner.application.ports.library import STANDARD, Files, StoredFolder, Version
from regdesigner.bootstrap import folder_files, standard_files
from regdesigner.domain.service import Registry
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser

NAME = "9.6-udc-index"
ADDRESS = f"/folders/{NAME}/standard"
Pairs = list[tuple[str, str]]


class _Form(HTMLParser):
    """What a browser would send of the form of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: Pairs = []
        self._area: str | None = None
        self._select: str | None = None
        self._words: list[str] = []
        self._first: str | None = None
        self._chosen: str | None = None
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = given.get("id") == "standard"
        name = given.get("name")
        if not self._inside:
            return
        if tag == "input" and name:
            ticked = given.get("type") not in ("radio", "checkbox") or "checked" in given
            if ticked:
                self.pairs.append((name, given.get("value", "on")))
        elif tag == "textarea":
            self._area, self._words = name, []
        elif tag == "select":
            self._select, self._first, self._chosen = name, None, None
        elif tag == "option" and self._select:
            self._first = self._first if self._first is not None else given["value"]
            self._chosen = given["value"] if "selected" in given else self._chosen

    def handle_data(self, data: str) -> None:
        if self._area:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area:
            self.pairs.append((self._area, "".join(self._words).replace("\n", "\r\n")))
            self._area = None
        elif tag == "select" and self._select:
            self.pairs.append((self._select, self._chosen if self._chosen is not None else self._first or ""))
            self._select = None
        elif tag == "form":
            self._inside = False


def pairs_of(page: str) -> Pairs:
    form = _Form()
    form.feed(page)
    return form.pairs


def changed(pairs: Pairs, /, **values: str) -> Pairs:
    """The form with other values; ``name_ky`` is written ``name.ky`` with points for double underscores."""
    wanted = {name.replace("__", "."): value for name, value in values.items()}
    assert wanted.keys() <= {name for name, _value in pairs}
    return [(name, wanted.get(name, value)) for name, value in pairs]


@cache
def shipped() -> tuple[Registry, Mapping[str, Files]]:
    return folder_files().shipped()


@pytest.fixture
def shelf(units: UnitsInMemory) -> UnitsInMemory:
    """The library with the sample services."""
    registry, folders = shipped()
    now = datetime(2026, 3, 1, 9, 0)
    with units() as work:
        work.registry.replace(registry, "RegDesigner", now)
        for name, files in folders.items():
            version = Version(name, 1, now, None, "RegDesigner")
            work.library.create(StoredFolder(name, name.partition("-")[0], None), files, version)
        work.commit()
    return units


@pytest.fixture
def analyst(app: APIFlask, shelf: UnitsInMemory) -> Browser:
    client = app.test_client()
    assert isinstance(client, Browser)
    client.sign_in("analyst")
    client.set_cookie("language", "ru")
    return client


def kept(shelf: UnitsInMemory, name: str = NAME) -> bytes:
    with shelf(reading=True) as work:
        return work.library.files(name)[STANDARD]


def comments(content: bytes) -> list[str]:
    return [line for line in content.decode().splitlines() if line.lstrip().startswith("#")]


def latest(shelf: UnitsInMemory) -> int:
    with shelf(reading=True) as work:
        return work.library.folder(NAME).latest


def send(browser: Browser, pairs: Pairs, address: str = ADDRESS, *, part: bool = False) -> TestResponse:
    data: dict[str, list[str]] = {}
    for name, value in pairs:
        data.setdefault(name, []).append(value)
    return browser.post(address, data=data, headers={"HX-Request": "true"} if part else {})


@pytest.mark.parametrize("name", ["9.6-udc-index", "3-family-benefit", "4-pledge-certificate", "5-expertise"])
def test_a_form_sent_back_as_it_was_changes_no_byte_and_makes_no_version(
    analyst: Browser, shelf: UnitsInMemory, name: str
) -> None:
    before = kept(shelf, name)
    address = f"/folders/{name}/standard"
    answer = send(analyst, pairs_of(analyst.get(address).text), address)
    assert answer.status_code == 303
    assert kept(shelf, name) == before
    assert len([1 for each in shelf.kept.versions if each[0] == name]) == 1


def test_one_changed_text_changes_its_line_and_no_other(analyst: Browser, shelf: UnitsInMemory) -> None:
    before = kept(shelf).decode().splitlines()
    pairs = changed(pairs_of(analyst.get(ADDRESS).text), result__ru="Документу присвоен индекс по УДК.")
    assert send(analyst, pairs).status_code == 303
    after = kept(shelf).decode().splitlines()
    assert [line for line in after if line not in before] == ["  ru: Документу присвоен индекс по УДК."]
    assert len(before) == len(after)
    assert latest(shelf) == 2


def test_a_document_is_added_filled_in_and_gets_an_id(analyst: Browser, shelf: UnitsInMemory) -> None:
    before = kept(shelf)
    pairs = [*pairs_of(analyst.get(ADDRESS).text), ("do", "add:documents")]
    page = send(analyst, pairs, f"{ADDRESS}/form")
    assert page.status_code == 200
    assert latest(shelf) == 1
    assert "documents.3.name.ky" in page.text
    filled = changed(
        pairs_of(page.text),
        documents__3__name__ky="Төлөм дүмүрчөгү",
        documents__3__name__ru="Квитанция об оплате",
    )
    assert send(analyst, filled).status_code == 303
    added = standard_files().values(kept(shelf))["documents"][3]
    assert added == {
        "id": "kvitantsiya-ob-oplate",
        "name": {"ky": "Төлөм дүмүрчөгү", "ru": "Квитанция об оплате"},
        "holder": "recipient",
    }
    assert comments(kept(shelf)) == comments(before)


def test_rows_move_and_go(analyst: Browser, shelf: UnitsInMemory) -> None:
    pairs = pairs_of(analyst.get(ADDRESS).text)
    page = send(analyst, [*pairs, ("do", "down:documents.0")], f"{ADDRESS}/form")
    page = send(analyst, [*pairs_of(page.text), ("do", "remove:documents.2")], f"{ADDRESS}/form")
    send(analyst, pairs_of(page.text))
    ids = [each["id"] for each in standard_files().values(kept(shelf))["documents"]]
    assert ids == ["registration-sheet", "passport"]


def test_a_recipient_who_is_taken_out_leaves_no_trace_in_documents(analyst: Browser, shelf: UnitsInMemory) -> None:
    pairs = pairs_of(analyst.get(ADDRESS).text)
    page = send(analyst, [*pairs, ("do", "remove:recipients.1")], f"{ADDRESS}/form")
    assert send(analyst, pairs_of(page.text)).status_code == 303
    documents = standard_files().values(kept(shelf))["documents"]
    assert [each.get("categories") for each in documents] == [["citizen"], None, None]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("limits__total__term__amount", "полчаса", "не срок"),
        ("limits__total__term__amount", "0", "не срок"),
        ("limits__total__term__amount", "", "Запишите срок числом"),
        ("review__approved_on", "31.02.2026", "не дата"),
    ],
)
def test_a_value_that_cannot_be_taken_is_told_at_its_field_and_nothing_is_saved(
    analyst: Browser, shelf: UnitsInMemory, name: str, value: str, words: str
) -> None:
    pairs = changed(pairs_of(analyst.get(ADDRESS).text), **{name: value, "result__ru": "Другой результат"})
    answer = send(analyst, pairs)
    path = name.replace("__", ".")
    at_field = re.search(rf'id="{re.escape(path)}-error".*?</div>', answer.text, re.DOTALL)
    assert answer.status_code == 422
    assert at_field is not None
    assert words in at_field.group()
    assert f'data-to="{path}"' in answer.text
    assert "Другой результат" in answer.text
    assert latest(shelf) == 1


def test_prices_are_given_in_soms_with_a_comma(analyst: Browser, shelf: UnitsInMemory) -> None:
    pairs = pairs_of(analyst.get(ADDRESS).text)
    page = send(analyst, [*pairs, ("do", "add:cost.prices")], f"{ADDRESS}/form")
    pairs = changed(pairs_of(page.text), cost__prices__0__amount="120,50")
    assert send(analyst, pairs).status_code == 303
    assert standard_files().values(kept(shelf))["cost"]["prices"] == [{"amount": 120.5}]
    wrong = send(analyst, changed(pairs_of(analyst.get(ADDRESS).text), cost__prices__0__amount="дорого"))
    assert wrong.status_code == 422
    assert "не сумма" in wrong.text


def test_what_is_found_stands_beside_its_field_without_being_saved(analyst: Browser, shelf: UnitsInMemory) -> None:
    pairs = changed(pairs_of(analyst.get(ADDRESS).text), name__ru="Присвоение номера")
    answer = send(analyst, pairs, f"{ADDRESS}/form", part=True)
    at_field = answer.text.partition('id="findings-1"')[2].partition("</fieldset>")[0]
    assert "STD325" in at_field
    assert latest(shelf) == 1


def test_a_fix_is_made_in_the_form_and_saved_only_with_it(analyst: Browser, shelf: UnitsInMemory) -> None:
    pairs = pairs_of(analyst.get(ADDRESS).text)
    wrong = changed(pairs, name__ru="Присвоение номера", result__ru="Индекс присвоен.")
    answer = send(analyst, [*wrong, ("do", "fix:STD325")], f"{ADDRESS}/form")
    mended = dict(pairs_of(answer.text))
    assert mended["name.ru"] == dict(pairs)["name.ru"]
    assert mended["result.ru"] == "Индекс присвоен."
    assert latest(shelf) == 1


def test_a_limit_shows_what_the_regulation_takes(analyst: Browser) -> None:
    pairs = changed(pairs_of(analyst.get(ADDRESS).text), limits__intake__term__amount="1")
    answer = send(analyst, pairs, f"{ADDRESS}/form")
    told = answer.text.partition('id="limits.intake-proof"')[2].partition("</div>")[0]
    assert "срок нарушается" in told


def test_two_people_who_change_different_things_keep_both(analyst: Browser, shelf: UnitsInMemory) -> None:
    mine = pairs_of(analyst.get(ADDRESS).text)
    send(analyst, changed(mine, provider__en="The libraries"))
    answer = send(analyst, changed(mine, result__ru="Индекс присвоен."), part=True)
    assert answer.status_code == 412
    assert latest(shelf) == 2
    joined = pairs_of(answer.text)
    assert ("provider.en", "The libraries") in joined
    assert send(analyst, joined).status_code == 303
    values = standard_files().values(kept(shelf))
    assert (values["provider"]["en"], values["result"]["ru"]) == ("The libraries", "Индекс присвоен.")


@pytest.mark.parametrize(("side", "stays"), [("mine", "Моё"), ("theirs", "Чужое")])
def test_two_people_who_change_the_same_text_choose_what_stays(
    analyst: Browser, shelf: UnitsInMemory, side: str, stays: str
) -> None:
    mine = pairs_of(analyst.get(ADDRESS).text)
    send(analyst, changed(mine, result__ru="Чужое"))
    answer = send(analyst, changed(mine, result__ru="Моё"))
    assert answer.status_code == 412
    assert "Чужое" in answer.text
    pairs = [(name, side if name == "choice:result/ru" else value) for name, value in pairs_of(answer.text)]
    assert ("choice:result/ru", side) in pairs
    assert send(analyst, pairs).status_code == 303
    assert standard_files().values(kept(shelf))["result"]["ru"] == stays


def test_two_rows_of_one_id_are_told_and_not_saved(analyst: Browser, shelf: UnitsInMemory) -> None:
    pairs = changed(pairs_of(analyst.get(ADDRESS).text), documents__1__id="passport")
    answer = send(analyst, pairs)
    assert answer.status_code == 422
    assert 'data-to="documents.1.id"' in answer.text
    assert latest(shelf) == 1


def test_names_that_are_no_part_of_the_form_change_nothing(analyst: Browser, shelf: UnitsInMemory) -> None:
    before = kept(shelf)
    strange = [("documents", "x"), ("name.ky.deeper", "x"), ("__proto__", "x"), ("limits.total.term.unit", "eon")]
    pairs = [*strange[:1], *pairs_of(analyst.get(ADDRESS).text), *strange[1:]]
    assert send(analyst, [*pairs, ("do", "up:nothing.1")], f"{ADDRESS}/form").status_code == 200
    assert kept(shelf) == before


def test_who_may_only_read_sees_the_official_form_and_no_controls(app: APIFlask, shelf: UnitsInMemory) -> None:
    reader = app.test_client()
    assert isinstance(reader, Browser)
    reader.sign_in("official")
    page = reader.get(ADDRESS)
    assert page.status_code == 200
    assert "paper__table" in page.text
    assert "<textarea" not in page.text
    assert reader.send(ADDRESS, base="1").status_code == 403


def test_a_service_without_a_standard_gets_one_from_what_the_registry_knows(
    analyst: Browser, shelf: UnitsInMemory
) -> None:
    with shelf() as work:
        files = {path: content for path, content in work.library.files(NAME).items() if path != STANDARD}
        work.library.save(1, files, Version(NAME, 0, datetime(2026, 3, 1, 9, 5), None, "RegDesigner"))
        work.commit()
    page = analyst.get(ADDRESS)
    assert "Стандарта ещё нет" in page.text
    assert send(analyst, pairs_of(page.text)).status_code == 303
    values = standard_files().values(kept(shelf))
    assert values["number"] == "9.6"
    assert values["name"]["ru"].startswith("Присвоение индекса")
