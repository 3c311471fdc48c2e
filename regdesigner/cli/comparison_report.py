"""A comparison of two editions, as people, programs and browsers read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from regdesigner.analysis.comparison.listing import Fate, Step
from regdesigner.cli.proof_report import plain_term
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.term import Term
from regdesigner.papers.changes import Phrases, names_of

if TYPE_CHECKING:
    from regdesigner.analysis.comparison.comparison import ActionChange
    from regdesigner.analysis.deadlines.verdict import LimitProof
    from regdesigner.application.comparing import ComparedFolders

_SIGNS = {Fate.ADDED: ("+", "green"), Fate.DROPPED: ("−", "red"), Fate.MOVED: ("↕", "blue")}


def phrases_of(compared: ComparedFolders, terminal: Terminal) -> Phrases:
    """The words of the terminal's language, with the names that either standard gives its ids."""
    names = names_of(compared.old.standard) | names_of(compared.new.standard)
    return Phrases(terminal.language, compared.new.known_form, names)


def as_page(compared: ComparedFolders, terminal: Terminal) -> bytes:
    """``compare --format html``: one self-contained page."""
    from regdesigner.application.ports.rendering import PaperFormat
    from regdesigner.bootstrap import renderers
    from regdesigner.papers.comparison import comparison_paper

    paper = comparison_paper(
        compared.old.regulation,
        compared.new.regulation,
        compared.comparison,
        [(effect.old, effect.new) for effect in compared.limits],
        phrases_of(compared, terminal),
        (str(compared.old.path), str(compared.new.path)),
    )
    return renderers().render(paper, PaperFormat.HTML)


def as_plain(compared: ComparedFolders, terminal: Terminal) -> dict[str, Any]:
    """The keys of ``compare --format json``; words are in the language of the messages."""
    phrases, comparison = phrases_of(compared, terminal), compared.comparison
    old, new = compared.old.regulation, compared.new.regulation
    return {
        "version": 1,
        "old": str(compared.old.path),
        "new": str(compared.new.path),
        "identical": comparison.is_empty,
        "heading": [
            {"what": what, "old": str(getattr(old, what)), "new": str(getattr(new, what))}
            for what in comparison.heading
        ],
        "points": [
            {
                "point": phrases.point(change.field),
                "field": change.field,
                "stated_none": {"old": change.stated_none[0], "new": change.stated_none[1]},
                "changes": _plain_steps(change.steps, phrases),
            }
            for change in comparison.points
        ],
        "actions": [_plain_action(change, phrases) for change in comparison.actions],
        "course": {
            "dropped": [{"from": way.source, "to": way.target} for way in comparison.ways_dropped],
            "added": [{"from": way.source, "to": way.target} for way in comparison.ways_added],
            "words": list(phrases.course(old, new, comparison)),
        },
        "waits": [
            {
                "element": wait.element,
                "old": plain_term(wait.old),
                "new": plain_term(wait.new),
                "stands_still": {"old": wait.old_stands_still, "new": wait.new_stands_still},
            }
            for wait in comparison.waits
        ],
        "repeats": [
            {"flow": each.flow, "from": each.source, "old": each.old, "new": each.new} for each in comparison.repeats
        ],
        "limits": [
            {
                "limit": effect.old.limit.value,
                "changed": effect.changed,
                "old": _plain_limit(effect.old),
                "new": _plain_limit(effect.new),
            }
            for effect in compared.limits
        ],
    }


def _plain_limit(proof: LimitProof) -> dict[str, Any]:
    return {
        "allowed": plain_term(proof.allowed) if isinstance(proof.allowed, Term) else None,
        "worst": plain_term(proof.worst),
        "best": plain_term(proof.best),
        "holds": proof.holds,
        "exact": proof.exact,
    }


def _plain_action(change: ActionChange, phrases: Phrases) -> dict[str, Any]:
    old, new = change.old, change.new
    return {
        "change": "added" if old is None else "dropped" if new is None else "changed" if change.changed else "same",
        "element": {"old": old and old.id, "new": new and new.id},
        "number": {"old": old and old.number, "new": new and new.number},
        "name": {"old": old and phrases.item(old.name), "new": new and phrases.item(new.name)},
        "moved": change.moved,
        "renamed": change.renamed,
        "rows": [
            {
                "row": phrases.row(aspect.aspect),
                "field": aspect.aspect.value,
                "changes": _plain_steps(aspect.changes, phrases),
            }
            for aspect in change.aspects
        ],
    }


def _plain_steps(steps: Sequence[Step[Any]], phrases: Phrases) -> list[dict[str, Any]]:
    return [
        {
            "change": step.fate.value,
            "old": None if step.old is None else phrases.item(step.old),
            "new": None if step.new is None else phrases.item(step.new),
        }
        for step in steps
        if step.fate is not Fate.KEPT
    ]


def show(compared: ComparedFolders, terminal: Terminal) -> None:
    """Limits first, then points, actions row by row, and the order."""
    phrases, comparison = phrases_of(compared, terminal), compared.comparison
    old, new = compared.old.regulation, compared.new.regulation
    name = phrases.item(new.provisions.service_name)
    terminal.paragraph(f"{new.service} {name}".strip(), bold=True)
    paths = {"old": str(compared.old.path), "new": str(compared.new.path)}
    terminal.paragraph(terminal.text("comparison-editions", **paths))
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
