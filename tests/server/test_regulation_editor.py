"""The page of the regulation editor, and two drafts put together."""

from __future__ import annotations

import json
import re

from werkzeug.test import TestResponse

from tests.server.conftest import Browser

FOLDER = "/folders/9.6-udc-index/regulation"
API = f"/api{FOLDER}"


def beginning(page: TestResponse) -> dict[str, object]:
    """What the page hands over to its script."""
    found = re.search(r'id="designer-settings">(.*?)</script>', page.text, re.DOTALL)
    assert found is not None
    content: dict[str, object] = json.loads(found.group(1))
    return content


def saved(browser: Browser, before: str, after: str) -> None:
    content = browser.get(API)
    headers = {"X-CSRFToken": browser.token(), "If-Match": content.headers["ETag"]}
    assert browser.put(API, data=content.text.replace(before, after).encode(), headers=headers).status_code == 200


def both(browser: Browser, **body: object) -> TestResponse:
    return browser.post(f"{API}/both", json=body, headers={"X-CSRFToken": browser.token()})


def test_the_editor_begins_with_the_lists_of_the_standard_and_the_bodies_of_the_registry(analyst: Browser) -> None:
    begun = beginning(analyst.get(FOLDER))
    standard, words = begun["standard"], begun["words"]
    assert isinstance(standard, dict)
    assert isinstance(words, dict)
    assert "passport" in [document["id"] for document in standard["documents"]]
    assert "not-entitled" in [ground["id"] for ground in standard["refusals"]]
    assert standard["channels"] == ["in_person", "electronic"]
    assert words["accepting"]["ru"] == "Приём обращения и необходимых документов"
    assert begun["bodies"]
    assert begun["may_edit"] is True


def test_only_styles_may_stand_in_the_page_of_the_editor(analyst: Browser) -> None:
    policy = analyst.get(FOLDER).headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "style-src 'self' 'unsafe-inline'" in policy


def test_a_folder_that_is_not_there_has_no_editor(analyst: Browser) -> None:
    assert analyst.get("/folders/no-such-folder/regulation").status_code == 404


def test_two_drafts_become_one_and_what_both_changed_is_asked(analyst: Browser) -> None:
    base = analyst.get(API).text
    saved(analyst, "Приём обращения и документа", "Приём")
    mine = base.replace("Рассмотрение документа", "Проверка документа")
    together = both(analyst, regulation=mine, base=1).get_json()
    assert (together["version"], together["clashes"]) == (2, [])
    assert ">Приём<" in together["regulation"]
    assert "Проверка документа" in together["regulation"]
    mine = base.replace("Приём обращения и документа", "Принятие")
    [clash] = both(analyst, regulation=mine, base=1).get_json()["clashes"]
    assert (clash["mine"], clash["theirs"]) == ("Принятие", "Приём")
    chosen = both(analyst, regulation=mine, base=1, choices={clash["key"]: "mine"}).get_json()
    assert chosen["clashes"] == []
    assert ">Принятие<" in chosen["regulation"]
