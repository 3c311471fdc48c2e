"""How alike two texts or two actions are, from 0 to 1, by the words that they share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.text import LANGUAGES, Text

_WORD = re.compile(r"\w+|[^\w\s]|\s+")


def words_of(text: str) -> tuple[str, ...]:
    """The words, signs and gaps of a text, which together are the text."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=4096)
def _ratio(first: str, second: str) -> float:
    one, other = (tuple(word.casefold() for word in words_of(text) if not word.isspace()) for text in (first, second))
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def alike(first: Text, second: Text) -> float:
    """The likeness in the language in which the texts are most alike; a translation added changes nothing."""
    if first == second:
        return 1.0
    both = [(first.in_language(code), second.in_language(code)) for code in LANGUAGES]
    return max((_ratio(one, other) for one, other in both if one and other), default=0.0)


def alike_actions(first: AdministrativeAction, second: AdministrativeAction) -> float:
    """Name and duties say most of what an action is; result, ground and position tell apart what sounds alike."""
    rows = (
        (3.0, first.name, second.name),
        (1.0, first.ground, second.ground),
        (1.0, first.responsible, second.responsible),
        (1.0, first.result, second.result),
    )
    shares = [(weight, alike(one, other)) for weight, one, other in rows if one and other]
    if first.duties and second.duties:
        shares.append((3.0, _covered(first.duties, second.duties)))
    if first.kind is not None and second.kind is not None:
        shares.append((1.0, float(first.kind is second.kind)))
    whole = sum(weight for weight, _ in shares)
    return sum(weight * share for weight, share in shares) / whole if whole else 0.0


def _covered(first: tuple[Text, ...], second: tuple[Text, ...]) -> float:
    """How much of the longer list has its like in the other."""
    few, many = sorted((first, second), key=len)
    return sum(max(alike(text, other) for other in few) for text in many) / len(many)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text: ``kept`` in both editions, else of the old (``dropped``) or of the new one."""

    text: str
    kept: bool
    dropped: bool = False


def passages(old: str, new: str) -> tuple[Passage, ...]:
    """Two editions of a text as one row of passages; dropped ones stand before what replaced them."""
    first, second = words_of(old), words_of(new)
    found: list[Passage] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Passage("".join(second[new_start:new_end]), kept=True))
            continue
        if end > start:
            found.append(Passage("".join(first[start:end]), kept=False, dropped=True))
        if new_end > new_start:
            found.append(Passage("".join(second[new_start:new_end]), kept=False))
    return tuple(found)
