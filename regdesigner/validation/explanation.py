"""Explanations of rules: in English from their docstrings, in Kyrgyz and Russian from the catalogues."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.text import Language
from regdesigner.language import format_reference, translator
from regdesigner.validation.rule import Rule

FROM_DOCSTRINGS = ("-title", "-why", "-instead")
"""Ends of the messages that English takes from the docstrings instead."""

_HEADINGS = re.compile(r"^(Why it matters|Instead|Basis): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule finds (``title``), why that is bad, what to do instead, and the act and point it rests on."""

    title: str
    why: str
    instead: str
    basis: str


def explain(entry: Rule, language: Language) -> Explanation:
    """The explanation of a rule in a language; its basis names the act."""
    basis = format_reference(entry.basis, language)
    if language == "en":
        written = from_docstring(entry)
        return Explanation(written.title, written.why, written.instead, basis)
    words = translator(language)
    title, why, instead = (words.text(f"{entry.code}-{part}") for part in ("title", "why", "instead"))
    return Explanation(title, why, instead, basis)


def from_docstring(entry: Rule) -> Explanation:
    """The explanation in a rule's docstring; raises ``WrongValue`` where a heading is missing."""
    text = inspect.cleandoc(entry.find.__doc__ or "")
    title, *parts = _HEADINGS.split(text)
    if parts[::2] != ["Why it matters", "Instead", "Basis"]:
        raise WrongValue(entry.name, "a rule's docstring says: title, Why it matters:, Instead:, Basis:")
    why, instead, basis = (_sentence(part) for part in parts[1::2])
    return Explanation(_sentence(title), why, instead, basis)


def _sentence(text: str) -> str:
    """Words on one line, beginning with a capital letter."""
    words = " ".join(text.split())
    return words[:1].upper() + words[1:]
