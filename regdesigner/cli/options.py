"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.clock import today_in_bishkek
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.ports.folders import Overrides

DAY = "%Y-%m-%d"
MINUTES = ("%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M")
OVERRIDDEN = ("standard", "registry", "calendars")


def readable(*, folders: bool = True) -> click.Path:
    """The type of a path that must exist; files only where ``folders`` is false."""
    return click.Path(exists=True, dir_okay=folders, path_type=Path)


def paths_argument() -> click.Argument:
    """One or more regulations, or folders of regulations."""
    return click.Argument(["paths"], nargs=-1, required=True, type=readable(), metavar="PATH…")


def folder_argument() -> click.Argument:
    """One regulation: its folder or its file."""
    return click.Argument(["folder"], type=readable(), metavar="FOLDER")


def format_option(terminal: Terminal, *others: str) -> click.Option:
    """``--format``: text, json and what else a command offers."""
    return click.Option(
        ["--format", "output"],
        type=click.Choice(("text", "json", *others)),
        default="text",
        help=terminal.text("cli-option-format"),
    )


def on_option(terminal: Terminal) -> click.Option:
    """``--on``, the only way in which today's date enters: always a midnight, today's in Bishkek by default."""
    return click.Option(
        ["--on"],
        type=click.DateTime([DAY]),
        default=today_in_bishkek,
        metavar="YYYY-MM-DD",
        help=terminal.text("cli-option-on"),
    )


def override_options(terminal: Terminal) -> list[click.Parameter]:
    """``--standard``, ``--registry``, ``--calendars``: files used instead of those found by their place."""
    return [
        click.Option(
            [f"--{name}"], type=readable(folders=False), metavar="FILE", help=terminal.text(f"cli-option-{name}")
        )
        for name in OVERRIDDEN
    ]


def overrides_of(files: Mapping[str, Path | None]) -> Overrides:
    """What ``override_options`` gave."""
    from regdesigner.application.ports.folders import Overrides

    return Overrides(standard=files["standard"], registry=files["registry"], calendars=files["calendars"])
