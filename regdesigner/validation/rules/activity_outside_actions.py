from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM226", basis=LegalReference(Act.TYPICAL_REGULATION, "9"), unless=("FORM221",))
def activity_outside_actions(checked: CheckedRegulation) -> Iterator[Defect]:
    """An activity is drawn that belongs to no action.

    Why it matters: point 9 lists all actions: what is drawn but not described has no term, no duties and no
    responsible position.

    Instead: make it an action with its table, or a part of the action that does it.

    Basis: typical-regulation p. 9; law art. 13.2 item 1.
    """
    regulation = checked.regulation
    grouping = {parent for action in regulation.actions for parent in _parents(regulation, action.id)}
    for node in regulation.flow.nodes:
        outside = node.kind.is_activity and regulation.action_around(node.id) is None and node.id not in grouping
        if outside and (node.parent is None or node.parent in grouping):
            words = node.name or Text(node.id, node.id, node.id)
            yield Defect(node.id, None, Place("9"), {"activity": words})


def _parents(regulation: Regulation, element: str) -> Iterator[str]:
    """The sub-processes around an element: they may group actions without being one."""
    node = regulation.flow.by_id.get(element)
    while node is not None and node.parent is not None:
        yield node.parent
        node = regulation.flow.by_id.get(node.parent)
