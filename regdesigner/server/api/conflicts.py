"""Somebody saved in between: who, when, what, and where it touches what is to be saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, jsonify

from regdesigner.application.clashing import between, of_values
from regdesigner.application.drafting import OpenedVersion
from regdesigner.application.ports.library import STANDARD, VersionConflict
from regdesigner.bootstrap import standard_files
from regdesigner.domain.errors import UnreadableInput
from regdesigner.server.context import current_language
from regdesigner.server.errors import fault_of
from regdesigner.server.library import loaded, opened


def conflict(error: VersionConflict, name: str, base: int, mine: Mapping[str, bytes]) -> Response:
    """The answer 412 with every field that one of both changed, as base, theirs and mine; clashes first."""
    fault = fault_of(error)
    before, theirs = opened(name, base), opened(name, error.latest.number)
    try:
        changes = _of_standard(before, theirs, mine) if STANDARD in mine else _of_regulation(before, theirs, mine)
    except UnreadableInput:  # what cannot be compared clashes as a whole
        changes = None
    place = {**(fault.place or {}), "base": base, "changes": changes}
    response = jsonify(error={"code": fault.code, "message": fault.message, "hint": fault.hint, "place": place})
    response.status_code = fault.status
    response.headers.update(fault.headers)
    return response


def _of_regulation(base: OpenedVersion, theirs: OpenedVersion, mine: Mapping[str, bytes]) -> list[dict[str, Any]]:
    return between(loaded(base), loaded(theirs), loaded(base, mine), current_language())


def _of_standard(base: OpenedVersion, theirs: OpenedVersion, mine: Mapping[str, bytes]) -> list[dict[str, Any]]:
    contents = (base.files.get(STANDARD), theirs.files.get(STANDARD), mine[STANDARD])
    files = standard_files()
    return of_values(*(files.values(content) if content is not None else {} for content in contents))
