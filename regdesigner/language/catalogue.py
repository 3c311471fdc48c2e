"""The message catalogues as files: ``<language>/<area>.ftl``, split into entries without parsing them.

Parsing Fluent costs 0.2 ms a message, and a run shows a handful out of hundreds: so a language's files are only cut
at their ids here, and an entry is parsed when it is first shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from regdesigner.domain.text import Language

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE | re.ASCII)
_ARGUMENT = re.compile(r"\{ *\$([a-zA-Z][\w-]*) *\}", re.ASCII)
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One message (or term, whose id begins with ``-``): where it stands, and its Fluent source."""

    id: str
    area: str
    source: str

    @property
    def parts(self) -> tuple[str, ...] | None:
        """Words and names of arguments in turn, for an entry on one line that has nothing else; else ``None``.

        Nine messages in ten are like this, and need no Fluent, whose import costs more than a whole proof.
        """
        value = self.source.partition("=")[2].strip()
        parts = _ARGUMENT.split(value)
        simple = value and "\n" not in value and not any("{" in words or "}" in words for words in parts[::2])
        return tuple(parts) if simple else None


def split(text: str, area: str) -> tuple[Entry, ...]:
    """The entries of one file in its order, comments dropped."""
    body = _COMMENT.sub("", text)
    heads = list(_ENTRY.finditer(body))
    ends = [head.start() for head in heads[1:]] + [len(body)]
    return tuple(
        Entry(head.group(1), area, body[head.start() : end].rstrip() + "\n")
        for head, end in zip(heads, ends, strict=True)
    )


def areas(language: Language) -> tuple[str, ...]:
    """The areas that exist in a language, sorted."""
    folder = files("regdesigner.language") / language
    return tuple(sorted(file.name.removesuffix(".ftl") for file in folder.iterdir() if file.name.endswith(".ftl")))


def entries_of(language: Language, area: str) -> tuple[Entry, ...]:
    """The entries of one area; raises ``FileNotFoundError`` where the language has no such area."""
    file = files("regdesigner.language") / language / f"{area}.ftl"
    return split(file.read_text("utf-8"), area)


@cache
def catalogue(language: Language) -> dict[str, Entry]:
    """All entries of a language by id; ids are unique over its areas (a test holds it)."""
    return {entry.id: entry for area in areas(language) for entry in entries_of(language, area)}
