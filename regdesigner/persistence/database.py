"""The database behind a URL: SQLite with one writer and many readers, or PostgreSQL."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

MOST_PATIENT = 15_000
"""Milliseconds for which a writer of SQLite waits for the one before it."""
_PRAGMAS = ("journal_mode = WAL", "foreign_keys = ON", f"busy_timeout = {MOST_PATIENT}", "synchronous = NORMAL")

READING = "regdesigner_reading"
"""The option of a connection whose transaction only reads."""


def open_database(url: str) -> Engine:
    """The database of an SQLAlchemy URL, brought to the newest tables; the folder of an SQLite file is made."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql" and parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    engine = create_engine(parsed, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":
        if parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    migrate(engine)
    return engine


def migrate(engine: Engine) -> None:
    """Run the migrations that the database has not had yet."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Leave the beginning of transactions to us, for sqlite3 begins none before the first writing."""
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101  only listened to for SQLite
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once: one that reads first would fail as soon as another one wrote in between."""
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN DEFERRED" if reading else "BEGIN IMMEDIATE")
