"""To which case a browser was admitted by number and secret word: in the signed cookie of forms, for a short time."""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import session

from regdesigner.server.context import now

LASTS = timedelta(minutes=30)
"""After so long without a look the word is asked for again: many people share a telephone or a computer."""
_KEY = "followed"


def admit(number: str) -> None:
    session[_KEY] = [number, now().isoformat()]


def is_admitted(number: str) -> bool:
    """Whether the browser may see the case; each look lets it go on."""
    kept = session.get(_KEY)
    if not isinstance(kept, list) or len(kept) != 2 or kept[0] != number:
        return False
    if now() - datetime.fromisoformat(str(kept[1])) > LASTS:
        leave()
        return False
    admit(number)
    return True


def leave() -> None:
    session.pop(_KEY, None)
