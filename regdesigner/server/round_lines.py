"""The lines of rounds: each round has a number of its own, and its line says to which cases what was done."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitsOfWork
from regdesigner.application.work.going_round import Duty, Said

Failed = Callable[[str, dict[str, object], Exception], None]


class RoundLines:
    """What the rounds of one thread say: cases are named by their numbers, as in the lines of requests.

    ``said`` and ``failed`` write lines; cases are given by their ids, as what is done knows them.
    """

    def __init__(self, units: UnitsOfWork, said: Said, failed: Failed) -> None:
        self._units, self._said, self._failed = units, said, failed
        self._id = ""
        self._done: dict[str, list[str]] = {}

    def numbered(self, duty: Duty) -> Duty:
        """The same duty; each time that it is done is a round with a number."""

        def done(now: datetime) -> int:
            self._id, self._done = secrets.token_hex(6), {}
            return duty(now)

        return done

    def done(self, case: str, why: str) -> None:
        """Something was done to a case."""
        self._done.setdefault(why, []).append(case)

    def said(self, event: str, fields: dict[str, object]) -> None:
        """An event; that of a round brings the numbers of its cases by what was done."""
        if event == "round":
            numbers = self._numbers({case for cases in self._done.values() for case in cases})
            done = {why: [numbers.get(case, case) for case in cases] for why, cases in self._done.items()}
            fields = {"id": self._id, **fields, "done": done}
        self._said(event, fields)

    def failed(self, event: str, case: str, fields: Mapping[str, object], error: Exception) -> None:
        """Something of this round that failed."""
        self._failed(event, {"id": self._id, "case": self._numbers({case}).get(case, case), **fields}, error)

    def _numbers(self, cases: Collection[str]) -> Mapping[str, str]:
        if not cases:
            return {}
        try:
            with self._units(reading=True) as unit:
                return unit.case_overview.numbers(cases)
        except StoreUnavailable:
            return {}
