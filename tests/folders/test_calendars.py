"""Opening hours, public holidays and the Cabinet's transfers joined into one calendar."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from regdesigner.domain.calendar import CLOSED, OpeningHours
from regdesigner.domain.errors import WrongValue
from regdesigner.folders.calendars import CalendarsShape, calendar_between, opening_hours, read_calendars
from regdesigner.folders.public_holidays import public_holidays

USUAL = OpeningHours(((540, 750), (810, 1080)))
WITH_TRANSFERS = """
edition: test
default: offices
public_holidays: true
calendars:
  - id: offices
    name: {ky: Мекеме, ru: Учреждение}
    week: {monday: ["9:00-12:30", "13:30-18:00"], saturday: ["10:00-12:00"]}
  - id: night
    name: {ky: Түнкү, ru: Ночная}
    week: {sunday: ["0:00-24:00"]}
transfers:
  - decision: {ky: Мисал, ru: Пример}
    days_off: [{date: 2026-11-23, name: {ky: Дем алыш, ru: Выходной}}]
    worked:
      - {date: 2026-11-22}
      - {date: 2026-11-30, hours: ["9:00-11:00"], reason: {ky: Кыска күн, ru: Короткий день}}
"""


@pytest.fixture(scope="session")
def shipped(models: Path) -> CalendarsShape:
    return read_calendars(models / "calendars.yaml")


@pytest.fixture
def moved(tmp_path: Path) -> CalendarsShape:
    path = tmp_path / "calendars.yaml"
    path.write_text(WITH_TRANSFERS, "utf-8")
    return read_calendars(path)


def test_the_shipped_hours_are_those_of_the_sample_standard(shipped: CalendarsShape) -> None:
    calendar = calendar_between(shipped, date(2026, 11, 1), date(2026, 11, 30))

    assert calendar.hours_on(date(2026, 11, 23)) == USUAL
    assert calendar.hours_on(date(2026, 11, 28)) == CLOSED
    assert calendar.edition == shipped.edition


def test_public_holidays_are_closed_and_named_in_three_languages(shipped: CalendarsShape) -> None:
    calendar = calendar_between(shipped, date(2026, 1, 1), date(2026, 12, 31))
    day = calendar.day_off(date(2026, 8, 31))

    assert not calendar.is_working_day(date(2026, 8, 31))
    assert day is not None
    assert day.name.ky == "Кыргыз Республикасынын Көз карандысыздыгынын күнү"
    assert day.name.ru == "День независимости Кыргызской Республики"
    assert day.name.en == "Independence Day"


def test_lunar_feasts_of_coming_years_are_marked_and_their_names_are_clean() -> None:
    estimated = [day for day in public_holidays(2027, 2029) if day.estimated]

    assert len(estimated) >= 6
    assert not any("(" in day.name.ky + day.name.ru + day.name.en for day in estimated)


def test_a_transfer_closes_one_day_and_opens_another(moved: CalendarsShape) -> None:
    calendar = calendar_between(moved, date(2026, 11, 1), date(2026, 11, 30))

    assert not calendar.is_working_day(date(2026, 11, 23))
    assert calendar.hours_on(date(2026, 11, 22)) == USUAL
    assert calendar.hours_on(date(2026, 11, 30)) == OpeningHours(((540, 660),))


def test_a_calendar_is_chosen_by_its_id(moved: CalendarsShape) -> None:
    calendar = calendar_between(moved, date(2026, 11, 1), date(2026, 11, 30), "night")

    assert calendar.hours_on(date(2026, 11, 29)) == OpeningHours(((0, 1440),))
    with pytest.raises(KeyError):
        calendar_between(moved, date(2026, 11, 1), date(2026, 11, 30), "none")


def test_a_calendar_holds_only_days_of_its_range_and_knows_nothing_beyond(shipped: CalendarsShape) -> None:
    calendar = calendar_between(shipped, date(2026, 8, 1), date(2026, 8, 31))

    assert [day.date for day in calendar.days_off] == [date(2026, 8, 31)]
    with pytest.raises(WrongValue):
        calendar.hours_on(date(2026, 9, 1))


def test_the_same_calendar_is_made_once(shipped: CalendarsShape) -> None:
    first = calendar_between(shipped, date(2026, 1, 1), date(2029, 1, 1))

    assert calendar_between(shipped, date(2026, 1, 1), date(2029, 1, 1)) is first


@pytest.mark.parametrize("span", ["9:00", "9:00-25:00", "9-12", "18:00-9:00", "23:00-24:30"])
def test_a_span_that_is_none_is_refused(span: str) -> None:
    with pytest.raises(WrongValue):
        opening_hours((span,))
