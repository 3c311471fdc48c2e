"""A controller sees how the cases of the own body stand, and how much lies with each position."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.overseeing import Overseeing, Sought, Standing, standings
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Account, Role
from regdesigner.domain.case import Asked, Case, Condition
from regdesigner.domain.flow import Outcome
from regdesigner.domain.standard import Channel
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, begin, carrying_out_on, complete
from tests.application.kept import person

LATER = MONDAY + timedelta(minutes=5)
CASE = Case("id", "1", BENEFIT, 1, None, Asked(Channel.POST), MONDAY, arrived=MONDAY, due=MONDAY + timedelta(days=20))


@pytest.fixture
def carrying(units: UnitsOfWork) -> CarryingOut:
    return carrying_out_on(units)


@pytest.fixture
def overseeing(carrying: CarryingOut) -> Overseeing:
    return Overseeing(carrying.units, carrying)


@pytest.fixture
def controller(carrying: CarryingOut) -> Account:
    return person(carrying.units, "controller", Role.CONTROLLER)


@pytest.mark.parametrize(
    ("case", "days", "expected"),
    [
        (CASE, 1, {Standing.RUNNING}),
        (CASE, 15, {Standing.RUNNING, Standing.AT_RISK}),
        (CASE, 21, {Standing.RUNNING, Standing.OVERDUE}),
        (replace(CASE, still_since=MONDAY + timedelta(days=1)), 21, {Standing.RUNNING, Standing.STILL}),
        (replace(CASE, condition=Condition.STOPPED), 1, {Standing.STOPPED}),
        (
            replace(CASE, condition=Condition.ENDED, outcome=Outcome.RESULT, ended=MONDAY + timedelta(days=2)),
            99,
            {Standing.ENDED, Standing.RESULT},
        ),
        (
            replace(CASE, condition=Condition.ENDED, ended=MONDAY + timedelta(days=25)),
            99,
            {Standing.ENDED, Standing.OTHER, Standing.OVERDUE},
        ),
    ],
)
def test_a_case_stands_in_the_figures_that_count_it(case: Case, days: int, expected: set[Standing]) -> None:
    assert standings(case, MONDAY + timedelta(days=days)) == expected


def test_each_figure_counts_the_cases_that_it_leads_to(
    carrying: CarryingOut, overseeing: Overseeing, controller: Account
) -> None:
    begin(carrying)
    other = begin(carrying, now=MONDAY).case.id
    complete(carrying, other, "inform", LATER)
    seen = overseeing.overview(controller, LATER, Sought())
    for standing, count in seen.figures.items():
        assert len(overseeing.overview(controller, LATER, Sought(standing=standing)).cases) == count
    assert seen.figures[Standing.RUNNING] == 2
    assert [(each.position, each.tasks, each.overdue) for each in seen.load] == [("reception", 2, 0)]
    at_reception = overseeing.overview(controller, LATER, Sought(position=f"{BENEFIT}:reception"))
    assert len(at_reception.cases) == 2


def test_cases_are_found_by_number_recipient_and_day(
    carrying: CarryingOut, overseeing: Overseeing, controller: Account
) -> None:
    begin(carrying)

    def found(sought: Sought) -> int:
        return len(overseeing.overview(controller, LATER, sought).cases)

    assert [found(Sought(number=each)) for each in ("00001", "нургүл", "nobody")] == [1, 1, 0]
    assert [found(Sought(first=each)) for each in (date(2026, 11, 23), date(2026, 11, 24))] == [1, 0]
    assert [found(Sought(last=each)) for each in (date(2026, 11, 23), date(2026, 11, 22))] == [1, 0]
    assert found(Sought(folder="another")) == 0


def test_nothing_of_other_bodies_is_seen(carrying: CarryingOut, overseeing: Overseeing) -> None:
    begin(carrying)
    with carrying.units(reading=True) as unit:
        bodies = [each.id for each in unit.registry.registry().bodies]
        case = unit.cases.all()[0]
    elsewhere = person(carrying.units, "elsewhere", Role.CONTROLLER, body=bodies[0])
    assert case.body is None
    assert overseeing.overview(elsewhere, LATER, Sought()).cases == ()
    assert overseeing.stopped(elsewhere) == ()
