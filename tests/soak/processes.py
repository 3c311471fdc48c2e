"""Servers and workers as they are started by an operator: each a process of its own, ended by its own id."""

from __future__ import annotations

import http.client
import json
import os
import resource
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from regdesigner.domain.letter import signature
from tests.soak.waiting import SECRET

PATIENCE = 60
"""Seconds within which a process must answer."""
BROKEN_OFF = -1


@dataclass
class Started:
    """The program with some arguments on a database; ``log`` takes what it says."""

    arguments: tuple[str, ...]
    database: str
    data: Path
    process: subprocess.Popen[bytes] = field(init=False)
    begun: float = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """A new process."""
        command = [sys.executable, "-m", "regdesigner", *self.arguments, "--data", str(self.data)]
        environment = {**os.environ, "REGDESIGNER_DATABASE": self.database, "REGDESIGNER_LANG": "en"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has been compiled
        self.begun = time.perf_counter()
        with (self.data / f"{self.arguments[0]}.log").open("ab") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """Ask it to end; its exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE)


class Server(Started):
    """``serve --no-worker`` on a port of its own."""

    def __init__(self, database: str, data: Path) -> None:
        self.port = _free_port()
        super().__init__(("serve", "--no-worker", "--port", str(self.port)), database, data)
        self.ready()

    def again(self) -> tuple[float, float]:
        """Start once more after an end; what it has ``taken`` until it serves."""
        self.start()
        self.ready()
        return self.taken()

    def taken(self) -> tuple[float, float]:
        """The seconds since it was started, and those for which it had a processor."""
        ticks = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()[11:13]
        return time.perf_counter() - self.begun, sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")

    def let_files_grow_to(self, size: int) -> None:
        """Let no file that it writes grow further: its disk is full."""
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def let_files_grow(self) -> None:
        """There is room again."""
        self.let_files_grow_to(resource.RLIM_INFINITY)

    def ready(self) -> None:
        """Wait until it serves."""
        for _try in range(PATIENCE * 50):
            if self.answer("GET", "/health/ready") == 200:
                return
            time.sleep(0.02)
        raise TimeoutError("the server does not serve")

    def send_answer(self, number: str, fields: Any) -> int:
        """The signed answer to a request; the status, 0 where the connection broke off."""
        content = json.dumps({"number": number, "fields": fields}).encode()
        stamp = str(int(time.time()))
        headers = {"X-RegDesigner-Timestamp": stamp, "X-RegDesigner-Signature": signature(SECRET, stamp, content)}
        return self.answer("POST", f"/api/requests/{number}/answer", content, headers)

    def answer(
        self, method: str, path: str, content: bytes | None = None, headers: dict[str, str] | None = None
    ) -> int:
        """The status of an answer, 0 where nobody was there, ``BROKEN_OFF`` where who was there said nothing."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.connect()
        except OSError:
            return 0
        try:
            connection.request(method, path, content, headers or {})
            answer = connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            return BROKEN_OFF
        else:
            return answer.status
        finally:
            connection.close()


class Worker(Started):
    """``worker`` that rests one second at most."""

    def __init__(self, database: str, data: Path) -> None:
        super().__init__(("worker", "--every", "1"), database, data)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
