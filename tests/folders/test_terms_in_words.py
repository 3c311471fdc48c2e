"""A term in words is understood as far as it can be, and what is proposed can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.folders.terms_in_words import suggested_term
from regdesigner.folders.yaml_file import parse_yaml


def term_of(words: str) -> Term:
    fields = parse_yaml(suggested_term(words).encode(), "x.yaml").value
    return Term(fields["amount"], Unit(fields["unit"]), Basis(fields["basis"]))


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("5 дней", Term(5, Unit.DAY, Basis.WORKING)),
        ("3 года", Term(3, Unit.YEAR, Basis.CALENDAR)),
        ("10 иш күнү", Term(10, Unit.DAY, Basis.WORKING)),
        ("14 календарных дней", Term(14, Unit.DAY, Basis.CALENDAR)),
        ("30 мүнөт", Term(30, Unit.MINUTE, Basis.WORKING)),
        ("2 months", Term(2, Unit.MONTH, Basis.CALENDAR)),
        ("4 сааттын ичинде", Term(4, Unit.HOUR, Basis.WORKING)),
        ("скоро", Term(5, Unit.DAY, Basis.WORKING)),
        ("1,5 часа", Term(5, Unit.DAY, Basis.WORKING)),
    ],
)
def test_amount_unit_and_basis_are_taken_from_the_words(words: str, term: Term) -> None:
    assert term_of(words) == term


@given(st.text(max_size=40))
def test_whatever_the_words_the_proposal_is_a_term(words: str) -> None:
    assert term_of(words).amount > 0
