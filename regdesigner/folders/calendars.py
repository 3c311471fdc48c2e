"""``calendars.yaml``: opening hours and the Cabinet's transfers, joined with the public holidays of Kyrgyzstan."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from pathlib import Path

from regdesigner.domain.calendar import CLOSED, Calendar, DayOff, OpeningHours, SpecialDay
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.text import EMPTY, Text
from regdesigner.folders.identities import check_known, check_unique
from regdesigner.folders.public_holidays import public_holidays
from regdesigner.folders.shape import shaped
from regdesigner.folders.yaml_file import FieldPath, YamlDocument, read_yaml

_SPAN = re.compile(r"([01]?[0-9]|2[0-4]):([0-5][0-9]) ?[-–] ?([01]?[0-9]|2[0-4]):([0-5][0-9])")

Spans = tuple[str, ...]
"""Spans of opening hours as they are written: ``09:00-12:30``."""


@dataclass(frozen=True, slots=True)
class Week:
    """The spans of each day of the week; a day that is left out is closed."""

    monday: Spans = ()
    tuesday: Spans = ()
    wednesday: Spans = ()
    thursday: Spans = ()
    friday: Spans = ()
    saturday: Spans = ()
    sunday: Spans = ()


@dataclass(frozen=True, slots=True)
class BodyHours:
    """The opening hours of a body, or of all bodies that keep them."""

    id: str
    name: Text
    week: Week


@dataclass(frozen=True, slots=True)
class GivenDayOff:
    date: datetime.date
    name: Text


@dataclass(frozen=True, slots=True)
class WorkedDay:
    """A day that is worked although it would be closed, or has hours of its own; no hours: those of the first day."""

    date: datetime.date
    reason: Text = EMPTY
    hours: Spans = ()


@dataclass(frozen=True, slots=True)
class Transfer:
    """One decision of the Cabinet on days off; ``decision`` names it with date and number."""

    decision: Text
    days_off: tuple[GivenDayOff, ...] = ()
    worked: tuple[WorkedDay, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarsShape:
    """How the file is written. ``edition`` names its state and is printed wherever a date is computed.

    ``default`` is the id of the calendar that counts; ``public_holidays`` says whether the holidays of the law are off.
    """

    edition: str
    default: str
    public_holidays: bool
    calendars: tuple[BodyHours, ...]
    transfers: tuple[Transfer, ...] = ()


def read_calendars(path: Path) -> CalendarsShape:
    """The calendars of a file; raises ``UnreadableInput`` for hours that overlap, ids that repeat or lead nowhere."""
    document = read_yaml(path)
    shape = shaped(document, CalendarsShape)
    ids = [body.id for body in shape.calendars]
    check_unique(document, ("calendars",), ids)
    check_known(document, ("default",), (shape.default,), ids)
    for index, body in enumerate(shape.calendars):
        where: FieldPath = ("calendars", index, "week")
        days = [_checked(document, (*where, day.name), getattr(body.week, day.name)) for day in fields(Week)]
        if not any(day.spans for day in days):
            raise document.wrong("yaml-never-open", where)
    for index, transfer in enumerate(shape.transfers):
        for number, day in enumerate(transfer.worked):
            _checked(document, ("transfers", index, "worked", number, "hours"), day.hours)
    return shape


@lru_cache(maxsize=32)
def calendar_between(shape: CalendarsShape, first: date, last: date, calendar: str | None = None) -> Calendar:
    """The calendar of a body between two dates, both included; raises ``KeyError`` for an unknown id."""
    wanted = calendar or shape.default
    body = next((body for body in shape.calendars if body.id == wanted), None)
    if body is None:
        raise KeyError(wanted)
    week = tuple(opening_hours(getattr(body.week, day.name)) for day in fields(Week))
    usual = next(hours for hours in week if hours != CLOSED)
    off = [DayOff(day.date, day.name) for transfer in shape.transfers for day in transfer.days_off]
    worked = [
        SpecialDay(day.date, opening_hours(day.hours) if day.hours else usual, day.reason)
        for transfer in shape.transfers
        for day in transfer.worked
    ]
    if shape.public_holidays:
        given = {day.date for day in off}
        off += [day for day in public_holidays(first.year, last.year) if day.date not in given]
    return Calendar(
        id=body.id,
        name=body.name,
        edition=shape.edition,
        week=week,
        days_off=tuple(sorted((day for day in off if first <= day.date <= last), key=lambda day: day.date)),
        special_days=tuple(sorted((day for day in worked if first <= day.date <= last), key=lambda day: day.date)),
        first=first,
        last=last,
    )


def opening_hours(spans: Spans) -> OpeningHours:
    """The hours written as spans; raises ``WrongValue`` where one is none, or where they overlap."""
    return OpeningHours(tuple(_minutes(span) for span in spans))


def _minutes(span: str) -> tuple[int, int]:
    found = _SPAN.fullmatch(span.strip())
    if found is None:
        raise WrongValue(span, "opening hours are written as 09:00-12:30")
    from_hour, from_minute, to_hour, to_minute = (int(part) for part in found.groups())
    return from_hour * 60 + from_minute, to_hour * 60 + to_minute


def _checked(document: YamlDocument, where: FieldPath, spans: Spans) -> OpeningHours:
    try:
        return opening_hours(spans)
    except WrongValue as error:
        raise document.wrong("yaml-opening-hours", where, value=", ".join(spans)) from error
