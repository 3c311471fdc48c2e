"""The three limits of a standard as bars: what is allowed, what takes longest, what is quickest."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.analysis.deadlines.verdict import DeadlineProof, LimitProof
from regdesigner.domain.standard import LimitByAct
from regdesigner.domain.term import Term
from regdesigner.domain.text import Language
from regdesigner.language import format_term, translator

WHOLE = 100


@dataclass(frozen=True, slots=True)
class LimitBar:
    """One limit in words, and its lengths as shares of the bar (0 to 100).

    ``kind`` is ``holds``, ``breach`` or ``unknown``; ``allowed`` is ``None`` where the standard gives no figure.
    """

    limit: str
    kind: str
    name: str
    words: str
    quickest: str
    state: str
    worst: float
    best: float
    allowed: float | None


def limit_bars(proof: DeadlineProof, language: Language) -> tuple[LimitBar, ...]:
    """The bars of a proof, in the order of field 7."""
    return tuple(limit_bar(each, language) for each in proof.limits)


def limit_bar(limit: LimitProof, language: Language) -> LimitBar:
    """The bar of one limit."""
    allowed = limit.allowed.amount if isinstance(limit.allowed, Term) else None
    worst = _used(limit)
    best = limit.best.amount if limit.best is not None and _same_unit(limit) else 0
    scale = max(worst, allowed or 0, 1)
    return LimitBar(
        limit.limit.value,
        {True: "holds", False: "breach", None: "unknown"}[limit.holds],
        translator(language).text(f"cli-limit-{limit.limit.value}"),
        _words(limit, language),
        _quickest(limit, language),
        _state(limit, language),
        WHOLE * worst / scale,
        WHOLE * min(best, worst) / scale,
        None if allowed is None else WHOLE * allowed / scale,
    )


def _used(limit: LimitProof) -> int:
    """The worst case in the unit of the limit."""
    if isinstance(limit.allowed, Term) and limit.slack is not None:
        return limit.allowed.amount - limit.slack.amount
    return limit.worst.amount if limit.worst is not None else 0


def _same_unit(limit: LimitProof) -> bool:
    measured = limit.allowed if isinstance(limit.allowed, Term) else limit.worst
    return measured is not None and limit.best is not None and measured.unit is limit.best.unit


def _words(limit: LimitProof, language: Language) -> str:
    say = translator(language).text
    if limit.worst is None:
        return say("cli-deadlines-not-measured")
    worst = format_term(limit.worst, language)
    match limit.allowed:
        case Term():
            return say("cli-deadlines-of", worst=worst, allowed=format_term(limit.allowed, language))
        case LimitByAct(act):
            return say("cli-deadlines-by-act", worst=worst, act=act.best(language))
        case None:
            return say("cli-deadlines-not-stated", worst=worst)


def _quickest(limit: LimitProof, language: Language) -> str:
    """The best case, where it is another than the worst."""
    if limit.best is None or limit.best == limit.worst:
        return ""
    return translator(language).text("cli-deadlines-best", best=format_term(limit.best, language))


def _state(limit: LimitProof, language: Language) -> str:
    say = translator(language).text
    if limit.holds is True:
        return say("cli-deadlines-holds")
    if limit.holds is None:
        return say("cli-deadlines-unproven" if isinstance(limit.allowed, Term) else "cli-deadlines-open")
    if limit.slack is None:
        return say("cli-deadlines-broken")
    over = Term(abs(limit.slack.amount), limit.slack.unit, limit.slack.basis)
    return say("cli-deadlines-over", over=format_term(over, language))
