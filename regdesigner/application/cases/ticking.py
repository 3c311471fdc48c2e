"""Duties of a task ticked off: kept with it while it is open, noted in the record when it is completed."""

from __future__ import annotations

from collections.abc import Collection

from regdesigner.application.ports.cases import Ticks

OF = " / "


def ticked(ticks: Ticks, duty: int, account: int, *, done: bool) -> Ticks:
    """Ticks after a duty was ticked by an account, or its tick taken away; who ticked first stays."""
    others = tuple(each for each in ticks if each[0] != duty)
    if not done:
        return others
    return ticks if len(others) < len(ticks) else tuple(sorted((*ticks, (duty, account))))


def told_ticks(duties: Collection[int], count: int) -> str:
    """What the record says of the duties that were ticked: their numbers from 1, of how many."""
    return f"{', '.join(str(each + 1) for each in sorted(set(duties)) if 0 <= each < count)}{OF}{count}"
