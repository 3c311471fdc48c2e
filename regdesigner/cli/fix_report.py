"""What fixes would do, as people and as other programs read it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from regdesigner.application.fixing import Plan
from regdesigner.application.validating import Validated, checked_regulation
from regdesigner.cli.terminal import Terminal
from regdesigner.validation.finding import Finding, Paper
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


def as_plain(finding: Finding, result: Validated, terminal: Terminal) -> dict[str, Any] | None:
    """A finding's fix for other programs: what it does, and each change; ``None`` where there is none."""
    if finding.fix is None or result.folder is None or result.accepted(finding) is not None:
        return None
    checked = checked_regulation(result.folder, date.min)  # the day plays no part in the places of changes
    changes = [
        {
            "file": "standard.yaml" if change.paper is Paper.STANDARD else result.folder.bpmn_path.name,
            "element": change.element,
            "place": change.place,
            "before": change.before,
            "after": change.after,
        }
        for change in changes_in_words(finding.fix, checked, terminal.language)
    ]
    return {"description": description(finding.fix, terminal.language), "changes": changes}
