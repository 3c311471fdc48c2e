from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule
from regdesigner.validation.texts import OfficialLanguage, shortened


@rule("LANG504", basis=LegalReference(Act.LAW, "16.2"))
def one_language_pasted_as_another(checked: CheckedRegulation) -> Iterator[Defect]:
    """The words of one official language stand in the place of the other.

    Why it matters: half of the readers cannot read the paper, and no check for missing texts finds it.

    Instead: translate the text.

    Basis: law art. 16.2.
    """
    in_kyrgyz = _standing(_RUSSIAN, checked.vocabulary["ky"])
    in_russian = _standing(_KYRGYZ, checked.vocabulary["ru"])
    for entry in checked.texts:
        ky, ru = entry.text.ky, entry.text.ru
        is_suspect = not _begin_differently(ky, ru)
        is_suspect = is_suspect or not in_kyrgyz.isdisjoint(ky.split()) or not in_russian.isdisjoint(ru.split())
        meant = _pasted(ky, ru) if is_suspect else None
        if meant is not None:
            yield Defect(entry.element, entry.field, entry.place, {"text": shortened(entry.text), "language": meant})


_FEWEST_WORDS = 4
"""Shorter texts are often names, which are the same in both languages."""
_FEWEST_SMALL_WORDS = 2
_WORD = re.compile(r"[^\W\d_]+")
_ONLY_KYRGYZ = re.compile("[өүң]")
_RUSSIAN = frozenset("и в на для при с по или от до не что как если после также который которые которых".split())
_KYRGYZ = frozenset("жана менен үчүн боюнча тарабынан катары эгер же эмес бар жок болсо кийин".split())


def _standing(small_words: frozenset[str], vocabulary: frozenset[str]) -> frozenset[str]:
    """What of a vocabulary holds one of these words; mostly nothing, and then no text is looked at for their sake."""
    if small_words.isdisjoint(_WORD.findall(" ".join(vocabulary).casefold())):
        return frozenset()
    return frozenset([each for each in vocabulary if not small_words.isdisjoint(_words_of(each))])


@lru_cache(16_384)
def _words_of(spaced: str) -> tuple[str, ...]:
    """The words of what stands between two spaces: mostly one."""
    return tuple(_WORD.findall(spaced.casefold()))


@lru_cache(8_192)
def _begin_differently(ky: str, ru: str) -> bool:
    """Whether the first letter, or the first word, is enough to see that the words are not the same."""
    one, other = ky[:1], ru[:1]
    if not (one.isalpha() and other.isalpha()):
        return False
    if one != other and one.casefold() != other.casefold():
        return True
    first, second = _WORD.match(ky), _WORD.match(ru)
    return first is not None and second is not None and first.group().casefold() != second.group().casefold()


@lru_cache(4_096)
def _pasted(ky: str, ru: str) -> OfficialLanguage | None:
    """The language that is missing: its place holds the words of the other one."""
    kyrgyz, russian = _WORD.findall(ky.casefold()), _WORD.findall(ru.casefold())
    if len(kyrgyz) >= _FEWEST_WORDS and _speaks(kyrgyz, _RUSSIAN, _KYRGYZ) and not _ONLY_KYRGYZ.search(ky.casefold()):
        return OfficialLanguage.KY
    if len(russian) >= _FEWEST_WORDS and _speaks(russian, _KYRGYZ, _RUSSIAN):
        return OfficialLanguage.RU
    if len(kyrgyz) >= _FEWEST_WORDS and kyrgyz == russian:
        return OfficialLanguage.RU if _ONLY_KYRGYZ.search(ky.casefold()) else OfficialLanguage.KY
    return None


def _speaks(words: list[str], other: frozenset[str], own: frozenset[str]) -> bool:
    """Whether small words of the other language stand there, at least two and more than of its own."""
    foreign = sum(word in other for word in words)
    return foreign >= _FEWEST_SMALL_WORDS and foreign > sum(word in own for word in words)
