"""Why a form was not taken, in words."""

from __future__ import annotations

from regdesigner.application.ports.engine import EngineError
from regdesigner.application.refusals import Refused
from regdesigner.server.texts import t


def said_refusal(refused: Refused | EngineError) -> tuple[str, ...]:
    """Each reason with what to do."""
    if isinstance(refused, Refused):
        return (f"{t(refused.message, **refused.arguments)} {t(f'{refused.message}-hint', **refused.arguments)}",)
    return tuple(
        f"{t(each.message, **each.arguments)}. {t(f'{each.message}-hint', **each.arguments)}."
        for each in refused.problems
    )
