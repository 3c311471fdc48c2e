"""The overview counts alike in memory and on databases, and as the domain says of each case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product

import pytest

from regdesigner.application.ports.case_overview import Sought
from regdesigner.application.ports.cases import ItemKind, KeptCase, OpenItem, Step
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.case import Asked, Case, Condition
from regdesigner.domain.flow import Outcome
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.standard import Channel
from regdesigner.domain.standing import Standing, standings

NOW = datetime(2026, 11, 23, 10, 0)
DUES = (None, NOW - timedelta(days=1), NOW, NOW + timedelta(hours=6), NOW + timedelta(days=20))
STILL = (None, NOW - timedelta(days=2), NOW - timedelta(hours=1))
ENDS = ((Condition.RUNNING, None), (Condition.STOPPED, None), (Condition.ENDED, None), *(
    (Condition.ENDED, each) for each in Outcome
))  # fmt: skip


def kept_cases() -> list[Case]:
    """A case of every kind, two bodies and folders in turn."""
    found = []
    for number, (due, still, (condition, outcome)) in enumerate(product(DUES, STILL, ENDS)):
        begun = NOW - timedelta(days=number % 5, hours=9)
        asked = Asked(Channel.POST, recipient=("Үлгүева Нургүл", "Асанов 100%_", "ЖУМАЛИЕВ")[number % 3])
        found.append(
            Case(
                f"{number:04}",
                f"3-2026-{number:05}",
                ("a", "b")[number % 2],
                1 + number % 3,
                (None, "x")[number % 2],
                asked,
                begun,
                begun if number % 4 else None,
                due,
                still,
                condition,
                outcome,
                NOW - timedelta(hours=2) if condition is Condition.ENDED else None,
            )
        )
    return found


def item(case: Case, kind: ItemKind, position: str | None) -> OpenItem:
    return OpenItem(case.id, f"{kind} {position}", "e", kind, case.folder, position, NOW, case.due)


@pytest.fixture
def cases(units: UnitsOfWork) -> tuple[Case, ...]:
    """What is kept, the newest first."""
    found = kept_cases()
    with units() as unit:
        for each in found:
            opened = () if each.ended else (item(each, ItemKind.TASK, "lane"), item(each, ItemKind.WAIT, "lane"))
            unit.cases.begin(Step(KeptCase(each, "", {}), opened=opened))
        nowhere = next(each for each in found if each.condition is Condition.RUNNING)
        unit.cases.step(
            Step(KeptCase(replace(nowhere, revision=1), "", {}), opened=(item(nowhere, ItemKind.TASK, None),))
        )
        unit.commit()
    found[found.index(nowhere)] = replace(nowhere, revision=1)
    return tuple(sorted(found, key=lambda each: (each.begun, each.number), reverse=True))


@pytest.mark.parametrize("body", [None, "x", "nobody"])
def test_each_figure_is_that_of_the_domain_and_leads_to_its_cases(
    units: UnitsOfWork, cases: tuple[Case, ...], body: str | None
) -> None:
    own = [each for each in cases if body in (None, each.body)]
    with units(reading=True) as unit:
        figures = unit.case_overview.figures(body, Sought(), NOW)
        for standing in Standing:
            sought = Sought(standing=standing)
            expected = tuple(each for each in own if standing in standings(each, NOW))
            assert unit.case_overview.cases(body, sought, NOW, 0, 999) == expected, standing
            assert unit.case_overview.count(body, sought, NOW) == figures[standing] == len(expected)


@pytest.mark.parametrize(
    ("sought", "numbers"),
    [
        (Sought(folder="a"), range(0, 90, 2)),
        (Sought(number=" үлгүева "), range(0, 90, 3)),
        (Sought(number="НУРГҮЛ үлг"), range(0, 90, 3)),
        (Sought(number="үлгүева асанов"), range(0)),
        (Sought(number="%_"), range(1, 90, 3)),
        (Sought(number="жумалиев"), range(2, 90, 3)),
        (Sought(number="-0008"), range(80, 90)),
        (Sought(first=date(2026, 11, 22), last=date(2026, 11, 22)), range(1, 90, 5)),
        (Sought(folder="nothing"), range(0)),
    ],
)
def test_what_is_asked_for_is_found_and_counted(
    units: UnitsOfWork, cases: tuple[Case, ...], sought: Sought, numbers: range
) -> None:
    expected = tuple(each for each in cases if int(each.id) in numbers)
    with units(reading=True) as unit:
        assert unit.case_overview.cases(None, sought, NOW, 0, 999) == expected
        assert unit.case_overview.cases(None, sought, NOW, 3, 4) == expected[3:7]
        figures = unit.case_overview.figures(None, sought, NOW)
    assert figures[Standing.ENDED] == sum(each.ended is not None for each in expected)


def test_the_load_counts_tasks_of_running_cases_and_leads_to_them(units: UnitsOfWork, cases: tuple[Case, ...]) -> None:
    running = [each for each in cases if each.condition is Condition.RUNNING]
    late = {each.id for each in running if each.due is not None and each.due < NOW}
    with units(reading=True) as unit:
        load = unit.case_overview.load(None, Sought(), NOW)
        for each in load:
            sought = Sought(position=f"{each.folder}:{each.position}")
            found = unit.case_overview.cases(None, sought, NOW, 0, 999)
            assert unit.case_overview.count(None, sought, NOW) == len(found) == each.tasks
            assert each.overdue == sum(case.id in late for case in found)
            assert each.version == max(case.version for case in found)
    by_lane = [each for each in load if each.position]
    assert sum(each.tasks for each in by_lane) == len(running)
    assert [(each.folder, each.tasks) for each in load if not each.position] == [("a", 1)]


def test_late_answers_are_those_that_cases_wait_for_and_those_that_came_too_late(
    units: UnitsOfWork, cases: tuple[Case, ...]
) -> None:
    due, early = NOW - timedelta(hours=3), NOW - timedelta(hours=4)
    answers = {"late": NOW, "early": early, "none": None}
    with units() as unit:
        for case in cases:
            for name, answered in answers.items():
                number = f"{case.number}-{name}"
                terms = (due, answered) if case.id != "0001" else (None, answered)
                unit.requests.add(
                    BodyRequest(number, case.id, case.folder, "ask", "party", None, ("answer",), early, *terms)
                )
        unit.commit()
    with units(reading=True) as unit:
        for body, sought in ((None, Sought()), ("x", Sought()), ("nobody", Sought()), (None, Sought(folder="b"))):
            own = [case for case in unit.case_overview.cases(body, sought, NOW, 0, 999) if case.id != "0001"]
            going_on = [case for case in own if case.condition is not Condition.ENDED]
            for came, of in ((True, own), (False, going_on)):
                found = unit.case_overview.late_answers(body, sought, NOW, 0, 999, came=came)
                expected = sorted(f"{case.number}-{'late' if came else 'none'}" for case in of)
                assert [each.number for each in found] == expected
                assert unit.case_overview.late_count(body, sought, NOW, came=came) == len(expected)
        assert unit.case_overview.late_answers(None, Sought(), NOW, 1, 2, came=True)[0].number.endswith("00002-late")


def test_folders_and_numbers_are_told(units: UnitsOfWork, cases: tuple[Case, ...]) -> None:
    with units(reading=True) as unit:
        known = dict(unit.case_overview.folders(None))
        assert list(known) == ["a", "b"]
        for folder, version in known.items():
            first = max((each for each in cases if each.folder == folder), key=lambda one: (one.begun, one.version))
            assert version == first.version
        assert [folder for folder, _version in unit.case_overview.folders("x")] == ["b"]
        assert unit.case_overview.numbers(["0001", "none"]) == {"0001": "3-2026-00001"}
