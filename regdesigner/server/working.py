"""A worker process: its rounds on a database, until it is told to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from regdesigner import bootstrap
from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.keeping_time import KeepingTime
from regdesigner.application.cases.letter_settings import LetterSettings, letter_settings
from regdesigner.application.ports.cases import OpenItem
from regdesigner.application.ports.processes import ProcessKind
from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitsOfWork
from regdesigner.application.work.going_round import GoingRound
from regdesigner.application.work.presence import Presence
from regdesigner.domain.letter import Letter
from regdesigner.server.log_lines import log_event, log_failure, log_to_standard_error
from regdesigner.server.round_lines import RoundLines

PATIENCE = 30
"""Seconds that the end waits for what is under way."""


def work(
    url: str, now: Callable[[], datetime], until_next: Callable[[], float], every: float, stop: threading.Event,
    environment: Mapping[str, str],
) -> None:  # fmt: skip
    """Go round until ``stop``; a database that is not there yet is waited for. Raises ``WrongValue`` for settings."""
    settings = letter_settings(environment)
    log_to_standard_error()
    units = _opened(url, every, stop)
    if units is None:
        return
    presence = bootstrap.presence(units, ProcessKind.WORKER, now())
    watch = Watch(now, until_next, log_event, log_failure, stop)
    log_event("worker-begins", {"process": presence.process.token})
    go_round(going_round(presence, watch, bootstrap.carrying_out(units, now), settings), stop, every)
    log_event("worker-ended", {"process": presence.process.token})


@dataclass(frozen=True)
class Watch:
    """What the rounds of a process are given: its clock, where it says what happens, when it is to stop."""

    now: Callable[[], datetime]
    until_next: Callable[[], float]
    said: Callable[[str, dict[str, object]], None]
    failed: Callable[[str, dict[str, object], Exception], None]
    stop: threading.Event


def going_round(
    presence: Presence, watch: Watch, carrying_out: CarryingOut | None, settings: LetterSettings
) -> tuple[GoingRound, ...]:
    """The rounds of a process, each for a thread of its own: a body that does not answer keeps no timer waiting.

    Without cases to carry out the process only says that it lives.
    """

    def going_on() -> bool:
        return not watch.stop.is_set()

    if carrying_out is None:
        return (GoingRound(presence, (), watch.now, watch.until_next, watch.said),)
    times, letters = (RoundLines(presence.units, watch.said, watch.failed) for _round in range(2))

    def timer_failed(item: OpenItem, error: Exception) -> None:
        times.failed("timer-failed", item.case, {"element": item.element}, error)

    def letter_failed(letter: Letter, error: Exception) -> None:
        letters.failed("letter-failed", letter.case, {"request": letter.request}, error)

    keeping = KeepingTime(presence.units, carrying_out, going_on, timer_failed, times.done)
    sending = bootstrap.letters(carrying_out, settings)
    delivering = replace(sending, going_on=going_on, failed=letter_failed, done=letters.done)
    keep_time = times.numbered(lambda now: keeping.round(now).steps)
    return (
        GoingRound(presence, (keep_time,), watch.now, watch.until_next, times.said),
        GoingRound(None, (letters.numbered(delivering.round),), watch.now, watch.until_next, letters.said),
    )


def go_round(rounds: tuple[GoingRound, ...], stop: threading.Event, every: float) -> None:
    """Go all rounds, each in a thread of its own but the first; at the end what they have begun is waited for."""
    beside = [threading.Thread(target=each.go, args=(stop, every), daemon=True) for each in rounds[1:]]
    for thread in beside:
        thread.start()
    rounds[0].go(stop, every)
    for thread in beside:
        thread.join(PATIENCE)


def _opened(url: str, every: float, stop: threading.Event) -> UnitsOfWork | None:
    said = False
    while not stop.is_set():
        try:
            return bootstrap.units_of_work(url)
        except StoreUnavailable as error:
            if not said:
                log_event("database-away", {"error": str(error)})
            said = True
            stop.wait(every)
    return None
