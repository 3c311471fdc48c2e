"""A question without an answer: which fields, what they may hold, and how to write it into which file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from regdesigner.application.ports.respondent import NoAnswer
from regdesigner.domain.flow import FieldType, TaskField

if TYPE_CHECKING:
    from regdesigner.cli.terminal import Terminal

_EXAMPLES = {FieldType.NUMBER: "12.5", FieldType.DATE: "2026-11-23", FieldType.TEXT: '"…"'}


def unanswered(error: NoAnswer, terminal: Terminal) -> list[str]:
    """What lacks on one line, with the file if one was to answer; how to mend it on the next."""
    fields = "; ".join(_described(field, terminal) for field in error.fields)
    missing = terminal.text("cli-no-answer", element=error.element, fields=fields)
    if error.path is None:
        return [missing, f"  {terminal.text('cli-no-answer-hint')}"]
    hint = terminal.text("cli-no-answer-in-file-hint", example=_example(error))
    return [f"{error.path}: {missing}", f"  {hint}"]


def _described(field: TaskField, terminal: Terminal) -> str:
    """The label, the name, the allowed values: ``Channel (channel: in_person, electronic)``."""
    label = field.label.best(terminal.language)
    named = f"{field.name}: {_allowed(field, terminal)}"
    return f"{label} ({named})" if label else named


def _allowed(field: TaskField, terminal: Terminal) -> str:
    values = _values(field)
    return ", ".join(values) if values else terminal.text(f"cli-value-{field.type.value}")


def _values(field: TaskField) -> tuple[str, ...]:
    """The values of a field, where they can be listed, as a file writes them."""
    if field.type is FieldType.BOOLEAN:
        return ("true", "false")
    return tuple(variant.value for variant in field.variants) if field.type is FieldType.CHOICE else ()


def _example(error: NoAnswer) -> str:
    """What could be written into the file."""
    fields = ", ".join(
        f"{field.name}: {next(iter(_values(field)), _EXAMPLES.get(field.type))}" for field in error.fields
    )
    return f"given: {{{fields}}}" if error.request else f"answers: {{{error.element}: {{{fields}}}}}"
