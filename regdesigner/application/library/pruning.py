"""Old autosaves are taken out of the library: what was saved in passing, long after it was, helps nobody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from regdesigner.application.ports.library import Version
from regdesigner.application.ports.unit_of_work import UnitOfWork
from regdesigner.domain.regulation import Status

FRESH = timedelta(hours=1)
"""So long every version stays: somebody may still be editing upon it."""
HOURLY = timedelta(days=1)
"""So long the last version of each hour stays; after that the last of each day, for ever."""


def is_autosave(version: Version) -> bool:
    """Whether nobody meant this version to be one: no note, no name, not in force, not the first."""
    plain = not version.note and not version.mark and version.number > 1
    return plain and version.status is not Status.IN_FORCE


def superfluous(versions: Iterable[Version], now: datetime) -> tuple[int, ...]:
    """The numbers of the autosaves that may go; the newest of all stays.

    Of those that each author saved in each state, the last of each hour stays for a day, the last of each day for
    ever: who drafted what on which day can still be told.
    """
    newest_first = sorted(versions, key=lambda version: version.number, reverse=True)
    kept: set[tuple[object, ...]] = set()
    gone = []
    for version in newest_first:
        age = now - version.at
        spell = version.at.date(), version.at.hour if age < HOURLY else None
        place = (version.author, version.author_name, version.status, *spell)
        if place in kept and age >= FRESH and is_autosave(version):
            gone.append(version.number)
        kept.add(place)
    return tuple(gone)


def prune(unit: UnitOfWork, name: str, now: datetime) -> tuple[int, ...]:
    """Take the superfluous versions out of a folder, within a transaction; those that were taken out."""
    gone = superfluous(unit.library.versions(name), now)
    return unit.library.forget(name, gone) if gone else ()
