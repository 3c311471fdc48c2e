"""Conditions mended: written in the operators of other languages, or with a value that differs by capitals only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regdesigner.domain.flow import SequenceFlow
from regdesigner.feel import FeelError, parse
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import declared_fields, fails_to_decide, foreign_conditions
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.fixes import as_feel


def translated(checked: CheckedRegulation, element: str) -> Fix | None:
    """A condition as FEEL writes it; ``None`` unless the result decides and asks for declared fields only."""
    flow = checked.regulation.flow
    arrow = flow.flows_by_id[element]
    wanted = as_feel(arrow.condition)
    try:
        read = parse(wanted)
    except FeelError:
        return None
    declared = declared_fields(flow)
    if not set(read.names) <= declared.keys() or fails_to_decide(read, declared) is not None:
        return None
    changes: list[Change] = []
    if wanted != arrow.condition.strip():
        changes.append(Change(ChangeKind.FLOW, element, "condition", arrow.condition.strip(), wanted))
    foreign = foreign_conditions(checked).get(element)
    if foreign is not None:
        changes.append(Change(ChangeKind.LANGUAGE, element, "language", foreign.language, "FEEL"))
    return Fix("fix-write-feel", tuple(changes)) if changes else None


def with_variant(arrow: SequenceFlow, field: str, value: str, allowed: Iterable[str]) -> Fix | None:
    """The variant that differs from a compared value by capitals and spaces only, put in its place."""
    near = [variant for variant in allowed if _plain(variant) == _plain(value)]
    if len(near) != 1:
        return None
    pattern = re.compile(rf'(?<![\w."])({re.escape(field)}\s*!?=\s*)"{re.escape(value)}"')
    wanted = pattern.sub(lambda match: f'{match[1]}"{near[0]}"', arrow.condition)
    change = Change(ChangeKind.FLOW, arrow.id, "condition", arrow.condition, wanted)
    return Fix("fix-variant", (change,), {"value": value, "variant": near[0]})


def _plain(value: str) -> str:
    return "".join(value.casefold().split()).replace("_", "").replace("-", "")
