"""Whatever is sent to the views that the description tells of: they answer in one shape and never break."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.server.conftest import Browser

WORDS = st.one_of(
    st.sampled_from(
        ["", "9.6-udc-index", "9.6", "1", "0", "-1", "regulation", "ky", "pdf", "..", "%00", "é", "9" * 30, "draft"]
    ),
    st.text(max_size=12),
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=6,
)
NAMES = ["service", "called", "name", "regulation", "standard", "version", "code", "element", "base", "choices", "note"]
BODIES = st.one_of(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4), VALUES)
QUERIES = ["version", "page", "per_page", "old", "new", "chapter", "body", "paid", "state", "q", "name", "service"]


@pytest.fixture
def views(analyst: Browser) -> list[tuple[str, str]]:
    paths: dict[str, Any] = analyst.get("/api/openapi.json").get_json()["paths"]
    return sorted((path, method) for path, told in paths.items() for method in told)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_view_breaks(analyst: Browser, views: list[tuple[str, str]], data: st.DataObject) -> None:
    path, method = data.draw(st.sampled_from(views))
    for name in ("name", "number", "paper", "language", "ending"):
        path = path.replace(f"{{{name}}}", quote(data.draw(WORDS), safe="") or "x")
    query = data.draw(st.dictionaries(st.sampled_from(QUERIES), WORDS, max_size=3))
    headers = {"X-CSRFToken": TOKENS.setdefault(id(analyst), analyst.token())}
    if data.draw(st.booleans()):
        headers["If-Match"] = '"1"'
    sent: dict[str, Any] = {} if method == "get" else {"json": data.draw(BODIES)}
    answer = analyst.open(path, method=method.upper(), query_string=query, headers=headers, **sent)
    assert answer.status_code < 500, (method, path, query, sent, answer.text)
    if answer.status_code >= 400:
        assert set(answer.get_json()["error"]) == {"code", "message", "hint", "place"}


TOKENS: dict[int, str] = {}
