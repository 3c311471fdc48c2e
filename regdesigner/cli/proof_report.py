"""A deadline proof, as people and as programs read it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from regdesigner.cli.terminal import Terminal
from regdesigner.domain.standard import LimitByAct
from regdesigner.domain.term import Term
from regdesigner.language import format_date, format_instant, format_term

if TYPE_CHECKING:
    from rich.text import Text

    from regdesigner.analysis.verdict import DeadlineProof, LimitProof
    from regdesigner.application.ports.folders import RegulationFolder

BAR = 24
"""Cells of a bar; a full bar is the whole limit."""


def keeps_all(proof: DeadlineProof) -> bool:
    """Whether nothing breaks a limit; a loop without a bound breaks all."""
    return proof.cycle is None and all(each.holds is not False for each in proof.limits)


def as_plain(proof: DeadlineProof) -> dict[str, Any]:
    """The keys of ``deadlines --format json``."""
    return {"version": 1, "limits": [_plain_limit(each) for each in proof.limits]}


def _plain_limit(limit: LimitProof) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "limit": limit.limit.value,
        "allowed": _plain_term(limit.allowed) if isinstance(limit.allowed, Term) else None,
        "worst": _plain_term(limit.worst),
        "best": _plain_term(limit.best),
        "holds": limit.holds,
        "path": list(limit.path),
        "start": _iso(limit.start),
        "end": _iso(limit.end),
        "slack": None,
        "exact": limit.exact,
        "reasons": [{"reason": each.message, **each.arguments} for each in limit.reasons],
        "action_slack": dict(limit.action_slack),
    }
    if limit.slack is not None:
        left = limit.slack
        plain["slack"] = {"amount": left.amount, "unit": left.unit.value, "basis": left.basis.value}
    if isinstance(limit.allowed, LimitByAct):
        plain["act"] = {"ky": limit.allowed.act.ky, "ru": limit.allowed.act.ru, "en": limit.allowed.act.en}
    return plain


def _plain_term(term: Term | None) -> dict[str, Any] | None:
    return None if term is None else {"amount": term.amount, "unit": term.unit.value, "basis": term.basis.value}


def _iso(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat(timespec="minutes")


def show(proof: DeadlineProof, folder: RegulationFolder, terminal: Terminal) -> None:
    """Three bars, each with its worst path; what the proof rests on stands at the end."""
    from rich.text import Text

    console = terminal.console
    name = folder.regulation.provisions.service_name.best(terminal.language)
    console.print(Text(f"{folder.regulation.service} {name}".strip(), style="bold"))
    for limit in proof.limits:
        console.print()
        console.print(_headline(limit, terminal))
        for line in _details(limit, folder, terminal):
            console.print(Text(line, style="dim"))
    console.print()
    starts = f"{proof.starts:,}".replace(",", "\N{NO-BREAK SPACE}")
    terminal.result(terminal.text("cli-deadlines-calendar", edition=proof.calendar_edition, starts=starts))
    if proof.estimated:
        days = ", ".join(format_date(day.date) for day in proof.estimated)
        terminal.result(terminal.text("cli-deadlines-estimated", days=days))


def _headline(limit: LimitProof, terminal: Terminal) -> Text:
    """``Total term  ▓▓▓▓░░ at most 28 minutes of 30 minutes  ✔ holds``."""
    from rich.text import Text

    colour = {True: "green", False: "red", None: "blue"}[limit.holds]
    line = Text(f"{terminal.text(f'cli-limit-{limit.limit.value}'):<26}", style="bold")
    line.append(_bar(limit) + "  ", style=colour)
    line.append(_measured(limit, terminal))
    if limit.holds is not None:
        word = "cli-deadlines-holds" if limit.holds else "cli-deadlines-broken"
        line.append(f"  {'✔' if limit.holds else '✖'} {terminal.text(word)}", style=f"bold {colour}")
    return line


def _bar(limit: LimitProof) -> str:
    if not isinstance(limit.allowed, Term) or limit.slack is None:
        return "░" * BAR
    used = limit.allowed.amount - limit.slack.amount
    cells = min(BAR, round(BAR * used / limit.allowed.amount))
    return "▓" * cells + "░" * (BAR - cells)


def _measured(limit: LimitProof, terminal: Terminal) -> str:
    if limit.worst is None:
        return terminal.text("cli-deadlines-not-measured")
    worst = format_term(limit.worst, terminal.language)
    match limit.allowed:
        case Term():
            allowed = format_term(limit.allowed, terminal.language)
            return terminal.text("cli-deadlines-of", worst=worst, allowed=allowed)
        case LimitByAct(act):
            return terminal.text("cli-deadlines-by-act", worst=worst, act=act.best(terminal.language))
        case None:
            return terminal.text("cli-deadlines-not-stated", worst=worst)


def _details(limit: LimitProof, folder: RegulationFolder, terminal: Terminal) -> list[str]:
    lines = [f"  {reserve}"] if (reserve := _reserve(limit, terminal)) else []
    if limit.start is not None and limit.end is not None:
        instants = {"start": format_instant(limit.start), "end": format_instant(limit.end)}
        lines.append("  " + terminal.text("cli-deadlines-worst-start", **instants))
        lines += _steps(limit, folder, terminal)
    if not limit.exact and limit.worst is not None:
        lines.append("  " + terminal.text("cli-deadlines-bound"))
    lines += [f"    {terminal.text(each.message, **each.arguments)}" for each in limit.reasons]
    return lines


def _reserve(limit: LimitProof, terminal: Terminal) -> str:
    """The slack, or what exceeds the limit, and the best case."""
    words = []
    if limit.slack is not None and limit.slack.amount:
        left = Term(abs(limit.slack.amount), limit.slack.unit, limit.slack.basis)
        said = format_term(left, terminal.language)
        over = limit.slack.amount < 0
        words.append(
            terminal.text("cli-deadlines-over", over=said) if over else terminal.text("cli-deadlines-slack", slack=said)
        )
    if limit.best is not None:
        words.append(terminal.text("cli-deadlines-best", best=format_term(limit.best, terminal.language)))
    return " · ".join(words)


def _steps(limit: LimitProof, folder: RegulationFolder, terminal: Terminal) -> list[str]:
    lines = []
    for step in limit.steps:
        node = folder.regulation.flow.by_id.get(step.element)
        if node is None or step.begins == step.ends:
            continue
        name = node.name.best(terminal.language) or node.id
        when = f"{format_instant(step.begins)} – {format_instant(step.ends)}"
        lines.append(f"    {when}  {name}")
    return lines
