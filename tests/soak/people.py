"""Officials who are signed in to a server, each with a connection of their own, and a request of a recipient."""

from __future__ import annotations

import json
import secrets
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from regdesigner import bootstrap
from regdesigner.application.ports.accounts import Session
from regdesigner.domain.account import Account, Role
from regdesigner.domain.pilot import Appointment, Pilot
from regdesigner.server.sessions import key_of
from tests.application.cases.pilot_cases import BENEFIT, GIVEN
from tests.bench.served import LOGIN, PASSWORD, Browser
from tests.soak.places import CLIENTS, Place, now
from tests.soak.processes import Server

ROLES = frozenset((Role.OFFICIAL, Role.CONTROLLER, Role.ANALYST))
LANES = ("reception", "benefits", "commission", "social-worker")
NOT_TYPED = ("channel", "category", "applicant")
JSON = "application/json"


@dataclass(frozen=True)
class Office:
    """A server, and those who work by it."""

    at: Place
    server: Server
    people: tuple[Browser, ...]


@contextmanager
def office(at: Place) -> Iterator[Office]:
    """A server with eight people, for as long as it lasts."""
    server, people = Server(at.url, at.data), tuple[Browser, ...]()
    try:
        people = _officials(at, server)
        yield Office(at, server, people)
    finally:
        for each in people:
            each.close()
        server.kill()


def _officials(at: Place, server: Server) -> tuple[Browser, ...]:
    """Eight who hold every position and oversee the cases; the first signs in as people do, the others have already."""
    words = [secrets.token_hex() for _ in range(CLIENTS)]
    with at.units() as unit:
        unit.pilots.keep(Pilot(BENEFIT, 1, now(), public=True))
        for turn, word in enumerate(words):
            login = f"{LOGIN}{turn}" if turn else LOGIN
            account = Account(0, login, f"Үлгүева {login}", ROLES)
            account = unit.accounts.add(account, "none" if turn else bootstrap.password_hasher().hash(PASSWORD))
            for lane in LANES:
                unit.pilots.appoint(Appointment(BENEFIT, lane, account.id))
            unit.sessions.add(Session(key_of(word), account.id, now(), now()))
        unit.commit()
    first = Browser(server.port)
    return (first, *(first.beside(word) for word in words[1:]))


def completed(by: Browser, number: str, item: str, fields: object, key: str) -> tuple[int, str]:
    """What an official is told who completes a task."""
    return by.ask("POST", f"/api/tasks/{number}/{item}/complete", json.dumps({"fields": fields}), JSON, key)


def asked(by: Browser, key: str, copy: bytes = b"%PDF-1.4 a request\n%%EOF\n") -> tuple[int, str]:
    """What a recipient is told who asks for the service with a copy of the application; the key is of ``form_key``."""
    body = {
        "channel": "electronic",
        "category": GIVEN["category"],
        "recipient": GIVEN["applicant"],
        "contact": "0555 000000",
        "documents": ["passport"],
        "fields": {name: value for name, value in GIVEN.items() if name not in NOT_TYPED},
        "files": [{"name": "арыз.pdf", "document": "application", "content": b64encode(copy).decode()}],
    }
    return by.ask("POST", f"/api/ask/{BENEFIT}", json.dumps(body), JSON, key)


def form_key(by: Browser) -> str:
    """The key that comes with the public form."""
    return str(json.loads(by.ask("GET", f"/api/ask/{BENEFIT}")[1])["key"])
