"""Lengths as analysts write them beside a clock."""

from __future__ import annotations

import pytest

from regdesigner.bpmn.adoption.lengths import term_in_words
from regdesigner.domain.term import Basis, Term, Unit

WORKING, CALENDAR = Basis.WORKING, Basis.CALENDAR


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("3 рабочих дня", Term(3, Unit.DAY, WORKING)),
        ("через 10 календарных дней", Term(10, Unit.DAY, CALENDAR)),
        ("15 минут", Term(15, Unit.MINUTE, WORKING)),
        ("1 месяц", Term(1, Unit.MONTH, CALENDAR)),
        ("5 иш күнү", Term(5, Unit.DAY, WORKING)),
        ("30 мүнөт", Term(30, Unit.MINUTE, WORKING)),
        ("2 саат", Term(2, Unit.HOUR, WORKING)),
        ("3-күн", Term(3, Unit.DAY, WORKING)),
        ("wait 2 business days", Term(2, Unit.DAY, WORKING)),
        ("P1DT12H", Term(36, Unit.HOUR, CALENDAR)),
        ("PT1H30M", Term(90, Unit.MINUTE, CALENDAR)),
        ("R/P2W", Term(14, Unit.DAY, CALENDAR)),
    ],
)
def test_a_length_is_read(text: str, term: Term) -> None:
    assert term_in_words(text) == term


@pytest.mark.parametrize(
    "text", ["", "скоро", "0 дней", "от 3 до 5 дней или 2 месяца", "PT", "P", "0 0 * * *", "99999999 дней"]
)
def test_no_length_or_several_are_not_guessed(text: str) -> None:
    assert term_in_words(text) is None
