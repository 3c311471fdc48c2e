"""The regulation and the standard by the API: read, saved upon a version, refused where somebody saved before."""

from __future__ import annotations

import copy
import re

import pytest
from werkzeug.test import TestResponse

from tests.server.conftest import Browser

FOLDER = "/api/folders/9.6-udc-index"
REGULATION, STANDARD = f"{FOLDER}/regulation", f"{FOLDER}/standard"
BEFORE = "Приём обращения и документа"


def put(browser: Browser, path: str, version: int | None, content: bytes | dict) -> TestResponse:
    headers = {"X-CSRFToken": browser.token()} | ({} if version is None else {"If-Match": f'"{version}"'})
    if isinstance(content, bytes):
        return browser.put(path, data=content, headers=headers, content_type="application/xml")
    return browser.put(path, json=content, headers=headers)


def renamed(content: bytes, name: str) -> bytes:
    return content.replace(BEFORE.encode(), name.encode())


def test_a_regulation_is_given_as_it_was_kept_with_its_version(analyst: Browser) -> None:
    got = analyst.get(REGULATION)
    assert (got.status_code, got.mimetype, got.headers["ETag"]) == (200, "application/xml", '"1"')
    assert BEFORE in got.text
    assert analyst.get(REGULATION, headers={"If-None-Match": '"1"'}).status_code == 304


def test_saving_makes_a_version_and_the_older_one_stays(analyst: Browser) -> None:
    before = analyst.get(REGULATION).data
    saved = put(analyst, REGULATION, 1, renamed(before, "Приём"))
    assert (saved.status_code, saved.headers["ETag"], saved.get_json()["version"]) == (200, '"2"', 2)
    assert analyst.get(REGULATION).data == renamed(before, "Приём")
    assert analyst.get(f"{REGULATION}?version=1").data == before


def test_saving_what_is_there_makes_no_version(analyst: Browser) -> None:
    assert put(analyst, REGULATION, 1, analyst.get(REGULATION).data).get_json()["version"] == 1


def drawn(browser: Browser, version: int, **body: object) -> TestResponse:
    headers = {"X-CSRFToken": browser.token(), "If-Match": f'"{version}"'}
    return browser.put(REGULATION, json=body, headers=headers)


def test_what_a_drawing_tool_changed_is_changed_in_the_file_that_is_there(analyst: Browser) -> None:
    before = analyst.get(REGULATION).data
    written = re.sub(r"\n\s+", "\n", before.decode())
    assert drawn(analyst, 1, written=written, regulation=written).get_json()["version"] == 1
    saved = drawn(analyst, 1, written=written, regulation=written.replace(BEFORE, "Приём"))
    assert saved.get_json()["version"] == 2
    assert analyst.get(REGULATION).data == renamed(before, "Приём")


def test_what_is_sent_twice_is_saved_once(analyst: Browser) -> None:
    before = analyst.get(REGULATION).data
    assert [put(analyst, REGULATION, 1, renamed(before, "Приём")).get_json()["version"] for _ in range(2)] == [2, 2]


@pytest.mark.parametrize("body", [{}, {"regulation": "<a/>"}, {"regulation": 1, "written": "<a/>"}])
def test_a_drawing_is_told_by_two_texts(analyst: Browser, body: dict[str, object]) -> None:
    assert drawn(analyst, 1, **body).status_code == 422


def test_whoever_names_no_version_saves_nothing(analyst: Browser) -> None:
    refused = put(analyst, REGULATION, None, analyst.get(REGULATION).data)
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (428, "version-needed")


@pytest.mark.parametrize("tag", ["*", '"x"', '"1", "2"', 'W/"1"', '"²"'])
def test_a_version_is_one_number(analyst: Browser, tag: str) -> None:
    headers = {"X-CSRFToken": analyst.token(), "If-Match": tag}
    assert analyst.put(REGULATION, data=b"", headers=headers).status_code == 428


