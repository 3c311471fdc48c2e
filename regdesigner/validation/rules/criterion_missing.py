from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import FlowNode
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.flow_names import CHOOSING, mistaken_choices
from regdesigner.validation.rule import rule


@rule("FORM243", basis=LegalReference(Act.LAW, "13.2(5)"))
def criterion_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A variant of a decision has no criterion in words.

    Why it matters: the official cannot tell from the paper when this way is taken, and the choice is left to him.

    Instead: write in words when this way is taken; the way taken otherwise too.

    Basis: law art. 13.2 item 5; typical-regulation p. 10 row 6.
    """
    flow = checked.regulation.flow
    mistaken = mistaken_choices(checked)
    for node in flow.nodes:
        ways = flow.outgoing(node.id)
        if node.kind not in CHOOSING or len(ways) < 2 or node.id in mistaken:
            continue
        for way in ways:
            if not way.criterion and way.target in flow.by_id:
                arguments = {"gateway": _words(node), "target": _words(flow.by_id[way.target])}
                yield Defect(way.id, "criterion", _place(checked, node), arguments)


def _words(node: FlowNode) -> Text:
    return node.name or Text(node.id, node.id, node.id)


def _place(checked: CheckedRegulation, gateway: FlowNode) -> Place | None:
    """Row 6 of the action before the gateway."""
    for arrow in checked.regulation.flow.incoming(gateway.id):
        action = checked.regulation.action_around(arrow.source)
        if action is not None:
            return checked.row_of(action, "decisions")
    return None
