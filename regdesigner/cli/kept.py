"""Where the application keeps its data: the folder and the database that commands share."""

from __future__ import annotations

import os
from pathlib import Path

import click

from regdesigner.cli.terminal import Terminal


def data_folder() -> Path:
    """``REGDESIGNER_DATA``, else a folder of the person who runs the program (XDG Base Directory)."""
    named = os.environ.get("REGDESIGNER_DATA")
    if named:
        return Path(named)
    home = os.environ.get("XDG_DATA_HOME", "")
    return (Path(home) if Path(home).is_absolute() else Path.home() / ".local" / "share") / "regdesigner"


def database_url(folder: Path, named: str = "") -> str:
    """The database that was named, else the file in the data folder, which must be there.

    Raises ``FileNotFoundError``.
    """
    from regdesigner.server.serving import DATABASE_FILE

    if named:
        return named
    file = (folder / DATABASE_FILE).resolve(strict=True)
    return f"sqlite:///{file}"


def kept_options(terminal: Terminal) -> list[click.Parameter]:
    """``--data`` and ``--database``."""
    return [
        click.Option(
            ["--data", "folder"],
            type=click.Path(file_okay=False, path_type=Path),
            metavar="DIR",
            help=terminal.text("cli-option-data"),
        ),
        click.Option(
            ["--database"],
            envvar="REGDESIGNER_DATABASE",
            default="",
            metavar="URL",
            help=terminal.text("cli-option-database"),
        ),
    ]
