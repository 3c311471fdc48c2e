"""Words replaced wherever a text with its place holds them: in points, tables, the drawing, the standard."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from regdesigner.domain.text import OFFICIAL_LANGUAGES, Language, Text
from regdesigner.language.glossary import put_right
from regdesigner.validation.blanks import INVISIBLE
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.texts import PlacedText

Swap = Callable[[str, Language], str]
"""The words of a text in a language → the words that they become."""

_TO_CYRILLIC = dict(zip("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ", strict=True))
_TO_LATIN = {cyrillic: latin for latin, cyrillic in _TO_CYRILLIC.items()}
"""Letters that look the same in both alphabets."""


def words_fix(checked: CheckedRegulation, entry: PlacedText, swap: Swap, says: str, **arguments: Value) -> Fix | None:
    """The words of one place of a paper swapped, in all its texts; ``None`` where nothing would change."""
    changes = tuple(_changes(checked, entry, partial(_swapped, swap=swap)))
    return Fix(says, changes, arguments) if changes else None


def _swapped(text: Text, swap: Swap) -> Text:
    return dataclasses.replace(text, **{code: swap(getattr(text, code), code) for code in OFFICIAL_LANGUAGES})


def _changes(checked: CheckedRegulation, entry: PlacedText, swap: Callable[[Text], Text]) -> Iterator[Change]:
    if entry.element is None:
        yield from _of_standard(checked, entry.field, swap)
        return
    kind, holder = _holder(checked, entry.element)
    field = entry.field
    if holder is None or not hasattr(holder, field):
        return
    before = getattr(holder, field)
    after = _mapped(before, swap)
    if after != before:
        yield Change(kind, entry.element, field, before, after)


def _holder(checked: CheckedRegulation, element: str) -> tuple[ChangeKind, Any]:
    """What has the id of a text's place, and how it is changed."""
    regulation = checked.regulation
    flow = regulation.flow
    if element == regulation.id:
        return ChangeKind.POINT, regulation.provisions
    if regulation.action(element) is not None:
        return ChangeKind.ACTION, regulation.action(element)
    if element in flow.flows_by_id:
        return ChangeKind.FLOW, flow.flows_by_id[element]
    others: tuple[Any, ...] = (*flow.nodes, *flow.lanes, *flow.pools, *flow.message_flows)
    return ChangeKind.NODE, next((each for each in others if each.id == element), None)


def _mapped(value: Any, swap: Callable[[Text], Text]) -> Any:
    """A value with every text inside it swapped."""
    if isinstance(value, Text):
        return swap(value)
    if isinstance(value, tuple):
        return tuple(_mapped(part, swap) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(
            value, **{each.name: _mapped(getattr(value, each.name), swap) for each in dataclasses.fields(value)}
        )
    return value


def _of_standard(checked: CheckedRegulation, field: str, swap: Callable[[Text], Text]) -> Iterator[Change]:
    """A change for each text; ``documents.passport`` is the item of that id."""
    name, _, own = field.partition(".")
    for path, text in _leaves(getattr(checked.standard, name), name, own):
        after = swap(text)
        if after != text:
            yield Change(ChangeKind.STANDARD, "", path, text, after)


def _leaves(value: Any, path: str, own: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        if not own:
            yield path, value
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _leaves(part, f"{path}.{number}", "" if own and getattr(part, "id", "") == own else own)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for each in dataclasses.fields(value):
            yield from _leaves(getattr(value, each.name), f"{path}.{each.name}", own)


def one_alphabet(checked: CheckedRegulation, entry: PlacedText, word: str) -> Fix | None:
    """A word of two alphabets written in one; ``None`` where a letter has no twin in the other, or both ways are open.

    A word becomes Cyrillic where it can: official texts are.
    """
    latin = [sign for sign in word if sign.isascii() and sign.isalpha()]
    cyrillic = [sign for sign in word if not sign.isascii() and sign.isalpha()]
    if all(sign in _TO_CYRILLIC for sign in latin):
        wanted = "".join(_TO_CYRILLIC.get(sign, sign) for sign in word)
    elif all(sign in _TO_LATIN for sign in cyrillic):
        wanted = "".join(_TO_LATIN.get(sign, sign) for sign in word)
    else:
        return None
    pattern = re.compile(rf"\b{re.escape(word)}\b")
    return words_fix(
        checked, entry, lambda text, _language: pattern.sub(wanted, text), "fix-one-alphabet", got=word, wanted=wanted
    )


def official_word(checked: CheckedRegulation, entry: PlacedText, got: str, language: Language) -> Fix | None:
    """A word against the glossary put right, its ending kept; ``None`` where the official word would be inflected."""
    wanted = put_right(got, language)
    if wanted is None:
        return None
    pattern = re.compile(rf"(?<![\w-]){re.escape(got)}(?!\w)")

    def swap(text: str, code: Language) -> str:
        return pattern.sub(wanted, text) if code == language else text

    return words_fix(checked, entry, swap, "fix-official-word", got=got, wanted=wanted)


def without_invisible(checked: CheckedRegulation, entry: PlacedText) -> Fix | None:
    """The invisible signs of a text's place taken out."""
    return words_fix(checked, entry, lambda text, _language: INVISIBLE.sub("", text), "fix-invisible")
