"""Officials who do tasks over HTTP: the whole application behind waitress in a process of its own, on loopback."""

from __future__ import annotations

import gc
import http.client
import json
import logging
import multiprocessing
import random
import re
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, replace
from http.cookies import SimpleCookie
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

from regdesigner import bootstrap
from regdesigner.application.ports.accounts import Session
from regdesigner.cli.program import YOUNG_VALUES
from regdesigner.domain.account import Account, Role
from regdesigner.domain.pilot import Appointment
from regdesigner.persistence.database import open_database
from regdesigner.server.context import equip
from regdesigner.server.serving import DATABASE_FILE, listening, prepare
from regdesigner.server.sessions import cookie_name, key_of
from tests.bench import engine as bench
from tests.bench.durable import NAME, Cases
from tests.bench.engine import LANES, MORNING

LOGIN, PASSWORD = "official", "жаз гүлү ачылды"
_TOKEN = re.compile(r'name="csrf-token" content="([^"]+)"')


def answer_requests(folder: str, tell: Any) -> None:
    """The server: it tells its port, and answers until it is ended."""
    logging.disable(logging.CRITICAL)
    app, _ = prepare(Path(folder), lambda: MORNING)
    cases = Cases(open_database(_url(Path(folder))), bench.regulation())
    equip(app.extensions, replace(app.extensions["regdesigner"], carrying_out=cases.carrying))
    gc.set_threshold(YOUNG_VALUES)  # as the program itself runs
    server = listening(app, "127.0.0.1", 0)
    tell.send(server.effective_port)
    threading.Thread(target=_tell_cost, args=(tell,), daemon=True).start()
    server.run()


def _tell_cost(tell: Any) -> None:
    """Whenever it is asked, how much processor time this process has taken."""
    while tell.recv():
        tell.send(time.process_time())


@dataclass(frozen=True)
class Served:
    """A server that runs beside us, and the cases in its database."""

    port: int
    cases: Cases
    _pipe: Any

    def cost(self) -> float:
        """Seconds of processor time that the server has taken so far."""
        self._pipe.send("cost")
        return float(self._pipe.recv())


