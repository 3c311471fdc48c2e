"""A draft laid out by the API: all of it, of what stands in the draft, and never saved."""

from __future__ import annotations

import pytest
from werkzeug.test import TestResponse

from tests.server.conftest import Browser

FOLDER = "/api/folders/9.6-udc-index"
LAYOUT, REGULATION = f"{FOLDER}/layout", f"{FOLDER}/regulation"
BROKEN = (
    "<definitions>",
    "",
    "no xml",
    "\ud800",
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
    "<a>" * 5000,
)


def laid_out(browser: Browser, **body: object) -> TestResponse:
    return browser.post(LAYOUT, json=body, headers={"X-CSRFToken": browser.token()})


def test_everything_of_the_newest_version_gets_its_place(analyst: Browser) -> None:
    answer = laid_out(analyst)
    assert answer.status_code == 200
    shapes = {shape["element"]: shape for shape in answer.get_json()["shapes"]}
    edges = {edge["element"]: edge for edge in answer.get_json()["edges"]}
    assert {"provider", "reader-service", "request", "accept", "accepted", "served"} <= set(shapes)
    assert shapes["accepted"]["label"]["width"] > 0
    assert shapes["accept"]["label"] is None
    lane, action = shapes["reader-service"], shapes["accept"]
    assert lane["y"] < action["y"] < action["y"] + action["height"] < lane["y"] + lane["height"]
    assert edges["to-accept"]["waypoints"][-1]["x"] == action["x"]


def test_a_draft_is_laid_out_and_not_saved(analyst: Browser) -> None:
    before = analyst.get(REGULATION).data
    draft = before.decode().replace('targetRef="accept"', 'targetRef="examine"').replace(
        "</bpmn:process>", '<bpmn:task id="new" name="Жаңы"/></bpmn:process>'
    )  # fmt: skip
    answer = laid_out(analyst, regulation=draft).get_json()
    assert "new" in {shape["element"] for shape in answer["shapes"]}
    assert analyst.get(REGULATION).data == before
    assert analyst.get(REGULATION).headers["ETag"] == '"1"'


@pytest.mark.parametrize("content", BROKEN)
def test_a_file_that_cannot_be_read_is_refused_in_the_one_shape_of_errors(analyst: Browser, content: str) -> None:
    refused = laid_out(analyst, regulation=content)
    assert refused.status_code == 422
    assert set(refused.get_json()["error"]) == {"code", "message", "hint", "place"}


def test_a_folder_that_is_not_there_has_no_layout(analyst: Browser) -> None:
    answer = analyst.post("/api/folders/none/layout", json={}, headers={"X-CSRFToken": analyst.token()})
    assert answer.status_code == 404
