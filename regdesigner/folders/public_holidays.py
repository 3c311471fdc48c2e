"""The public holidays of Kyrgyzstan from the library ``holidays``, with names in ky, ru and en."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from regdesigner.domain.calendar import DayOff
from regdesigner.domain.text import Text

_LANGUAGES = ("ky", "ru_KG", "en_US")
"""Names of the library: a plain ``ru`` would silently give English."""
_IN_BRACKETS = re.compile(r" \([^)]*\)")


@lru_cache(maxsize=16)
def public_holidays(first_year: int, last_year: int) -> tuple[DayOff, ...]:
    """All holidays of the years, both included, by date.

    Lunar feasts of coming years have dates that are only estimated; the day says so and its name does not.
    """
    from holidays import country_holidays  # the library takes as long to import as all the rest of the program

    years = range(first_year, last_year + 1)
    ky, ru, en = (country_holidays("KG", years=years, language=language) for language in _LANGUAGES)
    return tuple(_day(day, ky[day], ru[day], en[day]) for day in sorted(en))


def _day(day: date, ky: str, ru: str, en: str) -> DayOff:
    estimated = "(estimated)" in en
    if estimated:
        ky, ru, en = (_IN_BRACKETS.sub("", name) for name in (ky, ru, en))
    return DayOff(day, Text(ky, ru, en), estimated)
