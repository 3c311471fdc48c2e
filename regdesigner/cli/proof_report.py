"""A deadline proof, as people read it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from regdesigner.cli.terminal import Terminal
from regdesigner.domain.standard import LimitByAct
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.language import format_date, format_instant, format_term

if TYPE_CHECKING:
    from regdesigner.analysis.deadlines.verdict import DeadlineProof, LimitProof
    from regdesigner.application.ports.folders import RegulationFolder

BAR = 20
"""Cells of a bar; a full bar is the whole limit."""


def keeps_all(proof: DeadlineProof) -> bool:
    """Whether every limit in figures is proven to be kept; what the standard leaves to another act is not asked."""
    return all(each.holds is True for each in proof.limits if isinstance(each.allowed, Term))


def show(proof: DeadlineProof, folder: RegulationFolder, terminal: Terminal) -> None:
    """Three bars, each with its worst path; what the proof rests on stands at the end."""
    name = folder.regulation.provisions.service_name.best(terminal.language)
    terminal.paragraph(f"{folder.regulation.service} {name}".strip(), bold=True)
    for limit in proof.limits:
        terminal.result()
        _show_limit(limit, folder, terminal)
    terminal.result()
    _show_grounds(proof, terminal)


def _show_limit(limit: LimitProof, folder: RegulationFolder, terminal: Terminal) -> None:
    """``Total term: holds``, then ``▓▓▓▓░░ at most 28 minutes of 30 minutes``, then how it comes to that."""
    colour = {True: "green", False: "red", None: "blue"}[limit.holds]
    sign = {True: "✔", False: "✖", None: "?" if isinstance(limit.allowed, Term) else "·"}[limit.holds]
    words = {True: "cli-deadlines-holds", False: "cli-deadlines-broken", None: _open(limit)}[limit.holds]
    title = f"{terminal.text(f'cli-limit-{limit.limit.value}')}: {terminal.text(words)}"
    terminal.paragraph(title, f"{sign} ", colour=colour, bold=True)
    details = [_measured(limit, terminal), *_reserve(limit, terminal)]
    terminal.paragraph(" · ".join(details), f"  {_bar(limit)}  ", "  ", colour=colour)
    for line in _steps(limit, folder, terminal):
        terminal.paragraph(line, "  ", "      ", dim=True)
    if not limit.exact and limit.worst is not None:
        terminal.paragraph(terminal.text("cli-deadlines-bound"), "  ")
    for reason in limit.reasons:
        terminal.paragraph(terminal.text(reason.message, **_named(reason.arguments, folder, terminal)), "  ! ")


def _open(limit: LimitProof) -> str:
    """Why a limit neither holds nor is broken: it could not be proven, or there is none in figures."""
    return "cli-deadlines-unproven" if isinstance(limit.allowed, Term) else "cli-deadlines-open"


def _show_grounds(proof: DeadlineProof, terminal: Terminal) -> None:
    """What the proof rests on: the calendar, feasts without a certain date, how terms are counted."""
    starts = f"{proof.starts:,}".replace(",", "\N{NO-BREAK SPACE}")
    terminal.paragraph(terminal.text("cli-deadlines-calendar", edition=proof.calendar_edition, starts=starts))
    if proof.estimated:
        days = ", ".join(format_date(day.date) for day in proof.estimated)
        terminal.paragraph(terminal.text("proof-estimated-days", count=len(proof.estimated), days=days))
    rules = proof.conventions
    terminal.paragraph(terminal.text("proof-conventions", since=format_date(rules.since), source=rules.source))
    for message in (
        f"proof-day-zero-in-person-{rules.day_zero_in_person.value}",
        f"proof-day-zero-electronic-{rules.day_zero_electronic.value}",
        f"proof-inner-days-{rules.inner_days.value}",
        f"proof-day-end-{rules.day_end.value}",
        f"proof-end-on-day-off-{rules.end_on_day_off.value}",
        f"proof-loop-bound-{rules.loop_bound.value}",
    ):
        terminal.paragraph(terminal.text(message), "  – ", dim=True)


def _named(arguments: Mapping[str, str | int], folder: RegulationFolder, terminal: Terminal) -> dict[str, str | int]:
    """The arguments of a reason with the names of elements in place of their ids."""
    named = dict(arguments)
    for key in ("element", "elements"):
        if key in named:
            ids = str(named[key]).split(", ")
            named[key] = ", ".join(f"«{_name(element, folder, terminal)}»" for element in ids)
    return named


def _name(element: str, folder: RegulationFolder, terminal: Terminal) -> str:
    node = folder.regulation.flow.by_id.get(element)
    return (node.name.best(terminal.language) if node is not None else "") or element


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


def _reserve(limit: LimitProof, terminal: Terminal) -> list[str]:
    """The slack, or what exceeds the limit, and the best case; no slack where it is open whether the limit is kept."""
    words = []
    if limit.holds is not None and limit.slack is not None and limit.slack.amount:
        left = Term(abs(limit.slack.amount), limit.slack.unit, limit.slack.basis)
        said = format_term(left, terminal.language)
        over = limit.slack.amount < 0
        words.append(
            terminal.text("cli-deadlines-over", over=said) if over else terminal.text("cli-deadlines-slack", slack=said)
        )
    if limit.best is not None:
        words.append(terminal.text("cli-deadlines-best", best=format_term(limit.best, terminal.language)))
    return words


def _readable(minutes: int) -> Term:
    """Clock minutes as people say them: whole hours from two hours on, whole days from two days on."""
    if minutes < 2 * 60:
        return Term(minutes, Unit.MINUTE, Basis.WORKING)
    if minutes < 2 * 24 * 60:
        return Term(minutes // 60, Unit.HOUR, Basis.WORKING)
    return Term(minutes // (24 * 60), Unit.DAY, Basis.CALENDAR)


def _steps(limit: LimitProof, folder: RegulationFolder, terminal: Terminal) -> list[str]:
    """The worst run, one line for each action that takes time, with how much longer it might take."""
    if limit.worst is None or limit.start is None or limit.end is None:
        return []
    steps = [step for step in limit.steps if step.begins != step.ends]
    parted = any(later.begins < earlier.ends for earlier, later in pairwise(steps))
    instants = {"start": format_instant(limit.start), "end": format_instant(limit.end)}
    lines = [terminal.text("cli-deadlines-worst-parts" if parted else "cli-deadlines-worst-start", **instants)]
    before = None
    for step in steps:
        # parts on both sides of a standing clock are added up, so that each begins at its own worst moment
        if before is not None and step.begins < before.ends:
            lines.append(f"  … {terminal.text('cli-deadlines-clock-stands')} …")
        before = step
        when = f"{format_instant(step.begins)} – {format_instant(step.ends)}"
        line = f"  {when}  {_name(step.element, folder, terminal)}"
        left = limit.action_slack.get(step.element, 0) if limit.holds is not None else 0
        if left > 0:
            slack = format_term(_readable(left), terminal.language)
            line += f" ({terminal.text('cli-deadlines-step-slack', slack=slack)})"
        lines.append(line)
    return lines
