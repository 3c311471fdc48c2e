"""The glossary: words that official papers write otherwise, and words that mix two alphabets."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from regdesigner.domain.text import Language

_LATIN = re.compile(r"[A-Za-z]")
_MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[А-Яа-яЁёӨөҮүҢң])\w+")


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word (``wrong``, of which the endings may follow unless ``whole``) and what is written instead."""

    wrong: str
    right: str
    whole: bool
    by_hand: bool = False
    """What is right has to be inflected: a program cannot put it in the place."""


@cache
def glossary(language: Language) -> tuple[GlossaryEntry, ...]:
    """The entries of a language, in the order of the file; empty where there are none."""
    content = tomllib.loads((files("regdesigner.language") / "glossary.toml").read_text("utf-8"))
    return tuple(
        GlossaryEntry(entry["wrong"], entry["right"], entry.get("whole", False), entry.get("by_hand", False))
        for entry in content.get(language, ())
    )


def forbidden_words(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """Each word of a text that is against the glossary, as it stands there, with what is written instead."""
    return ((got, wanted) for _, got, wanted in forbidden_among((text,), text.split(), language))


def forbidden_among(
    texts: Sequence[str], vocabulary: Iterable[str], language: Language
) -> Iterator[tuple[int, str, str]]:
    """The same for many texts at once, each word behind the number of its text; far quicker than one by one.

    ``vocabulary`` holds what stands between the spaces of the texts, each once: hardly ever anything is wrong in it.
    """
    known = " ".join(vocabulary)
    plain = known.lower()
    suspects = [words for words, begins in _beginnings(language) if words[0] in plain and begins.search(known)]
    if not suspects:
        return
    for number, text in enumerate(texts):
        plain = text.lower()
        if any(words[0] in plain and " ".join(words) in " ".join(plain.split()) for words in suspects):
            for match in _pattern(language).finditer(text):
                entry = glossary(language)[int((match.lastgroup or "g0")[1:])]
                yield number, match.group(), entry.right


def put_right(word: str, language: Language) -> str | None:
    """A word as official papers write it, with its ending and its capital; ``None`` where that takes a person."""
    for entry in sorted(glossary(language), key=lambda entry: -len(entry.wrong)):
        beginning = re.match(r"\s+".join(map(re.escape, entry.wrong.split())), word, re.IGNORECASE)
        if beginning is None or (entry.whole and beginning.end() < len(word)):
            continue
        if entry.by_hand:
            return None
        right = _cut_as(entry.wrong, entry.right) + word[beginning.end() :]
        return right[:1].upper() + right[1:] if word[:1].isupper() and right[:1].islower() else right
    return None


def _cut_as(wrong: str, right: str) -> str:
    """The official spelling of the letters that are wrong: ``блок-схем`` for ``блоксхем``; else the whole word."""
    letters = _letters(wrong)
    if not _letters(right).startswith(letters):
        return right
    return next(right[:end] for end in range(len(right) + 1) if _letters(right[:end]) == letters)


def _letters(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalpha() or sign.isdigit())


def mixed_words(text: str) -> Iterator[str]:
    """Each word of a text with both Latin and Cyrillic letters."""
    return (match.group() for match in _MIXED.finditer(text)) if _LATIN.search(text) else iter(())


@cache
def _beginnings(language: Language) -> tuple[tuple[list[str], re.Pattern[str]], ...]:
    """The words of each entry, which cost a tenth of a pattern to look for, and the pattern of the first of them."""
    return tuple((entry.wrong.lower().split(), _first_word(entry)) for entry in glossary(language))


def _first_word(entry: GlossaryEntry) -> re.Pattern[str]:
    first, *others = entry.wrong.split()
    ends = r"(?!\S)" if others else r"(?!\w)" if entry.whole else ""
    return re.compile(rf"(?<![\w-]){re.escape(first)}{ends}", re.IGNORECASE)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """One pattern of all entries, the longest first; a space in an entry stands for any white space."""
    numbered = sorted(enumerate(glossary(language)), key=lambda item: -len(item[1].wrong))
    parts = [f"(?P<g{number}>{_words(entry)})" for number, entry in numbered]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})" if parts else r"(?!)", re.IGNORECASE)


def _words(entry: GlossaryEntry) -> str:
    words = r"\s+".join(re.escape(word) for word in entry.wrong.split())
    return words + (r"(?!\w)" if entry.whole else r"\w*")
