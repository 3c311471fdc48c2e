"""The application behind a socket, and people who look at it in Chromium; skipped where there is none."""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

import pytest
import waitress
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from regdesigner.application.library.bringing import Bringing
from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.library import VersionConflict
from regdesigner.bootstrap import folder_files, obstacles
from regdesigner.domain.account import Account, Role
from regdesigner.server.assets import folder as built_files
from regdesigner.server.context import Equipment
from regdesigner.server.serving import prepare
from tests.e2e.officials import Office

CHROMIUM = (
    os.environ.get("CHROMIUM")
    or shutil.which("chromium-headless-shell")  # the same engine without a browser's own windows: half the work
    or shutil.which("chromium")
    or "/usr/bin/chromium"
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--renderer-process-limit=1"]
"""Pages of one browser share a process, which has read their scripts already."""
PATIENCE = 15_000
"""Milliseconds: a slow machine is no fault."""
expect.set_options(timeout=PATIENCE)
NOW = datetime(2026, 3, 2, 9, 0)
Who = Literal["admin", "analyst", "neighbour", "member"]
PEOPLE: dict[Who, Account] = {
    "analyst": Account(0, "analyst", "Асанова Айгүл", frozenset((Role.ANALYST,)), "state-libraries"),
    "neighbour": Account(0, "neighbour", "Бакиров Нурлан", frozenset((Role.ANALYST,)), "pledge-office"),
    "member": Account(0, "member", "Сыдыкова Жылдыз", frozenset((Role.DEPARTMENTAL_MEMBER,)), "state-libraries"),
}
"""Besides the administrator: an analyst of one body and of another, and a member of a commission, who only reads."""


@dataclass
class Clock:
    """Stands still at ``NOW`` until a test sets it; whoever does sets it back."""

    instant: datetime = NOW

    def __call__(self) -> datetime:
        return self.instant


@dataclass(frozen=True)
class Application:
    """Where it answers, what time it has, and who may sign in: passwords by login."""

    app: Flask
    address: str
    keeper: Account
    passwords: dict[str, str]
    clock: Clock

    def login_of(self, who: Who) -> str:
        return self.keeper.login if who == "admin" else PEOPLE[who].login

    @property
    def equipment(self) -> Equipment:
        """What its views work with."""
        equipment = self.app.extensions["regdesigner"]
        assert isinstance(equipment, Equipment)
        return equipment

    @property
    def bringing(self) -> Bringing:
        """The use cases of folders, for what a test finds done already."""
        return Bringing(Drafting(self.equipment.units_of_work, folder_files()), obstacles)


Opened = Callable[..., Page]
"""Opens a path of the application; language, width, height and who is signed in may follow."""


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """On a data folder of its own, with the sample folders."""
    if not Path(CHROMIUM).exists():
        pytest.skip("there is no Chromium: set CHROMIUM to its program")
    if not (built_files() / "manifest.json").is_file():
        pytest.skip("the pages are not built")
    clock = Clock()
    app, made = prepare(tmp_path_factory.mktemp("data"), clock)
    assert made is not None
    equipment = app.extensions["regdesigner"]
    assert isinstance(equipment, Equipment)
    added = [equipment.account_keeping.add(made.account, account) for account in PEOPLE.values()]
    logging.getLogger("waitress").setLevel(logging.ERROR)
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=6)
    stopping = threading.Event()

    def answer_until_stopped() -> None:
        """The server's loop is stopped by closing its socket under it: the complaint about that is no fault."""
        try:
            server.run()
        except (OSError, ValueError):
            if not stopping.is_set():
                raise

    thread = threading.Thread(target=answer_until_stopped, daemon=True)
    thread.start()
    passwords = {each.account.login: each.password for each in (made, *added)}
    yield Application(app, f"http://127.0.0.1:{server.effective_port}", made.account, passwords, clock)
    stopping.set()
    server.close()
    thread.join(timeout=10)


@pytest.fixture(scope="session")
def chromium(application: Application) -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Places:
    """Browsers that are used again, since scripts once read are quick: each test gets them empty."""

    application: Application
    chromium: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    resting: list[Page] = field(default_factory=list)
    cookies: dict[Who, str] = field(default_factory=dict)

    def context(self, number: int, who: Who | None, language: str) -> BrowserContext:
        """The browser of this number, with somebody signed in."""
        while len(self.contexts) <= number:
            made = self.chromium.new_context(base_url=self.application.address)
            made.set_default_timeout(2 * PATIENCE)
            self.contexts.append(made)
            self.resting.append(made.new_page())  # a process ends with its last page: this one keeps it
            self.resting[-1].goto("/health/live")
        context = self.contexts[number]
        if who is not None and who not in self.cookies:
            self.cookies[who] = self._signed_in(context, who)
        context.clear_cookies()
        wanted = {"language": language} | ({"regdesigner": self.cookies[who]} if who is not None else {})
        context.add_cookies([{"name": name, "value": value, "url": self.application.address}
                             for name, value in wanted.items()])  # fmt: skip
        return context

    def _signed_in(self, context: BrowserContext, who: Who) -> str:
        """The secret that the browser holds once the form of signing in was sent."""
        login = self.application.login_of(who)
        context.clear_cookies()
        page = context.new_page()
        page.goto("/sign-in")
        page.fill("[name=login]", login)
        page.fill("[name=password]", self.application.passwords[login])
        with page.expect_navigation():
            page.press("[name=password]", "Enter")
        page.close()
        return next(each["value"] for each in context.cookies() if each["name"] == "regdesigner")

    def clear(self) -> None:
        """Close what is open, and forget what pages kept."""
        for context, resting in zip(self.contexts, self.resting, strict=True):
            context.set_offline(False)
            for page in context.pages:
                if page != resting:
                    page.close()
            resting.evaluate("localStorage.clear()")


@pytest.fixture(scope="session")
def places(application: Application, chromium: Browser) -> Places:
    return Places(application, chromium)


@pytest.fixture
def as_shipped(application: Application) -> Iterator[None]:
    """After a test, even one that failed, the sample folders are again what they were: no test rests on another."""
    yield
    for name, shipped in folder_files().shipped()[1].items():
        while not is_again(application, name, shipped):
            pass  # what a page sent when it was closed has just been kept


def is_again(application: Application, name: str, shipped: Mapping[str, bytes]) -> bool:
    """Give a folder these files again; false where somebody saved meanwhile."""
    drafting = application.bringing.drafting
    found = drafting.open(application.keeper, name)
    changes = {path: shipped.get(path) for path in {*shipped, *found.files}}
    try:
        if found.files != shipped:
            drafting.save(application.keeper, name, found.version.number, changes, NOW)
    except VersionConflict:
        return False
    return True


@pytest.fixture
def open_page(places: Places, as_shipped: None) -> Iterator[Opened]:
    """Each page is a browser of its own; what its scripts complain about fails the test."""
    complaints: list[str] = []
    pages: list[Page] = []

    def opened(
        path: str, language: str = "ky", width: int = 1280, height: int = 720, *, who: Who | None = "admin"
    ) -> Page:
        page = places.context(len(pages), who, language).new_page()
        pages.append(page)
        page.set_viewport_size(ViewportSize(width=width, height=height))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
        page.goto(path)
        return page

    yield opened
    places.clear()
    assert complaints == []


@pytest.fixture
def office(application: Application, chromium: Browser) -> Iterator[Office]:
    """The people of a pilot; the clock is set back after them."""
    office = Office(application, chromium)
    yield office
    office.close()
    application.clock.instant = NOW
    assert office.complaints == []
