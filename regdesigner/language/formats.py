"""Terms, dates, instants and numbers as official papers of the country write them."""

from __future__ import annotations

from datetime import date, datetime

from regdesigner.domain.term import Term
from regdesigner.domain.text import Language
from regdesigner.language.translator import translator


def format_term(term: Term, language: Language) -> str:
    """A term in words with its basis: ``3 иш күнү``, ``3 рабочих дня``, ``10 минут``.

    Minutes and hours name their basis only where they run by the bare clock: official texts mean opening hours.
    """
    return translator(language).text(f"term-{term.unit.value}-{term.basis.value}", amount=term.amount)


def format_date(day: date) -> str:
    """A date as the country writes it in every language: ``22.07.2014``."""
    return f"{day:%d.%m.}{day.year:04}"


def format_instant(instant: datetime) -> str:
    """A date and the time of the day, 24 hours: ``22.07.2014 09:30``."""
    return f"{format_date(instant)} {instant:%H:%M}"
