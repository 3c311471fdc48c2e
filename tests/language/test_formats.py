"""Terms, dates, numbers and references in words."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Language
from regdesigner.language import format_date, format_instant, format_number, format_reference, format_term
from regdesigner.language.numbers import format_soms

WORKING, CALENDAR = Basis.WORKING, Basis.CALENDAR


@pytest.mark.parametrize(
    ("term", "language", "words"),
    [
        (Term(10, Unit.MINUTE, WORKING), "ky", "10 мүнөт"),
        (Term(10, Unit.MINUTE, WORKING), "ru", "10 минут"),
        (Term(21, Unit.MINUTE, WORKING), "ru", "21 минута"),
        (Term(1, Unit.MINUTE, WORKING), "en", "1 minute"),
        (Term(3, Unit.DAY, WORKING), "ky", "3 иш күнү"),
        (Term(3, Unit.DAY, WORKING), "ru", "3 рабочих дня"),
        (Term(1, Unit.DAY, WORKING), "ru", "1 рабочий день"),
        (Term(11, Unit.DAY, WORKING), "ru", "11 рабочих дней"),
        (Term(14, Unit.DAY, CALENDAR), "ky", "14 календардык күн"),
        (Term(14, Unit.DAY, CALENDAR), "ru", "14 календарных дней"),
        (Term(2, Unit.HOUR, WORKING), "ru", "2 часа"),
        (Term(5, Unit.HOUR, CALENDAR), "ru", "5 часов (считая непрерывно)"),
        (Term(1, Unit.MONTH, CALENDAR), "ru", "1 месяц"),
        (Term(3, Unit.YEAR, CALENDAR), "ru", "3 года"),
        (Term(5, Unit.YEAR, CALENDAR), "ru", "5 лет"),
        (Term(3, Unit.YEAR, CALENDAR), "ky", "3 жыл"),
    ],
)
def test_a_term_is_written_with_its_basis_and_plural(term: Term, language: Language, words: str) -> None:
    assert format_term(term, language) == words


def test_dates_and_instants_are_written_as_in_official_papers() -> None:
    assert format_date(date(2014, 7, 22)) == "22.07.2014"
    assert format_instant(datetime(2014, 7, 2, 9, 5)) == "02.07.2014 09:05"


def test_thousands_stand_apart() -> None:
    assert format_number(12345, "ky") == "12\N{NO-BREAK SPACE}345"
    assert format_number(12345, "en") == "12,345"
    assert format_number(999, "ru") == "999"


@pytest.mark.parametrize(
    ("reference", "language", "words"),
    [
        (
            LegalReference(Act.TYPICAL_REGULATION, "10 row 4"),
            "ky",
            "Типтүү административдик регламент, 10-пункт, 4-сап",
        ),
        (
            LegalReference(Act.TYPICAL_REGULATION, "10 row 4"),
            "ru",
            "Типовой административный регламент, п. 10, строка 4",
        ),
        (
            LegalReference(Act.LAW, "13.2(5)"),
            "ru",
            "Закон «О государственных и муниципальных услугах», статья 13.2, пункт 5",
        ),
        (LegalReference(Act.INSTRUCTION, "18"), "en", "Instruction for the Typical Standard, p. 18"),
        (LegalReference(Act.BPMN, "10.6.2"), "en", "BPMN 2.0.2, clause 10.6.2"),
    ],
)
def test_a_reference_is_cited_as_lawyers_cite_it(reference: LegalReference, language: Language, words: str) -> None:
    assert format_reference(reference, language) == words


@pytest.mark.parametrize(
    ("amount", "language", "words"),
    [
        ("120", "ky", "120"),
        ("1200.5", "ru", "1 200,50"),
        ("1200.5", "en", "1,200.50"),
        ("0.05", "ky", "0,05"),
        ("1000000", "ru", "1 000 000"),
    ],
)
def test_money_has_its_tyiyns_only_where_there_are_any(amount: str, language: Language, words: str) -> None:
    assert format_soms(Decimal(amount), language).replace("\u00a0", " ") == words
