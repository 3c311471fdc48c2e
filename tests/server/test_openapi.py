"""The description of the API is OpenAPI 3.1, and tells of everything that the pages do."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.server.conftest import Browser


@pytest.fixture
def description(analyst: Browser) -> dict[str, Any]:
    told: dict[str, Any] = analyst.get("/api/openapi.json").get_json()
    return told


def test_the_description_is_valid_openapi_3_1(description: dict[str, Any]) -> None:
    assert description["openapi"] == "3.1.0"
    assert [str(error) for error in OpenAPIV31SpecValidator(description).iter_errors()] == []


def test_every_view_of_the_api_is_described_with_a_summary_and_a_group(
    app: APIFlask, description: dict[str, Any]
) -> None:
    untold = [
        (path, method)
        for path, views in description["paths"].items()
        for method, view in views.items()
        if method in ("get", "post", "put", "delete") and not (view.get("summary") and view.get("tags"))
    ]
    assert untold == []
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")}
    assert len(rules) - 2 == len(description["paths"]), "all but the description itself and its page"
