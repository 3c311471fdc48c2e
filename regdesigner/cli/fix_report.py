"""What fixes would do, as people read it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from regdesigner.application.regulations.fixing import Plan
from regdesigner.cli.terminal import Terminal
from regdesigner.validation.fix_wording import ChangeInWords, changes_in_words, description


def show(plans: Sequence[Plan], terminal: Terminal, *, err: bool = False) -> None:
    """The whole list: each fix with its finding, each change with its file, element, place, before and after."""
    for plan in plans:
        click.echo(terminal.styled(str(plan.before.path), bold=True), err=err)
        for each in plan.mended:
            said = description(each.fix, terminal.language)
            element = "" if each.finding.element is None else f" · {each.finding.element}"
            head = terminal.styled(f"  ✎ {each.finding.code}{element}", "green", bold=True)
            click.echo(head, err=err)
            terminal.paragraph(said, "    ", err=err)
            for change in changes_in_words(each.fix, each.checked, terminal.language):
                _line(change, plan, terminal, err=err)
        click.echo(err=err)
    fixes, files = sum(len(plan.mended) for plan in plans), sum(len(plan.files) for plan in plans)
    click.echo(terminal.text("cli-fix-summary", fixes=fixes, files=files), err=err)


def _line(change: ChangeInWords, plan: Plan, terminal: Terminal, *, err: bool) -> None:
    where = " · ".join((plan.file_of(change.paper).name, change.element, change.place))
    terminal.paragraph(where, "      ", dim=True, err=err)
    terminal.paragraph(f"{change.before} → {change.after}", "        ", err=err)
