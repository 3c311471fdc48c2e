"""The form of a task or message: its fields as a page shows them, what was typed as values, mistakes by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from regdesigner.application.ports.engine import AGAIN, INSTANCES, FieldsRefused
from regdesigner.domain.flow import FieldType, SequenceFlow, TaskField
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.server.texts import best, has_text, t

PREFIX = "field-"
LONGEST = 20_000
WORDS = {
    "engine-field-missing": "web-tasks-field-missing",
    "engine-field-not-boolean": "web-tasks-field-boolean",
    "engine-field-not-choice": "web-tasks-field-choice",
    "engine-field-not-number": "web-tasks-field-number",
    "engine-field-not-date": "web-tasks-field-date",
    "engine-field-not-text": "web-tasks-field-text",
}
"""What an official is told of a wrong field, in the place of what the engine says to programs."""


@dataclass(frozen=True)
class ShownVariant:
    """A variant of a choice: ``criteria`` are words of row 6, ``refuses`` tells that it leads to a refusal."""

    value: str
    words: str
    criteria: tuple[str, ...] = ()
    refuses: bool = False


@dataclass(frozen=True)
class ShownField:
    """A field with what was typed and what is wrong with it; ``id`` names its control."""

    id: str
    kind: str
    words: str
    required: bool
    value: str
    error: str
    variants: tuple[ShownVariant, ...] = ()


@dataclass(frozen=True)
class Decided:
    """What is known of the variants of a field: flows with criteria by variant, those that refuse."""

    criteria: Mapping[str, tuple[SequenceFlow, ...]] = field(default_factory=dict)
    refusing: frozenset[str] = frozenset()


NOTHING_KNOWN = Decided()


def shown_fields(
    fields: tuple[TaskField, ...],
    typed: Mapping[str, str],
    errors: Mapping[str, str],
    decided: Mapping[str, Decided] | None = None,
) -> tuple[ShownField, ...]:
    """The fields of a form; ``typed`` by the ids of controls, ``errors`` by the names of fields."""
    return tuple(_shown(each, typed, errors, (decided or {}).get(each.name, NOTHING_KNOWN)) for each in fields)


def _shown(each: TaskField, typed: Mapping[str, str], errors: Mapping[str, str], decided: Decided) -> ShownField:
    variants = tuple(
        ShownVariant(
            variant.value,
            best(variant.label) or variant.value,
            tuple(dict.fromkeys(best(flow.criterion) for flow in decided.criteria.get(variant.value, ()))),
            variant.value in decided.refusing,
        )
        for variant in each.variants
    )
    control = PREFIX + each.name
    words = field_words(each)
    return ShownField(
        control, each.type.value, words, each.required, typed.get(control, ""), errors.get(each.name, ""), variants
    )


def field_words(each: TaskField) -> str:
    """What a field is called."""
    if each.name == INSTANCES and not each.label:
        return t("engine-ask-instances")
    if each.name == AGAIN and not each.label:
        return t("engine-ask-again")
    return best(each.label) or each.name


def values_of(fields: tuple[TaskField, ...], typed: Mapping[str, str]) -> dict[str, FieldValue]:
    """What was typed as values; what cannot be read as one stays as it is, for the engine to refuse."""
    found: dict[str, FieldValue] = {}
    for each in fields:
        text = typed.get(PREFIX + each.name, "")[:LONGEST]
        if text.strip():
            found[each.name] = _value(each.type, text)
    return found


def _value(kind: FieldType, text: str) -> FieldValue:
    plain = text.strip()
    match kind:
        case FieldType.BOOLEAN:
            return {"yes": True, "no": False}.get(plain, plain)
        case FieldType.NUMBER:
            return _number(plain)
        case FieldType.TEXT:
            return text.replace("\r\n", "\n")
        case _:
            return plain


def _number(text: str) -> FieldValue:
    """A number as people write it: with a comma or a point, with spaces between thousands."""
    plain = text.replace("\u00a0", "").replace(" ", "").replace(",", ".")
    try:
        return int(plain) if plain.lstrip("+-").isdecimal() else float(plain)
    except ValueError:
        return text


def mistakes_of(error: FieldsRefused) -> dict[str, str]:
    """What is wrong, by the names of fields."""
    found: dict[str, str] = {}
    for problem in error.problems:
        name = str(problem.arguments.get("field", ""))
        message = WORDS.get(problem.message, problem.message)
        found.setdefault(name, t(message, **problem.arguments) if has_text(message) else problem.message)
    return found


def said_value(value: FieldValue, known: TaskField | None) -> str:
    """A value as people read it."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return t("web-tasks-yes") if value else t("web-tasks-no")
    variant = next((each for each in known.variants if each.value == value), None) if known is not None else None
    if variant is not None:
        return best(variant.label) or str(value)
    if known is not None and known.type is FieldType.DATE and isinstance(value, str) and value.count("-") == 2:
        return ".".join(reversed(value.split("-")))
    return str(value)


def said_values(values: Answers, known: Mapping[str, TaskField]) -> tuple[tuple[str, str], ...]:
    """Fields by what they are called, with their values in words; those without a value left out."""
    return tuple(
        (field_words(known[name]) if name in known else name, said_value(value, known.get(name)))
        for name, value in values.items()
        if value is not None
    )
