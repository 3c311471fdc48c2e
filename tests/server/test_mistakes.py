"""What has not the shape that the API takes is told in our words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.server.conftest import Browser

SERVICE: dict[str, Any] = {
    "number": "2.7",
    "name": {"ky": "Жаңы"},
    "responsible": "education",
    "provider": "education",
}


def mistakes(browser: Browser, body: Any) -> dict[str, list[str]]:
    answer = browser.post("/api/registry/services", json=body, headers={"X-CSRFToken": browser.token()})
    assert answer.status_code == 422
    told: dict[str, list[str]] = answer.get_json()["error"]["place"]["json"]
    return told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({**SERVICE, "number": "2.77777"}, {"number": ["6 белгиден ашпашы керек"]}),
        ({**SERVICE, "name": {"ky": 1}}, {"name.ky": ["бул жерде текст болушу керек"]}),
        ({**SERVICE, "more": 1}, {"more": ["мындай ат белгисиз"]}),
        ({**SERVICE, "paid": "perhaps"}, {"paid": ["бул жерде ооба же жок (true, false) болушу керек"]}),
        ([1], {"_schema": ["бул жерде аттары бар маанилер (объект) болушу керек"]}),
    ],
)
def test_a_mistake_of_a_body_is_told_by_field(analyst: Browser, body: Any, told: dict[str, list[str]]) -> None:
    assert mistakes(analyst, body) == told


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_no_english_stands_in_answers_to_others(analyst: Browser, language: str) -> None:
    analyst.set_cookie("language", language)
    told = analyst.get("/api/registry/services?page=0&per_page=501&state=lost&paid=maybe&chapter=x&y=1").get_json()
    words = told["error"]["place"]["query"]
    assert set(words) == {"page", "per_page", "state", "paid", "chapter", "y"}
    allowed = re.compile(r"missing|draft|in_review|approved|in_force|review_due|true|false")
    for said in words.values():
        assert not re.search(r"[A-Za-z]{2,}", allowed.sub("", said[0])), said
