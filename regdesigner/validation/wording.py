"""Findings in words: message, hint and place in the reader's language, from values and catalogues."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from regdesigner.domain.standard import LimitByAct
from regdesigner.domain.term import Term
from regdesigner.domain.text import Language, Text
from regdesigner.language import Argument, format_date, format_instant, format_term, translator
from regdesigner.validation.finding import Finding, Paper, Place, Value


def message(finding: Finding, language: Language) -> str:
    """What is wrong: what was got, where, and what is allowed."""
    words = translator(language).text(f"{finding.code}-message", **_said(finding, language))
    return words[:1].upper() + words[1:]


def hint(finding: Finding, language: Language) -> str:
    """What to do about it."""
    return translator(language).text(f"{finding.code}-hint", **_said(finding, language))


def place(where: Place, language: Language) -> str:
    """A place in words: ``10.4-пункт, 4-сап``."""
    words = translator(language)
    if where.paper is Paper.STANDARD:
        return words.text("place-standard", field=where.point)
    if where.row is None:
        return words.text("place-point", point=where.point)
    return words.text("place-row", point=where.point, row=str(where.row))


def _said(finding: Finding, language: Language) -> dict[str, Argument]:
    """The finding's arguments in words; ``where`` it is, and ``at``, the same as the beginning of a sentence."""
    where = "" if finding.place is None else place(finding.place, language)
    said: dict[str, Argument] = {"where": where, "at": f"{where}: " if where else ""}
    return said | {name: say(value, language) for name, value in finding.arguments.items()}


def say(value: Value, language: Language) -> Argument:
    """One value in words; numbers stay numbers, so that messages can choose the plural."""
    if isinstance(value, StrEnum):
        return translator(language).text(f"{kebab(type(value).__name__)}-{value.value}")
    if isinstance(value, str | int):
        return value
    if isinstance(value, Text):
        return value.best(language)
    if isinstance(value, Term):
        return format_term(value, language)
    if isinstance(value, LimitByAct):
        return value.act.best(language)
    if isinstance(value, datetime):
        return format_instant(value)
    if isinstance(value, date):
        return format_date(value)
    return ", ".join(str(say(part, language)) for part in value)


def kebab(name: str) -> str:
    """``ActionKind`` as ``action-kind``."""
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("-")
