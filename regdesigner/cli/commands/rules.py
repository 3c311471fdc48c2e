"""``regdesigner rules [CODE]``: the catalogue of rules, or the explanation of one."""

from __future__ import annotations

import click

from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.terminal import Terminal


def command(terminal: Terminal) -> click.Command:
    def run(code: str | None) -> None:
        if code is None:
            _list(terminal)
        else:
            _one(code, terminal)

    return LocalizedCommand(
        terminal,
        name="rules",
        callback=run,
        params=[click.Argument(["code"], required=False, metavar="CODE")],
    )


def _list(terminal: Terminal) -> None:
    """A line a rule, a heading a family."""
    from regdesigner.application.regulations.catalogue import explained_rules

    family = ""
    for entry in explained_rules(terminal.language):
        if entry.code.rstrip("0123456789") != family:
            terminal.result() if family else None
            family = entry.code.rstrip("0123456789")
            terminal.result(terminal.styled(f"{family}  {terminal.text(f'cli-family-{family.lower()}')}", bold=True))
        terminal.paragraph(entry.title, f"  {entry.code}  ")
    terminal.result()
    terminal.result(terminal.text("cli-rules-more"))


def _one(code: str, terminal: Terminal) -> None:
    from regdesigner.application.regulations.catalogue import explained_rules
    from regdesigner.cli.usage import WrongUsage

    entry = next((entry for entry in explained_rules(terminal.language) if entry.code == code.upper()), None)
    if entry is None:
        raise WrongUsage("cli-rules-unknown", {"code": code})
    terminal.result(terminal.styled(entry.code, bold=True) + terminal.styled(f"  {entry.name}", dim=True))
    terminal.paragraph(entry.title)
    for name in ("why", "instead", "basis"):
        terminal.result()
        terminal.result(terminal.styled(terminal.text(f"cli-rules-{name}"), bold=True))
        terminal.paragraph(getattr(entry, name), "  ")
