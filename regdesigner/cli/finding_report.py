"""What was found in regulations, as people and as other programs read it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from regdesigner.application.regulations.plain_findings import as_plain
from regdesigner.application.regulations.validating import Validated
from regdesigner.cli import junit
from regdesigner.cli.faults import as_plain as plain_fault
from regdesigner.cli.faults import unreadable
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.errors import UnreadableInput
from regdesigner.language import format_date
from regdesigner.validation.explanation import explain
from regdesigner.validation.finding import Finding, Severity
from regdesigner.validation.report import counts
from regdesigner.validation.rulebook import rulebook
from regdesigner.validation.wording import hint, message, place

Results = Sequence[Validated]

SIGNS = {Severity.ERROR: ("✖", "red"), Severity.WARNING: ("▲", "yellow"), Severity.INFO: ("·", "blue")}
GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def _json(results: Results, terminal: Terminal) -> None:
    files: list[dict[str, object]] = []
    for result in results:
        if result.error is not None:
            files.append(plain_fault(result.error, terminal))
            continue
        service = result.folder.regulation.service if result.folder is not None else ""
        found = as_plain(result, terminal.language)
        files.append({"path": str(result.path), "service": service or None, "findings": found})
    terminal.json({"version": 1, "files": files, "summary": counts(_all(results))})


def _all(results: Results) -> list[Finding]:
    return [finding for result in results for finding in result.findings]


def _text(results: Results, terminal: Terminal) -> None:
    for result in results:
        if result.error is None:
            _show(result, terminal)
    for result in results:
        if result.error is not None:
            terminal.complain(unreadable(result.error, terminal))
    terminal.result(_summary(results, terminal))


def _summary(results: Results, terminal: Terminal) -> str:
    """How many regulations and open findings; accepted and unreadable ones where there are any."""
    read = [result for result in results if result.error is None]
    open_ones = [finding for result in read for finding in result.open_findings]
    lines = [terminal.text("cli-validate-summary", files=len(read), **counts(open_ones))]
    accepted = len(_all(read)) - len(open_ones)
    if accepted:
        lines.append(terminal.text("cli-validate-accepted-count", accepted=accepted))
    if len(read) < len(results):
        lines.append(terminal.text("cli-validate-unreadable-count", unreadable=len(results) - len(read)))
    fine = len(read) == len(results) and not any(result.fails for result in read)
    sign = terminal.styled("✔", "green", bold=True) if fine else terminal.styled("✖", "red", bold=True)
    return f"{sign} {' '.join(lines)}"


def _show(result: Validated, terminal: Terminal) -> None:
    name = ""
    if result.folder is not None:
        name = result.folder.regulation.provisions.service_name.best(terminal.language)
    terminal.result(terminal.styled(str(result.path), bold=True))
    if name:
        terminal.paragraph(name, "  ", dim=True)
    for finding in result.open_findings:
        sign, colour = SIGNS[finding.severity]
        word = terminal.text(f"cli-severity-{finding.severity.value}")
        _finding(finding, terminal.styled(f"{sign} {word} {finding.code}", colour, bold=True), terminal)
        terminal.paragraph(hint(finding, terminal.language), "    → ", dim=True)
    if not result.open_findings:
        terminal.result("  " + terminal.styled(f"✔ {terminal.text('cli-validate-clean')}", "green"))
    _show_accepted(result, terminal)
    terminal.result()


def _finding(finding: Finding, head: str, terminal: Terminal) -> None:
    """The head line says the element, and the place unless the message begins with it."""
    words = message(finding, terminal.language)
    where = place(finding.place, terminal.language) if finding.place is not None else ""
    said = [] if words.lower().startswith(where.lower()) else [where]
    said += [finding.element] if finding.element is not None else []
    terminal.result(f"  {head}" + terminal.styled("".join(f" · {each}" for each in said), dim=True))
    terminal.paragraph(words, "    ")


def _show_accepted(result: Validated, terminal: Terminal) -> None:
    for finding in result.findings:
        accepted = result.accepted(finding)
        if accepted is not None:
            _finding(finding, f"○ {terminal.text('cli-validate-accepted')} {finding.code}", terminal)
            on = format_date(accepted.on)
            terminal.paragraph(
                terminal.text("cli-validate-reason", reason=accepted.reason.best(terminal.language), on=on),
                "    ",
                dim=True,
            )
    for each in result.outlived:
        terminal.paragraph(terminal.text("cli-validate-outlived", code=each.code, element=each.element or "–"), "  ○ ")


def _github(results: Results, terminal: Terminal) -> None:
    """Workflow commands, which put each finding beside the changed file; accepted ones are left out."""
    for result in results:
        if result.error is not None:
            line = f",line={result.error.line}" if result.error.line else ""
            text = " ".join(unreadable(result.error, terminal))
            terminal.result(f"::error file={_property(result.error.path)}{line}::{_escaped(text)}")
        for finding in result.open_findings:
            level = GITHUB_LEVELS[finding.severity]
            text = f"{message(finding, terminal.language)} {hint(finding, terminal.language)}"
            where = f"file={_property(_file(result))},title={_property(finding.code)}"
            terminal.result(f"::{level} {where}::{_escaped(text)}")


def _file(result: Validated) -> str:
    return str(result.folder.bpmn_path if result.folder is not None else result.path)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _junit(results: Results, terminal: Terminal) -> None:
    """A suite a regulation; errors fail, an unreadable file is an error; warnings do not appear."""
    suites = []
    for result in results:
        if result.error is not None:
            lines = tuple(unreadable(result.error, terminal))
            suites.append(junit.Suite(result.error.path, (junit.Case(result.error.path, error=lines),)))
            continue
        errors = [finding for finding in result.findings if finding.severity is Severity.ERROR]
        cases = tuple(_junit_case(finding, terminal) for finding in errors)
        suites.append(junit.Suite(str(result.path), cases or (junit.Case(str(result.path)),)))
    terminal.result(junit.written("regdesigner validate", suites))


def _junit_case(finding: Finding, terminal: Terminal) -> junit.Case:
    lines = (message(finding, terminal.language), hint(finding, terminal.language))
    return junit.Case(f"{finding.code} {finding.element or ''}".strip(), failure=lines)


def _sarif(results: Results, terminal: Terminal) -> None:
    """SARIF 2.1.0: findings as results, unreadable files as notifications of a run that did not succeed."""
    from regdesigner import __version__

    rules = sorted({(finding.code, finding.name) for finding in _all(results)})
    described = [_sarif_rule(code, name, terminal) for code, name in rules]
    driver = {"name": "RegDesigner", "version": __version__, "rules": described}
    faults = [_sarif_fault(result.error, terminal) for result in results if result.error is not None]
    found = [_sarif_result(finding, result, terminal) for result in results for finding in result.findings]
    invocation = {"executionSuccessful": not faults, "toolExecutionNotifications": faults}
    run = {"tool": {"driver": driver}, "language": terminal.language, "invocations": [invocation], "results": found}
    terminal.json({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_rule(code: str, name: str, terminal: Terminal) -> dict[str, Any]:
    """A rule with its explanation; one that crashed explains nothing."""
    entry = rulebook().get(code)
    if entry is None:
        return {"id": code, "name": name}
    said = explain(entry, terminal.language)
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": said.title},
        "fullDescription": {"text": said.why},
        "help": {"text": f"{said.instead} ({said.basis})"},
    }


def _sarif_result(finding: Finding, result: Validated, terminal: Terminal) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(_file(result))}}}
    if finding.element is not None:
        location["logicalLocations"] = [{"name": finding.element, "kind": "element"}]
    text = f"{message(finding, terminal.language)} {hint(finding, terminal.language)}"
    plain: dict[str, Any] = {
        "ruleId": finding.code,
        "level": SARIF_LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [location],
    }
    accepted = result.accepted(finding)
    if accepted is not None:
        plain["suppressions"] = [{"kind": "external", "justification": accepted.reason.best(terminal.language)}]
    return plain


def _sarif_fault(error: UnreadableInput, terminal: Terminal) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(error.path)}}
    if error.line:
        place["region"] = {"startLine": error.line}
    text = " ".join(line.strip() for line in unreadable(error, terminal))
    return {"level": "error", "message": {"text": text}, "locations": [{"physicalLocation": place}]}


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path.replace("\\", "/"))


SHOWN: dict[str, Callable[[Results, Terminal], None]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
}
"""How results are shown, by ``--format``."""
