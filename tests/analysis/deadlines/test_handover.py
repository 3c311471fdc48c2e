from __future__ import annotations

import random
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.analysis.deadlines import proof as proofs
from regdesigner.domain.action import ActionKind
from regdesigner.domain.deadline import due, elapsed
from regdesigner.domain.standard import Limits
from regdesigner.domain.term import Basis, Term, Unit
from tests.analysis.deadlines.proof_models import (
    action,
    chain,
    end,
    fork,
    minutes,
    regulation,
    start,
    task,
    working_days,
)
from tests.calendars import BISHKEK, DECIDED
from tests.depth import examples

HANDING = ActionKind.HANDING_OVER
terms = st.one_of(st.integers(1, 200).map(minutes), st.integers(1, 2).map(working_days))


@settings(max_examples=examples(15))
@given(st.tuples(terms, terms, terms, terms, terms, terms), st.randoms(use_true_random=False))
def test_no_early_execution_hands_over_for_longer_than_proven_while_a_branch_still_runs(
    each: tuple[Term, ...], chance: random.Random
) -> None:
    names = ("first", "before", "hand", "one", "other", "give")
    kinds = {"hand": HANDING, "give": HANDING}
    model = regulation(
        [start(), *map(task, names), fork("split"), fork("join"), end()],
        [
            *chain("start", "first", "split", "before", "hand", "join", "give", "end"),
            *chain("split", "one", "other", "join"),
        ],
        [action(name, term, kinds.get(name)) for name, term in zip(names, each, strict=True)],
    )
    allowed = Term(9, Unit.DAY, Basis.WORKING)
    begins = datetime(2026, 3, 5)
    found = proofs._proof(model, Limits(None, None, allowed), BISHKEK, DECIDED, begins, 30).handover
    assert found.worst is not None
    by_name = dict(zip(names, each, strict=True))

    def early(name: str, moment: datetime) -> datetime:
        last = due(by_name[name], moment, BISHKEK, DECIDED, inner=True)
        whole = int((last - moment) / timedelta(minutes=1))
        return moment + timedelta(minutes=chance.choice([0, whole, chance.randint(0, whole)]))

    for _ in range(30):
        split = early("first", begins + timedelta(minutes=chance.randint(0, 7 * 1440)))
        entry = early("before", split)
        done = early("give", max(early("hand", entry), early("other", early("one", split))))
        assert elapsed(Unit.DAY, Basis.WORKING, entry, done, BISHKEK, DECIDED) <= found.worst.amount
