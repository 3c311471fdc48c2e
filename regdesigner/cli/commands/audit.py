"""``regdesigner audit``: whether the records of pilot cases are whole."""

from __future__ import annotations

from pathlib import Path

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.kept import data_folder, database_url, kept_options
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.terminal import Terminal
from regdesigner.cli.usage import WrongUsage


def command(terminal: Terminal) -> click.Command:
    def run(cases: tuple[str, ...], folder: Path | None, database: str) -> Exit:
        from regdesigner.application.cases.auditing import audit
        from regdesigner.application.ports.cases import NoSuchCase
        from regdesigner.bootstrap import units_of_work

        broken = 0
        try:
            for audited in audit(units_of_work(database_url(folder or data_folder(), database)), cases):
                broken += not audited.whole
                message = "cli-audit-whole" if audited.whole else "cli-audit-broken"
                words = terminal.text(message, case=audited.number, entries=audited.entries, broken=audited.broken or 0)
                sign, colour = ("✔ ", "green") if audited.whole else ("✖ ", "red")
                terminal.paragraph(words, sign, colour=colour)
        except NoSuchCase as error:
            raise WrongUsage("cli-audit-no-case", {"case": str(error.args[0])}) from error
        return Exit.NOT_KEPT if broken else Exit.FINE

    cases = click.Argument(["cases"], nargs=-1, metavar="[CASE]...")
    return LocalizedCommand(terminal, name="audit", callback=run, params=[cases, *kept_options(terminal)])
