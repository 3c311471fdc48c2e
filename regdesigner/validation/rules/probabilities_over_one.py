from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE418", basis=LegalReference(Act.PROFILE, "branch"))
def probabilities_over_one(checked: CheckedRegulation) -> Iterator[Defect]:
    """The ways of a choice are taken in more cases than there are.

    Why it matters: a simulation would count with wrong numbers.

    Instead: give the ways of one choice probabilities that make 1 together.

    Basis: profile, element branch.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        if node.kind in (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.EVENT_BASED_GATEWAY):
            given = [way.probability for way in flow.outgoing(node.id) if way.probability is not None]
            whole = sum(round(each * 1000) for each in given)
            if whole > 1000:
                arguments: dict[str, Value] = {"gateway": words_of(flow, node.id), "sum": f"{whole / 1000:g}"}
                yield Defect(node.id, "probability", None, arguments)
