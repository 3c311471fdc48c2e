"""The web application on a real database in a folder of its own, and a browser that edits a generated regulation."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from regdesigner import bootstrap
from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.library import REGULATION, STANDARD
from regdesigner.domain.account import Account, Role
from regdesigner.server.serving import DATABASE_FILE, prepare
from tests.bench.generator import file_of

NOW = datetime(2026, 3, 2, 9)
LOGIN, PASSWORD = "analyst", "жаз гүлү ачылды"
SAMPLE = "9.6-udc-index"
_TOKEN = re.compile(r'name="csrf-token" content="([^"]+)"')
_WORDS = re.compile(r'(<reg:text xml:lang="ru">)([^<]*)(</reg:text>)')
_TERM = re.compile(r'(<reg:term amount=")([0-9]+)(" unit="minute")')


class Editor:
    """Requests of the editor of one folder; the change of each state is another one than that of any before."""

    def __init__(self, client: FlaskClient, folder: str, drawn: str) -> None:
        self._client, self._folder = client, folder
        self._drawn = drawn
        self._numbers = count(1)
        self._version = 1
        self._token = token(client)

    def check(self, drawn: str) -> TestResponse:
        return self._post("check", {"regulation": drawn})

    def layout(self) -> TestResponse:
        return self._post("layout", {"regulation": self.with_other_words()})

    def preview(self) -> TestResponse:
        return self._post("preview", {"regulation": self.with_other_words()})

    def page(self) -> TestResponse:
        return _answered(self._client.get(f"/folders/{self._folder}/regulation"))

    def save(self) -> TestResponse:
        headers = {"X-CSRFToken": self._token, "If-Match": f'"{self._version}"'}
        path = f"/api/folders/{self._folder}/regulation"
        content = self.with_other_words().encode()
        saved = _answered(self._client.put(path, data=content, headers=headers, content_type="application/xml"))
        self._version = saved.get_json()["version"]
        return saved

    def with_other_words(self) -> str:
        """The regulation with a number before one of its texts in the middle."""
        return self._changed(_WORDS, lambda words, number: f"{number} {words}")

    def with_another_term(self) -> str:
        """The regulation with another length of an action."""
        return self._changed(_TERM, lambda amount, number: str(int(amount) % 50 + number % 40 + 1))

    def _changed(self, pattern: re.Pattern[str], change: object) -> str:
        found = pattern.search(self._drawn, len(self._drawn) // 3)
        assert found is not None
        assert callable(change)
        changed = change(found.group(2), next(self._numbers))
        return f"{self._drawn[: found.start(2)]}{changed}{self._drawn[found.end(2) :]}"

    def _post(self, what: str, body: object) -> TestResponse:
        headers = {"X-CSRFToken": self._token}
        return _answered(self._client.post(f"/api/folders/{self._folder}/{what}", json=body, headers=headers))


@contextmanager
def editors(sizes: tuple[int, ...]) -> Iterator[dict[int, Editor]]:
    """An editor for a generated regulation of each size, all in one application."""
    logging.disable(logging.CRITICAL)
    try:
        with TemporaryDirectory() as place:
            app, _ = prepare(Path(place), lambda: NOW)
            app.testing = True
            client = app.test_client()
            units = bootstrap.units_of_work(f"sqlite:///{Path(place).resolve() / DATABASE_FILE}")
            account = Account(0, LOGIN, "Асанова", frozenset((Role.ADMINISTRATOR, Role.ANALYST)))
            with units() as work:
                account = work.accounts.add(account, bootstrap.password_hasher().hash(PASSWORD))
                work.commit()
            drafting = Drafting(units, bootstrap.folder_files())
            standard = drafting.open(account, SAMPLE).files[STANDARD]
            for size in sizes:
                files = {REGULATION: file_of(size, 1), STANDARD: standard}
                drafting.keep_new(account, f"made-{size}", "9.6", files, NOW)
            client.post("/sign-in", data={"csrf_token": token(client), "login": LOGIN, "password": PASSWORD})
            yield {size: Editor(client, f"made-{size}", file_of(size, 1).decode()) for size in sizes}
    finally:
        logging.disable(logging.NOTSET)


def token(client: FlaskClient) -> str:
    """The token of forms of the page that is open."""
    found = _TOKEN.search(client.get("/sign-in", follow_redirects=True).text)
    assert found is not None
    return found.group(1)


def _answered(response: TestResponse) -> TestResponse:
    if response.status_code != 200:
        raise AssertionError(f"{response.request.path}: {response.status_code} {response.text[:200]}")
    return response
