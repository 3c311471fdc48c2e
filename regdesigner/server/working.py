"""A worker process: its rounds on a database, until it is told to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

from regdesigner import bootstrap
from regdesigner.application.ports.processes import ProcessKind
from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitsOfWork
from regdesigner.server.log_lines import log_event, log_failure, log_to_standard_error


def work(
    url: str, now: Callable[[], datetime], until_next: Callable[[], float], every: float, stop: threading.Event
) -> None:
    """Go round until ``stop``; a database that is not there yet is waited for."""
    log_to_standard_error()
    units = _opened(url, every, stop)
    if units is None:
        return
    presence = bootstrap.presence(units, ProcessKind.WORKER, now())
    watch = bootstrap.Watch(now, until_next, log_event, log_failure, stop)
    log_event("worker-begins", {"process": presence.process.token})
    bootstrap.going_round(presence, watch, bootstrap.carrying_out(units, now)).go(stop, every)
    log_event("worker-ended", {"process": presence.process.token})


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
