"""What the API is: OpenAPI 3.1 for programs, the same as a page for people, with nothing from elsewhere."""

from __future__ import annotations

from typing import Any, cast

from apiflask import APIBlueprint, APIFlask
from flask import Response, current_app, jsonify, render_template

from regdesigner import __version__
from regdesigner.server.api.conditions import mark_read
from regdesigner.server.permissions import signed_in

blueprint = APIBlueprint("api", __name__, url_prefix="/api", enable_openapi=False)
blueprint.after_app_request(mark_read)
METHODS = ("get", "post", "put", "delete")


@blueprint.get("/openapi.json")
@signed_in
def openapi() -> Response:
    """The description for programs."""
    return jsonify(description())


@blueprint.get("/docs")
@signed_in
def docs() -> str:
    """The description for people."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, views in description()["paths"].items():
        for method, view in views.items():
            if method in METHODS:
                entry = {"path": path, "method": method, "summary": view.get("summary", ""), "parameters": _names(view)}
                groups.setdefault(view["tags"][0], []).append(entry)
    return render_template("api/docs.html", groups=groups.items())


def _names(view: dict[str, Any]) -> list[str]:
    """What may be given in the address, and the names of the body's values."""
    named = [each["name"] for each in view.get("parameters", ()) if each["in"] == "query"]
    return named + [each["schema"]["$ref"].rpartition("/")[2] for each in _bodies(view) if "$ref" in each["schema"]]


def _bodies(view: dict[str, Any]) -> list[dict[str, Any]]:
    return list(view.get("requestBody", {}).get("content", {}).values())


def description() -> dict[str, Any]:
    """OpenAPI 3.1 of what begins with ``/api``."""
    api = cast("APIFlask", current_app)
    api.config["OPENAPI_VERSION"] = "3.1.0"
    whole = cast("dict[str, Any]", api.spec)
    whole["openapi"] = "3.1.0"
    whole["info"] = {"title": "RegDesigner", "version": __version__}
    whole["tags"] = list(
        {tag["name"]: tag for tag in whole.get("tags", ())}.values()
    )  # one blueprint each, some shared
    whole["paths"] = {path: views for path, views in whole["paths"].items() if path.startswith("/api/")}
    return whole
