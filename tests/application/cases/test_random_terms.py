"""No case takes longer than the deadline proof says when every action keeps its term."""

from __future__ import annotations

from datetime import datetime

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from regdesigner.analysis.deadlines.proof import prove_one
from regdesigner.domain.deadline import elapsed
from regdesigner.domain.record import EntryKind, first_broken
from regdesigner.domain.standard import Limits
from regdesigner.domain.term import Term
from tests.analysis.deadlines.oracle import Tree, drawn, limits, moments, trees
from tests.application.cases.disturbed_cases import Office, folder_of
from tests.application.cases.kept_terms import Punctual, asked_by_numbers
from tests.calendars import BISHKEK, DECIDED
from tests.depth import examples
from tests.fakes.unit_of_work import UnitsInMemory

KILLED = 0.05


@settings(max_examples=examples(40), phases=[Phase.generate])  # to shrink takes minutes
@given(trees(), limits, moments, st.integers(0, 999))
def test_no_case_takes_longer_than_the_proof_says(tree: Tree, limit: Term, begins: datetime, seed: int) -> None:
    regulation = asked_by_numbers(drawn(tree))
    proof = prove_one(regulation, Limits(None, limit, None), BISHKEK, DECIDED, begins).total
    office = Office.opened(UnitsInMemory(), folder_of(regulation, limit), seed, 0)
    office.kills.often = KILLED
    case = Punctual(office).carry_out(begins)
    assert proof.end is not None
    assert case.ended is not None
    assert case.ended <= proof.end
    assert proof.worst is not None
    took = elapsed(limit.unit, limit.basis, begins, case.ended, BISHKEK, DECIDED)
    assert took <= proof.worst.amount
    assert not (proof.holds and case.overdue(case.ended))
    record = office.record(case.id)
    assert first_broken(record) is None
    assert not [entry for entry in record if entry.kind is EntryKind.ESCALATED]
