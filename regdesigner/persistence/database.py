"""The database behind a URL: SQLite with one writer and many readers, or PostgreSQL."""

from __future__ import annotations

import json
import selectors
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, DisconnectionError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from regdesigner.application.ports.unit_of_work import StoreUnavailable
from regdesigner.persistence.prepared import told

MOST_PATIENT = 15_000
"""Milliseconds for which a writer of SQLite waits for the one before it."""
_PAGES_AHEAD = 4_000
"""Pages (16 MiB) that the log holds before they are put in their places: what changes again is put there once."""
_PRAGMAS = (
    "journal_mode = WAL",
    "foreign_keys = ON",
    f"busy_timeout = {MOST_PATIENT}",
    "synchronous = NORMAL",
    f"wal_autocheckpoint = {_PAGES_AHEAD}",
)

_MIGRATING = 287_2014
"""The lock of PostgreSQL under which migrations run."""

READING = "regdesigner_reading"
"""The option of a connection whose transaction only reads."""


def open_database(url: str) -> Engine:
    """The database of an SQLAlchemy URL, brought to the newest tables; the folder of an SQLite file is made."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql" and parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    engine = create_engine(parsed, json_serializer=_written)
    if engine.dialect.name == "postgresql":
        event.listen(engine, "checkout", _check_still_there)
    if engine.dialect.name == "sqlite":
        if parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    with answering():
        migrate(engine)
    return engine


@contextmanager
def answering() -> Iterator[None]:
    """Say in our own words that the database does not answer or cannot write."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        raise StoreUnavailable(str(error.args[0]) if error.args else type(error).__name__) from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise StoreUnavailable(str(error.args[0])) from error
        raise


def migrate(engine: Engine) -> None:
    """Run the migrations that the database has not had yet; of many that begin at once, one does."""
    config = _migrations()
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(_MIGRATING)))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_newest(connection: Connection) -> bool:
    """Whether a database has had all migrations, and none that this program does not know."""
    wanted = ScriptDirectory.from_config(_migrations()).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == wanted


def _migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _written(value: object) -> str:
    """JSON as it is kept; most of what may be given with a step is empty."""
    return "{}" if value == {} else json.dumps(value)


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Leave the beginning of transactions to us, for sqlite3 begins none before the first writing."""
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101  only listened to for SQLite
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once: one that reads first would fail as soon as another one wrote in between."""
    how = "BEGIN DEFERRED" if connection.get_execution_options().get(READING, False) else "BEGIN IMMEDIATE"
    try:
        connection.connection.cursor().execute(how)
    except sqlite3.Error as error:
        raise told(connection, how, error) from error


def _check_still_there(raw: DBAPIConnection, _entry: ConnectionPoolEntry, _proxy: PoolProxiedConnection) -> None:
    """A server that has gone has closed its side: an idle connection with something to be read is given up.

    To ask the server itself would take as long as a statement, each time.
    """
    with selectors.DefaultSelector() as watching:
        watching.register(raw.fileno(), selectors.EVENT_READ)
        if watching.select(0):
            raise DisconnectionError
