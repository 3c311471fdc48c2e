from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.graph import components
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.regulation import Regulation
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place, Value
from regdesigner.validation.fix import Fix
from regdesigner.validation.fixes import in_order_of_the_flow, renumbered
from regdesigner.validation.rule import rule
from regdesigner.validation.walks import actions_before, steps


@rule("FORM239", basis=LegalReference(Act.TYPICAL_REGULATION, "9"), unless=("FORM223", "FORM225", "FORM226"))
def number_against_flow(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has a lower number than one that comes before it.

    Why it matters: point 9 lists the actions in their order: by the numbers one would begin with what comes later.

    Instead: number the actions in the order of the drawing; what is repeated or runs at the same time is free.

    Basis: typical-regulation p. 9 and 10.
    """
    fix: Fix | None = None
    circles: dict[str, int] = {}
    for action in checked.actions:
        for earlier in actions_before(checked.regulation, action.id):
            if (earlier.number or 0) <= (action.number or 0):
                continue
            circles = circles or _circles(checked.regulation)
            if circles[earlier.id] != circles[action.id]:
                arguments: dict[str, Value] = {"action": named(action), "earlier": named(earlier)}
                fix = fix or renumbered(in_order_of_the_flow(checked))
                numbers = {"got": str(action.number), "before": str(earlier.number)}
                yield Defect(action.id, "number", Place(checked.point_of(action)), {**arguments, **numbers}, fix)
                break


def _circles(regulation: Regulation) -> dict[str, int]:
    """By node: a number that all nodes share between which one comes round."""
    order, graph = steps(regulation)
    return dict(zip(order, components(graph), strict=True))
