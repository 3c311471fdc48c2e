from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Channel, Extent
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD322", basis=LegalReference(Act.INSTRUCTION, "21"), unless=("FORM238", "FORM221", "FORM226"))
def electronic_form_not_served(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard promises electronic provision, but no action is electronic.

    Why it matters: an electronic request reaches nobody and no term runs for it.

    Instead: mark the actions that serve electronic requests.

    Basis: instruction p. 21; law art. 13.2 item 9.
    """
    standard = checked.standard
    if standard is None:
        return
    promised = standard.electronic is not None and standard.electronic.extent is not Extent.NONE
    served = any(action.electronic or Channel.ELECTRONIC in action.channels for action in checked.actions)
    if promised and not served:
        yield Defect(None, "electronic", checked.standard_field(15))
