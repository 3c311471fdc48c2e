from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Extent
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD337", basis=LegalReference(Act.INSTRUCTION, "21"))
def site_not_named(checked: CheckedRegulation) -> Iterator[Defect]:
    """The service is wholly electronic, but no site is named.

    Why it matters: nobody knows where to apply.

    Instead: name the site in field 15.

    Basis: instruction p. 21.
    """
    standard = checked.standard
    if standard is None:
        return
    provision = standard.electronic
    if provision is not None and provision.extent is Extent.FULL and not provision.site.strip():
        yield Defect(None, "electronic.site", checked.standard_field(15))
