"""Decision tables: a new one for the task that takes it, saved upon a version, checked as the engine reads it."""

from __future__ import annotations

import json
import re

import pytest
from werkzeug.test import TestResponse

from regdesigner.bpmn.decisions import decision_tables
from tests.server.conftest import Browser

FOLDER = "9.6-udc-index"
FILE, PAGE = f"/api/folders/{FOLDER}/decisions/suits", f"/folders/{FOLDER}/decisions/suits"
REGULATION = f"/api/folders/{FOLDER}/regulation"


@pytest.fixture
def deciding(analyst: Browser) -> Browser:
    """The examination is decided by a table; version 2."""
    before = analyst.get(REGULATION).data
    task = re.search(rb'<bpmn:userTask id="examine".*?</bpmn:userTask>', before, re.DOTALL)
    assert task is not None
    table = task.group().replace(b"userTask", b"businessRuleTask")
    table = table.replace(b"<bpmn:extensionElements>", b'<bpmn:extensionElements><reg:table decision="suits"/>')
    headers = {"X-CSRFToken": analyst.token(), "If-Match": '"1"'}
    content = before.replace(task.group(), table)
    saved = analyst.put(REGULATION, data=content, headers=headers, content_type="application/xml")
    assert saved.get_json()["version"] == 2
    return analyst


def new_table(browser: Browser) -> bytes:
    told = re.search(r'id="beside-settings">(.*?)</script>', browser.get(PAGE).text, re.DOTALL)
    assert told is not None
    content: str = json.loads(told.group(1))["table"]
    return content.encode()


def sent(browser: Browser, content: bytes, version: int) -> TestResponse:
    headers = {"X-CSRFToken": browser.token(), "If-Match": f'"{version}"'}
    return browser.put(FILE, data=content, headers=headers, content_type="application/xml")


def found(browser: Browser, content: bytes) -> list[str]:
    headers = {"X-CSRFToken": browser.token()}
    answer = browser.post(f"{FILE}/check", data=content, headers=headers, content_type="application/xml")
    return [each["message"] for each in answer.get_json()["findings"]]


def filled(content: bytes) -> bytes:
    """Every empty value says that it suits."""
    return re.sub(rb"(<outputEntry[^>]*>\s*)<text\s*/>|(<outputEntry[^>]*>\s*)<text></text>",
                  lambda hit: (hit[1] or hit[2]) + b'<text>"suitable"</text>', content)  # fmt: skip


def test_a_new_table_asks_for_what_is_known_and_yields_what_the_task_declares(deciding: Browser) -> None:
    (table,) = decision_tables(new_table(deciding), "suits.dmn")
    assert table.id == "suits"
    assert table.outputs[0] == "suitability"
    assert table.inputs
    assert table.rules


def test_a_table_is_kept_upon_a_version(deciding: Browser) -> None:
    content = new_table(deciding)
    assert deciding.get(FILE).status_code == 404
    assert sent(deciding, content, 2).get_json()["version"] == 3
    assert deciding.get(FILE).data == content
    assert sent(deciding, filled(content), 2).status_code == 412


def test_a_table_is_found_wrong_until_it_can_be_carried_out(deciding: Browser) -> None:
    content = new_table(deciding)
    assert found(deciding, content) != []
    assert not any("suitab" in each for each in found(deciding, filled(content)))
    priority = filled(content).replace(b"UNIQUE", b"PRIORITY")
    assert found(deciding, priority) != []


def test_what_is_no_table_is_not_kept(deciding: Browser) -> None:
    assert sent(deciding, b"<definitions/>", 2).status_code == 422


def test_a_table_that_no_task_takes_has_no_page(analyst: Browser) -> None:
    assert analyst.get(PAGE).status_code == 422
