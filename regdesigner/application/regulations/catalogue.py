"""The catalogue of rules as people read it."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.domain.text import Language
from regdesigner.validation.explanation import explain
from regdesigner.validation.rulebook import rulebook


@dataclass(frozen=True, slots=True)
class ExplainedRule:
    code: str
    name: str
    title: str
    why: str
    instead: str
    basis: str


def explained_rules(language: Language) -> tuple[ExplainedRule, ...]:
    """Every rule with its explanation in a language, in the order of the codes."""
    explained = []
    for entry in rulebook().values():
        words = explain(entry, language)
        explained.append(ExplainedRule(entry.code, entry.name, words.title, words.why, words.instead, words.basis))
    return tuple(explained)
