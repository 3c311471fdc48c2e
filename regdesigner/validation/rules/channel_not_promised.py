from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("STD317", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless_here=("FORM224",))
def channel_not_promised(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action serves a channel that the standard does not offer.

    Why it matters: recipients do not know of this way, and the standard's terms were not set for it.

    Instead: add the channel to the standard, or take it out of the action.

    Basis: typical-regulation p. 10.
    """
    standard = checked.standard
    if standard is None:
        return
    for action in checked.actions:
        for channel in action.channels if action.kind is not ActionKind.INFORMING else ():
            if channel not in standard.channels:
                place = Place(checked.point_of(action))
                yield Defect(action.id, "channels", place, {"action": named(action), "channel": channel})
