"""The form of a task, start or message as a page shows it: sections, fields with what was typed and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regdesigner.application.ports.engine import FieldsRefused
from regdesigner.application.regulations.task_forms import ArrangedField, ArrangedWords, Arrangement
from regdesigner.domain.flow import FieldType, SequenceFlow, TaskField
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.domain.text import Text
from regdesigner.server.case_values import field_control, field_words
from regdesigner.server.texts import best, has_text, t

WORDS = {
    "engine-field-missing": "web-field-missing",
    "engine-field-not-boolean": "web-field-boolean",
    "engine-field-not-choice": "web-field-choice",
    "engine-field-not-number": "web-field-number",
    "engine-field-not-date": "web-field-date",
    "engine-field-not-text": "web-field-text",
}
"""What people are told of a wrong field, in the place of what the engine says to programs."""


@dataclass(frozen=True)
class ShownVariant:
    """A variant of a choice: ``criteria`` are words of row 6, ``refuses`` tells that it leads to a refusal."""

    value: str
    words: str
    criteria: tuple[str, ...] = ()
    refuses: bool = False


@dataclass(frozen=True)
class ShownField:
    """A field with what was typed and what is wrong with it; ``id`` names its control.

    ``hide`` is the number of the condition that hides it, ``is_hidden`` whether that holds now.
    """

    id: str
    control: str
    words: str
    help: str
    required: bool
    value: str
    error: str
    variants: tuple[ShownVariant, ...] = ()
    hide: int | None = None
    is_hidden: bool = False
    is_field: bool = True


@dataclass(frozen=True)
class ShownWords:
    """An explanation between fields."""

    words: str
    hide: int | None = None
    is_hidden: bool = False
    is_field: bool = False


@dataclass(frozen=True)
class ShownSection:
    """Fields under one heading; without one, ``title`` is empty."""

    title: str
    parts: tuple[ShownField | ShownWords, ...]


@dataclass(frozen=True)
class Decided:
    """What is known of the variants of a field: flows with criteria by variant, those that refuse."""

    criteria: Mapping[str, tuple[SequenceFlow, ...]] = field(default_factory=dict)
    refusing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Filled:
    """What stands in a form: ``typed`` by the ids of controls, ``errors`` by the names of fields.

    ``hidden`` are the conditions that hold; ``decided`` is what the variants of choices mean, by the names of fields.
    """

    typed: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    decided: Mapping[str, Decided] = field(default_factory=dict)


NOTHING_KNOWN, EMPTY_FORM = Decided(), Filled()


def shown_form(form: Arrangement, filled: Filled = EMPTY_FORM) -> tuple[ShownSection, ...]:
    """A form as it is arranged, with what stands in it."""
    numbers = {hide: number for number, hide in enumerate(conditions_of(form))}
    return tuple(
        ShownSection(best(section.title), tuple(_shown(each, filled, numbers) for each in section.parts))
        for section in form
    )


def conditions_of(form: Arrangement) -> tuple[str, ...]:
    """The conditions of a form by which what is filled in hides parts of it, in order."""
    return tuple(dict.fromkeys(part.hide for section in form for part in section.parts if part.hide))


def _shown(part: ArrangedField | ArrangedWords, filled: Filled, numbers: Mapping[str, int]) -> ShownField | ShownWords:
    number, is_hidden = numbers.get(part.hide), part.hide in filled.hidden
    if isinstance(part, ArrangedWords):
        return ShownWords(best(part.words), number, is_hidden)
    asked = part.field
    control = field_control(asked)
    return ShownField(
        control,
        part.control.value,
        field_words(asked),
        best(part.help),
        asked.required,
        filled.typed.get(control, ""),
        filled.errors.get(asked.name, ""),
        _variants(asked, filled.decided.get(asked.name, NOTHING_KNOWN)),
        number,
        is_hidden,
    )


def _variants(asked: TaskField, decided: Decided) -> tuple[ShownVariant, ...]:
    if asked.type is FieldType.BOOLEAN:
        return ShownVariant("yes", t("web-field-yes")), ShownVariant("no", t("web-field-no"))
    return tuple(
        ShownVariant(
            variant.value,
            best(variant.label) or variant.value,
            tuple(dict.fromkeys(best(flow.criterion) for flow in decided.criteria.get(variant.value, ()))),
            variant.value in decided.refusing,
        )
        for variant in asked.variants
    )


def asked_fields(form: Arrangement) -> tuple[TaskField, ...]:
    """The fields of a form, called as it calls them."""
    return tuple(each.field for section in form for each in section.fields)


def mistakes_of(error: FieldsRefused, fields: Iterable[TaskField] = ()) -> dict[str, str]:
    """What is wrong, by the names of fields."""
    called = {each.name: field_words(each) for each in fields}
    found: dict[str, str] = {}
    for problem in error.problems:
        name = str(problem.arguments.get("field", ""))
        message = WORDS.get(problem.message, problem.message)
        arguments = {**problem.arguments, "field": called.get(name, name)}
        found.setdefault(name, t(message, **arguments) if has_text(message) else problem.message)
    return found


def said_value(value: FieldValue, known: TaskField | None) -> str:
    """A value as people read it."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return t("web-field-yes") if value else t("web-field-no")
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


def typed_words(fields: Iterable[TaskField], typed: Mapping[str, str]) -> tuple[tuple[Text, str], ...]:
    """What was typed into the controls of fields, as it stands there."""
    return tuple(
        (each.label, typed[field_control(each)]) for each in fields if typed.get(field_control(each), "").strip()
    )
