from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Channel, Extent
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD316", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless=("FORM238", "FORM221", "FORM226"))
def channel_not_served(checked: CheckedRegulation) -> Iterator[Defect]:
    """No action serves a channel of the standard.

    Why it matters: the standard promises a way of turning to the provider that nobody attends to.

    Instead: mark the channel at the actions that serve it, and describe its features.

    Basis: typical-regulation p. 10; law art. 13.2 item 9.
    """
    standard = checked.standard
    if standard is None:
        return
    giving = [action for action in checked.actions if action.kind is not ActionKind.INFORMING]
    served = {channel for action in giving for channel in action.channels}
    electronic = standard.electronic is not None and standard.electronic.extent is not Extent.NONE
    for channel in standard.channels:
        said_elsewhere = electronic and channel is Channel.ELECTRONIC
        if channel not in served and not said_elsewhere:
            yield Defect(None, f"channels.{channel.value}", checked.standard_field(6), {"channel": channel})
