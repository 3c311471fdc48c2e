from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD352", basis=LegalReference(Act.INSTRUCTION, "18"))
def request_registration_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard does not say how requests and complaints are registered.

    Why it matters: without a record nobody can prove when the term began.

    Instead: say it in field 12: a journal, a stamp, an information system.

    Basis: instruction p. 18.
    """
    standard = checked.standard
    if standard is None:
        return
    if not standard.request_registration:
        yield Defect(None, "request_registration", checked.standard_field(12))
