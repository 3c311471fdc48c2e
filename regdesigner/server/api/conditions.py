"""What answers have in common: versions (``ETag`` is what is given, ``If-Match`` what was edited), kinds of files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, jsonify, request
from werkzeug.exceptions import PreconditionRequired

from regdesigner.application.refusals import Refused
from regdesigner.server.negotiation import API

LONGEST_KEY = 80


def edited_version() -> int:
    """The version in ``If-Match``; raises ``PreconditionRequired`` (428) where no one version is named."""
    tags = request.if_match.as_set()
    tag = next(iter(tags), "") if len(tags) == 1 else ""
    if not tag.isascii() or not tag.isdigit() or len(tag) > 9:
        raise PreconditionRequired
    return int(tag)


def of_version(response: Response, number: int) -> Response:
    """The answer with its version, to be asked for again each time."""
    response.set_etag(str(number))
    response.headers["Cache-Control"] = "private, no-cache"
    return _unless_held(response)


def _unless_held(response: Response) -> Response:
    """The answer, or that the asker holds it already; ``If-Match`` is for those who change something."""
    if "If-Match" not in request.headers:
        response.make_conditional(request)
    return response


def mark_read(response: Response) -> Response:
    """An answer of the API that only reads has a tag by its content: it is sent again only when it changes."""
    if request.method != "GET" or not request.path.startswith(API) or response.status_code != 200:
        return response
    if not response.is_streamed and not response.get_etag()[0]:
        response.add_etag()
        response.headers["Cache-Control"] = "private, no-cache"
        return _unless_held(response)
    return response


def request_key() -> str:
    """The key in ``Idempotency-Key`` by which the same request is known again; raises ``Refused`` without one."""
    return checked_key(request.headers.get("Idempotency-Key", ""))


def checked_key(given: str) -> str:
    """A key that was given; raises ``Refused`` without one."""
    key = given.strip()
    if not key or len(key) > LONGEST_KEY:
        raise Refused("refused-idempotency-key", most=LONGEST_KEY)
    return key


def created(plain: Mapping[str, Any], address: str) -> Response:
    """The answer that something was made, with where it is."""
    response = jsonify(plain)
    response.status_code = 201
    response.headers["Location"] = address
    return response


def gives(media_type: str) -> dict[int | str, dict[str, str | dict[str, dict[str, Any]]]]:
    """For the description: a file of this kind is given."""
    return {200: {"description": media_type, "content": {media_type: {"schema": {"type": "string"}}}}}
