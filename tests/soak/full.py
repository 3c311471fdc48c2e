"""A disk that is full, and later is not any more."""

from __future__ import annotations

from tests.soak.answers import Acknowledged, wanted_answers
from tests.soak.people import Office
from tests.soak.places import CLIENTS, Outcome, checked
from tests.soak.waiting import copies

SMALL = 4096
"""Bytes to which files may grow on a disk that is full."""


def disk_full(held: Office, cases: int) -> Outcome:
    """The files of the database may not grow any more, and later may again: the server goes on as it is."""
    at, server, acknowledged = held.at, held.server, Acknowledged()
    ids = copies(at.units, at.pattern, cases, "full")
    wanted = wanted_answers(at, ids)
    server.let_files_grow_to(SMALL)
    try:
        full = [acknowledged.send(server, *each) for each in wanted[:CLIENTS]]
        served = server.answer("GET", "/health/live") == 200
    finally:
        server.let_files_grow()
    missing = acknowledged.unsent(server, at, ids)
    lost, doubled = checked(at, ids, acknowledged.numbers)
    said = f"{full.count(False)} of {len(full)} steps refused meanwhile, the server {'stayed' if served else 'ended'}"
    return Outcome("disk full", lost + missing + (not served), doubled, 0, said)
