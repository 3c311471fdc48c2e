"""A case is shown in the drawing of its regulation: where it is now, where it was, the ways it went."""

from __future__ import annotations

from datetime import timedelta

from regdesigner.application.cases.drawing import case_drawing
from regdesigner.papers.marks import Drawn
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, begin, carrying_out_on, complete, elements
from tests.fakes.unit_of_work import UnitsInMemory

LATER = MONDAY + timedelta(minutes=5)


def test_what_is_open_is_marked_so_even_where_the_case_was_before() -> None:
    units = UnitsInMemory()
    carrying = carrying_out_on(units)
    case = begin(carrying).case.id
    for element in ("inform", "accept"):
        complete(carrying, case, element, LATER)
    folder = carrying.loaded(BENEFIT, 1)[0]
    with units(reading=True) as unit:
        record = unit.cases.record(case)
    drawn = case_drawing(folder, record, elements(units, case), "ru")
    boxes = {mark.element: mark.drawn for mark in drawn.marks if mark.ends is None}
    ways = {mark.ends for mark in drawn.marks if mark.ends is not None}
    assert boxes == {
        "request": Drawn.PASSED,
        "inform": Drawn.PASSED,
        "accept": Drawn.PASSED,
        "check-again": Drawn.PASSED,
        "check": Drawn.OPEN,
    }
    assert ways == {("request", "inform"), ("inform", "accept"), ("accept", "check-again"), ("check-again", "check")}
    assert len({mark.anchor for mark in drawn.marks}) == len(drawn.marks)
    again = case_drawing(folder, record, ["accept"], "ky")
    assert next(mark.drawn for mark in again.marks if mark.element == "accept") is Drawn.OPEN


def test_what_is_open_inside_of_a_drawn_group_is_marked_at_its_own_box() -> None:
    units = UnitsInMemory()
    carrying = carrying_out_on(units)
    folder = carrying.loaded(BENEFIT, 1)[0]
    drawn = case_drawing(folder, (), ["prepare-requests", "nothing"], "ky")
    assert [(mark.element, mark.drawn) for mark in drawn.marks] == [("prepare-requests", Drawn.OPEN)]
