"""``regdesigner validate PATH…``: does a regulation hold, and where not, why, and what to do."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.faults import in_words, unreadable
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import on_option, override_options, overrides_of, paths_argument
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.validating import Validated

MARKS = {"error": ("✖", "red"), "warning": ("▲", "yellow"), "info": ("·", "blue")}


def command(terminal: Terminal) -> click.Command:
    def run(
        paths: tuple[Path, ...], output: str, ruleset: str | None, on: datetime | None, **files: Path | None
    ) -> int:
        from regdesigner.application.validating import validate
        from regdesigner.bootstrap import regulation_folders

        day = on.date() if on is not None else date.today()
        overrides = overrides_of(files)
        results = validate(paths, regulation_folders(), day, ruleset_name=ruleset, overrides=overrides)
        _SHOWN[output](results, terminal)
        return _exit(results)

    formats = click.Option(
        ["--format", "output"],
        type=click.Choice(("text", "json")),
        default="text",
        help=terminal.text("cli-option-format"),
    )
    rulesets = click.Option(["--ruleset"], metavar="NAME", help=terminal.text("cli-option-ruleset"))
    return LocalizedCommand(
        terminal,
        name="validate",
        help=terminal.text("cli-validate-help"),
        short_help=terminal.text("cli-validate-short"),
        callback=run,
        params=[paths_argument(), formats, rulesets, on_option(terminal), *override_options(terminal)],
    )


def _exit(results: tuple[Validated, ...]) -> Exit:
    if any(result.error is not None for result in results):
        return Exit.UNREADABLE
    return Exit.NOT_KEPT if any(result.fails for result in results) else Exit.FINE


def _json(results: tuple[Validated, ...], terminal: Terminal) -> None:
    from regdesigner.validation.report import as_plain, counts

    files: list[dict[str, object]] = []
    for result in results:
        if result.error is not None:
            message, hint = in_words(result.error, terminal)
            fault = {"line": result.error.line, "message": message, "hint": hint}
            files.append({"path": result.error.path, "error": fault})
        else:
            service = result.folder.regulation.service if result.folder is not None else ""
            found = [as_plain(finding, terminal.language) for finding in result.findings]
            files.append({"path": str(result.path), "service": service or None, "findings": found})
    summary = counts([finding for result in results for finding in result.findings])
    terminal.json({"version": 1, "files": files, "summary": summary})


def _text(results: tuple[Validated, ...], terminal: Terminal) -> None:
    from regdesigner.validation.report import counts

    for result in results:
        if result.error is None:
            _show(result, terminal)
    for result in results:
        if result.error is not None:
            click.echo("\n".join(unreadable(result.error, terminal)), err=True)
    summary = counts([finding for result in results for finding in result.findings])
    terminal.result(terminal.text("cli-validate-summary", files=len(results), **summary))


def _show(result: Validated, terminal: Terminal) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from regdesigner.validation.wording import hint, message, place

    console = terminal.console
    console.print(Text(str(result.path), style="bold"))
    if not result.findings:
        console.print(Text(f"  ✔ {terminal.text('cli-validate-clean')}", style="green"))
    for finding in result.findings:
        mark, colour = MARKS[finding.severity.value]
        head = Text(f"{mark} {finding.code} ", style=f"bold {colour}")
        where = [place(finding.place, terminal.language)] if finding.place is not None else []
        where += [finding.element] if finding.element is not None else []
        head.append(" · ".join(where), style="dim")
        console.print(Padding(head, (0, 0, 0, 2)))
        console.print(Padding(Text(message(finding, terminal.language)), (0, 0, 0, 4)))
        console.print(Padding(Text("→ " + hint(finding, terminal.language), style="dim"), (0, 0, 0, 4)))
    console.print()


_SHOWN = {"text": _text, "json": _json}
