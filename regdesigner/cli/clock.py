"""The one place where the program looks at a clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

BISHKEK = timedelta(hours=6)
"""Ahead of UTC, all the year: the country has no daylight saving."""


def now_in_bishkek() -> datetime:
    """Now in the local time of Bishkek, whatever the machine's zone; naive, whole minutes."""
    return (datetime.now(UTC) + BISHKEK).replace(second=0, microsecond=0, tzinfo=None)


def until_next_minute() -> float:
    """Seconds until the clock of ``now_in_bishkek`` moves on."""
    now = datetime.now(UTC)
    return 60 - now.second - now.microsecond / 1_000_000


def today_in_bishkek() -> datetime:
    """The midnight with which today begins in Bishkek."""
    return now_in_bishkek().replace(hour=0, minute=0)
