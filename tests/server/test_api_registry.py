"""Changes of the registry by programs."""

from __future__ import annotations

from werkzeug.test import TestResponse

from tests.server.conftest import Browser

SERVICE = {"number": "2.7", "name": {"ky": "Жаңы"}, "responsible": "education", "provider": "education", "paid": None}
BODY = {"id": "archive", "name": {"ky": "Архив"}, "kind": "municipal"}


def send(browser: Browser, path: str, body: object = None, method: str = "POST") -> TestResponse:
    return browser.open(f"/api/registry{path}", method=method, json=body, headers={"X-CSRFToken": browser.token()})


def bring(browser: Browser, content: bytes, query: str = "") -> TestResponse:
    return browser.post(f"/api/registry/import?{query}", data=content, headers={"X-CSRFToken": browser.token()})


def test_a_service_is_added_changed_and_taken_out(analyst: Browser) -> None:
    assert send(analyst, "/services", SERVICE).headers["Location"] == "/api/registry/services/2.7"
    changed = send(analyst, "/services/2.7", {**SERVICE, "paid": True}, "PUT")
    assert changed.get_json()["paid"] is True
    assert analyst.get("/api/registry/services/2.7").get_json()["paid"] is True
    assert send(analyst, "/services/2.7", method="DELETE").status_code == 204
    assert send(analyst, "/services/2.7", method="DELETE").status_code == 404


def test_what_the_registry_cannot_hold_is_refused(analyst: Browser) -> None:
    changes: tuple[dict[str, object], ...] = (
        {"number": "9.6"},
        {"number": "x"},
        {"provider": "nobody"},
        {"name": {}},
        {"more": 1},
    )
    for change in changes:
        refused = send(analyst, "/services", {**SERVICE, **change})
        assert refused.status_code == 422, change
        assert refused.get_json()["error"]["message"]


def test_a_service_with_a_folder_stays(analyst: Browser) -> None:
    refused = send(analyst, "/services/9.6", method="DELETE")
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (422, "service-has-folder")


def test_bodies_are_added_changed_and_taken_out(analyst: Browser) -> None:
    assert send(analyst, "/bodies", BODY).status_code == 201
    assert send(analyst, "/bodies", BODY).status_code == 422
    changed = send(analyst, "/bodies/archive", {**BODY, "kind": "state"}, "PUT")
    assert changed.get_json()["kind"] == "state"
    assert send(analyst, "/bodies/archive", method="DELETE").status_code == 204
    assert send(analyst, "/bodies/archive", {**BODY}, "PUT").status_code == 404
    assert send(analyst, "/bodies/education", method="DELETE").status_code == 422


def test_a_table_is_looked_at_and_then_kept(analyst: Browser) -> None:
    table = analyst.get("/registry/export.csv").data + "2.9;Жаңы;;;education;education;\r\n9.99;;;;;;\r\n".encode()
    looked = bring(analyst, table).get_json()
    assert looked["kept"] == 0
    assert [each["fate"] for each in looked["rows"]][-2:] == ["new", "wrong"]
    assert looked["rows"][-1]["problems"]
    assert bring(analyst, table, "keep=true").get_json()["kept"] == 1
    assert analyst.get("/api/registry/services/2.9").status_code == 200
    assert bring(analyst, b"a;b\r\n", "keep=true").get_json()["problems"]


def test_who_may_only_read_changes_nothing(analyst: Browser) -> None:
    analyst.send("/sign-out")
    analyst.sign_in("controller")
    assert send(analyst, "/services", SERVICE).status_code == 403
