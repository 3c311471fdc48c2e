"""Answers of other bodies that come by themselves: signed with the secret that both know."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.steps import Actor
from regdesigner.application.ports.pilots import NoSuchRequest
from regdesigner.application.refusals import Refused
from regdesigner.domain.errors import RegDesignerError
from regdesigner.domain.letter import SKEW, is_signed
from regdesigner.domain.pilot import BodyRequest

AHEAD_OF_UTC = timedelta(hours=6)
"""Local time of Asia/Bishkek, all the year."""
EPOCH = datetime(1970, 1, 1)
LONGEST_NAME = 200


class NotSigned(RegDesignerError):
    """The signature is not that of the body that was asked, or too old: what else there is, is not told."""


@dataclass(frozen=True)
class SignedAnswers:
    """Takes in answers of bodies; the same answer may come any number of times."""

    carrying_out: CarryingOut

    def take(self, number: str, timestamp: str, signature: str, content: bytes, now: datetime) -> BodyRequest:
        """The request with its answer. ``timestamp`` counts seconds of UTC since 1970; ``content`` is JSON.

        It says ``number`` (so that it serves for no other request), ``fields`` and ``answered_by``.
        Raises ``NotSigned``, ``Refused`` for what cannot be read, and what ``CarryingOut.answer`` raises.
        """
        body = self._signed_by(number, timestamp, signature, content, now)
        plain = _read(content, number)
        answered_by = str(plain.get("answered_by") or body)[:LONGEST_NAME]
        key = f"signed {hashlib.sha256(content).hexdigest()[:32]}"
        fields = plain["fields"]
        return self.carrying_out.answer(number, fields, answered_by, Actor(None, answered_by), now, key)

    def _signed_by(self, number: str, timestamp: str, signature: str, content: bytes, now: datetime) -> str:
        try:
            with self.carrying_out.units(reading=True) as unit:
                body = unit.requests.get(number).body
                way = unit.letters.way(body) if body is not None else None
        except NoSuchRequest as error:
            raise NotSigned from error
        if body is None or way is None or not is_signed(way.secret, timestamp, content, signature):
            raise NotSigned
        if not _is_fresh(timestamp, now):
            raise NotSigned
        return body


def _is_fresh(timestamp: str, now: datetime) -> bool:
    """Whether the clocks of both agree, as far as ``now`` tells: it is in whole minutes."""
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        return False
    ours = (now - AHEAD_OF_UTC - EPOCH).total_seconds()
    return abs(int(timestamp) // 60 * 60 - ours) <= SKEW


def _read(content: bytes, number: str) -> dict[str, Any]:
    try:
        plain = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Refused("refused-answer-unreadable", number=number) from error
    fields = plain.get("fields") if isinstance(plain, dict) else None
    if not isinstance(fields, dict) or plain.get("number") != number:
        raise Refused("refused-answer-unreadable", number=number)
    if not all(isinstance(value, str | int | float | bool | list) or value is None for value in fields.values()):
        raise Refused("refused-answer-unreadable", number=number)
    return dict(plain)
