"""What is answered when something goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from errno import ENOENT, ENOSPC

import pytest
from flask import Blueprint, abort

from regdesigner.application.ports.library import FolderExists, NoSuchVersion, Version, VersionConflict
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.language import translator
from regdesigner.server import Settings, create_app
from regdesigner.server.app import AREAS
from regdesigner.server.areas import Area
from regdesigner.server.errors import DOMAIN_ERRORS, STATUSES
from regdesigner.server.permissions import public
from tests.fakes.job_files import JobFilesInMemory
from tests.fakes.unit_of_work import PlainHasher, UnitsInMemory
from tests.server.conftest import Browser, Clock

LATEST = Version("9.6", 7, datetime(2026, 3, 2, 9, 30), 3, "Б. Осмонов")


def failing(units: UnitsInMemory, clock: Clock, fail: Callable[[], None], *, testing: bool = True) -> Browser:
    """A browser before an application whose views all fail alike."""
    pages = Blueprint("failing", __name__)

    def view() -> str:
        fail()
        return ""

    for number, path in enumerate(("/page", "/api/page")):
        pages.add_url_rule(path, f"fail{number}", public(view))
    app = create_app(Settings(secret=b"s"), units, PlainHasher(), clock, JobFilesInMemory(), (*AREAS, Area((pages,))))
    app.testing = testing
    app.test_client_class = Browser
    client = app.test_client()
    assert isinstance(client, Browser)
    return client


def raiser(error: Exception) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (NoSuchVersion("x"), 404, "not-found"),
        (FolderExists("x"), 409, "folder-exists"),
        (VersionConflict(LATEST), 412, "version-conflict"),
        (WrongValue("12:30", "a term"), 422, "wrong-value"),
        (UnreadableInput("a.bpmn", "xml-not-xml", 4), 422, "xml-not-xml"),
        (NotPermitted(), 403, "not-permitted"),
        (Refused("refused-no-such-account"), 404, "no-such-account"),
        (Refused("refused-no-role"), 422, "no-role"),
        (OSError(ENOSPC, "No space left on device"), 503, "store-unavailable"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else str(value),
)
def test_errors_of_the_domain_have_their_statuses(
    units: UnitsInMemory, clock: Clock, error: Exception, status: int, code: str
) -> None:
    browser = failing(units, clock, raiser(error))
    told = browser.get("/api/page")
    assert told.status_code == browser.get("/page").status_code == status
    assert told.json is not None
    assert told.json["error"]["code"] == code
    assert set(told.json["error"]) == {"code", "message", "hint", "place"}


def test_a_conflict_says_who_saved_and_which_version_is_there(units: UnitsInMemory, clock: Clock) -> None:
    told = failing(units, clock, raiser(VersionConflict(LATEST))).get("/api/page")
    assert told.headers["ETag"] == '"7"'
    assert told.json is not None
    assert "Б. Осмонов" in told.json["error"]["message"]
    assert told.json["error"]["place"] == {"version": 7, "author": "Б. Осмонов", "at": "2026-03-02T09:30:00"}


def test_an_unreadable_file_is_named_with_its_line(units: UnitsInMemory, clock: Clock) -> None:
    browser = failing(units, clock, raiser(UnreadableInput("a.bpmn", "xml-not-xml", 4)))
    assert "a.bpmn, 4-сап" in browser.get("/page").text


@pytest.mark.parametrize("status", [400, 403, 404, 405, 409, 412, 413, 415, 422, 428, 503])
def test_bare_statuses_are_said_in_words(units: UnitsInMemory, clock: Clock, status: int) -> None:
    browser = failing(units, clock, lambda: abort(status))
    assert browser.get("/page").status_code == status
    assert browser.get("/api/page").json is not None


@pytest.mark.parametrize("error", [KeyError("secret detail"), FileNotFoundError(ENOENT, "secret detail")])
def test_our_own_fault_shows_a_number_and_no_traceback(units: UnitsInMemory, clock: Clock, error: Exception) -> None:
    browser = failing(units, clock, raiser(error), testing=False)
    answer = browser.get("/page")
    assert answer.status_code == 500
    assert answer.headers["X-Request-Id"] in answer.text
    assert "secret detail" not in answer.text
    assert "Traceback" not in answer.text
    assert "secret detail" not in browser.get("/api/page").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_of_the_table_has_its_words(language: Language) -> None:
    words = translator(language)
    messages = {*STATUSES.values(), *(message for _status, message in DOMAIN_ERRORS.values())}
    assert sorted(message for message in messages if message not in words) == []


def test_a_method_that_is_not_offered_is_answered_with_those_that_are(browser: Browser) -> None:
    answer = browser.put("/sign-in", headers={"X-CSRFToken": browser.token()})
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]
