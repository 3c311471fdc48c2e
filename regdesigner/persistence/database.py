"""The database behind a URL: SQLite with one writer and many readers, or PostgreSQL."""

from __future__ import annotations

import json
import re
import selectors
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url
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

_MIGRATIONS = Path(__file__).parent / "migrations" / "versions"
_REVISION = re.compile(r'^revision = "(\w+)"', re.MULTILINE)

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
    """Run the migrations that the database has not had yet; most starts find it as it should be."""
    with engine.execution_options(**{READING: True}).connect() as connection:
        newest = is_newest(connection)
    if not newest:
        from regdesigner.persistence.migrating import run_migrations  # takes a third of a start

        run_migrations(engine)


def is_newest(connection: Connection) -> bool:
    """Whether a database has had all migrations, and none that this program does not know."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == [_newest()]


@cache
def _newest() -> str:
    """The number of the last of our migrations, each of which comes after one other."""
    found = (_REVISION.search(file.read_text("utf-8")) for file in _MIGRATIONS.glob("*.py"))
    return max(each.group(1) for each in found if each is not None)


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
