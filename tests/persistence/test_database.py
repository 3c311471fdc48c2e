"""The database: migrations, and SQLite's one writer."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from regdesigner.application.ports.library import StoredFolder, Version, VersionConflict
from regdesigner.persistence import database
from regdesigner.persistence.database import migrate, open_database
from regdesigner.persistence.migrating import migrations
from regdesigner.persistence.tables import METADATA
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.persistence.postgresql import database_url

NOW = datetime(2026, 11, 23, 9, 0)


def test_the_migrations_lead_from_nothing_to_the_tables(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/made/here/kept.sqlite")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/kept.sqlite")
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
    engine.dispose()


def test_the_migrations_lead_to_the_tables_in_postgresql_too(postgresql: str) -> None:
    engine = open_database(database_url(postgresql, "migrated"))
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_sqlite_writes_ahead_and_holds_references(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/kept.sqlite")
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    engine.dispose()


def test_many_writers_wait_for_each_other(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/kept.sqlite")
    units = SqlUnitsOfWork(engine)
    with units() as unit:
        unit.library.create(StoredFolder("a", "9.6", None), {"f": b"0"}, Version("a", 1, NOW, None, ""))
        unit.commit()

    def save() -> None:
        for _turn in range(5):
            with units() as unit:
                latest = unit.library.folder("a").latest
                unit.library.save(latest, {"f": str(latest).encode()}, Version("a", 0, NOW, None, ""))
                unit.commit()

    writers = [threading.Thread(target=save) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with units(reading=True) as unit:
        assert unit.library.folder("a").latest == 21
        assert unit.library.files("a") == {"f": b"20"}
    engine.dispose()


def test_equal_contents_are_kept_once(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/kept.sqlite")
    with SqlUnitsOfWork(engine)() as unit:
        unit.library.create(StoredFolder("a", "9.6", None), {"f": b"0", "g": b"0"}, Version("a", 1, NOW, None, ""))
        unit.library.save(1, {"f": b"0", "g": b"1"}, Version("a", 0, NOW, None, ""))
        unit.commit()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM blobs")).scalar() == 2
        assert connection.execute(text("SELECT count(*) FROM files")).scalar() == 4
    engine.dispose()


def test_what_no_version_holds_any_more_is_not_kept(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/kept.sqlite")
    with SqlUnitsOfWork(engine)() as unit:
        unit.library.create(StoredFolder("a", "9.6", None), {"f": b"0", "g": b"shared"}, Version("a", 1, NOW, None, ""))
        unit.library.save(1, {"f": b"1", "g": b"shared"}, Version("a", 0, NOW, None, ""))
        unit.library.save(2, {"f": b"2", "g": b"shared"}, Version("a", 0, NOW, None, ""))
        assert unit.library.forget("a", [2]) == (2,)
        unit.commit()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM blobs")).scalar() == 3
        assert connection.execute(text("SELECT count(*) FROM files")).scalar() == 4
    engine.dispose()


def test_postgresql_lets_only_one_of_two_savers_win(postgresql_engine: Engine) -> None:
    units = SqlUnitsOfWork(postgresql_engine)
    with units() as unit:
        unit.library.create(StoredFolder("race", "9.6", None), {"f": b"0"}, Version("race", 1, NOW, None, ""))
        unit.commit()
    won: list[int] = []
    conflicts: list[VersionConflict] = []

    def save(number: int) -> None:
        try:
            with units() as unit:
                unit.library.save(1, {"f": str(number).encode()}, Version("race", 0, NOW, None, ""))
                unit.commit()
                won.append(number)
        except VersionConflict as conflict:
            conflicts.append(conflict)

    savers = [threading.Thread(target=save, args=(number,)) for number in range(4)]
    for saver in savers:
        saver.start()
    for saver in savers:
        saver.join()
    assert (len(won), len(conflicts)) == (1, 3)
    with units(reading=True) as unit:
        assert unit.library.files("race") == {"f": str(won[0]).encode()}


def test_the_newest_of_our_migrations_is_the_one_that_alembic_ends_with() -> None:
    assert database._newest() == ScriptDirectory.from_config(migrations()).get_current_head()
