"""The record of a case (row 8): entries that are only ever added, each sealed with the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import Any, NamedTuple

from regdesigner.domain.scenario import Answers

FIRST_SEAL = ""
"""What stands in place of the seal before the first entry."""
NO_FIELDS: Answers = MappingProxyType({})


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
    TICKED = "ticked"
    """Which duties were ticked off when the task was completed."""
    UNREADABLE = "unreadable"
    """What was kept here is no entry any more: somebody damaged it."""


class RecordEntry(NamedTuple):
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
    fields: Answers = NO_FIELDS
    note: str = ""
    request: str | None = None
    seal: str = FIRST_SEAL
    content: bytes = b""
    """What the seal of a sealed entry covers, and what is kept: all of it as JSON in one fixed form."""


_UNKNOWN = datetime(1, 1, 1)
_written = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def sealed(entries: Iterable[RecordEntry], last_number: int, last_seal: str) -> tuple[RecordEntry, ...]:
    """Entries in order, numbered on and each sealed over its content and the seal before it."""
    result = []
    for entry in entries:
        last_number += 1
        content = _content(entry, last_number, last_seal)
        last_seal = hashlib.sha256(content).hexdigest()
        result.append(
            RecordEntry(
                entry.case, last_number, entry.at, entry.kind, entry.element, entry.item, entry.account, entry.person,
                entry.position, entry.flow, entry.criterion, entry.fields, entry.note, entry.request, last_seal,
                content,
            )
        )  # fmt: skip
    return tuple(result)


def seal_of(entry: RecordEntry, before: str) -> str:
    """SHA-256, in hexadecimal digits, over the entry's content, in which the seal before stands."""
    return hashlib.sha256(_content(entry, entry.number, before)).hexdigest()


def _content(entry: RecordEntry, number: int, before: str) -> bytes:
    """JSON on one line, in UTF-8, with all fields of an entry in the order of their names, ``seal`` being that before.

    This form never changes: the seals of all records hang on it.
    """
    text = encode_basestring
    account = "null" if entry.account is None else entry.account
    request = "null" if entry.request is None else text(entry.request)
    fields = _written(dict(entry.fields)) if entry.fields else "{}"
    content = (
        f'{{"account":{account},"at":"{entry.at.isoformat()}","case":{text(entry.case)},'
        f'"criterion":{text(entry.criterion)},"element":{text(entry.element)},"fields":{fields},'
        f'"flow":{text(entry.flow)},"item":{text(entry.item)},"kind":"{entry.kind.value}","note":{text(entry.note)},'
        f'"number":{number},"person":{text(entry.person)},"position":{text(entry.position)},"request":{request},'
        f'"seal":{text(before)}}}'
    )
    return content.encode("utf-8", "surrogatepass")


def read_entries(contents: Sequence[bytes], case: str, first: int, last_seal: str) -> tuple[RecordEntry, ...]:
    """Entries of a case as they were sealed one after another, the first of that number; the last has that seal.

    What is no entry stands there as ``UNREADABLE``.
    """
    found = [_read(content) for content in contents]
    seals = [
        each.get("seal") or hashlib.sha256(own).hexdigest() for own, each in zip(contents, found[1:], strict=False)
    ]
    seals.append(last_seal)
    numbered = zip(contents, found, seals, range(first, first + len(found)), strict=True)
    return tuple(_entry(content, values, case, number, seal) for content, values, seal, number in numbered)


def _read(content: bytes) -> dict[str, Any]:
    try:
        read = json.loads(content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _entry(content: bytes, values: dict[str, Any], case: str, number: int, seal: str) -> RecordEntry:
    try:
        at, kind = datetime.fromisoformat(values["at"]), EntryKind(values["kind"])
        return RecordEntry(**{**values, "at": at, "kind": kind, "seal": seal, "content": content})
    except (TypeError, ValueError, KeyError):
        return RecordEntry(case, number, _UNKNOWN, EntryKind.UNREADABLE, seal=seal, content=content)


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
