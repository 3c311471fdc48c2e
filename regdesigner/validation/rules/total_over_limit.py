from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.limits import over_limit
from regdesigner.validation.rule import rule


@rule("STD301", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless=("FORM224", "FORM227", "BPMN104"))
def total_over_limit(checked: CheckedRegulation) -> Iterator[Defect]:
    """The regulation can take longer than the standard promises.

    Why it matters: somebody who asks at the wrong minute of the year does not get what the standard promises him.

    Instead: shorten actions on the longest way, let them run at the same time, or change the standard together with
    the regulation.

    Basis: typical-regulation p. 10, last paragraph but one; law art. 13.3.
    """
    return over_limit(checked, "total")
