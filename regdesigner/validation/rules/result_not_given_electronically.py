from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Channel, Extent
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD348", basis=LegalReference(Act.LAW, "13.2(8)"), unless=("FORM224", "FORM229", "FORM238", "STD316", "STD322"))
def result_not_given_electronically(checked: CheckedRegulation) -> Iterator[Defect]:
    """The service is wholly electronic, but no action gives the result electronically.

    Why it matters: a recipient who never came has to come for the result.

    Instead: let the handing-over action serve the electronic channel.

    Basis: law art. 13.2 item 8; instruction p. 21.
    """
    standard = checked.standard
    if standard is None:
        return
    handing = [action for action in checked.actions if action.kind is ActionKind.HANDING_OVER]
    full = standard.electronic is not None and standard.electronic.extent is Extent.FULL
    if full and handing and not any(Channel.ELECTRONIC in action.channels for action in handing):
        yield Defect(handing[0].id, "channels", checked.standard_field(15))
