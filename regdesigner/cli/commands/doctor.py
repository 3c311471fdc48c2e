"""``regdesigner doctor``: what is there, and what works without what is not."""

from __future__ import annotations

import click

from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.terminal import Terminal


def command(terminal: Terminal) -> click.Command:
    def run() -> None:
        from regdesigner.bootstrap import examined

        for check in examined():
            sign, colour = ("✔", "green") if check.there else ("–", None) if check.optional else ("✖", "red")
            name = terminal.text(f"doctor-{check.name}")
            terminal.paragraph(f"{name}: {check.detail}" if check.detail else name, f"{sign} ", colour=colour)
            if not check.there:
                terminal.paragraph(terminal.text(f"doctor-{check.name}-without"), "    ")

    return LocalizedCommand(terminal, name="doctor", callback=run, params=[])
