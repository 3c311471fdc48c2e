"""Plain YAML values into the domain's dataclasses, by their annotations, with errors that name line and field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from difflib import get_close_matches
from typing import Any, TypeVar, get_args, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.term import Term
from regdesigner.folders.terms_in_words import suggested_term
from regdesigner.folders.yaml_file import FieldPath, YamlDocument

Shape = TypeVar("Shape")

_STRICT = ConfigDict(extra="forbid", strict=True)
_SERVICE_NUMBER_FIELDS = ("number", "service")

_MESSAGES = {
    "missing": "yaml-missing-field",
    "extra_forbidden": "yaml-unknown-key",
    "unexpected_keyword_argument": "yaml-unknown-key",
    "string_type": "yaml-text-expected",
    "int_type": "yaml-whole-number-expected",
    "int_from_float": "yaml-whole-number-expected",
    "int_parsing": "yaml-whole-number-expected",
    "float_type": "yaml-number-expected",
    "decimal_type": "yaml-number-expected",
    "decimal_parsing": "yaml-number-expected",
    "bool_type": "yaml-yes-no-expected",
    "tuple_type": "yaml-list-expected",
    "list_type": "yaml-list-expected",
    "dict_type": "yaml-mapping-expected",
    "mapping_type": "yaml-mapping-expected",
    "dataclass_type": "yaml-mapping-expected",
    "dataclass_exact_type": "yaml-mapping-expected",
    "enum": "yaml-choice-expected",
    "literal_error": "yaml-choice-expected",
}

_PLAIN_KINDS = {"string_type", "int_type", "float_type", "bool_type", "none_required"}
"""Errors of a place that takes text, a number or yes/no alike."""

_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def adapter(shape: type[Any]) -> TypeAdapter[Any]:
    """The reader of a list with one ``shape``: a list, because only then our settings reach plain dataclasses."""
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(list[shape], config=_STRICT)  # type: ignore[valid-type]  # known when it runs
    return _ADAPTERS[shape]


def shaped(document: YamlDocument, shape: type[Shape]) -> Shape:
    """The file as a value of the domain; raises ``UnreadableInput`` for the first thing that does not fit."""
    try:
        # JSON, since strict reading of JSON takes "2014-07-22" as a date and a list as a tuple, and nothing else
        values: list[Shape] = adapter(shape).validate_json(json.dumps([document.value]))
    except ValidationError as error:
        raise _first(error, document, shape) from error
    return values[0]


def _first(error: ValidationError, document: YamlDocument, shape: type[Any]) -> UnreadableInput:
    """The topmost error of the file with the lines of the others; an unknown key explains one missing beside it."""
    found = [
        (_place(details["loc"][1:], document.value), details)
        for details in error.errors(include_url=False)
        if _of_the_meant_kind(details["loc"][1:], document.value)
    ]
    strays = {where[:-1] for where, details in found if _MESSAGES.get(details["type"]) == "yaml-unknown-key"}
    told = [one for one in found if one[1]["type"] != "missing" or one[0][:-1] not in strays]
    where, details = min(told, key=lambda one: document.place(one[0]).line)
    said = _said(document, where, details, shape, [other for place, other in told if place == where])
    others = _other_places([place for place, _details in told], where)
    return replace(said, more_lines=tuple(sorted(document.place(other).line for other in others)))


def _other_places(places: Sequence[FieldPath], first: FieldPath) -> list[FieldPath]:
    """The places of mistakes other than the first: what a union says of a place and of what it holds is one mistake."""

    def within(inner: FieldPath, outer: FieldPath) -> bool:
        return inner[: len(outer)] == outer

    others = [place for place in dict.fromkeys(places) if not within(place, first) and not within(first, place)]
    return [place for place in others if not any(other != place and within(other, place) for other in others)]


def _place(location: FieldPath, value: Any) -> FieldPath:
    """The error's location without the names of the kinds that a union offers, which are no fields."""
    where: list[str | int] = []
    for index, key in enumerate(location):
        last = index == len(location) - 1
        inside = isinstance(key, int) if isinstance(value, list) else isinstance(value, dict) and key in value
        if inside:
            where.append(key)
            value = value[key] if not isinstance(value, list) or int(key) < len(value) else None
        elif last and isinstance(value, dict) and str(key).isidentifier() and not str(key)[:1].isupper():
            where.append(key)
    return tuple(where)


