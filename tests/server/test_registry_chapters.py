"""Chapters of the registry and its history, on pages and by programs."""

from __future__ import annotations

import re
from typing import Any

from werkzeug.test import TestResponse

from regdesigner.domain.account import Account, Role
from regdesigner.domain.service import Service
from regdesigner.domain.text import Text
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser, Clock


def call(browser: Browser, path: str, method: str = "POST", body: Any = None) -> TestResponse:
    return browser.open(f"/api/registry{path}", method=method, json=body, headers={"X-CSRFToken": browser.token()})


def mark(browser: Browser, address: str) -> str:
    found = re.search(r'name="mark" value="([^"]*)"', browser.get(address).text)
    assert found is not None
    return found.group(1)


def numbers(browser: Browser) -> list[int]:
    return [each["number"] for each in browser.get("/api/registry").get_json()["chapters"]]


def names(browser: Browser) -> list[str]:
    return [each["name"]["ky"] for each in browser.get("/api/registry").get_json()["chapters"]]


def test_a_chapter_is_renamed_and_the_history_says_by_whom(analyst: Browser) -> None:
    old = names(analyst)[1]
    fields = {"name-ky": "Маалымат жана жарандык абал", "mark": mark(analyst, "/registry/chapters/2")}
    assert analyst.send("/registry/chapters/2", **fields).location == "/registry/chapters"
    assert "Маалымат жана жарандык абал" in analyst.get("/registry/chapters").text
    page = analyst.get("/registry/history").text
    assert "Асанова analyst" in page
    assert f"<del>{old}</del> <ins>Маалымат жана жарандык абал</ins>" in page
    stale = analyst.send("/registry/chapters/2", **fields)
    assert (stale.status_code, "өзгөр" in stale.text) == (422, True)


def test_an_empty_chapter_is_taken_out_and_added_again(analyst: Browser) -> None:
    assert analyst.send("/registry/chapters/2/remove").location == "/registry/chapters"
    assert numbers(analyst) == [1, 3, 4, 5, 6, 7, 8, 9]
    assert 'value="2"' in analyst.get("/registry/chapters/new").text
    assert analyst.send("/registry/chapters/new", number="2", **{"name-ky": "Жаңы"}).status_code == 303
    assert numbers(analyst) == [1, 3, 4, 5, 6, 7, 8, 9, 2]
    for wrong in ({"number": "2", "name-ky": "Дагы"}, {"number": "x", "name-ky": "Дагы"}, {"number": "10"}):
        assert analyst.send("/registry/chapters/new", **wrong).status_code == 422


def test_a_chapter_with_services_stays(analyst: Browser) -> None:
    page = analyst.post("/registry/chapters/1/remove", data={"csrf_token": analyst.token()}, follow_redirects=True).text
    assert "1-бөлүмдө кызматтар бар" in page
    assert 1 in numbers(analyst)


def test_chapters_stand_in_the_order_that_was_given_to_them(analyst: Browser) -> None:
    analyst.send("/registry/chapters/9/move", to="up")
    assert numbers(analyst)[-2:] == [9, 8]
    analyst.send("/registry/chapters/1/move", to="up")
    assert numbers(analyst)[0] == 1
    for _ in range(8):
        analyst.send("/registry/chapters/9/move", to="up")
    shown = re.findall(r'href="/(?:registry/(\d)\.|folders/(\d)\.)', analyst.get("/registry").text)
    assert next(each for pair in shown for each in pair if each) == "9"
    assert "Бөлүмдөрдүн тартиби өзгөрдү" in analyst.get("/registry/history").text
    assert analyst.send("/registry/chapters/77/move").status_code == 404


def test_programs_keep_chapters(analyst: Browser) -> None:
    assert call(analyst, "/chapters/2", "DELETE").status_code == 204
    added = call(analyst, "/chapters", body={"number": 2, "name": {"ky": "Жаңы"}})
    assert (added.status_code, added.get_json()["services"]) == (201, 0)
    assert call(analyst, "/chapters/2", "PUT", {"name": {"ky": "Башка"}}).get_json()["name"]["ky"] == "Башка"
    assert call(analyst, "/chapters/2/move", body={"to": "up"}).status_code == 200
    assert numbers(analyst)[-2:] == [2, 9]
    refused = call(analyst, "/chapters/9", "DELETE")
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (422, "chapter-not-empty")
    assert call(analyst, "/chapters/77", "DELETE").status_code == 404
    told = analyst.get("/api/registry/history?per_page=2").get_json()
    assert (told["total"], told["next"], [each["moved"] for each in told["changes"]]) == (5, 2, [True, False])
    first = analyst.get("/api/registry/history?per_page=2&page=3").get_json()["changes"]
    assert [each["first"] for each in first] == [True]


def test_an_analyst_sees_the_history_and_somebody_who_only_reads_changes_nothing(
    library: UnitsInMemory, browser: Browser
) -> None:
    browser.sign_in("official")
    assert browser.get("/registry/chapters").status_code == 200
    assert "/registry/chapters/new" not in browser.get("/registry/chapters").text
    assert browser.get("/registry/history").status_code == 200
    assert browser.send("/registry/chapters/2/remove").status_code == 403


def test_an_empty_registry_teaches_what_chapters_and_history_are_for(browser: Browser) -> None:
    browser.sign_in("analyst")
    assert "Бөлүмдөр азырынча жок" in browser.get("/registry/chapters").text
    assert "Реестрдин тарыхы азырынча жок" in browser.get("/registry/history").text


def test_hundreds_of_services_are_shown_page_by_page(analyst: Browser, units: UnitsInMemory, clock: Clock) -> None:
    keeper = Account(0, "keeper", "RegDesigner", frozenset((Role.ADMINISTRATOR,)))
    with units() as work:
        kept = work.registry.registry()
        more = [Service(f"2.{n}", Text(ky=f"Кызмат {n}"), "education", "education", None) for n in range(1, 391)]
        work.registry.replace(
            type(kept)(kept.chapters, (*kept.services, *more), kept.bodies, kept.counts), keeper.name, clock()
        )
        work.commit()
    page = analyst.get("/registry").text
    assert 'role="status">400 кызмат · 4 барактын 1-барагы' in page
    assert page.count('<th scope="row">') == 100
    last = analyst.get("/registry?page=4").text
    assert 'href="/registry?page=3"' in last
    assert 'rel="next"' not in last
    assert analyst.get("/registry?page=99").text.count('<th scope="row">') == 100
    assert (
        'href="/registry?q=%D0%9A%D1%8B%D0%B7%D0%BC%D0%B0%D1%82&amp;page=2"' in analyst.get("/registry?q=Кызмат").text
    )
    told = analyst.get("/api/registry/services?per_page=150&page=3").get_json()
    assert (told["total"], len(told["services"]), told["next"]) == (400, 100, None)
    assert "Дагы 360 жазуу өзгөрдү" in analyst.get("/registry/history").text


def test_folders_are_told_page_by_page(analyst: Browser) -> None:
    told = analyst.get("/api/folders?per_page=1").get_json()
    assert (len(told["folders"]), told["page"], told["next"]) == (1, 1, 2)
    last = analyst.get(f"/api/folders?per_page=1&page={told['total']}").get_json()
    assert last["next"] is None
    assert analyst.get("/api/folders?page=0").status_code == 422
    assert analyst.get("/api/folders/trashed").get_json() == {"folders": [], "total": 0, "page": 1, "next": None}
