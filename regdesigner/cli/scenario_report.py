"""Scenarios that were tried, as people and as other programs read them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from regdesigner.application.ports.folders import NamedScenario
from regdesigner.application.regulations.scenarios import Disappointment, ScenarioResult, Tried
from regdesigner.cli import junit
from regdesigner.cli.case_report import outcome_in_words
from regdesigner.cli.faults import as_plain as plain_fault
from regdesigner.cli.faults import explained, unreadable
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.flow import Outcome
from regdesigner.language import format_instant

Trials = Sequence[Tried]


def _counts(trials: Trials) -> dict[str, int]:
    passed = [result.passed for tried in trials for _named, result in tried.results]
    return {"passed": sum(passed), "failed": len(passed) - sum(passed)}


def _json(trials: Trials, terminal: Terminal) -> None:
    files: list[dict[str, object]] = []
    for tried in trials:
        files += [plain_fault(error, terminal) for error in tried.errors]
        if tried.results or not tried.errors:
            scenarios = [_plain(named, result, terminal) for named, result in tried.results]
            files.append({"path": str(tried.path), "scenarios": scenarios})
    terminal.json({"version": 1, "files": files, "summary": _counts(trials)})


def _plain(named: NamedScenario, result: ScenarioResult, terminal: Terminal) -> dict[str, Any]:
    outcome = result.report.outcome if result.report is not None else None
    return {
        "file": named.path.name,
        "name": _name(named, terminal),
        "passed": result.passed,
        "outcome": outcome.value if outcome is not None else None,
        "reasons": list(_reasons(result, terminal)),
    }


def _name(named: NamedScenario, terminal: Terminal) -> str:
    return named.scenario.name.best(terminal.language) or named.path.stem


def _reasons(result: ScenarioResult, terminal: Terminal) -> tuple[str, ...]:
    """Why a scenario failed; none where it passed."""
    reasons = [_disappointment(each, terminal) for each in result.disappointments]
    if result.error is not None:
        reasons += [line.strip() for line in explained(result.error, terminal)[1]]
    return tuple(reasons)


def _disappointment(disappointment: Disappointment, terminal: Terminal) -> str:
    said = {name: _said(value, terminal) for name, value in disappointment.arguments.items()}
    return terminal.text(disappointment.message, **said)


def _said(value: str | Outcome | datetime | None, terminal: Terminal) -> str:
    match value:
        case datetime():
            return format_instant(value)
        case Outcome() | None:
            return outcome_in_words(value, terminal)
        case str():
            return value


def _text(trials: Trials, terminal: Terminal) -> None:
    for tried in trials:
        for error in tried.errors:
            terminal.complain(unreadable(error, terminal))
        if tried.errors and not tried.results:
            continue
        terminal.result(terminal.styled(str(tried.path), bold=True))
        for named, result in tried.results:
            sign, colour = ("✔", "green") if result.passed else ("✖", "red")
            terminal.paragraph(_name(named, terminal), f"  {sign} ", colour=colour)
            for reason in _reasons(result, terminal):
                terminal.paragraph(reason, "      ")
        if not tried.results:
            terminal.paragraph(terminal.text("cli-test-none"), "  – ")
    terminal.result()
    terminal.result(_summary(trials, terminal))


def _summary(trials: Trials, terminal: Terminal) -> str:
    """How many scenarios passed and failed, how many files could not be read; that there are none, where so."""
    counts = _counts(trials)
    unread = sum(len(tried.errors) for tried in trials)
    if not unread and not any(counts.values()):
        return f"– {terminal.text('cli-test-nothing')}"
    sign = terminal.styled("✖", "red", bold=True)
    if not unread and not counts["failed"]:
        sign = terminal.styled("✔", "green", bold=True)
    words = [terminal.text("cli-test-summary", **counts)]
    if unread:
        words.append(terminal.text("cli-validate-unreadable-count", unreadable=unread))
    return f"{sign} {' '.join(words)}"


def _junit(trials: Trials, terminal: Terminal) -> None:
    suites = []
    for tried in trials:
        unread = [junit.Case(error.path, error=tuple(unreadable(error, terminal))) for error in tried.errors]
        told = [
            junit.Case(_name(named, terminal), failure=_reasons(result, terminal)) for named, result in tried.results
        ]
        cases = (*unread, *told)
        suites.append(junit.Suite(str(tried.path), cases))
    terminal.result(junit.written("regdesigner test", suites))


SHOWN: dict[str, Callable[[Trials, Terminal], None]] = {"text": _text, "json": _json, "junit": _junit}
"""How trials are shown, by ``--format``."""
