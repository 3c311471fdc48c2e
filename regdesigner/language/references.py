"""Names of the acts, and points of them as one cites them in each language."""

from __future__ import annotations

import re

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Language
from regdesigner.language.translator import translator

_POINT = re.compile(r"(?P<point>[^ ]+?)(?:\((?P<item>\d+)\))?(?: (?P<part>row|field|item) (?P<number>\d+))?")


def act_title(act: Act, language: Language) -> str:
    """The short name of an act: ``Типовой административный регламент``."""
    return translator(language).text(f"act-{act.value}")


def act_full_title(act: Act, language: Language) -> str:
    """The act with its kind, number and date."""
    return translator(language).text(f"act-{act.value}-full")


def format_reference(reference: LegalReference, language: Language) -> str:
    """A point of an act: ``Типовой административный регламент, п. 10, строка 4``."""
    words = translator(language)
    parts = [act_title(reference.act, language)]
    match = _POINT.fullmatch(reference.point)
    if match is None:
        return ", ".join([*parts, reference.point])
    parts.append(words.text(f"point-of-{reference.act.value}", point=match["point"]))
    if match["item"]:
        parts.append(words.text("reference-item", number=match["item"]))
    if match["part"]:
        parts.append(words.text(f"reference-{match['part']}", number=match["number"]))
    return ", ".join(parts)
