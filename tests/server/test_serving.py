"""The application on a data folder."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from regdesigner.server.serving import DATABASE_FILE, prepare


def test_the_first_start_makes_an_administrator_and_the_second_does_not(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    app, made = prepare(folder, lambda: datetime(2026, 3, 2, 9, 0))
    assert made is not None
    assert app.test_client().get("/health/ready").status_code == 200
    assert (folder / DATABASE_FILE).is_file()
    assert folder.stat().st_mode & 0o777 == 0o700
    _app, again = prepare(folder, lambda: datetime(2026, 3, 2, 9, 1))
    assert again is None
