"""The fields that a work item, message or request brings, checked against what its node declares."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import date

from regdesigner.application.ports.engine import FieldsRefused, Problem
from regdesigner.domain.flow import FieldType, FlowNode, TaskField
from regdesigner.domain.scenario import Answers, FieldValue


def checked(node: FlowNode, given: Answers) -> dict[str, FieldValue]:
    """All declared fields of a node, null where none need be given; raises ``FieldsRefused`` with every fault."""
    problems = [*_undeclared(node, given), *_wrong(node, given)]
    if problems:
        raise FieldsRefused(*problems)
    return {each.name: given.get(each.name) for each in node.fields}


def _undeclared(node: FlowNode, given: Iterable[str]) -> Iterator[Problem]:
    declared = {each.name for each in node.fields}
    names = ", ".join(sorted(declared)) or "–"
    for name in given:
        if name not in declared:
            yield Problem("engine-field-undeclared", node.id, {"field": name, "allowed": names})


def _wrong(node: FlowNode, given: Answers) -> Iterator[Problem]:
    for each in node.fields:
        value = given.get(each.name)
        if value is None or (isinstance(value, str) and not value.strip() and each.type is not FieldType.CHOICE):
            if each.required:
                yield Problem("engine-field-missing", node.id, {"field": each.name})
            elif value is not None and each.type is not FieldType.TEXT:
                yield _mistyped(node, each, value)
        elif not _fits(each, value):
            yield _mistyped(node, each, value)


def _mistyped(node: FlowNode, wanted: TaskField, value: FieldValue) -> Problem:
    allowed = ", ".join(variant.value for variant in wanted.variants)
    arguments = {"field": wanted.name, "value": str(value), "allowed": allowed}
    return Problem(f"engine-field-not-{wanted.type.value}", node.id, arguments)


def _fits(wanted: TaskField, value: FieldValue) -> bool:
    match wanted.type:
        case FieldType.BOOLEAN:
            return isinstance(value, bool)
        case FieldType.CHOICE:
            return isinstance(value, str) and any(variant.value == value for variant in wanted.variants)
        case FieldType.TEXT:
            return isinstance(value, str)
        case FieldType.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        case FieldType.DATE:
            return isinstance(value, str) and _is_date(value)


def _is_date(text: str) -> bool:
    """A day as ISO 8601 writes it with hyphens, 2026-01-31."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
