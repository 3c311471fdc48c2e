"""What the rules of the three limits share: a finding from a limit's proof."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.term import Term, Unit
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect

_LENGTHS = {Unit.MINUTE: 1, Unit.HOUR: 60, Unit.DAY: 1440, Unit.MONTH: 43_200, Unit.YEAR: 525_600}
"""Minutes by the clock, to compare terms of unlike units roughly: only which action a finding points at."""


def over_limit(checked: CheckedRegulation, which: Literal["total", "intake", "handover"]) -> Iterator[Defect]:
    """A defect where a limit is broken, on the longest action of the worst way; none where it cannot be told."""
    if checked.proof is None:
        return
    limit = {"total": checked.proof.total, "intake": checked.proof.intake, "handover": checked.proof.handover}[which]
    if limit.holds is not False or limit.worst is None or limit.allowed is None:
        return
    way = [action for element in limit.path if (action := checked.regulation.action(element)) is not None]
    arguments = {"worst": limit.worst, "allowed": limit.allowed, "path": _in_words(way)}
    if not way:
        yield Defect(checked.regulation.id, "term", None, arguments)
        return
    longest = max(way, key=_length)
    yield Defect(longest.id, "term", checked.row_of(longest, "term"), arguments)


def _length(action: AdministrativeAction) -> int:
    term: Term | None = action.term
    return 0 if term is None else term.amount * _LENGTHS[term.unit]


def _in_words(way: list[AdministrativeAction]) -> Text:
    """The actions of a way, by name, in the order in which they are passed."""
    return Text(**{language: " → ".join(named(action).best(language) for action in way) for language in LANGUAGES})
