"""A draft as the paper that it would be: its places, what is empty, what cannot be printed."""

from __future__ import annotations

import re

import pytest
from lxml import html
from werkzeug.test import TestResponse

from regdesigner.domain.account import Permission
from regdesigner.server.permissions import Access, access_of
from tests.rendering.hostile import HOSTILE
from tests.server.conftest import Browser

FOLDER = "/api/folders/9.6-udc-index"


def asked(browser: Browser, **given: object) -> TestResponse:
    return browser.post(f"{FOLDER}/preview", json=given, headers={"X-CSRFToken": browser.token()})


def draft(browser: Browser) -> str:
    return browser.get(f"{FOLDER}/regulation").text


def paper_of(browser: Browser, xml: str, language: str = "ru") -> html.HtmlElement:
    answer = asked(browser, regulation=xml, language=language, paper="regulation")
    assert (answer.status_code, answer.mimetype) == (200, "text/html"), answer.text
    return html.fromstring(answer.text)


def test_the_paper_of_a_draft_says_what_the_draft_says_and_nothing_is_saved(analyst: Browser) -> None:
    xml = draft(analyst)
    changed = xml.replace("Приём обращения и документа", "Приём по новому порядку")
    assert "Приём по новому порядку" in paper_of(analyst, changed).text_content()
    assert draft(analyst) == xml


def test_without_a_draft_the_newest_version_is_shown_in_kyrgyz(analyst: Browser) -> None:
    answer = asked(analyst)
    assert (answer.status_code, html.fromstring(answer.text).get("lang")) == (200, "ky")


def test_every_row_of_every_action_tells_its_place(analyst: Browser) -> None:
    page = paper_of(analyst, draft(analyst))
    actions = [heading.get("data-element") for heading in page.xpath("//h3")]
    assert len(actions) == 9
    rows = [(row.get("data-element"), row.get("data-row"), row.get("data-place")) for row in page.xpath("//tbody/tr")]
    numbered = enumerate(actions, 1)
    told = [(action, str(row), f"10.{number} row {row}") for number, action in numbered for row in range(1, 9)]
    assert [row for row in rows if row[0]] == told


def test_points_with_something_to_fill_in_lead_to_it_and_the_others_nowhere(analyst: Browser) -> None:
    page = paper_of(analyst, draft(analyst))
    places = {point.text_content().partition(".")[0]: point.get("data-place") for point in page.find_class("point")}
    leading = {number for number, place in places.items() if place == number}
    assert leading == {"1", "3", "4", "6", "11", "13", "14", "15", "16", "17"} & places.keys()
    assert {place for number, place in places.items() if number not in leading} == {None}


def test_boxes_of_the_block_diagram_and_names_of_point_9_lead_to_their_elements(analyst: Browser) -> None:
    page = paper_of(analyst, draft(analyst))
    actions = [heading.get("data-element") for heading in page.xpath("//h3")]
    assert [item.get("data-element") for item in page.xpath("//li[@data-element]")] == actions
    boxes = {box.get("data-element") for box in page.xpath("//rect[@data-element]")}
    assert boxes > set(actions)


def test_what_is_empty_says_so_in_the_language_of_the_paper(analyst: Browser) -> None:
    emptied = re.sub(r"(<reg:result>).*?(</reg:result>)", "", draft(analyst), count=1, flags=re.DOTALL)
    for language, word in (("ky", "толтурулган эмес"), ("ru", "не заполнено")):
        marked = paper_of(analyst, emptied, language).xpath("//tr[@data-row='7']//span[@class='empty']")
        assert [mark.text_content() for mark in marked] == [word]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(analyst: Browser, text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    xml = draft(analyst).replace("Приём обращения и документа", escaped)
    answer = asked(analyst, regulation=xml, language="ru")
    page = html.fromstring(answer.text)
    assert list(page.iter("script", "img", "iframe")) == []
    shown = " ".join(str(piece) for piece in page.itertext()).replace("\u00a0", " ")
    assert " ".join(text.split()) in " ".join(shown.split())


def test_a_draft_that_cannot_be_printed_is_refused_with_its_place(analyst: Browser) -> None:
    refused = asked(analyst, regulation="<definitions>", language="ru")
    assert refused.status_code == 422
    error = refused.get_json()["error"]
    assert error["message"]
    assert error["place"]["file"] == "regulation.bpmn"


@pytest.mark.parametrize("given", [{"language": "en"}, {"paper": "registry"}, {"else": 1}])
def test_only_what_is_printed_can_be_asked_for(analyst: Browser, given: dict[str, object]) -> None:
    assert asked(analyst, **given).status_code == 422


def test_whoever_may_check_a_draft_may_look_at_it_and_nobody_else(analyst: Browser) -> None:
    views = analyst.application.view_functions
    assert access_of(views["api_previews.preview"]) == Access(permission=Permission.READ_FOLDERS)
    assert access_of(views["api_checks.check"]) == access_of(views["api_previews.preview"])


def test_a_preview_runs_nothing(analyst: Browser) -> None:
    policy = asked(analyst).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert policy.endswith("sandbox")