@dataclass
class Browser:
    """An official's connection, signed in."""

    port: int

    def __post_init__(self) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self._cookies: dict[str, str] = {}
        self._token = ""
        self._token = self._found_token()
        form = urlencode({"csrf_token": self._token, "login": LOGIN, "password": PASSWORD})
        status, _ = self.ask("POST", "/sign-in", form, "application/x-www-form-urlencoded")
        if status >= 400:
            raise AssertionError(f"nobody could sign in: {status}")
        self._token = self._found_token()

    def beside(self, secret: str) -> Browser:
        """The connection of somebody else who has signed in already."""
        other = copy(self)
        other._cookies = {**self._cookies, cookie_name(https=False): secret}
        other._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        other._connection.connect()
        return other

    def post(self, path: str, body: object, key: str) -> None:
        status, text = self.ask("POST", path, json.dumps(body), "application/json", key)
        if status != 200:
            raise AssertionError(f"{path}: {status} {text[:200]}")

    def close(self) -> None:
        self._connection.close()

    def _found_token(self) -> str:
        _, page = self.ask("GET", "/account" if self._token else "/sign-in")
        found = _TOKEN.search(page)
        if found is None:
            raise AssertionError("the page has no token")
        return found.group(1)

    def ask(self, method: str, path: str, body: str = "", kind: str = "", key: str = "") -> tuple[int, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if body:
            headers |= {"Content-Type": kind, "X-CSRFToken": self._token, "Idempotency-Key": key}
        self._connection.request(method, path, body or None, headers)
        answer = self._connection.getresponse()
        for each in answer.headers.get_all("Set-Cookie") or ():
            self._cookies |= {name: morsel.value for name, morsel in SimpleCookie(each).items()}
        return answer.status, answer.read().decode(errors="replace")


@contextmanager
def served() -> Iterator[Served]:
    """A server on a database of its own."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        logging.disable(logging.CRITICAL)
        try:
            prepare(folder, lambda: MORNING)
        finally:
            logging.disable(logging.NOTSET)
        cases = Cases(open_database(_url(folder)), bench.regulation())
        _appoint(cases)
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=answer_requests, args=(place, there), daemon=True)
        process.start()
        try:
            if not here.poll(60):
                raise AssertionError("the server did not begin")
            yield Served(here.recv(), cases, here)
        finally:
            process.terminate()
            process.join()
            process.close()
            here.close()
            there.close()
            cases.database.dispose()


def tasks_a_second(seconds: float, browsers: int) -> tuple[float, list[float], float]:
    """Steps a second of several officials, each with cases of their own, and how many seconds each step took.

    The last is seconds of the server's processor a step. Cases are begun before the clock runs.
    """
    with served() as server:
        cases = server.cases
        course, numbers = cases.course(), count()
        people = [Browser(server.port) for _ in range(browsers)]
        waiting = [[_number(cases) for _ in range(max(2, int(seconds * 40)))] for _ in people]
        begin, before_all = time.perf_counter(), server.cost()

        def work(turn: int) -> list[float]:
            taken: list[float] = []
            for number in waiting[turn]:
                for kind, item, has_form in course:
                    if taken and time.perf_counter() - begin > seconds:
                        return taken
                    before = time.perf_counter()
                    key, fields = f"{next(numbers)}", {"ok": True} if has_form else {}
                    people[turn].post(_address(number, kind, item), {"fields": fields}, key)
                    taken.append(time.perf_counter() - before)
            return taken

        with ThreadPoolExecutor(browsers) as threads:
            taken = [each for own in threads.map(work, range(browsers)) for each in own]
        rate = len(taken) / (time.perf_counter() - begin)
        for each in people:
            each.close()
        return rate, taken, (server.cost() - before_all) / len(taken)


def thinking(number: int, seconds: float, rest: tuple[float, float]) -> tuple[list[float], int, float]:
    """Seconds that each task took of so many people who think between two, how many failed, processor seconds each.

    Each has an account and a session of their own. All are connected before the clock runs.
    """
    with served() as server:
        course, chance = server.cases.course(), random.Random(300)
        first = Browser(server.port)
        people = [first.beside(secret) for secret in _sessions(server.cases, number)]
        waiting = [[_number(server.cases) for _ in range(max(2, int(seconds / 8)))] for _ in people]
        begin, before_all, failed = time.perf_counter(), server.cost(), list[str]()

        def work(turn: int) -> list[float]:
            taken: list[float] = []
            time.sleep(chance.uniform(0, rest[1]))
            for case in waiting[turn]:
                for place, (kind, item, has_form) in enumerate(course):
                    if taken and time.perf_counter() - begin > seconds:
                        return taken
                    before = time.perf_counter()
                    try:
                        body = {"fields": {"ok": True} if has_form else {}}
                        people[turn].post(_address(case, kind, item), body, f"{turn}-{place}-{case}")
                    except (AssertionError, OSError, http.client.HTTPException) as error:
                        failed.append(str(error))
                    taken.append(time.perf_counter() - before)
                    time.sleep(chance.uniform(*rest))
            return taken

        with ThreadPoolExecutor(number) as threads:
            taken = [each for own in threads.map(work, range(number)) for each in own]
        for each in (first, *people):
            each.close()
        return taken, len(failed), (server.cost() - before_all) / len(taken)


def _address(number: str, kind: str, item: str) -> str:
    return f"/api/tasks/{number}/{item}/complete" if kind == "task" else f"/api/cases/{number}/tell/{item}"


def _sessions(cases: Cases, number: int) -> list[str]:
    """The secrets of so many officials who have signed in."""
    secrets = [f"secret-of-{each}" for each in range(number)]
    with cases.units() as unit:
        for place, secret in enumerate(secrets):
            account = unit.accounts.add(Account(0, f"{LOGIN}{place}", "Асанова", frozenset((Role.OFFICIAL,))), "none")
            unit.sessions.add(Session(key_of(secret), account.id, MORNING, MORNING, ""))
            for lane in set(LANES.values()):
                unit.pilots.appoint(Appointment(NAME, lane, account.id))
        unit.commit()
    return secrets


def _number(cases: Cases) -> str:
    case = cases.begin()
    with cases.units(reading=True) as unit:
        return unit.cases.get(case).case.number


def _appoint(cases: Cases) -> None:
    account = Account(0, LOGIN, "Асанова", frozenset((Role.OFFICIAL,)))
    with cases.units() as unit:
        account = unit.accounts.add(account, bootstrap.password_hasher().hash(PASSWORD))
        for lane in set(LANES.values()):
            unit.pilots.appoint(Appointment(NAME, lane, account.id))
        unit.commit()


def _url(folder: Path) -> str:
    return f"sqlite:///{(folder / DATABASE_FILE).resolve()}"
