"""Forms of tasks: their page, saved upon a version, checked against the fields, and nothing in them that runs."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.server.conftest import Browser

FOLDER = "9.6-udc-index"
FILE, PAGE = f"/api/folders/{FOLDER}/forms/accept", f"/folders/{FOLDER}/forms/accept"
REGULATION = f"/api/folders/{FOLDER}/regulation"
FORM: dict[str, Any] = {"type": "default", "id": "accept", "components": []}


def put(browser: Browser, version: int, form: object, path: str = FILE) -> TestResponse:
    headers = {"X-CSRFToken": browser.token(), "If-Match": f'"{version}"'}
    content = form if isinstance(form, bytes) else json.dumps(form).encode()
    return browser.put(path, data=content, headers=headers, content_type="application/json")


def named(browser: Browser) -> int:
    """The version in which the first task names the form."""
    before = browser.get(REGULATION).data
    after = re.sub(
        rb'(id="accept".*?<bpmn:extensionElements>)', rb'\1<reg:form name="accept"/>', before, flags=re.DOTALL
    )
    headers = {"X-CSRFToken": browser.token(), "If-Match": '"1"'}
    saved = browser.put(REGULATION, data=after, headers=headers, content_type="application/xml")
    assert saved.status_code == 200
    version: int = saved.get_json()["version"]
    return version


def found(browser: Browser, form: object) -> list[str]:
    answer = browser.post(f"{FILE}/check", json=form, headers={"X-CSRFToken": browser.token()})
    assert answer.status_code == 200
    return [each["message"] for each in answer.get_json()["findings"]]


def test_a_form_is_kept_and_given_as_it_was_saved(analyst: Browser) -> None:
    assert analyst.get(FILE).status_code == 404
    assert put(analyst, 1, FORM).get_json()["version"] == 2
    assert json.loads(analyst.get(FILE).data) == FORM
    assert analyst.get(FILE).headers["ETag"] == '"2"'


def test_what_was_saved_of_other_files_since_is_no_hindrance(analyst: Browser) -> None:
    assert named(analyst) == 2
    assert put(analyst, 1, FORM).get_json()["version"] == 3
    assert put(analyst, 2, {**FORM, "id": "other"}).status_code == 412


def test_the_page_begins_with_the_fields_of_the_task_that_names_the_form(analyst: Browser) -> None:
    named(analyst)
    page = analyst.get(PAGE)
    assert "script-src 'self';" in page.headers["Content-Security-Policy"]
    told = re.search(r'id="beside-settings">(.*?)</script>', page.text, re.DOTALL)
    assert told is not None
    begun = json.loads(told.group(1))
    assert [node["id"] for node in begun["nodes"]] == ["accept"]
    assert begun["fields"][0]["name"] == "acceptance"
    assert begun["form"] is None


def test_a_form_that_asks_for_less_than_the_task_declares_is_found(analyst: Browser) -> None:
    named(analyst)
    values = [{"label": "Кабыл алынды", "value": value} for value in ("accepted", "refused")]
    asked = {"type": "radio", "id": "a", "key": "acceptance", "label": "Чечим", "values": values}
    assert len(found(analyst, FORM)) == 1
    assert "acceptance" in found(analyst, FORM)[0]
    assert found(analyst, {**FORM, "components": [asked, asked]})


@pytest.mark.parametrize(
    ("component", "code"),
    [
        ({"type": "html", "content": "<script>"}, "form-value-unknown"),
        ({"type": "iframe", "url": "//example.org"}, "form-value-unknown"),
        ({"type": "image", "source": "//example.org"}, "form-value-unknown"),
        ({"type": "text", "text": "<img src=x onerror=alert(1)>"}, "form-markup"),
        ({"type": "text", "text": "[x](javascript:alert(1))"}, "form-markup"),
        ({"type": "text", "text": "= secret"}, "form-markup"),
        ({"type": "textfield", "key": "a", "label": "{{secret}}"}, "form-markup"),
        ({"type": "select", "key": "a", "valuesExpression": "=all"}, "form-key-unknown"),
        ({"type": "textfield", "key": "a", "conditional": {"hide": "=fetch(1)"}}, "form-condition-unreadable"),
        ({"type": "textfield", "key": "a", "conditional": {"hide": "alert(1)"}}, "form-value-wrong"),
        ({"type": "datetime", "key": "a", "subtype": "time"}, "form-value-unknown"),
        ("x", "form-value-unknown"),
    ],
)
def test_what_runs_or_loads_is_refused(analyst: Browser, component: object, code: str) -> None:
    refused = put(analyst, 1, {**FORM, "components": [component]})
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (422, code)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "form-not-json"),
        (b"\xff", "yaml-not-utf8"),
        (b'{"type": NaN}', "form-not-json"),
        (b'{"type": "default", "type": "default"}', "yaml-duplicate-key"),
        (b"[" * 100_000, "yaml-too-deep"),
        (b" " * 300_000, "yaml-too-large"),
        (b"[]", "form-value-wrong"),
    ],
)
def test_a_poisoned_file_is_refused(analyst: Browser, content: bytes, code: str) -> None:
    refused = put(analyst, 1, content)
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (422, code)


def test_a_name_that_no_file_can_have_is_refused(analyst: Browser) -> None:
    for name in ("..", "a%3Ab", ".hidden"):
        refused = put(analyst, 1, FORM, f"/api/folders/{FOLDER}/forms/{name}")
        assert refused.get_json()["error"]["code"] == "beside-file-name", name


NEW: dict[str, Any] = {"label": {"ky": "Арыздын саны", "ru": "Число заявлений"}, "type": "number", "required": True}


def declare(browser: Browser, field: object) -> TestResponse:
    return browser.post(f"{FILE}/fields", json=field, headers={"X-CSRFToken": browser.token()})


def test_a_field_that_the_editor_declares_is_written_into_the_diagram_and_asked(analyst: Browser) -> None:
    base = named(analyst)
    answer = declare(analyst, NEW).get_json()
    assert (answer["version"], answer["field"]["name"]) == (base + 1, "aryzdyn_sany")
    again = declare(analyst, NEW).get_json()["field"]
    assert again["name"] == "aryzdyn_sany_2"
    written = analyst.get(REGULATION).text
    assert written.count('name="aryzdyn_sany"') == 1
    assert "Число заявлений" in written
    told = re.search(r'id="beside-settings">(.*?)</script>', analyst.get(PAGE).text, re.DOTALL)
    assert told is not None
    begun = json.loads(told.group(1))
    assert [each["name"] for each in begun["fields"]] == ["acceptance", "aryzdyn_sany", "aryzdyn_sany_2"]
    assert put(analyst, base, FORM).status_code == 200, "the form itself was saved by nobody since"


def test_a_choice_is_declared_with_variants_each_under_a_name_of_its_own(analyst: Browser) -> None:
    named(analyst)
    variants = [{"ky": "Ооба", "ru": "Да"}, {"ky": "Ооба", "ru": "Безусловно"}, {"ru": "list"}]
    field = declare(analyst, {"label": {"ru": "list"}, "type": "choice", "variants": variants}).get_json()["field"]
    assert field["name"] == "list_2", "a word of FEEL is no name"
    assert [each["value"] for each in field["variants"]] == ["ooba", "ooba_2", "list_2"]
    assert not field["required"]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ({**NEW, "label": {"ky": " "}}, "field-label"),
        ({**NEW, "type": "choice", "variants": [{"ky": "Бир"}]}, "field-variants"),
    ],
)
def test_what_cannot_be_declared_is_told(analyst: Browser, field: object, code: str) -> None:
    named(analyst)
    refused = declare(analyst, field)
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (422, code)


def test_a_form_of_no_task_gets_no_field(analyst: Browser) -> None:
    refused = declare(analyst, NEW)
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (422, "form-of-nothing")
