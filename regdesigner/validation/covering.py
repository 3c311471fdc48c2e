"""Whether the conditions of a choice leave no case out, whatever the fields that they read may hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import prod

from regdesigner.domain.flow import FieldType, TaskField
from regdesigner.feel import Expression, FeelError, evaluate_condition

_MOST_CASES = 64
"""Combinations of values that are tried; a choice that reads more is taken to leave one out."""


def leave_no_case_out(read: Sequence[Expression], declared: Mapping[str, Sequence[TaskField]]) -> bool:
    """Whether for each value that the required fields can have one condition holds at least.

    Only fields of finitely many values tell: required choices and required yes-or-no fields.
    """
    names = sorted({name for expression in read for name in expression.names})
    values = [_values(declared.get(name, ())) for name in names]
    if not names or not all(values) or prod(map(len, values)) > _MOST_CASES:
        return False
    cases = (dict(zip(names, case, strict=True)) for case in product(*values))
    return all(any(_holds(expression, case) for expression in read) for case in cases)


def _values(fields: Iterable[TaskField]) -> tuple[object, ...]:
    """All that a field may hold, by all its declarations; nothing where that cannot be told."""
    found: dict[object, None] = {}
    for field in fields:
        if not field.required or field.type not in (FieldType.BOOLEAN, FieldType.CHOICE):
            return ()
        boolean = field.type is FieldType.BOOLEAN
        found.update(dict.fromkeys((True, False) if boolean else [variant.value for variant in field.variants]))
    return tuple(found)


def _holds(expression: Expression, case: Mapping[str, object]) -> bool:
    try:
        return evaluate_condition(expression.text, case)
    except FeelError:
        return False
