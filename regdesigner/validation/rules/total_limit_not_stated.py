from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD304", basis=LegalReference(Act.INSTRUCTION, "13"))
def total_limit_not_stated(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard does not state the total term.

    Why it matters: nobody can say whether the regulation keeps a limit that is not stated.

    Instead: state the limit in field 7 or name the act that sets it.

    Basis: instruction p. 13; law art. 11 item 7.
    """
    standard = checked.standard
    if standard is None:
        return
    if standard.limits.total is None:
        yield Defect(None, "limits.total", checked.standard_field(7))
