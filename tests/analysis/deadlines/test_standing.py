"""A clock that stands still: what is added up never falls below what a case without waiting takes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.analysis.deadlines.proof import prove
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Limits
from regdesigner.domain.term import Basis, Term, Unit
from tests.analysis.deadlines.proof_models import action, calendar_days, chain, regulation, start, task, working_days
from tests.analysis.deadlines.proof_models import end as ending
from tests.calendars import BISHKEK, DECIDED
from tests.depth import examples

ON = date(2026, 1, 1)
TERMS = st.builds(Term, st.integers(1, 8), st.just(Unit.DAY), st.sampled_from(Basis))


def mended_between(first: Term, second: Term, *, still: bool) -> Regulation:
    """Two actions, between them the recipient's wait: left out of the count, or no time at all."""
    wait = task("mend", stands_still=True) if still else task("mend")
    return regulation(
        [start(), task("a"), wait, task("b"), ending()],
        chain("start", "a", "mend", "b", "end"),
        [action("a", first), action("b", second)],
    )


def worst(model: Regulation, limit: Term) -> Term:
    found = prove(model, Limits(None, limit, None), BISHKEK, DECIDED, ON).total.worst
    assert found is not None
    return found


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.MONTH])
@settings(max_examples=examples(10), deadline=None)
@given(first=TERMS, second=TERMS)
def test_the_bound_covers_a_case_that_hardly_waits(unit: Unit, first: Term, second: Term) -> None:
    limit = Term(30, Unit.DAY, Basis.CALENDAR) if unit is Unit.DAY else Term(2, Unit.MONTH, Basis.CALENDAR)
    plain = mended_between(first, second, still=False)
    assert worst(mended_between(first, second, still=True), limit).amount >= worst(plain, limit).amount


def test_days_of_a_feast_between_two_parts_are_not_lost() -> None:
    """Each part ends on the day to which a feast moved it; both feasts count when the parts are added up."""
    model = mended_between(working_days(5), working_days(5), still=True)
    plain = mended_between(working_days(5), working_days(5), still=False)
    assert worst(model, calendar_days(40)).amount > worst(plain, calendar_days(40)).amount


def test_a_limit_in_working_days_adds_up_exactly() -> None:
    model = mended_between(working_days(3), working_days(4), still=True)
    assert worst(model, working_days(9)) == working_days(7)


def test_a_clock_that_stands_at_very_many_places_is_refused_instead_of_counted_for_minutes() -> None:
    waits = [f"w{number}" for number in range(110)]
    model = regulation(
        [start(), *(task(name, stands_still=True) for name in waits), ending()], chain("start", *waits, "end"), []
    )
    with pytest.raises(WrongValue):
        worst(model, working_days(5))
