"""What is wrong with a body or a query that has not the shape that the API takes, in our words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from regdesigner.server.texts import t

WORDS = {
    "missing": "web-mistake-missing",
    "extra_forbidden": "web-mistake-unknown",
    "string_type": "web-mistake-text",
    "string_too_long": "web-mistake-too-long",
    "too_long": "web-mistake-too-many",
    "greater_than_equal": "web-mistake-at-least",
    "less_than_equal": "web-mistake-at-most",
    "int_type": "web-mistake-number",
    "int_parsing": "web-mistake-number",
    "int_from_float": "web-mistake-number",
    "int_parsing_size": "web-mistake-number",
    "bool_type": "web-mistake-yes-no",
    "bool_parsing": "web-mistake-yes-no",
    "list_type": "web-mistake-list",
    "tuple_type": "web-mistake-list",
    "dict_type": "web-mistake-object",
    "model_type": "web-mistake-object",
    "model_attributes_type": "web-mistake-object",
    "enum": "web-mistake-one-of",
    "literal_error": "web-mistake-one-of",
}
"""The message for each kind of mistake that pydantic finds; any other is said to be a wrong value."""
OTHER = "web-mistake-value"
WHOLE = "_schema"
"""Where the mistake is that of the whole body."""
_FIGURES = {"max_length": "limit", "ge": "limit", "le": "limit"}


def told_mistakes(error: Exception, detail: Any) -> Any:
    """``detail`` of an error of APIFlask with our words in the place of pydantic's, by place and field."""
    found = error.__cause__
    if not isinstance(found, ValidationError) or not isinstance(detail, Mapping):
        return detail
    fields: dict[str, list[str]] = {}
    for mistake in found.errors(include_url=False, include_input=False):
        field = ".".join(str(part) for part in mistake["loc"]) or WHOLE
        fields.setdefault(field, []).append(_words(mistake))
    return dict.fromkeys(detail, fields)


def _words(mistake: ErrorDetails) -> str:
    context = mistake.get("ctx", {})
    arguments = {name: int(context[key]) for key, name in _FIGURES.items() if key in context}
    expected = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
    return t(WORDS.get(mistake["type"], OTHER), **arguments, expected=expected)
