"""The three limits of the standard against the terms of the actions and the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from regdesigner.domain.standard import Limit
from regdesigner.domain.term import Basis, Term, Unit
from tests.validation.mutations.broken_sample import (
    Change,
    Edit,
    Mutation,
    broken,
    drawing,
    standard,
    surroundings,
    unchanged,
)
from tests.validation.mutations.editing import at, attribute, removed

THE_REGULATION = "udc-index"
STANDARD = unchanged().standard
assert STANDARD is not None


def minutes(amount: int, basis: Basis = Basis.WORKING) -> Term:
    return Term(amount, Unit.MINUTE, basis)


def limits(**fields: Limit | None) -> Change:
    assert STANDARD is not None
    return standard(limits=replace(STANDARD.limits, **fields))


def lasting(action: str, amount: int) -> Edit:
    return attribute(at(action, "//reg:action/reg:term"), "amount", str(amount))


MUTATIONS: tuple[Mutation, ...] = (
    broken("terms add up to exactly the total", drawing(lasting("form-index", 7))),
    broken(
        "an action takes a minute too much for the total",
        drawing(lasting("form-index", 8)),
        ("STD301", "accept"),
    ),
    broken(
        "a branch takes a minute too much for the total",
        drawing(lasting("payment", 9)),
        ("STD301", "payment"),
    ),
    broken("a branch that is not the longest takes longer", drawing(lasting("payment", 5))),
    broken(
        "accepting takes a minute too much, and so does the whole",
        drawing(lasting("accept", 11)),
        ("STD302", "accept"),
        ("STD301", "accept"),
    ),
    broken(
        "accepting alone breaks the limits, whatever the term that another action lacks",
        drawing(lasting("accept", 40), removed(at("form-index", "//reg:action/reg:term"))),
        ("STD302", "accept"),
        ("STD301", "accept"),
        ("FORM214", "form-index"),
    ),
    broken(
        "handing over takes a minute too much, and so the whole",
        drawing(lasting("hand-over", 11)),
        ("STD303", "hand-over"),
        ("STD301", "hand-over"),
    ),
    broken(
        "handing over a refusal takes a minute too much",
        drawing(lasting("refuse-documents", 11)),
        ("STD303", "refuse-documents"),
    ),
    broken("the total of the standard is a minute short", limits(total=minutes(27)), ("STD301", "accept")),
    broken("the standard's time for accepting is a minute short", limits(intake=minutes(7)), ("STD302", "accept")),
    broken(
        "the standard's time for handing over is a minute short",
        limits(handover=minutes(4)),
        ("STD303", "refuse-documents"),
    ),
    broken(
        "the total is promised by the clock, lunch and nights included",
        limits(total=minutes(30, Basis.CALENDAR)),
        ("STD301", "accept"),
    ),
    broken("the total is not stated", limits(total=None), ("STD304", None)),
    broken("the time for accepting is not stated", limits(intake=None), ("STD305", None)),
    broken("the time for handing over is not stated", limits(handover=None), ("STD306", None)),
    broken(
        "the calendar ends before a year is over",
        surroundings(calendar=replace(unchanged().calendar, last=date(2027, 6, 30))),
        ("STD307", THE_REGULATION),
    ),
)
