from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Extent
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD338", basis=LegalReference(Act.LAW, "11(15)"))
def electronic_ways_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Electronic provision is promised without a word on how.

    Why it matters: the law asks for the ways of provision and what is special about the electronic one.

    Instead: describe in field 15 what is done electronically.

    Basis: law art. 11 item 15; instruction p. 21.
    """
    standard = checked.standard
    if standard is None:
        return
    provision = standard.electronic
    if provision is not None and provision.extent is not Extent.NONE and not provision.ways:
        yield Defect(None, "electronic.ways", checked.standard_field(15))
