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
    for entry in checked.texts:
        meant = _pasted(entry.text.ky, entry.text.ru)
        if meant is not None:
            yield Defect(entry.element, entry.field, entry.place, {"text": shortened(entry.text), "language": meant})


_FEWEST_WORDS = 4
"""Shorter texts are often names, which are the same in both languages."""
_WORD = re.compile(r"[^\W\d_]+")
_ONLY_KYRGYZ = re.compile("[өүң]")
_RUSSIAN = frozenset("и в на для при с по или от до не что как если после также который которые которых".split())
_KYRGYZ = frozenset("жана менен үчүн боюнча тарабынан катары эгер же эмес бар жок болсо кийин".split())


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
    return foreign >= 2 and foreign > sum(word in own for word in words)
