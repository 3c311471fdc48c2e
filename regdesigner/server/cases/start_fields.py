"""The fields that a start or a message asks for, as controls of a form, and what was typed into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from regdesigner.domain.flow import FieldType, TaskField
from regdesigner.domain.scenario import FieldValue
from regdesigner.server.texts import best, t

LONGEST_TEXT = 4000
MOST_RADIOS = 6
"""More variants than these become a list that opens."""
YES, NO = "yes", "no"
_SPACES = str.maketrans("", "", " \u00a0\u202f")


@dataclass(frozen=True, slots=True)
class Control:
    """One field of a form: ``name`` is the control's, ``typed`` what is in it, ``kind`` how it is drawn."""

    field: TaskField
    name: str
    kind: str
    typed: str
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class FilledFields:
    """Controls with what was typed; ``answers`` are the values of those without mistakes, by the field's name."""

    controls: tuple[Control, ...]
    answers: dict[str, FieldValue] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    """By the name of the control."""


class WrongField(ValueError):
    """What was typed is no value of the field: ``message`` is a catalogue id."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def empty_fields(fields: Sequence[TaskField], prefix: str = "field") -> FilledFields:
    """The controls of an empty form."""
    return FilledFields(tuple(_control(each, f"{prefix}-{place}", "") for place, each in enumerate(fields)))


def filled_fields(fields: Sequence[TaskField], form: Mapping[str, str], prefix: str = "field") -> FilledFields:
    """What a form brought, checked field by field."""
    controls, answers, errors = [], {}, {}
    for place, each in enumerate(fields):
        name = f"{prefix}-{place}"
        typed = form.get(name, "").strip()
        controls.append(_control(each, name, typed))
        try:
            answers[each.name] = _value(each, typed)
        except WrongField as wrong:
            errors[name] = t(wrong.message, field=best(each.label) or each.name)
    return FilledFields(tuple(controls), answers, errors)


def _control(asked: TaskField, name: str, typed: str) -> Control:
    match asked.type:
        case FieldType.BOOLEAN:
            return Control(asked, name, "radio", typed, ((YES, t("web-start-yes")), (NO, t("web-start-no"))))
        case FieldType.CHOICE:
            options = tuple((each.value, best(each.label) or each.value) for each in asked.variants)
            return Control(asked, name, "radio" if len(options) <= MOST_RADIOS else "select", typed, options)
        case FieldType.NUMBER:
            return Control(asked, name, "number", typed)
        case FieldType.DATE:
            return Control(asked, name, "date", typed)
        case FieldType.TEXT:
            return Control(asked, name, "text", typed)


def _value(asked: TaskField, typed: str) -> FieldValue:
    """Raises ``WrongField``."""
    if not typed:
        if asked.required:
            raise WrongField("web-start-field-missing")
        return None
    match asked.type:
        case FieldType.BOOLEAN:
            return _known(typed, (YES, NO)) == YES
        case FieldType.CHOICE:
            return _known(typed, [each.value for each in asked.variants])
        case FieldType.NUMBER:
            return _number(typed)
        case FieldType.DATE:
            return _date(typed)
        case FieldType.TEXT:
            if len(typed) > LONGEST_TEXT:
                raise WrongField("web-start-field-long")
            return typed


def _known(typed: str, values: Sequence[str]) -> str:
    if typed not in values:
        raise WrongField("web-start-field-choice")
    return typed


def _number(typed: str) -> int | float:
    plain = typed.translate(_SPACES).replace(",", ".")
    try:
        if len(plain) > 30 or not plain.lstrip("+-")[:1].isdecimal():
            raise WrongField("web-start-field-number")
        return int(plain) if plain.lstrip("+-").isdecimal() else float(plain)
    except ValueError as error:
        raise WrongField("web-start-field-number") from error


def _date(typed: str) -> str:
    """As browsers send it, or as the country writes it: 31.01.2026."""
    try:
        if "." in typed:
            return datetime.strptime(typed, "%d.%m.%Y").date().isoformat()
        return date.fromisoformat(typed).isoformat()
    except ValueError as error:
        raise WrongField("web-start-field-date") from error
