"""The three limits of the standard, held against one case that was run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.regulations.running import ActionRun, CaseReport, Due
from regdesigner.domain.action import ActionKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Limits
from regdesigner.domain.term import Term


@dataclass(frozen=True, slots=True)
class KeptLimit:
    """One limit: ``name`` is ``intake``, ``total`` or ``handover``; what it allows, what the case took of it."""

    name: str
    allowed: Term
    begins: datetime
    ends: datetime
    due: datetime

    @property
    def met(self) -> bool:
        return self.ends <= self.due


def kept_limits(report: CaseReport, regulation: Regulation, limits: Limits, due: Due) -> tuple[KeptLimit, ...]:
    """The limits that the standard states and the case touched; what a normative act sets is not measured."""
    spans = {
        "total": (report.arrived, report.ended),
        "intake": _span(report, regulation, ActionKind.ACCEPTING),
        "handover": _span(report, regulation, ActionKind.HANDING_OVER),
    }
    kept: list[KeptLimit] = []
    for name, span in spans.items():
        allowed = getattr(limits, name)
        if isinstance(allowed, Term) and span is not None:
            electronic, inner = report.electronic, name == "handover"
            last = due(allowed, span[0], electronic=electronic, inner=inner)
            kept.append(KeptLimit(name, allowed, span[0], span[1], last))
    return tuple(kept)


def _span(report: CaseReport, regulation: Regulation, kind: ActionKind) -> tuple[datetime, datetime] | None:
    """From the first beginning to the last end of the actions of a kind."""
    runs = [run for run in report.actions if _is_of(kind, run, regulation)]
    return (min(run.start for run in runs), max(run.end for run in runs)) if runs else None


def _is_of(kind: ActionKind, run: ActionRun, regulation: Regulation) -> bool:
    action = regulation.action_around(run.element)
    return action is not None and action.kind is kind
