from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.analysis.deadlines import proof as proofs
from regdesigner.domain.standard import Limits
from regdesigner.domain.term import Term
from tests.analysis.deadlines.oracle import Tree, all_ends, drawn, leaves, named, stepped_due, trees
from tests.analysis.deadlines.proof_models import calendar_days, minutes, working_days
from tests.calendars import BISHKEK, DECIDED
from tests.depth import examples

FIRST = datetime(2026, 1, 9)
STARTS = [FIRST + timedelta(minutes=minute) for minute in range(1440)]

small = st.one_of(st.integers(1, 60).map(minutes), st.integers(1, 2).map(working_days))
plain = st.recursive(
    small.map(lambda term: ("act", "", term)),
    lambda parts: st.tuples(st.sampled_from(["seq", "xor", "par"]), st.lists(parts, min_size=2, max_size=3).map(tuple)),
    max_leaves=4,
).map(lambda tree: named(tree, []))


def kept(tree: Tree, limit: Term, delays: dict[str, int]) -> bool:
    return all(
        max(all_ends(tree, begins, begins, DECIDED, False, delays)) <= stepped_due(limit, begins, DECIDED)
        for begins in STARTS
    )


@settings(max_examples=examples(3))
@given(plain, st.sampled_from([working_days(8), calendar_days(15)]))
def test_an_action_may_be_late_by_its_slack_and_not_by_one_minute_more(tree: Tree, limit: Term) -> None:
    found = proofs._proof(drawn(tree), Limits(None, limit, None), BISHKEK, DECIDED, FIRST, 1).total
    assert found.holds is True
    assert set(found.action_slack) == {name for name, _ in leaves(tree)}
    name, _ = leaves(tree)[0]
    assert kept(tree, limit, {name: found.action_slack[name]})
    assert not kept(tree, limit, {name: found.action_slack[name] + 1})


@settings(max_examples=examples(4))
@given(trees(small))
def test_the_critical_actions_have_the_slack_of_the_whole_or_more(tree: Tree) -> None:
    found = proofs._proof(drawn(tree), Limits(None, working_days(40), None), BISHKEK, DECIDED, FIRST, 1).total
    assert found.slack is not None
    assert found.slack.minutes is not None
    assert min(found.action_slack.values()) >= 0
    assert all(step.element in found.action_slack for step in found.steps)
    assert found.action_slack[found.steps[-1].element] <= found.slack.minutes