def _of_the_meant_kind(location: FieldPath, value: Any) -> bool:
    """Whether an error is about the kind that the writer meant: a limit with ``act`` is a limit by act, else a term."""
    for key in location:
        if key in ("Term", "LimitByAct") and isinstance(value, dict):
            return (key == "LimitByAct") == ("act" in value)
        if isinstance(value, dict):
            value = value.get(key, value)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
    return True


def _said(
    document: YamlDocument, where: FieldPath, details: ErrorDetails, shape: type[Any], same: Sequence[ErrorDetails]
) -> UnreadableInput:
    """The error of a place in words; ``same`` are all of that place: a union says one for each kind."""
    kinds = {other["type"] for other in same}
    if len(kinds) > 1 and kinds <= _PLAIN_KINDS:
        return document.wrong("yaml-plain-value-expected", where)
    key = str(where[-1]) if where else ""
    words = document.place(where).words or ""
    kind = details["type"]
    message = _MESSAGES.get(kind, "yaml-wrong-value")
    arguments: dict[str, str | int] = {"key": key, "value": words}
    if message == "yaml-missing-field":
        where = where[:-1]
    elif message == "yaml-unknown-key":
        near = get_close_matches(key, sorted(_field_names(shape)), 1)
        if near:
            message, arguments["suggestion"] = "yaml-misspelt-key", near[0]
    elif message == "yaml-choice-expected":
        arguments["allowed"] = str(details.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "")
    elif message == "yaml-mapping-expected" and any(_is_of_terms(other) for other in same):
        message, arguments["suggestion"] = "yaml-term-expected", suggested_term(words)
    elif message == "yaml-text-expected" and key in _SERVICE_NUMBER_FIELDS and words:
        message = "yaml-service-number-not-quoted"
    elif kind.startswith(("date", "datetime", "timezone")):
        message = "yaml-instant-expected" if "datetime" in kind or "timezone" in kind else "yaml-date-expected"
    elif kind == "value_error":
        message, where = _domain_error(document, where, details)
    arguments["value"] = document.place(where).words or words
    return document.wrong(message, where, **arguments)


def _is_of_terms(details: ErrorDetails) -> bool:
    return details.get("ctx", {}).get("class_name") == Term.__name__


def _domain_error(document: YamlDocument, where: FieldPath, details: ErrorDetails) -> tuple[str, FieldPath]:
    """The message for a value that the domain itself refused, and the field that it is about."""
    given = details["input"]
    if isinstance(given, dict) and {"amount", "unit", "basis"} <= given.keys():
        if given["unit"] in ("month", "year") and given["basis"] == "working":
            return "yaml-term-months-working", (*where, "basis")
        return "yaml-term-amount", (*where, "amount")
    if isinstance(given, dict) and "number" in given and (*where, "number") in document.places:
        return "yaml-service-number", (*where, "number")
    return "yaml-wrong-value", where


def _field_names(shape: type[Any]) -> frozenset[str]:
    return frozenset(field.name for one in _dataclasses(shape, set()) for field in fields(one))


def _dataclasses(annotation: Any, seen: set[Any]) -> Iterator[Any]:
    """Every dataclass that a value of the annotated type may hold."""
    if annotation in seen:
        return
    seen.add(annotation)
    if is_dataclass(annotation):
        yield annotation
        for hint in get_type_hints(annotation).values():
            yield from _dataclasses(hint, seen)
    for argument in get_args(annotation):
        yield from _dataclasses(argument, seen)
