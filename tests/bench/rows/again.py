"""A server that is killed and started again: when it serves, and what that costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measuring import Effort, Figure, summary
from tests.soak.processes import Server

PAGE = "/sign-in"
BUSY = "whatever else the machine does"


def serving_again(effort: Effort) -> Iterator[Figure]:
    """Until it says that it is ready, and until its first page: seconds that pass, seconds of processor time."""
    ready, page = list[tuple[float, float]](), list[tuple[float, float]]()
    with TemporaryDirectory() as folder:
        data = Path(folder)
        server = Server(f"sqlite:///{data / 'regdesigner.sqlite3'}", data)
        try:
            for _ in range(effort.of(10, 1)):
                server.kill()
                ready.append(server.again())
                if server.answer("GET", PAGE) != 200:
                    raise AssertionError("there is no page")
                page.append(server.taken())
        finally:
            server.kill()
    for what, taken in (("until it is ready", ready), ("until its first page", page)):
        passed, busy = (summary([each[index] for each in taken]) for index in (0, 1))
        name = f"serving again after a kill, {what}"
        yield Figure(name, passed.median, "s", passed.p95, "≤ 1 s", passed.p95 <= 1)
        reached = busy.p95 <= 1
        yield Figure(f"{name}: processor time", busy.median, "s", busy.p95, "≤ 1 s", reached, note=BUSY)


ROWS = {"again": serving_again}
"""Its row."""
