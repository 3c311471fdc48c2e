"""A case that was run, as people and as programs read it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from regdesigner.application.keeping import KeptLimit
from regdesigner.application.ports.engine import HappeningKind
from regdesigner.application.running import ActionRun, CaseRecord, CaseReport
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.regulation import Regulation
from regdesigner.language import format_instant, format_term


def as_plain(report: CaseReport, limits: tuple[KeptLimit, ...]) -> dict[str, Any]:
    """The keys of ``run --format json``; instants are ISO 8601, local time of Bishkek."""
    return {
        "version": 1,
        "outcome": report.outcome.value if report.outcome is not None else None,
        "path": list(report.path),
        "records": [_plain_record(record) for record in report.records],
        "actions": [
            {
                "element": run.element,
                "start": _iso(run.start),
                "end": _iso(run.end),
                "due": _iso(run.due) if run.due is not None else None,
                "met": run.met,
            }
            for run in report.actions
        ],
        "limits": [
            {
                "limit": each.name,
                "start": _iso(each.begins),
                "end": _iso(each.ends),
                "due": _iso(each.due),
                "met": each.met,
            }
            for each in limits
        ],
    }


def _plain_record(record: CaseRecord) -> dict[str, Any]:
    happening = record.happening
    return {
        "at": _iso(record.at),
        "what": happening.kind.value,
        "element": happening.element,
        "position": record.position,
        "flow": happening.flow,
        "fields": dict(record.fields),
    }


def _iso(instant: datetime) -> str:
    return instant.isoformat(timespec="minutes")


def show(report: CaseReport, limits: tuple[KeptLimit, ...], regulation: Regulation, terminal: Terminal) -> None:
    """The record as a timeline, the terms of the actions, the limits of the standard, the outcome."""
    for record in report.records:
        line = _line(record, regulation, terminal)
        if line:
            terminal.result(f"{format_instant(record.at)}  {line}")
    terminal.result("")
    _show_terms(report.actions, regulation, terminal)
    for limit in limits:
        mark = "✔" if limit.met else "✖"
        words = terminal.text(
            f"cli-run-limit-{limit.name}",
            allowed=format_term(limit.allowed, terminal.language),
            ended=format_instant(limit.ends),
            due=format_instant(limit.due),
        )
        terminal.result(f"{mark} {words}")
    outcome = report.outcome.value.replace("_", "-") if report.outcome is not None else "none"
    terminal.result("")
    terminal.result(terminal.text("cli-run-outcome", outcome=terminal.text(f"cli-outcome-{outcome}")))


def _line(record: CaseRecord, regulation: Regulation, terminal: Terminal) -> str:
    happening = record.happening
    node = regulation.flow.by_id.get(happening.element)
    if node is None:
        return ""
    name = node.name.best(terminal.language) or node.id
    match happening.kind:
        case HappeningKind.ENTERED if node.kind.is_activity:
            lane = regulation.flow.lane_of(node.id)
            position = lane.name.best(terminal.language) if lane is not None else ""
            return f"▸ {name}" + (f"  ({position})" if position else "")
        case HappeningKind.COMPLETED if node.kind.is_activity:
            return f"✓ {name}" + _answers(record, regulation, terminal)
        case HappeningKind.DECIDED:
            criterion = happening.criterion.best(terminal.language)
            return f"◇ {name}" + (f" {criterion}" if criterion else "")
        case HappeningKind.CANCELLED:
            return terminal.text("cli-run-cancelled", name=name)
        case HappeningKind.EVENT:
            return f"◦ {name}"
        case HappeningKind.ENDED:
            return f"● {name}"
        case _:
            return ""


def _answers(record: CaseRecord, regulation: Regulation, terminal: Terminal) -> str:
    """The fields that the task yielded, in the words of their labels and variants."""
    said = []
    node = regulation.flow.by_id[record.happening.element]
    for field in node.fields:
        if field.name in record.fields:
            value = record.fields[field.name]
            words = next(
                (each.label.best(terminal.language) for each in field.variants if each.value == value), str(value)
            )
            said.append(f"{field.label.best(terminal.language) or field.name}: {words}")
    return f" – {'; '.join(said)}" if said else ""


def _show_terms(actions: tuple[ActionRun, ...], regulation: Regulation, terminal: Terminal) -> None:
    for run in actions:
        name = regulation.flow.by_id[run.element].name.best(terminal.language)
        if run.due is None:
            continue
        message = "cli-run-term-met" if run.met else "cli-run-term-missed"
        words = terminal.text(message, name=name, ended=format_instant(run.end), due=format_instant(run.due))
        terminal.result(f"{'✔' if run.met else '✖'} {words}")
