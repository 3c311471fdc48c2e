from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD308", basis=LegalReference(Act.LAW, "13.3"))
def standard_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """No standard lies beside the regulation.

    Why it matters: the regulation must ensure that the standard is kept: without it neither terms nor documents nor
    grounds can be compared.

    Instead: put standard.yaml beside the regulation, or name it with --standard.

    Basis: law art. 13.3.
    """
    if checked.standard is None:
        yield Defect(None, "standard")
