from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.limits import over_limit
from regdesigner.validation.rule import rule


@rule("STD303", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless=("FORM224", "BPMN104"))
def handover_over_limit(checked: CheckedRegulation) -> Iterator[Defect]:
    """Handing over the result can take longer than the standard promises.

    Why it matters: the result is ready, but the recipient gets it later than he was promised.

    Instead: shorten the handing-over actions.

    Basis: typical-regulation p. 10; law art. 13.3; instruction p. 13.
    """
    return over_limit(checked, "handover")
