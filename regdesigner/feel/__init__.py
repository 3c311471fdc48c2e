"""Safe FEEL expressions: the conditions of flows and the cells of decision tables (DMN 1.5, chapter 10)."""

from __future__ import annotations

from regdesigner.feel.errors import FeelError
from regdesigner.feel.expressions import (
    Expression,
    evaluate,
    evaluate_condition,
    parse,
    parse_all,
    parse_unary_tests,
    unary_test,
)

__all__ = [
    "Expression",
    "FeelError",
    "evaluate",
    "evaluate_condition",
    "parse",
    "parse_all",
    "parse_unary_tests",
    "unary_test",
]
