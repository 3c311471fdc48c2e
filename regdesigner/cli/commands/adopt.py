"""``regdesigner adopt FILE.bpmn --into FOLDER``: a draft of a diagram that other tools or analysts drew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import format_option, readable
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.regulations.adopting import AdoptedFolder

SHOWN = 3
"""So many entries of each group are shown in the terminal; the list holds all."""


def command(terminal: Terminal) -> click.Command:
    def run(file: Path, folder: Path, service: str, process: str | None, output: str) -> None:
        from regdesigner.application.regulations.adopting import Request, adopt_file
        from regdesigner.bootstrap import adoption, obstacles

        adopted = adopt_file(Request(file, folder, service, process, terminal.language), adoption(), obstacles)
        if output == "json":
            terminal.json(_as_plain(adopted, terminal))
        else:
            _show(adopted, folder, terminal)

    return LocalizedCommand(
        terminal,
        name="adopt",
        callback=run,
        params=[
            click.Argument(["file"], type=readable(folders=False), metavar="FILE"),
            click.Option(
                ["--into", "folder"],
                required=True,
                type=click.Path(path_type=Path),
                metavar="FOLDER",
                help=terminal.text("cli-option-into"),
            ),
            click.Option(["--service"], default="", metavar="9.6", help=terminal.text("cli-option-service")),
            click.Option(["--process"], metavar="ID", help=terminal.text("cli-option-process")),
            format_option(terminal),
        ],
    )


def _show(adopted: AdoptedFolder, folder: Path, terminal: Terminal) -> None:
    """What was made, and the assumptions in short: each group with its number and its first entries."""
    from regdesigner.application.regulations.assumption_list import grouped

    for group, entries in grouped(adopted.assumptions, terminal.language).items():
        heading = f"{terminal.text(f'adopt-group-{group.value}')}: {len(entries)}"
        terminal.result(terminal.styled(heading, bold=True))
        for entry in entries[:SHOWN]:
            name = entry.name or entry.element
            terminal.paragraph(f"{name}: {entry.assumed}" if name else entry.assumed, "  · ", "    ")
        if len(entries) > SHOWN:
            terminal.paragraph(terminal.text("cli-adopt-more", count=len(entries) - SHOWN), "    ", dim=True)
    terminal.result()
    for file in adopted.files:
        terminal.result(str(file))
    actions, count = len(adopted.regulation.actions), len(adopted.assumptions)
    terminal.note("cli-adopt-made", actions=actions, assumptions=count)
    if adopted.obstacles:
        terminal.note("cli-adopt-obstacles", count=adopted.obstacles)
    terminal.note("cli-adopt-next", folder=str(folder))


def _as_plain(adopted: AdoptedFolder, terminal: Terminal) -> dict[str, object]:
    from regdesigner.application.regulations.assumption_list import as_plain, counts

    return {
        "version": 1,
        "files": [str(file) for file in adopted.files],
        "actions": len(adopted.regulation.actions),
        "obstacles": adopted.obstacles,
        "counts": counts(adopted.assumptions),
        "assumptions": as_plain(adopted.assumptions, terminal.language),
    }
