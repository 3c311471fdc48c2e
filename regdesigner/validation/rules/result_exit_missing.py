from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import Outcome
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM234", basis=LegalReference(Act.LAW, "13.2(7)"), unless=("FORM235", "BPMN103", "FORM236"))
def result_exit_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """No way leads to the service's result.

    Why it matters: the regulation describes refusals only: the recipient cannot get what the standard promises.

    Instead: mark the end event that follows the handing over as the result.

    Basis: law art. 13.2 item 7.
    """
    if not any(node.outcome is Outcome.RESULT for node in checked.regulation.flow.nodes):
        yield Defect(checked.regulation.id, "outcome", Place("11"))
