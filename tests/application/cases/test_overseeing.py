"""A controller sees how the cases of the own body stand, and how much lies with each position."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.overseeing import Overseeing
from regdesigner.application.ports.case_overview import Sought
from regdesigner.domain.account import Account, Role
from regdesigner.domain.standing import Standing
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, begin, complete
from tests.application.kept import person

LATER = MONDAY + timedelta(minutes=5)


@pytest.fixture
def overseeing(carrying: CarryingOut) -> Overseeing:
    return Overseeing(carrying.units)


@pytest.fixture
def controller(carrying: CarryingOut) -> Account:
    return person(carrying.units, "controller", Role.CONTROLLER)


def test_each_figure_counts_the_cases_that_it_leads_to(
    carrying: CarryingOut, overseeing: Overseeing, controller: Account
) -> None:
    begin(carrying)
    other = begin(carrying, now=MONDAY).case.id
    complete(carrying, other, "inform", LATER)
    seen = overseeing.overview(controller, LATER, Sought())
    for standing, count in seen.figures.items():
        of_figure = overseeing.overview(controller, LATER, Sought(standing=standing))
        assert len(of_figure.cases) == of_figure.total == count
        assert overseeing.every(controller, LATER, Sought(standing=standing)) == of_figure.cases
    assert seen.figures[Standing.RUNNING] == 2
    assert [(each.position, each.tasks, each.overdue) for each in seen.load] == [("reception", 2, 0)]
    at_reception = overseeing.overview(controller, LATER, Sought(position=f"{BENEFIT}:reception"))
    assert len(at_reception.cases) == at_reception.total == 2
    assert overseeing.overview(controller, LATER, Sought(), 1, 1).cases == at_reception.cases[1:]


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
    assert overseeing.stopped(elsewhere, LATER) == ()
