"""A disk that is full, and later is not any more."""

from __future__ import annotations

import json

from tests.application.cases.pilot_cases import BENEFIT
from tests.soak.answers import Acknowledged, wanted_answers
from tests.soak.people import JSON, Office, asked, form_key
from tests.soak.places import CLIENTS, Outcome, Place, checked
from tests.soak.waiting import copies

LARGE = b"%PDF-1.4\n" + bytes(1_000_000) + b"\n%%EOF\n"
SMALL = 4096
"""Bytes to which files may grow on a disk that is full."""


def disk_full(held: Office, cases: int) -> Outcome:
    """No file may grow any more, and later all may again: the server goes on as it is, nothing is half there."""
    at, server, acknowledged = held.at, held.server, Acknowledged()
    ids = copies(at.units, at.pattern, cases, "full")
    wanted, key, before = wanted_answers(at, ids), form_key(held.people[0]), _cases(at)
    server.let_files_grow_to(SMALL)
    try:
        full = [acknowledged.send(server, *each) for each in wanted[:CLIENTS]]
        refused = [_sent(held, key), _printed(held)]
        served = server.answer("GET", "/health/live") == 200
    finally:
        server.let_files_grow()
    half = _cases(at) - before + len(list((at.data / "work").glob("*")))
    missing = acknowledged.unsent(server, at, ids) + (refused != [503, 503]) + half
    missing += (_sent(held, key) != 201) + (_printed(held) != 202) + (_cases(at) - before != 1)
    lost, doubled = checked(at, ids, acknowledged.numbers)
    said = (
        f"{full.count(False)} of {len(full)} steps refused meanwhile, a file and papers answered {refused}, "
        f"{half} left half; the server {'stayed' if served else 'ended'}"
    )
    return Outcome("disk full", lost + missing + (not served), doubled, 0, said)


def _sent(held: Office, key: str) -> int:
    """The status that a recipient is given who sends a large file."""
    return asked(held.people[0], key, LARGE)[0]


def _printed(held: Office) -> int:
    """The status that somebody is given who has papers printed."""
    wanted = json.dumps({"folders": [BENEFIT], "papers": ["standard"], "languages": ["ky"], "formats": ["docx"]})
    return held.people[0].ask("POST", "/api/work/papers", wanted, JSON)[0]


def _cases(at: Place) -> int:
    with at.units(reading=True) as unit:
        return len(unit.cases.all())
