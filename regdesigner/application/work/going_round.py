"""The worker: goes round until it is told to stop, and waits where the database is away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.ports.unit_of_work import StoreUnavailable
from regdesigner.application.work.presence import Presence

Duty = Callable[[datetime], int]
"""What is done in a round, given the instant: how many things were."""
Said = Callable[[str, dict[str, object]], None]
"""Takes an event by its name, with what is to be said of it."""


@dataclass
class GoingRound:
    """Rounds of one process. Any number may go round on one database: each thing is done once.

    Instants are whole minutes, so that nothing falls due between two: ``until_next`` gives the seconds until the next.
    ``steps`` and ``rounds`` count what this process did.
    """

    presence: Presence | None
    """Only one of the rounds of a process says that it lives."""
    duties: tuple[Duty, ...]
    now: Callable[[], datetime]
    until_next: Callable[[], float]
    said: Said
    rounds: int = 0
    steps: int = 0
    away: bool = False

    def go(self, stop: threading.Event, every: float) -> None:
        """Go round until ``stop``, resting ``every`` seconds at most; what was begun is finished."""
        while not stop.is_set():
            done = self.once(stop)
            if not done:
                stop.wait(min(every, self.until_next()))
        self._leave()

    def once(self, stop: threading.Event) -> int:
        """One round: how many things were done in it, 0 where the database does not answer."""
        try:
            done = self._done(stop)
        except StoreUnavailable as error:
            if not self.away:
                self.said("database-away", {"error": str(error)})
            self.away = True
            return 0
        if self.away:
            self.said("database-back", {})
        self.away = False
        if done:
            self.said("round", {"steps": done})
        return done

    def _done(self, stop: threading.Event) -> int:
        if self.presence is not None:
            self.presence.tell(self.now(), self.rounds, self.steps)
        done = 0
        for duty in self.duties:
            if not stop.is_set():
                done += duty(self.now())
        self.rounds += bool(self.duties)
        self.steps += done
        return done

    def _leave(self) -> None:
        try:
            if self.presence is not None:
                self.presence.leave()
        except StoreUnavailable as error:
            self.said("database-away", {"error": str(error)})
