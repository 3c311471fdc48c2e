"""The tables of a database brought to what this program works with."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, func, select

_MIGRATING = 287_2014
"""The lock of PostgreSQL under which migrations run."""


def run_migrations(engine: Engine) -> None:
    """Run the migrations that the database has not had yet; of many that begin at once, one does."""
    config = migrations()
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(_MIGRATING)))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def migrations() -> Config:
    """Where our migrations are."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
