"""Terms that end by the bare clock, and who asked for them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from regdesigner.domain.term import Term, Unit

_LENGTHS = {Unit.MINUTE: timedelta(minutes=1), Unit.HOUR: timedelta(hours=1), Unit.DAY: timedelta(days=1)}


class Asked(NamedTuple):
    term: Term
    start: datetime
    electronic: bool
    inner: bool


class BareClock:
    """The port ``Due`` without any calendar."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []

    def __call__(self, term: Term, start: datetime, *, electronic: bool = False, inner: bool = False) -> datetime:
        self.asked.append(Asked(term, start, electronic, inner))
        return start + term.amount * _LENGTHS[term.unit]
