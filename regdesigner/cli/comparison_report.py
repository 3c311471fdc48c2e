"""A comparison of two editions, as people read it in a terminal or a browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from regdesigner.analysis.comparison.listing import Fate, Step
from regdesigner.application.regulations.plain_comparison import as_paper, phrases_of
from regdesigner.cli.terminal import Terminal
from regdesigner.papers.changes import Phrases, different_services

if TYPE_CHECKING:
    from regdesigner.application.regulations.comparing import ComparedFolders

_SIGNS = {Fate.ADDED: ("+", "green"), Fate.DROPPED: ("−", "red"), Fate.MOVED: ("↕", "blue")}


def as_page(compared: ComparedFolders, terminal: Terminal) -> bytes:
    """``compare --format html``: one self-contained page."""
    from regdesigner.application.ports.rendering import PaperFormat
    from regdesigner.bootstrap import renderers

    return renderers().render(as_paper(compared, terminal.language, editions_of(compared)), PaperFormat.HTML)


def editions_of(compared: ComparedFolders) -> tuple[str, str]:
    """Editions are called as they were named on the command line."""
    return str(compared.old.path), str(compared.new.path)


def show(compared: ComparedFolders, terminal: Terminal) -> None:
    """Limits first, then points, actions row by row, and the order."""
    phrases, comparison = phrases_of(compared, terminal.language), compared.comparison
    old, new = compared.old.regulation, compared.new.regulation
    name = phrases.item(new.provisions.service_name)
    terminal.paragraph(f"{new.service} {name}".strip(), bold=True)
    paths = {"old": str(compared.old.path), "new": str(compared.new.path)}
    terminal.paragraph(terminal.text("comparison-editions", **paths))
    if different_services(old, new):
        terminal.paragraph(phrases.two_services(old, new), "! ", colour="yellow")
    if comparison.is_empty:
        terminal.paragraph(terminal.text("comparison-nothing"), "✔ ", colour="green")
    _show_limits(compared, phrases, terminal)
    _show_points(compared, phrases, terminal)
    _show_actions(compared, phrases, terminal)
    sentences = phrases.course(old, new, comparison)
    if sentences:
        _title("comparison-course", terminal)
    for sentence in sentences:
        terminal.paragraph(sentence, "  ~ ", colour="yellow")


def _title(message: str, terminal: Terminal) -> None:
    terminal.result()
    terminal.paragraph(terminal.text(message), bold=True)


def _show_limits(compared: ComparedFolders, phrases: Phrases, terminal: Terminal) -> None:
    _title("comparison-limits", terminal)
    if not compared.limits:
        terminal.paragraph(terminal.text("comparison-no-standard"), "  ")
    if compared.borrowed:
        lender = compared.old if compared.new.standard is None else compared.new
        terminal.paragraph(terminal.text("comparison-one-standard", file=str(lender.path)), "  ")
    for effect in compared.limits:
        label = terminal.text(f"cli-limit-{effect.old.limit.value}")
        if not effect.changed:
            terminal.paragraph(f"{label}: {phrases.limit(effect.new)}", "  = ", dim=True)
            continue
        worse = effect.new.holds is not True and effect.old.holds is True
        terminal.paragraph(label, "  ~ ", colour="red" if worse else "yellow")
        _line(Fate.DROPPED, phrases.limit(effect.old), terminal)
        _line(Fate.ADDED, phrases.limit(effect.new), terminal)


def _show_points(compared: ComparedFolders, phrases: Phrases, terminal: Terminal) -> None:
    comparison = compared.comparison
    if comparison.heading or comparison.points:
        _title("comparison-points", terminal)
    for what in comparison.heading:
        terminal.paragraph(terminal.text(f"comparison-heading-{what}"), "  ~ ", colour="yellow")
        _line(Fate.DROPPED, phrases.heading(what, compared.old.regulation), terminal)
        _line(Fate.ADDED, phrases.heading(what, compared.new.regulation), terminal)
    for change in comparison.points:
        terminal.paragraph(phrases.point_words(change.field), "  ~ ", colour="yellow")
        _steps(change.steps, phrases, terminal)
        for fate, stated in zip((Fate.DROPPED, Fate.ADDED), change.stated_none, strict=True):
            if stated:
                _line(fate, terminal.text("comparison-none-stated"), terminal)


def _show_actions(compared: ComparedFolders, phrases: Phrases, terminal: Terminal) -> None:
    changed = [action for action in compared.comparison.actions if action.changed]
    if not changed:
        return
    _title("comparison-actions", terminal)
    for action in changed:
        sign, colour = ("+", "green") if action.old is None else ("−", "red") if action.new is None else ("~", "yellow")
        terminal.paragraph(phrases.action(action), f"  {sign} ", colour=colour, bold=True)
        for note in phrases.notes(action):
            terminal.paragraph(note, "    ")
        for aspect in action.aspects:
            terminal.paragraph(phrases.aspect(aspect.aspect), "    ")
            _steps(aspect.changes, phrases, terminal)
    unchanged = len(compared.comparison.actions) - len(changed)
    if unchanged:
        terminal.paragraph(terminal.text("comparison-action-unchanged", count=unchanged), "  = ", dim=True)


def _steps(steps: Sequence[Step[Any]], phrases: Phrases, terminal: Terminal) -> None:
    for step in steps:
        if step.fate is Fate.KEPT:
            continue
        if step.fate is Fate.REWORDED and step.old is not None and step.new is not None:
            old, new = phrases.pair(step.old, step.new)
            _line(Fate.DROPPED, old, terminal)
            _line(Fate.ADDED, new, terminal)
            continue
        item = step.old if step.new is None else step.new
        if item is not None:
            _line(step.fate, phrases.item(item), terminal)


def _line(fate: Fate, words: str, terminal: Terminal) -> None:
    sign, colour = _SIGNS[fate]
    terminal.paragraph(words, f"      {sign} ", colour=colour)
