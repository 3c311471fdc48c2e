"""The pages of the registry: looked through, changed, brought in as a table."""

from __future__ import annotations

import base64
import io
import re

import pytest
from werkzeug.test import TestResponse

from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser

FIELDS = {"name-ky": "Жаңы кызмат", "responsible": "education", "provider": "education", "paid": "free"}


def mark(browser: Browser, address: str) -> str:
    found = re.search(r'name="mark" value="([^"]*)"', browser.get(address).text)
    assert found is not None
    return found.group(1)


def bring(browser: Browser, content: bytes, name: str = "registry.csv") -> TestResponse:
    form = {"csrf_token": browser.token(), "file": (io.BytesIO(content), name)}
    return browser.post("/registry/import", data=form)


def table(browser: Browser) -> str:
    return str(browser.get("/registry/export.csv").data, "utf-8-sig")


def test_the_front_door_leads_to_the_registry(analyst: Browser) -> None:
    assert analyst.get("/").location == "/registry"


def test_the_registry_lists_services_by_chapters_with_the_state_of_documents(analyst: Browser) -> None:
    page = analyst.get("/registry").text
    assert "1-бөлүм." in page
    assert "2-бөлүм." not in page.partition("<table")[2], "chapters without services are no headings"
    assert 'href="/folders/9.6-udc-index"' in page
    assert 'href="/registry/1.1"' in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=индекс", 1),
        ("q=9.6", 1),
        ("chapter=1", 6),
        ("paid=paid", 3),
        ("state=draft", 4),
        ("body=pledge-office", 1),
        ("chapter=x&state=lost&page=-1", 10),
        ("q=жок мындай", 0),
    ],
)
def test_filters_pass_what_was_asked_for(analyst: Browser, query: str, found: int) -> None:
    page = analyst.get(f"/registry?{query}").text
    assert f'role="status">{found} кызмат' in page


def test_an_empty_registry_says_what_it_is_for(browser: Browser) -> None:
    browser.sign_in("analyst")
    page = browser.get("/registry").text
    assert "Реестр бош" in page
    assert 'href="/registry/import"' in page


def test_a_service_without_documents_offers_to_begin(analyst: Browser) -> None:
    page = analyst.get("/registry/1.1").text
    assert 'action="/folders/new"' in page
    assert analyst.get("/registry/8.8").status_code == 404
    assert analyst.get("/registry/1.1?n=3").status_code == 404


def test_a_service_is_added_changed_and_taken_out(analyst: Browser) -> None:
    assert analyst.send("/registry/new", number="2.7", **FIELDS).location == "/registry/2.7"
    shown = mark(analyst, "/registry/2.7/edit")
    fields = {**FIELDS, "name-ky": "Башка ат", "number": "2.8", "mark": shown}
    assert analyst.send("/registry/2.7/edit", **fields).location == "/registry/2.8"
    assert "Башка ат" in analyst.get("/registry/2.8").text
    assert analyst.send("/registry/2.8/remove", mark=mark(analyst, "/registry/2.8")).location == "/registry"
    assert analyst.get("/registry/2.8").status_code == 404


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"number": "1.1"}, "number"),
        ({"number": "zz"}, "number"),
        ({"number": "2.7", "name-ky": " "}, "name-ky"),
        ({"number": "2.7", "provider": ""}, "provider"),
    ],
)
def test_what_is_wrong_stands_at_its_field(analyst: Browser, change: dict[str, str], place: str) -> None:
    refused = analyst.send("/registry/new", **{**FIELDS, **change})
    assert refused.status_code == 422
    assert f'id="{place}-error"' in refused.text


def test_what_somebody_changed_in_between_is_not_overwritten(analyst: Browser) -> None:
    shown = mark(analyst, "/registry/1.1/edit")
    fields = {**FIELDS, "number": "1.1", "mark": shown}
    assert analyst.send("/registry/1.1/edit", **fields).status_code == 303
    assert analyst.send("/registry/1.1/edit", **fields).status_code == 422


def test_a_service_with_a_folder_stays(analyst: Browser) -> None:
    found = mark(analyst, "/registry/9.6/edit")
    assert analyst.send("/registry/9.6/remove", mark=found).location == "/registry/9.6"
    assert analyst.get("/registry/9.6").status_code == 200


def test_bodies_are_added_changed_and_taken_out_while_nobody_names_them(analyst: Browser) -> None:
    new = {"id": "archive", "name-ky": "Архив", "kind": "municipal"}
    assert analyst.send("/registry/bodies/new", **new).location == "/registry/bodies"
    assert analyst.send("/registry/bodies/new", **new).status_code == 422
    found = mark(analyst, "/registry/bodies/archive")
    assert analyst.send("/registry/bodies/archive", **{**new, "name-ky": "Мамархив", "mark": found}).status_code == 303
    assert "Мамархив" in analyst.get("/registry/bodies").text
    found = mark(analyst, "/registry/bodies/archive")
    assert analyst.send("/registry/bodies/archive/remove", mark=found).location == "/registry/bodies"
    found = mark(analyst, "/registry/bodies/education")
    assert analyst.send("/registry/bodies/education/remove", mark=found).location == "/registry/bodies/education"


def test_a_table_is_looked_at_before_it_is_kept(analyst: Browser, units: UnitsInMemory) -> None:
    before = len(units.kept.registries)
    changed = table(analyst).replace("\r\n1.3;", "\r\n1.33;", 1) + "9.99;;;;;;\r\nzz;Ат;;;;;\r\n"
    page = bring(analyst, changed.encode())
    assert page.status_code == 200
    assert "жаңы: 1" in page.text
    assert "катасы бар: 2" in page.text
    assert len(units.kept.registries) == before
    kept = dict(re.findall(r'name="(mark|name|content)" value="([^"]*)"', page.text))
    assert analyst.send("/registry/import/keep", **kept).location == "/registry"
    assert analyst.get("/registry/1.33").status_code == 200
    again = analyst.send("/registry/import/keep", **kept)
    assert again.status_code == 200, "the registry is another one now: looked at again"


def test_the_workbook_comes_back_without_a_change(analyst: Browser) -> None:
    page = bring(analyst, analyst.get("/registry/export.xlsx").data, "registry.xlsx")
    assert "өзгөрбөйт: 10" in page.text
    assert 'class="button button--main"' not in page.text.partition("<main")[2]


@pytest.mark.parametrize("content", [b"", b"a;b\r\n1;2\r\n", b"PK\x03\x04", b"\xff\xfe\x00"])
def test_what_is_no_table_of_services_is_refused(analyst: Browser, content: bytes) -> None:
    assert bring(analyst, content).status_code == 422


def test_what_was_not_looked_at_is_not_kept(analyst: Browser) -> None:
    assert analyst.send("/registry/import/keep", content="***", name="x", mark="").status_code == 422
    content = base64.b64encode(table(analyst).encode()).decode()
    assert analyst.send("/registry/import/keep", content=content, name="x.csv", mark="").status_code == 200


def test_who_may_only_read_is_offered_nothing_to_change(analyst: Browser) -> None:
    analyst.send("/sign-out")
    analyst.sign_in("controller")
    assert "/registry/new" not in analyst.get("/registry").text
    assert "/edit" not in analyst.get("/registry/1.1").text
    assert analyst.send("/registry/new", number="2.7", **FIELDS).status_code == 403
