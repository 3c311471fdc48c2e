"""Whether two papers name the same thing: by words, not by marks, spaces or capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from regdesigner.domain.text import LANGUAGES, Text


class NameSource(StrEnum):
    """A paper that says how a service is named."""

    REGISTRY = "registry"
    STANDARD = "standard"


_WORDS = re.compile(r"\w+")


def same(one: Text, other: Text) -> bool:
    """Whether two names agree in every language that both have; one without words differs from nothing."""
    if one == other:
        return True
    pairs = [(one.in_language(language), other.in_language(language)) for language in LANGUAGES]
    return all(_words(left) == _words(right) for left, right in pairs if left and right)


def among(name: Text, names: Iterable[Text]) -> bool:
    """Whether a name is one of others, by a language that both have."""
    return any(_shared(name, other) and same(name, other) for other in names)


def mentioned(name: Text, text: Text) -> bool:
    """Whether a name stands inside a text, in each language that both have."""
    pairs = [(name.in_language(language), text.in_language(language)) for language in LANGUAGES]
    return all(f" {_words(part)} " in f" {_words(whole)} " for part, whole in pairs if part and whole)


def _shared(one: Text, other: Text) -> bool:
    return any(one.in_language(language) and other.in_language(language) for language in LANGUAGES)


def _words(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))
