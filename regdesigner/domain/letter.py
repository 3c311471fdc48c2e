"""Requests on their way to other bodies: by which way each goes, and how far it has come."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from regdesigner.domain.pilot import Delivery

SKEW = 5 * 60
"""Seconds by which the clocks of two bodies may differ."""


@dataclass(frozen=True, slots=True)
class DeliveryWay:
    """How requests reach a body: ``address`` of e-mail or http(s), ``secret`` known to both for what is signed.

    Requests that were sent before ``since`` stay tasks.
    """

    body: str
    delivery: Delivery
    address: str
    secret: str
    since: datetime


class LetterState(StrEnum):
    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"
    """Tried often without success: an incident of its case; it is tried again now and then, or by hand."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A request on its way: ``tries`` so far, the next at ``next_try``; ``message`` says why the last one failed."""

    request: str
    case: str
    body: str
    state: LetterState
    tries: int
    next_try: datetime
    message: str = ""
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    delivered: datetime | None = None


def signature(secret: str, timestamp: str, content: bytes) -> str:
    """HMAC-SHA256 in hexadecimal digits over the timestamp, a full stop and the content."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + content, hashlib.sha256).hexdigest()


def is_signed(secret: str, timestamp: str, content: bytes, given: str) -> bool:
    """Whether a signature is that of the secret; compared in a time that tells nothing."""
    return bool(secret) and hmac.compare_digest(signature(secret, timestamp, content).encode(), given.encode())
