"""The application behind a socket, and people who look at it in Chromium; skipped where there is none."""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
import waitress
from playwright.sync_api import Browser, Page, sync_playwright

from regdesigner.server.assets import folder as built_files
from regdesigner.server.serving import prepare

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
NOW = datetime(2026, 3, 2, 9, 0)


@dataclass(frozen=True)
class Application:
    """Where it answers, and who may sign in."""

    address: str
    login: str
    password: str


Opened = Callable[..., Page]
"""Opens a path of the application for the person who signed in; language, width and height may follow."""


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """On a data folder of its own, with the sample folders."""
    if not Path(CHROMIUM).exists():
        pytest.skip("there is no Chromium: set CHROMIUM to its program")
    if not (built_files() / "manifest.json").is_file():
        pytest.skip("the pages are not built")
    app, made = prepare(tmp_path_factory.mktemp("data"), lambda: NOW)
    assert made is not None
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
    yield Application(f"http://127.0.0.1:{server.effective_port}", made.account.login, made.password)
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


@pytest.fixture
def open_page(application: Application, chromium: Browser) -> Iterator[Opened]:
    """Each page is a browser of its own; what its scripts complain about fails the test."""
    complaints: list[str] = []
    contexts = []

    def opened(path: str, language: str = "ky", width: int = 1280, height: int = 720) -> Page:
        context = chromium.new_context(base_url=application.address, viewport={"width": width, "height": height})
        contexts.append(context)
        context.add_cookies([{"name": "language", "value": language, "url": application.address}])
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto("/sign-in")
        page.fill("[name=login]", application.login)
        page.fill("[name=password]", application.password)
        with page.expect_navigation():
            page.press("[name=password]", "Enter")
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
