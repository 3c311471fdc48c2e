"""``regdesigner export FOLDER…``: the official papers as files. Its ``--lang`` chooses the papers' languages."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import on_option, override_options, overrides_of, readable
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.text import OFFICIAL_LANGUAGES

if TYPE_CHECKING:
    from regdesigner.application.regulations.exporting import Order


def command(terminal: Terminal) -> click.Command:
    def run(
        folders: tuple[Path, ...], papers: tuple[str, ...], to: tuple[str, ...], lang: tuple[str, ...],
        output: Path, on: datetime, **files: Path | None,
    ) -> int:  # fmt: skip
        from regdesigner.application.ports.rendering import PaperFormat
        from regdesigner.application.regulations.exporting import Order, PaperName, export_all
        from regdesigner.bootstrap import regulation_folders, renderers
        from regdesigner.cli.faults import unreadable

        order = Order(
            tuple(name for name in PaperName if name in papers),
            tuple(code for code in OFFICIAL_LANGUAGES if code in lang) or Order().languages,
            tuple(PaperFormat(name) for name in dict.fromkeys(to)) or Order().formats,
        )
        _refuse_misfits(order)
        code = Exit.FINE
        stores = regulation_folders(), renderers()
        for exported in export_all(folders, order, *stores, output, on.date(), overrides_of(files)):
            for file in exported.files:
                terminal.result(str(file))
            if exported.error is not None:
                terminal.complain(unreadable(exported.error, terminal))
                code = Exit.UNREADABLE
        return code

    return LocalizedCommand(terminal, name="export", callback=run, params=_parameters(terminal))


def _refuse_misfits(order: Order) -> None:
    """A format that no wanted paper has, and a wanted paper that has none of the formats, are slips: they are told."""
    from regdesigner.application.regulations.exporting import FORMATS
    from regdesigner.cli.usage import WrongUsage

    for each in order.formats_of_no_paper:
        papers = ", ".join(name for name, formats in FORMATS.items() if each in formats)
        raise WrongUsage("cli-export-format-elsewhere", {"format": each, "papers": papers})
    for name in order.papers_of_no_format:
        raise WrongUsage("cli-export-paper-elsewhere", {"paper": name, "formats": ", ".join(FORMATS[name])})


def _parameters(terminal: Terminal) -> list[click.Parameter]:
    from regdesigner.application.ports.rendering import PaperFormat
    from regdesigner.application.regulations.exporting import PaperName

    def several(name: str, choices: list[str], help_message: str) -> click.Option:
        names = [f"--{name}", "papers"] if name == "paper" else [f"--{name}"]
        metavar = "|".join(choices)
        return click.Option(
            names, multiple=True, type=click.Choice(choices), metavar=metavar, help=terminal.text(help_message)
        )

    return [
        click.Argument(["folders"], nargs=-1, required=True, type=readable(), metavar="FOLDER…"),
        click.Option(
            ["-o", "--output"],
            required=True,
            type=click.Path(file_okay=False, path_type=Path),
            metavar="DIR",
            help=terminal.text("cli-option-output"),
        ),
        several("paper", [name.value for name in PaperName], "cli-option-paper"),
        several("to", [each.value for each in PaperFormat], "cli-option-to"),
        several("lang", list(OFFICIAL_LANGUAGES), "cli-option-paper-lang"),
        on_option(terminal),
        *override_options(terminal),
    ]
