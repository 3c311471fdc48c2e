"""A deadline proof for other programs: the keys of ``deadlines --format json``."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from regdesigner.analysis.deadlines.verdict import DeadlineProof, LimitProof
from regdesigner.domain.standard import LimitByAct
from regdesigner.domain.term import Term
from regdesigner.domain.text import Language


def as_plain(proof: DeadlineProof, language: Language) -> dict[str, Any]:
    """All limits; ``act`` is in a language."""
    return {"version": 1, "limits": [_plain_limit(each, language) for each in proof.limits]}


def _plain_limit(limit: LimitProof, language: Language) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "limit": limit.limit.value,
        "allowed": plain_term(limit.allowed) if isinstance(limit.allowed, Term) else None,
        "worst": plain_term(limit.worst),
        "best": plain_term(limit.best),
        "holds": limit.holds,
        "path": list(limit.path),
        "start": _iso(limit.start),
        "slack": None,
        "exact": limit.exact,
        "reasons": [{"reason": each.message, **each.arguments} for each in limit.reasons],
        "action_slack": dict(limit.action_slack),
    }
    if limit.slack is not None:
        left = limit.slack
        plain["slack"] = {"amount": left.amount, "unit": left.unit.value, "basis": left.basis.value}
    if isinstance(limit.allowed, LimitByAct):
        plain["act"] = limit.allowed.act.best(language)
    return plain


def plain_term(term: Term | None) -> dict[str, Any] | None:
    """A term as programs read it."""
    return None if term is None else {"amount": term.amount, "unit": term.unit.value, "basis": term.basis.value}


def _iso(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat(timespec="minutes")
