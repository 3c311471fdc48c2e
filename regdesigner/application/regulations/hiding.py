"""Conditions by which parts of a form are hidden: FEEL over what is known and what is filled in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from regdesigner.domain.scenario import Answers
from regdesigner.feel import FeelError, evaluate, parse

MOST_EXHAUSTING = 2
"""So many conditions of one form may run into the limits of time or memory; nothing more of it is evaluated."""


@dataclass
class Hiding:
    """The conditions of one form; ``own`` are the fields that it asks for itself.

    A condition that cannot be evaluated hides nothing.
    """

    known: Answers
    own: Collection[str] = ()
    exhausting: int = 0

    def is_hidden(self, condition: str) -> bool:
        """Whether a part is hidden whatever is filled in."""
        return bool(condition) and not self._asks_own(condition) and self.holds(condition)

    def open_condition(self, condition: str) -> str:
        """The condition if it hangs on what is filled in; nothing where that is decided already."""
        return condition if condition and self._asks_own(condition) else ""

    def holds(self, condition: str) -> bool:
        """Whether a condition holds by what is known; what is not known is null."""
        if self.exhausting >= MOST_EXHAUSTING:
            return False
        try:
            return evaluate(condition, {**dict.fromkeys(parse(condition).names), **self.known}) is True
        except FeelError as error:
            self.exhausting += error.message_id == "feel-limit"
            return False

    def _asks_own(self, condition: str) -> bool:
        try:
            return any(name in self.own for name in parse(condition).names)
        except FeelError:
            return False


def either(first: str, second: str) -> str:
    """A condition that holds where one of both does; an empty one never does."""
    return f"({first}) or ({second})" if first and second else first or second
