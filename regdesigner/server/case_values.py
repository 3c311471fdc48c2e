"""What was typed into the fields of a task, start or message, read as values: one reading for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from regdesigner.application.ports.engine import AGAIN, INSTANCES
from regdesigner.domain.flow import FieldType, TaskField
from regdesigner.domain.scenario import FieldValue
from regdesigner.server.texts import best, t

PREFIX = "field-"
LONGEST_TEXT = 20_000
LONGEST_NUMBER = 30
YES, NO = "yes", "no"
_SPACES = str.maketrans("", "", " \u00a0\u202f")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True)
class ReadFields:
    """What was typed as values; ``errors`` by the names of fields, which then have no value."""

    values: dict[str, FieldValue] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def mistakes(self) -> dict[str, str]:
        """What is wrong, by the ids of controls."""
        return {PREFIX + name: words for name, words in self.errors.items()}


class WrongField(ValueError):
    """What was typed is no value of the field: ``message`` is a catalogue id."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def field_control(asked: TaskField) -> str:
    """The id of the control of a field."""
    return PREFIX + asked.name


def field_words(asked: TaskField) -> str:
    """What a field is called."""
    if asked.name == INSTANCES and not asked.label:
        return t("engine-ask-instances")
    if asked.name == AGAIN and not asked.label:
        return t("engine-ask-again")
    return best(asked.label) or asked.name


def read_fields(fields: Iterable[TaskField], typed: Mapping[str, str]) -> ReadFields:
    """What a form brought, by the ids of its controls, checked field by field; what was left empty has no value."""
    found = ReadFields()
    for each in fields:
        text = typed.get(field_control(each), "").strip()
        try:
            if text:
                found.values[each.name] = _value(each, text)
            elif each.required:
                raise WrongField("web-field-missing")
        except WrongField as wrong:
            words = t(wrong.message, field=field_words(each), value=text[:80], limit=LONGEST_TEXT)
            found.errors[each.name] = words
    return found


def _value(asked: TaskField, typed: str) -> FieldValue:
    """Raises ``WrongField``."""
    match asked.type:
        case FieldType.BOOLEAN:
            return _known(typed, (YES, NO), "web-field-boolean") == YES
        case FieldType.CHOICE:
            return _known(typed, [each.value for each in asked.variants], "web-field-choice")
        case FieldType.NUMBER:
            return _number(typed)
        case FieldType.DATE:
            return _date(typed)
        case FieldType.TEXT:
            if len(typed) > LONGEST_TEXT:
                raise WrongField("web-field-long")
            return typed.replace("\r\n", "\n")


def _known(typed: str, values: Iterable[str], message: str) -> str:
    if typed not in values:
        raise WrongField(message)
    return typed


def _number(typed: str) -> int | float:
    """A number as people write it: with a comma or a point, with spaces between thousands."""
    plain = typed.translate(_SPACES).replace(",", ".")
    if len(plain) > LONGEST_NUMBER or not _NUMBER.fullmatch(plain):
        raise WrongField("web-field-number")
    return float(plain) if "." in plain else int(plain)


def _date(typed: str) -> str:
    """As browsers send it, or as the country writes it: 31.01.2026."""
    try:
        if "." in typed:
            return datetime.strptime(typed, "%d.%m.%Y").date().isoformat()
        return date.fromisoformat(typed).isoformat()
    except ValueError as error:
        raise WrongField("web-field-date") from error
