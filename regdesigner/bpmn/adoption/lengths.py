"""How long something takes, as analysts write it: in words of three languages, or in ISO 8601 of several units."""

from __future__ import annotations

import re

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.term import Basis, Term, Unit

_COMPOUND = re.compile(
    r"(?:^|/)P(?:(?P<w>\d{1,6})W)?(?:(?P<d>\d{1,6})D)?(?:T(?:(?P<h>\d{1,6})H)?(?:(?P<m>\d{1,6})M)?(?:\d+(?:\.\d+)?S)?)?$"
)
_UNITS = (
    (Unit.MINUTE, "минут мин minute min мүнөт"),
    (Unit.HOUR, "час hour саат"),
    (Unit.DAY, "дн день day күн сутк"),
    (Unit.MONTH, "месяц мес month ай"),
    (Unit.YEAR, "год лет year жыл"),
)
_IN_WORDS = re.compile(
    r"(?<![\w.,])(?P<amount>\d{1,5})\s*[-–]?\s*(?P<kind>[^\W\d]+)(?:\s+(?P<next>[^\W\d]+))?", re.IGNORECASE
)
_CALENDAR = ("календар", "calendar", "сутк")
_KINDS_OF_DAYS = ("рабоч", "календар", "working", "business", "calendar", "иш", "жумуш")


def term_in_words(text: str) -> Term | None:
    """The one length that a text names: words (working time unless it says otherwise), else ISO 8601 by the calendar.

    ``None`` where it names none, or more than one.
    """
    found = {term for match in _IN_WORDS.finditer(text) if (term := _said(match)) is not None}
    return found.pop() if len(found) == 1 else _compound(text) if not found else None


def _said(match: re.Match[str]) -> Term | None:
    """``3 рабочих дня``: a number, the kind of days if it is told, the unit."""
    kind, following = match["kind"].casefold(), (match["next"] or "").casefold()
    unit = _unit(following) if kind.startswith(_KINDS_OF_DAYS) else _unit(kind)
    if unit is None:
        return None
    by_calendar = kind.startswith(_CALENDAR) or unit in (Unit.MONTH, Unit.YEAR)
    try:
        return Term(int(match["amount"]), unit, Basis.CALENDAR if by_calendar else Basis.WORKING)
    except WrongValue:
        return None


def _unit(word: str) -> Unit | None:
    return next((unit for unit, stems in _UNITS if word.startswith(tuple(stems.split()))), None)


def _compound(text: str) -> Term | None:
    """The length of a duration of several units, or of one turn of a cycle (``R3/P1D``)."""
    match = _COMPOUND.search(text.strip())
    if match is None:
        return None
    weeks, days, hours, minutes = (int(match[part] or 0) for part in "wdhm")
    days += 7 * weeks
    if days and not hours and not minutes:
        amount, unit = days, Unit.DAY
    elif not minutes:
        amount, unit = days * 24 + hours, Unit.HOUR
    else:
        amount, unit = (days * 24 + hours) * 60 + minutes, Unit.MINUTE
    try:
        return Term(amount, unit, Basis.CALENDAR)
    except WrongValue:
        return None
