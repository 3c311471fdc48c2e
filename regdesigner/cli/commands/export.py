"""``regdesigner export FOLDER…``: the official papers as files. Its ``--lang`` chooses the papers' languages."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from regdesigner.application.exporting import Order, PaperName, export
from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import on_option, override_options, overrides_of
from regdesigner.cli.terminal import Terminal


def command(terminal: Terminal) -> click.Command:
    def run(
        folders: tuple[Path, ...], papers: tuple[str, ...], to: tuple[str, ...], lang: tuple[str, ...],
        output: Path, on: datetime | None, **files: Path | None,
    ) -> None:  # fmt: skip
        from regdesigner.bootstrap import regulation_folders, renderers

        order = Order(
            tuple(PaperName(name) for name in papers) or tuple(PaperName),
            tuple(code for code in ("ky", "ru", "en") if code in lang) or Order().languages,
            tuple(PaperFormat(name) for name in to) or Order().formats,
        )
        store = regulation_folders()
        day = on.date() if on is not None else date.today()
        for given in folders:
            for path in store.find(given):
                written = export(store.load(path, day, overrides_of(files)), order, renderers(), output)
                for file in written:
                    terminal.result(str(file))

    return LocalizedCommand(
        terminal,
        name="export",
        help=terminal.text("cli-export-help"),
        short_help=terminal.text("cli-export-short"),
        callback=run,
        params=_parameters(terminal),
    )


def _parameters(terminal: Terminal) -> list[click.Parameter]:
    folder = click.Path(exists=True, path_type=Path)
    return [
        click.Argument(["folders"], nargs=-1, required=True, type=folder, metavar="FOLDER…"),
        click.Option(
            ["--paper", "papers"],
            multiple=True,
            type=click.Choice([name.value for name in PaperName]),
            help=terminal.text("cli-option-paper"),
        ),
        click.Option(
            ["--to"],
            multiple=True,
            type=click.Choice([each.value for each in PaperFormat]),
            help=terminal.text("cli-option-to"),
        ),
        click.Option(
            ["--lang"],
            multiple=True,
            type=click.Choice(("ky", "ru", "en")),
            metavar="ky|ru|en",
            help=terminal.text("cli-option-paper-lang"),
        ),
        click.Option(
            ["-o", "--output"],
            required=True,
            type=click.Path(file_okay=False, path_type=Path),
            metavar="DIR",
            help=terminal.text("cli-option-output"),
        ),
        on_option(terminal),
        *override_options(terminal),
    ]
