"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from regdesigner.application.ports.folders import Overrides
from regdesigner.cli.terminal import Terminal

_READABLE = click.Path(exists=True, path_type=Path)
OVERRIDDEN = ("standard", "registry", "calendars")


def paths_argument() -> click.Argument:
    """One or more regulations, or folders of regulations."""
    return click.Argument(["paths"], nargs=-1, required=True, type=_READABLE, metavar="PATH…")


def folder_argument() -> click.Argument:
    """One regulation: its folder or its file."""
    return click.Argument(["folder"], type=_READABLE, metavar="FOLDER")


def on_option(terminal: Terminal) -> click.Option:
    """The only way in which today's date enters."""
    return click.Option(
        ["--on"], type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help=terminal.text("cli-option-on")
    )


def override_options(terminal: Terminal) -> list[click.Parameter]:
    """``--standard``, ``--registry``, ``--calendars``: files used instead of those found by their place."""
    return [
        click.Option([f"--{name}"], type=_READABLE, metavar="FILE", help=terminal.text(f"cli-option-{name}"))
        for name in OVERRIDDEN
    ]


def overrides_of(files: Mapping[str, Path | None]) -> Overrides:
    """What ``override_options`` gave."""
    return Overrides(standard=files["standard"], registry=files["registry"], calendars=files["calendars"])
