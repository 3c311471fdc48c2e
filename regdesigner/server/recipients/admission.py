"""To which case a browser was admitted by number and secret word: in the signed cookie of forms, for a short time."""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import session

from regdesigner.server.context import now

LASTS = timedelta(minutes=30)
"""After so long without a look the word is asked for again: many people share a telephone or a computer."""
RECEIPT_LASTS = timedelta(minutes=10)
"""So long the receipt of a case that has just begun shows its secret word, to the browser that sent the form."""
_KEY, _RECEIPT = "followed", "receipt"


def admit(number: str) -> None:
    session[_KEY] = [number, now().isoformat()]


def is_admitted(number: str) -> bool:
    """Whether the browser may see the case; each look lets it go on."""
    if not _holds(_KEY, number, LASTS):
        return False
    admit(number)
    return True


def hand_receipt(number: str) -> None:
    """Let the browser see the receipt; that of a case before it is seen no more."""
    session[_RECEIPT] = [number, now().isoformat()]


def has_receipt(number: str) -> bool:
    return _holds(_RECEIPT, number, RECEIPT_LASTS)


def leave() -> None:
    """Nobody who uses the browser next sees a case or a receipt."""
    session.pop(_KEY, None)
    session.pop(_RECEIPT, None)


def _holds(key: str, number: str, length: timedelta) -> bool:
    kept = session.get(key)
    if not isinstance(kept, list) or len(kept) != 2 or kept[0] != number:
        return False
    return now() - datetime.fromisoformat(str(kept[1])) <= length
