from __future__ import annotations

import re
from collections.abc import Iterator

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
        is_suspect = is_suspect or (bool(in_kyrgyz) and _holds(in_kyrgyz, ky))
        is_suspect = is_suspect or (bool(in_russian) and _holds(in_russian, ru))
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
    """The words that stand in any text at all; mostly none, and then no text is looked at for their sake."""
    return small_words.intersection(_WORD.findall(" ".join(vocabulary).casefold()))


def _holds(words: frozenset[str], text: str) -> bool:
    """Whether a text may hold enough of these words."""
    folded = text.casefold()
    if not any(word in folded for word in words):
        return False
    return sum(word in words for word in _WORD.findall(folded)) >= _FEWEST_SMALL_WORDS


def _begin_differently(ky: str, ru: str) -> bool:
    """Whether the first letter, or the first word, is enough to see that the words are not the same."""
    one, other = ky[:1], ru[:1]
    if not (one.isalpha() and other.isalpha()):
        return False
    if one != other and one.casefold() != other.casefold():
        return True
    first, second = _WORD.match(ky), _WORD.match(ru)
    return first is not None and second is not None and first.group().casefold() != second.group().casefold()


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
