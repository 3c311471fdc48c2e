"""The application on units of work in memory, and browsers that look at it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.library import StoredFolder, Version
from regdesigner.application.work.long_work import Aside
from regdesigner.bootstrap import folder_files
from regdesigner.domain.account import Account, Role
from regdesigner.persistence.database import open_database
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from regdesigner.server import Settings, create_app
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, shipped
from tests.fakes.job_files import JobFilesInMemory
from tests.fakes.unit_of_work import Kept, PlainHasher, UnitsInMemory

PASSWORD = "жаз гүлү ачылды"
_TOKEN = re.compile(r'name="csrf-token" content="([^"]+)"')


class Clock:
    """Stands still until it is set forward."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 3, 2, 9, 0)

    def __call__(self) -> datetime:
        return self.instant

    def forward(self, length: timedelta) -> None:
        self.instant += length


class Browser(FlaskClient):
    """A client that sends the token of forms as pages do."""

    def token(self) -> str:
        """The token of the page that is open: any page has it."""
        found = _TOKEN.search(self.get("/sign-in", follow_redirects=True).text)
        assert found is not None
        return found.group(1)

    def send(self, path: str, /, **form: str | list[str]) -> TestResponse:
        """Send a form with its token."""
        return self.post(path, data={"csrf_token": self.token(), **form})

    def sign_in(self, login: str, password: str = PASSWORD) -> TestResponse:
        return self.send("/sign-in", login=login, password=password)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def units() -> UnitsInMemory:
    """With one account for each role, whose login is the role."""
    units = UnitsInMemory()
    with units() as work:
        for role in Role:
            account = Account(0, role.value.replace("_", "."), f"Асанова {role.value}", frozenset((role,)))
            work.accounts.add(account, PlainHasher().hash(PASSWORD))
        work.commit()
    return units


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates, compiled once for all applications of the tests."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def files() -> JobFilesInMemory:
    """The files of long work."""
    return JobFilesInMemory()


@pytest.fixture
def aside() -> Aside:
    """Long work is done at once."""
    return lambda work: work()


@pytest.fixture(scope="session")
def addresses() -> Iterator[None]:
    """What builds the addresses of a rule is compiled once for all applications of the tests, not for each again."""
    compiled: dict[tuple[object, ...], Callable[..., tuple[str, str]]] = {}
    compile_anew = Rule._compile_builder

    def compile_once(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        key = (rule.rule, rule.subdomain, rule.host, repr(rule.defaults), append_unknown)
        if key not in compiled:
            compiled[key] = compile_anew(rule, append_unknown)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "_compile_builder", compile_once)
        yield


@pytest.fixture
def app(
    units: UnitsInMemory,
    clock: Clock,
    compiled: FileSystemBytecodeCache,
    addresses: None,
    files: JobFilesInMemory,
    aside: Aside,
) -> APIFlask:
    app = create_app(Settings(secret=b"secret of the tests"), units, PlainHasher(), clock, files, aside=aside)
    app.jinja_env.bytecode_cache = compiled
    app.testing = True
    app.test_client_class = Browser
    return app


@pytest.fixture
def browser(app: APIFlask) -> Browser:
    """Nobody has signed in."""
    client = app.test_client()
    assert isinstance(client, Browser)
    return client


@pytest.fixture
def administrator(app: APIFlask) -> Browser:
    """The browser of the administrator."""
    client = app.test_client()
    assert isinstance(client, Browser)
    client.sign_in("administrator")
    return client


@pytest.fixture(scope="session")
def shipped_library() -> Kept:
    """The registry and the service folders that ship, kept once."""
    units, at = UnitsInMemory(), Clock()()
    registry, folders = folder_files().shipped()
    with units() as work:
        work.registry.replace(registry, "RegDesigner", at)
        work.commit()
    keeper = Account(0, "keeper", "RegDesigner", frozenset((Role.ADMINISTRATOR,)))
    for name, files in folders.items():
        Drafting(units, folder_files()).keep_new(keeper, name, name.partition("-")[0], files, at)
    return units.kept


@pytest.fixture
def library(units: UnitsInMemory, shipped_library: Kept) -> UnitsInMemory:
    """With the registry and the service folders that ship."""
    units.kept.registries.extend(shipped_library.registries)
    units.kept.folders.update(shipped_library.folders)
    units.kept.versions.update(shipped_library.versions)
    return units


@pytest.fixture
def analyst(library: UnitsInMemory, browser: Browser) -> Browser:
    """An analyst who serves all bodies has signed in."""
    browser.sign_in("analyst")
    return browser


@pytest.fixture(scope="session")
def pilot_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of SQLite with one account for each role, the registry and the family benefit; made once."""
    path = tmp_path_factory.mktemp("pilots") / "kept.sqlite"
    engine = open_database(f"sqlite:///{path}")
    registry, folders = shipped()
    with SqlUnitsOfWork(engine)() as unit:
        for role in Role:
            account = Account(0, role.value.replace("_", "."), f"Асанова {role.value}", frozenset((role,)))
            unit.accounts.add(account, PlainHasher().hash(PASSWORD))
        unit.registry.replace(registry, "RegDesigner", MONDAY)
        folder = StoredFolder(BENEFIT, "3", "social-departments")
        unit.library.create(folder, folders[BENEFIT], Version(BENEFIT, 1, MONDAY, None, ""))
        unit.commit()
    engine.dispose()
    return path


@pytest.fixture
def pilot_units(pilot_database: Path, tmp_path: Path) -> Iterator[SqlUnitsOfWork]:
    """Transactions on a copy of that database."""
    engine = open_database(f"sqlite:///{shutil.copy(pilot_database, tmp_path)}")
    yield SqlUnitsOfWork(engine)
    engine.dispose()
