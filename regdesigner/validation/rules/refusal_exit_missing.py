from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule
from regdesigner.validation.walks import REFUSALS


@rule("FORM230", basis=LegalReference(Act.LAW, "13.2(7)"), unless=("FORM235", "BPMN103", "FORM236"))
def refusal_exit_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """No way leads to a refusal although the standard has grounds for one.

    Why it matters: A refusal then happens outside the regulation: without a term, a reason and a record.

    Instead: draw the ways out to refusing the documents or the service, each with its end event.

    Basis: law art. 13.2 item 7; typical-regulation, appendix.
    """
    standard = checked.standard
    if standard is None or not standard.refusal.all:
        return
    if not any(node.outcome in REFUSALS for node in checked.regulation.flow.nodes):
        yield Defect(checked.regulation.id, "outcome", Place("11"))
