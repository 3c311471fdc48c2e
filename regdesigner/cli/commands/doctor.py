"""``regdesigner doctor``: what is there, and what works without what is not."""

from __future__ import annotations

import click

from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.terminal import Terminal


def command(terminal: Terminal) -> click.Command:
    def run() -> int:
        from regdesigner.bootstrap import examined

        for check in examined():
            mark = {True: "✔", False: "–" if check.optional else "✖"}[check.there]
            words = f"{mark} {terminal.text(f'doctor-{check.name}')}"
            terminal.result(f"{words}: {check.detail}" if check.detail else words)
            if not check.there:
                terminal.result(f"    {terminal.text(f'doctor-{check.name}-without')}")
        return 0

    return LocalizedCommand(
        terminal,
        name="doctor",
        help=terminal.text("cli-doctor-help"),
        short_help=terminal.text("cli-doctor-short"),
        callback=run,
        params=[],
    )