def test_whoever_comes_second_is_told_who_changed_what(analyst: Browser) -> None:
    before = analyst.get(REGULATION).data
    put(analyst, REGULATION, 1, renamed(before, "Приём"))
    refused = put(analyst, REGULATION, 1, renamed(before, "Приём обращения"))
    assert (refused.status_code, refused.headers["ETag"]) == (412, '"2"')
    place = refused.get_json()["error"]["place"]
    assert (place["author"], place["version"], place["base"]) == ("Асанова analyst", 2, 1)
    (change,) = place["changes"]
    assert (change["clash"], change["element"]) == (True, "accept")
    assert "Приём" in change["theirs"][0]
    assert "Приём обращения" in change["mine"][0]
    assert analyst.get(REGULATION).data == renamed(before, "Приём")


def test_a_diagram_that_is_no_xml_is_refused_with_its_line(analyst: Browser) -> None:
    refused = put(analyst, REGULATION, 1, b"<definitions>")
    assert refused.status_code == 422
    assert refused.get_json()["error"]["place"]["file"] == "regulation.bpmn"


def test_the_standard_is_json_and_keeps_the_comments_of_its_file(analyst: Browser) -> None:
    values = copy.deepcopy(analyst.get(STANDARD).get_json())
    values["limits"]["total"]["amount"] = 25
    assert put(analyst, STANDARD, 1, values).get_json()["version"] == 2
    assert analyst.get(STANDARD).get_json() == values
    assert analyst.get(f"{STANDARD}?version=1").get_json() != values


def test_standards_of_two_people_are_compared_value_by_value(analyst: Browser) -> None:
    mine, theirs = (copy.deepcopy(analyst.get(STANDARD).get_json()) for _ in range(2))
    theirs["limits"]["total"]["amount"], theirs["source"] = 25, "example"
    mine["limits"]["total"]["amount"] = 20
    put(analyst, STANDARD, 1, theirs)
    refused = put(analyst, STANDARD, 1, mine)
    clash, other = refused.get_json()["error"]["place"]["changes"]
    assert (clash["field"], clash["clash"], clash["mine"], clash["theirs"]) == ("limits.total.amount", True, 20, 25)
    assert (other["field"], other["clash"], other["mine"]) == ("source", False, None)


def test_values_that_are_no_standard_are_refused_with_their_field(analyst: Browser) -> None:
    refused = put(analyst, STANDARD, 1, {"number": "9.6"})
    assert refused.status_code == 422
    assert refused.get_json()["error"]["place"]["file"] == "standard.yaml"


def test_who_may_only_read_saves_nothing(analyst: Browser) -> None:
    content = analyst.get(REGULATION).data
    analyst.send("/sign-out")
    analyst.sign_in("official")
    assert put(analyst, REGULATION, 1, content).status_code == 403


def test_what_changes_something_needs_the_token_of_a_page(analyst: Browser) -> None:
    assert analyst.put(REGULATION, data=b"x", headers={"If-Match": '"1"'}).status_code == 400


def merged(browser: Browser, **body: object) -> TestResponse:
    return browser.post(f"{FOLDER}/merge", json={"base": 1, **body}, headers={"X-CSRFToken": browser.token()})


def test_changes_that_do_not_touch_are_both_kept(analyst: Browser) -> None:
    mine, theirs = (copy.deepcopy(analyst.get(STANDARD).get_json()) for _ in range(2))
    theirs["limits"]["total"]["amount"], mine["source"] = 25, "example"
    put(analyst, STANDARD, 1, theirs)
    assert put(analyst, STANDARD, 1, mine).get_json()["error"]["place"]["clashes"] == []
    assert merged(analyst, standard=mine).get_json()["version"] == 3
    kept = analyst.get(STANDARD).get_json()
    assert (kept["limits"]["total"]["amount"], kept["source"]) == (25, "example")


def test_a_clash_is_settled_by_choosing(analyst: Browser) -> None:
    before = analyst.get(REGULATION).data
    put(analyst, REGULATION, 1, renamed(before, "Приём"))
    mine = renamed(before, "Приём обращения").decode()
    refused = merged(analyst, regulation=mine)
    assert refused.status_code == 412
    (clash,) = refused.get_json()["error"]["place"]["clashes"]
    assert clash["file"] == "regulation.bpmn"
    assert merged(analyst, regulation=mine, choices={clash["key"]: "mine"}).status_code == 200
    assert analyst.get(REGULATION).text.count("Приём обращения") == mine.count("Приём обращения")


def test_a_choice_is_mine_or_theirs(analyst: Browser) -> None:
    assert merged(analyst, choices={"x": "nobody"}).status_code == 422
