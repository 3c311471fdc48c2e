from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM238", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless_here=("BPMN121",))
def channels_not_stated(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action that meets the recipient does not say by which channels.

    Why it matters: each description must cover every way of providing the service: nobody can see which one is left
    out.

    Instead: mark the channels: in person, by phone, by post, electronically.

    Basis: typical-regulation p. 10; law art. 13.2 item 9.
    """
    facing = (ActionKind.INFORMING, ActionKind.ACCEPTING, ActionKind.HANDING_OVER)
    for action in checked.actions:
        if action.kind in facing and not action.channels:
            yield Defect(action.id, "channels", Place(checked.point_of(action)), {"action": named(action)})
