"""The list of assumptions in words: for people as Markdown, for programs as JSON, grouped as one confirms them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from regdesigner.bpmn.adoption.assumptions import Argument, Assumption, Group, Message
from regdesigner.domain.term import Term
from regdesigner.domain.text import Language, Text
from regdesigner.language import format_term, translator

_SIGNS = re.compile(r"[\\`*<\[\]|]|(?<!\w)_|_(?!\w)")
"""What Markdown could take for its own; an underscore inside a word is none."""


@dataclass(frozen=True, slots=True)
class SaidAssumption:
    """One entry in words: what was assumed, what to confirm."""

    group: Group
    kind: str
    element: str
    name: str
    assumed: str
    confirm: str


def in_words(assumption: Assumption, language: Language) -> SaidAssumption:
    """An assumption in a language."""
    say = translator(language)
    arguments = {name: _word(value, language) for name, value in assumption.arguments.items()}
    return SaidAssumption(
        assumption.kind.group,
        assumption.kind.value,
        assumption.element,
        assumption.name.best(language),
        say.text(f"adopt-{assumption.kind.value}", **arguments),
        say.text(f"adopt-{assumption.kind.value}-confirm"),
    )


def grouped(assumptions: Sequence[Assumption], language: Language) -> dict[Group, list[SaidAssumption]]:
    """The entries by group, in the order in which a person confirms them, equal kinds together."""
    said = [in_words(each, language) for each in assumptions]
    return {
        group: sorted((each for each in said if each.group is group), key=lambda each: _first(said, each.kind))
        for group in Group
        if any(each.group is group for each in said)
    }


def as_markdown(assumptions: Sequence[Assumption], file: str, language: Language) -> str:
    """The list to be gone through: a heading a group, what to confirm once a kind, a line an element."""
    say = translator(language)
    lines = [f"# {say.text('adopt-list-title', file=file)}", "", say.text("adopt-list-intro", count=len(assumptions))]
    for group, entries in grouped(assumptions, language).items():
        lines += ["", f"## {say.text(f'adopt-group-{group.value}')} ({len(entries)})"]
        kind = ""
        for entry in entries:
            if entry.kind != kind:
                kind = entry.kind
                lines += ["", f"**{say.text('adopt-list-confirm')}** {_plain(entry.confirm)}", ""]
            lines.append(f"- [ ] {_element(entry)}{_plain(entry.assumed)}")
    return "\n".join([*lines, ""])


def as_plain(assumptions: Sequence[Assumption], language: Language) -> list[dict[str, object]]:
    """The entries for programs, in the order of the groups."""
    return [
        {
            "group": entry.group.value,
            "kind": entry.kind,
            "element": entry.element or None,
            "name": entry.name or None,
            "assumed": entry.assumed,
            "confirm": entry.confirm,
        }
        for entries in grouped(assumptions, language).values()
        for entry in entries
    ]


def counts(assumptions: Sequence[Assumption]) -> dict[str, int]:
    """How many there are of each group that has any."""
    numbers = {group.value: sum(1 for each in assumptions if each.kind.group is group) for group in Group}
    return {group: number for group, number in numbers.items() if number}


def as_json(assumptions: Sequence[Assumption], file: str, language: Language) -> str:
    """The file for programs."""
    content = {
        "version": 1,
        "file": file,
        "counts": counts(assumptions),
        "assumptions": as_plain(assumptions, language),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _first(said: Sequence[SaidAssumption], kind: str) -> int:
    return next(place for place, each in enumerate(said) if each.kind == kind)


def _word(value: Argument, language: Language) -> str | int:
    match value:
        case Text():
            return value.best(language)
        case Term():
            return format_term(value, language)
        case Message():
            return translator(language).text(value.id)
        case _:
            return value


def _element(entry: SaidAssumption) -> str:
    """The name and the id of an element before its sentence; nothing where the whole file is meant."""
    if not entry.element:
        return ""
    name = f"{_plain(entry.name)} " if entry.name else ""
    return f"{name}(`{entry.element.replace('`', '')}`): "


def _plain(words: str) -> str:
    """Words of a foreign file on one line, so that nothing of them is taken for Markdown."""
    return _SIGNS.sub(r"\\\g<0>", " ".join(words.split()))
