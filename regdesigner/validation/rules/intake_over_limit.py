from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.limits import over_limit
from regdesigner.validation.rule import rule


@rule("STD302", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless=("FORM224", "BPMN104"))
def intake_over_limit(checked: CheckedRegulation) -> Iterator[Defect]:
    """Accepting the documents can take longer than the standard promises.

    Why it matters: the recipient waits at the desk longer than he was promised.

    Instead: shorten the accepting actions, or move what the recipient need not wait for behind them.

    Basis: typical-regulation p. 10, last paragraph but one; law art. 13.3.
    """
    return over_limit(checked, "intake")
