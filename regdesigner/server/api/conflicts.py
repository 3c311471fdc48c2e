"""Somebody saved in between: who, when, what, and where it touches what is to be saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, jsonify

from regdesigner.application.library.clashing import between, of_values
from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.application.library.taking_both import Choices
from regdesigner.application.ports.library import REGULATION, STANDARD, VersionConflict
from regdesigner.bootstrap import standard_files
from regdesigner.domain.errors import UnreadableInput
from regdesigner.server.context import current_account, current_language
from regdesigner.server.errors import fault_of
from regdesigner.server.library import drafting, loaded, opened, taking_both


def conflict(
    error: VersionConflict, name: str, base: int, mine: Mapping[str, bytes], choices: Choices | None = None
) -> Response:
    """The answer 412: every field that one of both changed, in words; then the values on which both clash.

    Where nothing clashes, both changes can be kept as they are; a clash is chosen by its ``key``.
    """
    fault = fault_of(error)
    before = drafting().ancestor(current_account(), name, base)
    theirs = opened(name, error.latest.number)
    place = {
        **(fault.place or {}),
        "base": base,
        "changes": _changes(before, theirs, mine),
        "clashes": _clashes(name, base, mine, choices),
    }
    response = jsonify(error={"code": fault.code, "message": fault.message, "hint": fault.hint, "place": place})
    response.status_code = fault.status
    response.headers.update(fault.headers)
    return response


def _changes(base: OpenedVersion, theirs: OpenedVersion, mine: Mapping[str, bytes]) -> list[dict[str, Any]] | None:
    """What both changed, in words; ``None`` where one of them cannot be read."""
    found: list[dict[str, Any]] = []
    try:
        found += _of_regulation(base, theirs, mine) if REGULATION in mine else []
        found += _of_standard(base, theirs, mine) if STANDARD in mine else []
    except UnreadableInput:
        return None
    return sorted(found, key=lambda each: not each["clash"])


def _clashes(name: str, base: int, mine: Mapping[str, bytes], choices: Choices | None) -> list[dict[str, Any]] | None:
    """The values on which somebody must choose; ``None`` where the files cannot be put together."""
    try:
        both = taking_both().put_together(current_account(), name, base, mine, choices)
    except UnreadableInput:
        return None
    return [
        {
            "key": each.key,
            "file": each.file,
            "place": list(each.clash.place),
            "base": each.clash.base,
            "mine": each.clash.mine,
            "theirs": each.clash.theirs,
        }
        for each in both.clashes
    ]


def _of_regulation(base: OpenedVersion, theirs: OpenedVersion, mine: Mapping[str, bytes]) -> list[dict[str, Any]]:
    return between(loaded(base), loaded(theirs), loaded(base, mine), current_language())


def _of_standard(base: OpenedVersion, theirs: OpenedVersion, mine: Mapping[str, bytes]) -> list[dict[str, Any]]:
    contents = (base.files.get(STANDARD), theirs.files.get(STANDARD), mine[STANDARD])
    files = standard_files()
    return of_values(*(files.values(content) if content is not None else {} for content in contents))
