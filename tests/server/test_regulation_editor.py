"""The page of the regulation editor."""

from __future__ import annotations

import json
import re

from werkzeug.test import TestResponse

from tests.server.conftest import Browser

FOLDER = "/folders/9.6-udc-index/regulation"


def beginning(page: TestResponse) -> dict[str, object]:
    """What the page hands over to its script."""
    found = re.search(r'id="designer-settings">(.*?)</script>', page.text, re.DOTALL)
    assert found is not None
    content: dict[str, object] = json.loads(found.group(1))
    return content


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
