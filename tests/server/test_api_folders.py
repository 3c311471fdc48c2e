"""Folders, versions, papers, checks and the registry by the API."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from apiflask import APIFlask
from werkzeug.test import TestResponse

from regdesigner.domain.account import Account, Role
from tests.fakes.unit_of_work import PlainHasher, UnitsInMemory
from tests.server.conftest import PASSWORD, Browser

FOLDERS = "/api/folders"
NAME = "9.6-udc-index"
FOLDER = f"{FOLDERS}/{NAME}"


def send(browser: Browser, path: str, body: object = None, method: str = "POST", **headers: str) -> TestResponse:
    return browser.open(path, method=method, json=body, headers={"X-CSRFToken": browser.token(), **headers})


def bring(browser: Browser, content: bytes, query: str = "") -> TestResponse:
    return browser.post(f"/api/import?{query}", data=content, headers={"X-CSRFToken": browser.token()})


def renamed(browser: Browser, name: str = "Приём") -> None:
    content = browser.get(f"{FOLDER}/regulation")
    headers = {"X-CSRFToken": browser.token(), "If-Match": content.headers["ETag"]}
    body = content.data.replace("Приём обращения и документа".encode(), name.encode())
    assert browser.put(f"{FOLDER}/regulation", data=body, headers=headers).status_code == 200


def test_the_folders_are_listed_and_told(analyst: Browser) -> None:
    names = [each["name"] for each in analyst.get(FOLDERS).get_json()["folders"]]
    assert NAME in names
    told = analyst.get(FOLDER).get_json()
    assert (told["service"], told["version"], told["status"], told["editable"]) == ("9.6", 1, "draft", True)
    paths = [each["path"] for each in analyst.get(f"{FOLDER}/files").get_json()["files"]]
    assert {"regulation.bpmn", "standard.yaml"} <= set(paths)


def test_a_body_knows_only_its_own_drafts(analyst: Browser, units: UnitsInMemory) -> None:
    with units() as work:
        foreign = Account(0, "foreign", "Чужой", frozenset((Role.ANALYST,)), body="pledge-office")
        work.accounts.add(foreign, PlainHasher().hash(PASSWORD))
        work.commit()
    analyst.send("/sign-out")
    analyst.sign_in("foreign")
    names = [each["name"] for each in analyst.get(FOLDERS).get_json()["folders"]]
    assert names == ["4-pledge-certificate"]
    for path in ("", "/regulation", "/standard", "/versions", "/files", "/export.zip", "/papers/regulation.ky.html"):
        assert analyst.get(f"{FOLDER}{path}").status_code == 404, path


def test_a_new_folder_begins_with_what_the_registry_knows(analyst: Browser) -> None:
    made = send(analyst, FOLDERS, {"service": "1.1"})
    assert made.status_code == 201
    address = made.headers["Location"]
    assert analyst.get(f"{address}/standard").get_json()["number"] == "1.1"
    again = send(analyst, FOLDERS, {"service": "1.1", "name": made.get_json()["name"]})
    assert (again.status_code, again.get_json()["error"]["code"]) == (409, "folder-exists")


@pytest.mark.parametrize("body", [{}, {"service": 9.6}, {"service": "9.6", "more": 1}, [], "text", None])
def test_bodies_that_do_not_fit_are_refused_in_one_shape(analyst: Browser, body: object) -> None:
    refused = send(analyst, FOLDERS, body)
    assert refused.status_code in (400, 415, 422)
    assert set(refused.get_json()["error"]) == {"code", "message", "hint", "place"}


def test_the_trash_gives_back(analyst: Browser) -> None:
    assert send(analyst, FOLDER, method="DELETE").status_code == 204
    assert analyst.get(FOLDER).status_code == 404
    assert [each["name"] for each in analyst.get(f"{FOLDERS}/trashed").get_json()["folders"]] == [NAME]
    assert send(analyst, f"{FOLDER}/restore").get_json()["name"] == NAME
    assert analyst.get(FOLDER).status_code == 200


def test_a_folder_goes_out_as_a_zip_and_comes_back(analyst: Browser) -> None:
    packed = analyst.get(f"{FOLDER}/export.zip").data
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert f"{NAME}/regulation.bpmn" in archive.namelist()
    made = bring(analyst, packed, "name=copy&file_name=x.zip")
    assert (made.status_code, made.get_json()["folder"]["service"], made.get_json()["assumptions"]) == (201, "9.6", [])
    assert analyst.get(f"{FOLDERS}/copy/regulation").data == analyst.get(f"{FOLDER}/regulation").data


def test_a_diagram_from_elsewhere_becomes_a_draft_with_its_assumptions(analyst: Browser) -> None:
    diagram = analyst.get(f"{FOLDER}/regulation").data
    made = bring(analyst, diagram, "file_name=Схема.bpmn&service=1.1").get_json()
    assert made["folder"]["name"] == "1.1-skhema"
    assert {"group", "kind", "element", "name", "assumed", "confirm"} == set(made["assumptions"][0])


@pytest.mark.parametrize("content", [b"", b"PK", b"<a/>", b"\xff\xfe", b"PK\x03\x04" + b"0" * 60])
def test_what_is_neither_diagram_nor_archive_is_refused(analyst: Browser, content: bytes) -> None:
    assert bring(analyst, content).status_code == 422


def test_versions_are_listed_page_by_page(analyst: Browser) -> None:
    renamed(analyst)
    first = analyst.get(f"{FOLDER}/versions?per_page=1").get_json()
    assert ([each["number"] for each in first["versions"]], first["total"], first["next"]) == ([2], 2, 2)
    second = analyst.get(f"{FOLDER}/versions?per_page=1&page=2").get_json()
    assert ([each["number"] for each in second["versions"]], second["next"]) == ([1], None)
    assert analyst.get(f"{FOLDER}/versions?page=0").status_code == 422


def test_an_older_version_is_made_the_newest_again(analyst: Browser) -> None:
    before = analyst.get(f"{FOLDER}/regulation").data
    renamed(analyst)
    assert send(analyst, f"{FOLDER}/versions/1/restore", {}).get_json()["version"] == 3
    assert analyst.get(f"{FOLDER}/regulation").data == before
    assert send(analyst, f"{FOLDER}/versions/77/restore", {}).status_code == 404


def test_two_versions_are_compared_for_programs_and_for_people(analyst: Browser) -> None:
    renamed(analyst)
    told = analyst.get(f"{FOLDER}/compare?old=1&new=2").get_json()
    assert (told["identical"], told["old"]) == (False, f"{NAME}, 1-версия")
    page = analyst.get(f"{FOLDER}/compare.html?old=1&new=2")
    assert page.mimetype == "text/html"
    assert "sandbox" in page.headers["Content-Security-Policy"]
    assert analyst.get(f"{FOLDER}/compare?old=1&new=9").status_code == 404


def test_a_comparison_tells_what_is_marked_in_both_drawings(analyst: Browser) -> None:
    renamed(analyst)
    told = analyst.get(f"{FOLDER}/compare?old=1&new=2&lang=ru").get_json()["drawing"]
    anchors = {side: [each[side] for each in told["changes"] if each[side]] for side in ("old", "new")}
    assert anchors["new"]
    for side, listed in anchors.items():
        drawing = analyst.get(f"{FOLDER}/compare.svg?old=1&new=2&lang=ru&side={side}")
        assert drawing.mimetype == "image/svg+xml"
        assert all(f'id="{anchor}"' in drawing.text for anchor in listed)


def test_a_version_is_given_a_name(analyst: Browser) -> None:
    renamed(analyst)
    address = f"{FOLDER}/versions/1/mark"
    headers = {"X-CSRFToken": analyst.token()}
    assert analyst.put(address, json={"mark": "комиссияга"}, headers=headers).get_json()["mark"] == "комиссияга"
    assert [each["mark"] for each in analyst.get(f"{FOLDER}/versions").get_json()["versions"]] == ["", "комиссияга"]
    assert analyst.put(f"{FOLDER}/versions/8/mark", json={}, headers=headers).status_code == 404


@pytest.mark.parametrize("paper", ["regulation.ky.html", "standard.ru.html", "standard.ky.docx", "regulation.ru.svg"])
def test_papers_come_as_files(analyst: Browser, paper: str) -> None:
    printed = analyst.get(f"{FOLDER}/papers/{paper}?version=1")
    assert printed.status_code == 200
    assert f"{NAME}-{paper.partition('.')[0]}-v1" in printed.headers["Content-Disposition"]


@pytest.mark.parametrize("paper", ["standard.ky.svg", "regulation.en.html", "registry.ky.html", "regulation.ky.exe"])
def test_papers_that_are_none_are_not_found(analyst: Browser, paper: str) -> None:
    assert analyst.get(f"{FOLDER}/papers/{paper}").status_code == 404


def check(browser: Browser, **body: Any) -> dict[str, Any]:
    answer = send(browser, f"{FOLDER}/check", body)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.get_json()
    return told


def test_a_draft_is_checked_without_being_saved(analyst: Browser) -> None:
    assert check(analyst)["proof"]["limits"][0]["holds"] is True
    draft = analyst.get(f"{FOLDER}/regulation").text.replace('amount="8"', 'amount="40"')
    told = check(analyst, regulation=draft)
    assert told["proof"]["limits"][0]["holds"] is False
    broken = next(each for each in told["findings"] if each["code"] == "STD301")
    assert broken["explanation"]["why"]
    assert broken["message"]
    assert told["names"]["accept"]
    assert told["words"]["total"]["name"] == "Жалпы мөөнөт"
    assert analyst.get(FOLDER).get_json()["version"] == 1


def test_a_draft_of_the_standard_is_checked_with_the_regulation(analyst: Browser) -> None:
    values = analyst.get(f"{FOLDER}/standard").get_json()
    values["limits"]["total"]["amount"] = 5
    assert check(analyst, standard=values)["proof"]["limits"][0]["holds"] is False


def test_a_draft_that_cannot_be_read_is_refused_with_its_line(analyst: Browser) -> None:
    refused = send(analyst, f"{FOLDER}/check", {"regulation": "<a/>"})
    error = refused.get_json()["error"]
    assert (refused.status_code, error["code"]) == (422, "xml-not-bpmn")
    assert (error["place"]["file"], error["place"]["line"]) == ("regulation.bpmn", 1)


def test_a_fix_changes_the_draft_that_was_sent_and_saves_nothing(analyst: Browser) -> None:
    draft = analyst.get(f"{FOLDER}/regulation").text.replace('number="2"', 'number="22"', 1)
    fixable = [each for each in check(analyst, regulation=draft)["findings"] if each["fix"]]
    assert fixable
    body = {"regulation": draft, "code": fixable[0]["code"], "element": fixable[0]["element"]}
    fixed = send(analyst, f"{FOLDER}/fix", body).get_json()
    assert fixed["made"][0]["code"] == fixable[0]["code"]
    left = [(each["code"], each["element"]) for each in check(analyst, regulation=fixed["regulation"])["findings"]]
    assert (fixable[0]["code"], fixable[0]["element"]) not in left
    assert analyst.get(FOLDER).get_json()["version"] == 1


def test_the_registry_is_told_with_the_state_of_documents(analyst: Browser) -> None:
    assert len(analyst.get("/api/registry").get_json()["chapters"]) == 9
    found = analyst.get("/api/registry/services?q=УДК&paid=true&state=draft").get_json()
    assert [each["number"] for each in found["services"]] == ["9.6"]
    assert found["services"][0]["folders"] == [NAME]
    assert analyst.get("/api/registry/services/1.1").get_json()["standard"] == "missing"
    assert analyst.get("/api/registry/services/8.8").status_code == 404
    assert analyst.get("/api/registry/services?state=lost").status_code == 422
    assert analyst.get("/api/registry/registry.ru.xlsx").status_code == 200


def test_the_description_tells_of_every_view_of_the_api(app: APIFlask, analyst: Browser) -> None:
    told = analyst.get("/api/openapi.json").get_json()
    assert told["openapi"].startswith("3.1")
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")}
    assert len(told["paths"]) == len(rules) - 2, "all but the description itself"
    page = analyst.get("/api/docs")
    assert all(path in page.text for path in told["paths"])
