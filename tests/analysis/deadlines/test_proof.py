from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.analysis.deadlines import proof as proofs
from regdesigner.analysis.deadlines.loops import Irreducible, Unbounded
from regdesigner.analysis.deadlines.proof import prove, prove_one
from regdesigner.analysis.deadlines.reasons import INEXACT
from regdesigner.domain.deadline import due
from regdesigner.domain.standard import Channel, LimitByAct, Limits
from regdesigner.domain.term import Term
from regdesigner.domain.text import LANGUAGES, Language, Text
from regdesigner.language import translator
from tests.analysis.deadlines.oracle import Tree, all_ends, counted, drawn, limits, moments, stepped_due, trees
from tests.analysis.deadlines.proof_models import (
    NO_LIMITS,
    action,
    arrow,
    calendar_days,
    chain,
    choice,
    end,
    minutes,
    regulation,
    row_of,
    start,
    task,
    working_days,
)
from tests.calendars import BISHKEK, DECIDED
from tests.depth import examples

ON = date(2026, 1, 1)


def total(limit: Term) -> Limits:
    return Limits(intake=None, total=limit, handover=None)


@settings(max_examples=examples(30))
@given(trees(), limits, moments)
def test_one_start_agrees_with_every_execution_stepped_minute_by_minute(
    tree: Tree, limit: Term, begins: datetime
) -> None:
    ends = all_ends(tree, begins, begins, DECIDED)
    found = prove_one(drawn(tree), total(limit), BISHKEK, DECIDED, begins).total
    assert found.exact
    assert found.end == max(ends)
    assert found.worst == Term(counted(limit, begins, max(ends), DECIDED), limit.unit, limit.basis)
    assert found.best == Term(counted(limit, begins, min(ends), DECIDED), limit.unit, limit.basis)
    assert found.holds is (max(ends) <= stepped_due(limit, begins, DECIDED))
    assert found.slack is not None
    assert found.slack.minutes == (stepped_due(limit, begins, DECIDED) - max(ends)) / timedelta(minutes=1)


small = st.one_of(st.integers(1, 60).map(minutes), st.integers(1, 2).map(working_days), st.just(calendar_days(3)))


@settings(max_examples=examples(3))
@given(
    trees(small),
    st.sampled_from([working_days(9), calendar_days(20)]),
    st.sampled_from([datetime(2026, 1, 9), datetime(2026, 3, 7), datetime(2026, 4, 30)]),
)
def test_all_starts_of_a_day_agree_with_stepping_each_minute(tree: Tree, limit: Term, first: datetime) -> None:
    found = proofs._proof(drawn(tree), total(limit), BISHKEK, DECIDED, first, 1).total
    runs = []
    for minute in range(1440):
        begins = first + timedelta(minutes=minute)
        finish = max(all_ends(tree, begins, begins, DECIDED))
        left = int((stepped_due(limit, begins, DECIDED) - finish) / timedelta(minutes=1))
        runs.append((counted(limit, begins, finish, DECIDED), -left, first - begins))
    amount, over, earlier = max(runs)
    assert found.worst == Term(amount, limit.unit, limit.basis)
    assert found.slack is not None
    assert found.slack.minutes == -over
    assert found.start == first - earlier


@settings(max_examples=examples(20))
@given(trees(), limits, moments, st.randoms(use_true_random=False))
def test_no_execution_that_finishes_early_exceeds_the_proof(
    tree: Tree, limit: Term, begins: datetime, chance: random.Random
) -> None:
    found = prove_one(drawn(tree), total(limit), BISHKEK, DECIDED, begins).total

    def early(part: Tree, moment: datetime) -> datetime:
        if part[0] == "act":
            last = due(part[2], moment, BISHKEK, DECIDED, inner=moment != begins)
            return moment + timedelta(minutes=chance.randint(0, int((last - moment) / timedelta(minutes=1))))
        if part[0] == "seq":
            for one in part[1]:
                moment = early(one, moment)
            return moment
        if part[0] == "xor":
            return early(chance.choice(part[1]), moment)
        if part[0] == "par":
            return max(early(one, moment) for one in part[1])
        if part[0] == "or":
            return max(early(one, moment) for one in chance.sample(part[1], chance.randint(1, len(part[1]))))
        repeats = {"loop": 1 + part[-1], "times": part[-1]} if part[0] in ("loop", "times") else {}
        for _ in range(chance.randint(1, repeats.get(part[0], 1))):
            moment = early(part[1], moment)
        return moment

    assert found.end is not None
    assert all(early(tree, begins) <= found.end for _ in range(20))


def test_minutes_begun_after_closing_open_a_new_day_zero() -> None:
    model = row_of(minutes(15), working_days(3), minutes(30), working_days(1))
    found = prove_one(model, total(working_days(5)), BISHKEK, DECIDED, datetime(2026, 1, 8, 17, 46)).total
    assert found.worst == working_days(6)
    assert found.end == datetime(2026, 1, 16, 18)
    assert found.holds is False
    assert [(step.element, step.ends) for step in found.steps] == [
        ("a0", datetime(2026, 1, 9, 9, 1)),
        ("a1", datetime(2026, 1, 14, 18)),
        ("a2", datetime(2026, 1, 15, 9, 30)),
        ("a3", datetime(2026, 1, 16, 18)),
    ]


