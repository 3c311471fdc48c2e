from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Channel, Extent
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD339", basis=LegalReference(Act.LAW, "11(15)"), unless=("STD347",))
def electronic_said_differently(checked: CheckedRegulation) -> Iterator[Defect]:
    """Field 15 and the channels of the standard disagree on electronic provision.

    Why it matters: one place promises what the other denies.

    Instead: make both say the same.

    Basis: law art. 11 item 15; instruction p. 21.
    """
    standard = checked.standard
    if standard is None:
        return
    promised = standard.electronic is not None and standard.electronic.extent is not Extent.NONE
    offered = Channel.ELECTRONIC in standard.channels
    if standard.channels and promised != offered:
        yield Defect(None, "channels", checked.standard_field(15), {"promised": "yes" if promised else "no"})
