"""A case that was run, as people and as programs read it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from regdesigner.application.ports.engine import HappeningKind
from regdesigner.application.regulations.keeping import KeptLimit
from regdesigner.application.regulations.running import ActionRun, CaseRecord, CaseReport
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.flow import FieldType, FlowNode, Outcome, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import FieldValue
from regdesigner.language import format_date, format_instant, format_term


def as_plain(report: CaseReport) -> dict[str, Any]:
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


def outcome_in_words(outcome: Outcome | None, terminal: Terminal) -> str:
    return terminal.text(f"cli-outcome-{outcome.value.replace('_', '-') if outcome is not None else 'none'}")


def show(report: CaseReport, limits: tuple[KeptLimit, ...], regulation: Regulation, terminal: Terminal) -> None:
    """The record as a timeline, the terms of the actions, the limits of the standard, the outcome."""
    _show_record(report, regulation, terminal)
    _heading("cli-run-terms", terminal)
    for run in report.actions:
        _show_term(run, regulation, terminal)
    if limits:
        _heading("cli-run-limits", terminal)
    for limit in limits:
        words = terminal.text(
            f"cli-run-limit-{limit.name}",
            allowed=format_term(limit.allowed, terminal.language),
            ended=format_instant(limit.ends),
            due=format_instant(limit.due),
        )
        _judged(words, terminal, met=limit.met)
    terminal.result()
    outcome = terminal.text("cli-run-outcome", outcome=outcome_in_words(report.outcome, terminal))
    terminal.paragraph(outcome, "● ", bold=True)


def _heading(message_id: str, terminal: Terminal) -> None:
    terminal.result()
    terminal.result(terminal.styled(terminal.text(message_id), bold=True))


def _judged(words: str, terminal: Terminal, *, met: bool) -> None:
    terminal.paragraph(words, "  ✔ " if met else "  ✖ ", colour="green" if met else "red")


def _show_record(report: CaseReport, regulation: Regulation, terminal: Terminal) -> None:
    """Each day with its date above it; each line with its time."""
    day: date | None = None
    for record in report.records:
        told = _told(record, regulation, terminal)
        if told is None:
            continue
        if record.at.date() != day:
            if day is not None:
                terminal.result()
            day = record.at.date()
            terminal.result(terminal.styled(format_date(day), bold=True))
        sign, words = told
        terminal.paragraph(words, f"  {record.at:%H:%M}  {sign} ")


def _told(record: CaseRecord, regulation: Regulation, terminal: Terminal) -> tuple[str, str] | None:
    """The sign and the words of an entry that people want to read."""
    happening = record.happening
    node = regulation.flow.by_id.get(happening.element)
    if node is None:
        return None
    name = node.name.best(terminal.language) or node.id
    match happening.kind:
        case HappeningKind.ENTERED if node.kind.is_activity:
            lane = regulation.flow.lane_of(node.id)
            position = lane.name.best(terminal.language) if lane is not None else ""
            return "▸", f"{name} ({position})" if position else name
        case HappeningKind.COMPLETED if node.kind.is_activity:
            return "✓", name + _answers(record, node, terminal)
        case HappeningKind.DECIDED:
            criterion = happening.criterion.best(terminal.language)
            return "◇", f"{name} {criterion}".strip()
        case HappeningKind.CANCELLED if node.kind.is_activity:
            return "✗", terminal.text("cli-run-cancelled", name=name)
        case HappeningKind.EVENT:
            return "◦", name
        case HappeningKind.ENDED:
            return "●", name
        case _:
            return None


def _answers(record: CaseRecord, node: FlowNode, terminal: Terminal) -> str:
    """The fields that the task yielded, in the words of their labels and variants."""
    said = [
        f"{field.label.best(terminal.language) or field.name}: {_in_words(field, record.fields[field.name], terminal)}"
        for field in node.fields
        if record.fields.get(field.name) is not None
    ]
    return f" – {'; '.join(said)}" if said else ""


def _in_words(field: TaskField, value: FieldValue, terminal: Terminal) -> str:
    match field.type:
        case FieldType.BOOLEAN:
            return terminal.text("cli-yes" if value else "cli-no")
        case FieldType.CHOICE:
            return next(
                (each.label.best(terminal.language) for each in field.variants if each.value == value), str(value)
            )
        case FieldType.DATE:
            return format_date(date.fromisoformat(str(value)))
        case FieldType.NUMBER | FieldType.TEXT:
            return str(value)


def _show_term(run: ActionRun, regulation: Regulation, terminal: Terminal) -> None:
    name = regulation.flow.by_id[run.element].name.best(terminal.language) or run.element
    ended = format_instant(run.end)
    if run.due is None:
        terminal.paragraph(terminal.text("cli-run-term-none", name=name, ended=ended), "  – ")
        return
    message = "cli-run-term-met" if run.met else "cli-run-term-missed"
    words = terminal.text(message, name=name, ended=ended, due=format_instant(run.due))
    _judged(words, terminal, met=bool(run.met))
