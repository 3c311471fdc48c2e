"""A comparison of two editions as a paper, and for other programs: the keys of ``compare --format json``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from regdesigner.analysis.comparison.comparison import ActionChange
from regdesigner.analysis.comparison.listing import Fate, Step
from regdesigner.analysis.deadlines.verdict import LimitProof
from regdesigner.application.regulations.comparing import ComparedFolders
from regdesigner.application.regulations.plain_proof import plain_term
from regdesigner.domain.term import Term
from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Paper
from regdesigner.papers.changes import Phrases, names_of
from regdesigner.papers.comparison import comparison_paper


def phrases_of(compared: ComparedFolders, language: Language) -> Phrases:
    """The words of a language, with the names that either standard gives its ids."""
    names = names_of(compared.old.standard) | names_of(compared.new.standard)
    return Phrases(language, compared.new.known_form, names)


def as_paper(compared: ComparedFolders, language: Language, editions: tuple[str, str]) -> Paper:
    """The comparison as a paper; ``editions`` are the names of both."""
    return comparison_paper(
        compared.old.regulation,
        compared.new.regulation,
        compared.comparison,
        [(effect.old, effect.new) for effect in compared.limits],
        phrases_of(compared, language),
        editions,
    )


def as_plain(compared: ComparedFolders, language: Language, editions: tuple[str, str]) -> dict[str, Any]:
    """The keys of ``compare --format json``; words are in a language."""
    phrases, comparison = phrases_of(compared, language), compared.comparison
    old, new = compared.old.regulation, compared.new.regulation
    return {
        "version": 1,
        "old": editions[0],
        "new": editions[1],
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
