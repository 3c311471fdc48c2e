"""In which shape an answer is wanted: a page, a part of a page, or JSON."""

from __future__ import annotations

from enum import StrEnum

from flask import Response, request

API = "/api/"


class Shape(StrEnum):
    """Shapes of answers."""

    PAGE = "page"
    PART = "part"
    """Part of a page, for htmx."""
    JSON = "json"


def wanted_shape() -> Shape:
    """What the request asks for: the API always answers in JSON."""
    if request.path.startswith(API):
        return Shape.JSON
    return Shape.PART if request.headers.get("HX-Request") == "true" else Shape.PAGE


def own_path(address: str | None, fallback: str = "/") -> str:
    """An address to go on to, if it is a path of this application; else ``fallback``.

    Browsers read ``//host``, ``/\\host`` and addresses with control characters as other sites: none of them passes.
    """
    if not address or not address.startswith("/") or address[1:2] in {"/", "\\"}:
        return fallback
    return fallback if "\\" in address or any(not sign.isprintable() for sign in address) else address


def onward(address: str) -> Response:
    """Go on to another page with GET, after something was changed."""
    return Response(status=303, headers={"Location": address})
