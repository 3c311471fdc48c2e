"""Systems of other bodies, which send their answers until each was acknowledged."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from tests.application.cases.pilot_cases import ANSWERS
from tests.soak.places import CLIENTS, Place
from tests.soak.processes import BROKEN_OFF, Server


class Acknowledged:
    """The numbers of the requests whose answers were acknowledged; how often a connection was broken off."""

    def __init__(self) -> None:
        self.numbers: set[str] = set()
        self.broken = 0

    def sending(self, server: Server, at: Place, ids: Iterable[str]) -> _Lines:
        """While it lasts, answers are sent by eight lines."""
        return _Lines(self, server, wanted_answers(at, ids))

    def send(self, server: Server, number: str, fields: object) -> bool:
        """One answer; whether it was acknowledged."""
        status = server.send_answer(number, fields)
        self.broken += status == BROKEN_OFF
        if status == 200:
            self.numbers.add(number)
        return number in self.numbers

    def unsent(self, server: Server, at: Place, ids: Iterable[str]) -> int:
        """Send what is left, and some of it once more; how many could not be sent."""
        wanted = wanted_answers(at, ids)
        for number, fields in wanted:
            if number not in self.numbers:
                self.send(server, number, fields)
        with ThreadPoolExecutor(CLIENTS) as lines:
            again = list(lines.map(lambda each: server.send_answer(*each), wanted[: 10 * CLIENTS]))
        return sum(status != 200 for status in again) + sum(number not in self.numbers for number, _ in wanted)


class _Lines:
    """Eight lines that send at once while something else happens."""

    def __init__(self, by: Acknowledged, server: Server, wanted: list[tuple[str, object]]) -> None:
        self._by, self._server, self._wanted = by, server, wanted
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._send, args=(each,)) for each in range(CLIENTS)]

    def __enter__(self) -> None:
        for thread in self._threads:
            thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _send(self, line: int) -> None:
        for number, fields in self._wanted[line::CLIENTS]:
            while not self._stop.is_set() and not self._by.send(self._server, number, fields):
                time.sleep(0.01)


def wanted_answers(at: Place, ids: Iterable[str]) -> list[tuple[str, object]]:
    """The numbers of the requests of these cases, with what is answered to each."""
    found: list[tuple[str, object]] = []
    with at.units(reading=True) as unit:
        for case in ids:
            found += [
                (each.number, ANSWERS[each.element.replace("ask-", "answer-")]) for each in unit.requests.of_case(case)
            ]
    return found
