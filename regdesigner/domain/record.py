"""The record of a case (row 8): entries that are only ever added, each sealed with the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum

from regdesigner.domain.scenario import Answers

FIRST_SEAL = ""
"""What stands in place of the seal before the first entry."""


class EntryKind(StrEnum):
    """What an entry says. The first eight are what the regulation did, the others what people and clocks did."""

    ENTERED = "entered"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    FLOW_TAKEN = "flow_taken"
    DECIDED = "decided"
    EVENT = "event"
    IGNORED = "ignored"
    REPEATS = "repeats"
    ENDED = "ended"
    BEGUN = "begun"
    CLOCK_STOPPED = "clock_stopped"
    CLOCK_RUNS = "clock_runs"
    CLAIMED = "claimed"
    HANDED_BACK = "handed_back"
    REMINDED = "reminded"
    ESCALATED = "escalated"
    REQUEST_SENT = "request_sent"
    ANSWER_CAME = "answer_came"
    INCIDENT = "incident"
    RETRIED = "retried"
    MOVED = "moved"
    RATED = "rated"
    FILED = "filed"
    """A file came; its name and hash are noted."""


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """One entry: when, who in which position, which action, what was decided and on what ground, which documents.

    ``number`` counts from 1 within the case. ``person`` is the name of that time, empty where the clock or the
    regulation itself acted; ``position`` is a lane. ``request`` is the key of the request that caused it, kept with
    the first entry of a step, so that the same request is never carried out twice.
    """

    case: str
    number: int
    at: datetime
    kind: EntryKind
    element: str = ""
    item: str = ""
    account: int | None = None
    person: str = ""
    position: str = ""
    flow: str = ""
    criterion: str = ""
    fields: Answers = field(default_factory=dict)
    note: str = ""
    request: str | None = None
    seal: str = FIRST_SEAL


_SEALED = tuple(each.name for each in fields(RecordEntry))
_WRITTEN = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def sealed(entries: Iterable[RecordEntry], last_number: int, last_seal: str) -> tuple[RecordEntry, ...]:
    """Entries in order, numbered on and each sealed over its content and the seal before it."""
    result = []
    for entry in entries:
        last_number += 1
        last_seal = _seal(entry, last_number, last_seal)
        result.append(replace(entry, number=last_number, seal=last_seal))
    return tuple(result)


def seal_of(entry: RecordEntry, before: str) -> str:
    """SHA-256, in hexadecimal digits, over the seal before and the entry's content as JSON in one fixed form."""
    return _seal(entry, entry.number, before)


def _seal(entry: RecordEntry, number: int, before: str) -> str:
    content: dict[str, object] = {name: getattr(entry, name) for name in _SEALED}
    content |= {"number": number, "at": entry.at.isoformat(), "fields": dict(entry.fields), "seal": before}
    return hashlib.sha256(_WRITTEN(content).encode("utf-8", "surrogatepass")).hexdigest()


def first_broken(entries: Iterable[RecordEntry]) -> int | None:
    """The number of the first entry that was changed, taken out or put in afterwards; ``None`` for a whole record.

    A record that was cut off at its end is whole in itself: compare its last seal with the one kept with the case.
    """
    seal = FIRST_SEAL
    for number, entry in enumerate(entries, start=1):
        if entry.number != number or entry.seal != seal_of(entry, seal):
            return number
        seal = entry.seal
    return None
