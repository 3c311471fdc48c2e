"""A term that somebody wrote in words, ``5 дней``, as the fields in which it has to be written."""

from __future__ import annotations

import re

from regdesigner.domain.term import Basis, Unit

_AMOUNT = re.compile(r"(?<![\d.,])([1-9]\d{0,4})(?![\d.,])")
_BEGINNINGS = {
    Unit.MINUTE: ("мүнөт", "мин", "min"),
    Unit.HOUR: ("саат", "час", "hour"),
    Unit.MONTH: ("ай", "мес", "month"),
    Unit.YEAR: ("жыл", "год", "лет", "year"),
    Unit.DAY: ("күн", "дн", "ден", "сут", "day"),
}
"""How the words for a unit begin in Kyrgyz, Russian and English."""
_BY_CALENDAR = ("календар", "calendar", "сут")


def suggested_term(words: str) -> str:
    """The words as fields, as far as they can be understood, else an example: never more than a proposal."""
    found = _AMOUNT.search(words)
    spoken = re.findall(r"[^\W\d_]+", words.lower())
    unit = next((unit for unit, begun in _BEGINNINGS.items() if any(word.startswith(begun) for word in spoken)), None)
    if found is None or unit is None:
        return _written("5", Unit.DAY, Basis.WORKING)
    calendar = unit in (Unit.MONTH, Unit.YEAR) or any(word.startswith(_BY_CALENDAR) for word in spoken)
    return _written(found[1], unit, Basis.CALENDAR if calendar else Basis.WORKING)


def _written(amount: str, unit: Unit, basis: Basis) -> str:
    return f"{{amount: {amount}, unit: {unit.value}, basis: {basis.value}}}"