def test_the_worst_start_of_a_year_is_found_among_all_minutes() -> None:
    model = row_of(minutes(15), working_days(3), minutes(30), working_days(1))
    found = prove(model, total(working_days(6)), BISHKEK, DECIDED, ON)
    assert found.total.worst == working_days(6)
    assert found.total.best == working_days(5)
    assert found.total.holds is True
    assert found.total.path == ("start", "a0", "a1", "a2", "a3", "end")
    assert found.starts == 120_263
    assert [day.date for day in found.estimated] == [date(2026, 3, 20), date(2026, 5, 27)]


def test_three_actions_of_ten_minutes_take_thirty_over_a_weekend() -> None:
    found = prove(row_of(minutes(10), minutes(10), minutes(10)), total(minutes(30)), BISHKEK, DECIDED, ON).total
    assert found.worst == found.best == minutes(30)
    assert found.holds is True
    assert found.slack is not None
    assert (found.slack.amount, found.slack.minutes) == (0, 0)


def test_one_minute_over_the_limit_does_not_hold() -> None:
    found = prove(row_of(minutes(10), minutes(21)), total(minutes(30)), BISHKEK, DECIDED, ON).total
    assert found.holds is False
    assert found.slack is not None
    assert found.slack.amount == -1


def test_fourteen_calendar_days_last_up_to_twenty_four_in_working_terms_of_spring() -> None:
    found = prove(row_of(working_days(10)), total(calendar_days(14)), BISHKEK, DECIDED, ON).total
    assert found.worst is not None
    assert found.worst.amount > 14
    assert found.holds is False


def test_a_limit_left_to_an_act_is_measured_in_the_longest_unit_and_holds_nothing() -> None:
    by_act = Limits(intake=None, total=LimitByAct(Text(en="an act")), handover=None)
    found = prove(row_of(minutes(15), working_days(3)), by_act, BISHKEK, DECIDED, ON).total
    assert found.worst == working_days(4)
    assert (found.holds, found.slack) == (None, None)
    assert isinstance(found.allowed, LimitByAct)


def test_an_action_without_a_term_takes_no_time_and_the_proof_says_so() -> None:
    model = regulation(
        [start(), task("a"), task("b"), end()],
        chain("start", "a", "b", "end"),
        [action("a", minutes(5)), action("b", None)],
    )
    found = prove(model, total(minutes(5)), BISHKEK, DECIDED, ON).total
    assert found.holds is None
    assert found.exact is False
    assert [(reason.message, reason.arguments["elements"]) for reason in found.reasons] == [("proof-no-term", "b")]


def test_a_cycle_without_a_bound_is_the_answer() -> None:
    model = regulation(
        [start(), choice("merge"), task("a"), choice("again"), end()],
        [*chain("start", "merge", "a", "again", "end"), arrow("again", "merge")],
        [action("a", minutes(5))],
    )
    found = prove(model, total(minutes(5)), BISHKEK, DECIDED, ON)
    assert found.cycle == Unbounded(("merge", "a", "again"))
    assert [one.holds for one in found.limits] == [None, None, None]
    assert found.total.reasons[0].message == "proof-unbounded"


def test_a_loop_entered_from_the_side_is_the_answer() -> None:
    model = regulation(
        [start(), choice("split"), task("a"), task("b"), choice("again"), end()],
        [*chain("start", "split", "a", "b", "again", "end"), arrow("split", "b"), arrow("again", "a", max_repeats=1)],
        [action("a", minutes(5)), action("b", minutes(5))],
    )
    found = prove(model, NO_LIMITS, BISHKEK, DECIDED, ON)
    assert isinstance(found.cycle, Irreducible)
    assert set(found.cycle.cycle) == {"a", "b", "again"}


def test_electronic_requests_count_from_the_next_opening() -> None:
    model = replace(row_of(working_days(1)), actions=(action("a0", working_days(1), channels=(Channel.ELECTRONIC,)),))
    saturday = datetime(2026, 1, 10, 12)
    found = prove_one(model, total(working_days(1)), BISHKEK, DECIDED, saturday).total
    assert found.electronic is True
    assert found.end == datetime(2026, 1, 13, 18)
    assert found.holds is True
    in_person = prove_one(row_of(working_days(1)), total(working_days(1)), BISHKEK, DECIDED, saturday).total
    assert in_person.end == datetime(2026, 1, 12, 18)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_can_be_said(language: Language) -> None:
    said = translator(language)
    for message in INEXACT:
        text = said.text(message, elements="a, b", element="a", count=2, field="x")
        assert "a" in text or "x" in text or "2" in text
