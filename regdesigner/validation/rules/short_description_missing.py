from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD344", basis=LegalReference(Act.LAW, "11(1)"))
def short_description_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard does not describe the provider's actions in short.

    Why it matters: the recipient learns what he must do, but not what is done for him.

    Instead: add a short description of the provider's actions to field 1.

    Basis: law art. 11 item 1.
    """
    standard = checked.standard
    if standard is None:
        return
    if not standard.actions_in_short:
        yield Defect(None, "actions_in_short", checked.standard_field(1))
