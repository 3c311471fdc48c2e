from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD349", basis=LegalReference(Act.INSTRUCTION, "22"))
def refusal_where_life_is_at_stake(checked: CheckedRegulation) -> Iterator[Defect]:
    """A medical service has grounds for refusing it.

    Why it matters: services that guarantee the recipient's life and health are never refused.

    Instead: make sure that this service is none of them, or take the grounds out.

    Basis: instruction p. 22.
    """
    standard = checked.standard
    if standard is None:
        return
    if standard.number.partition(".")[0] == _MEDICAL and standard.refusal.service:
        yield Defect(None, "refusal.service", checked.standard_field(16))


_MEDICAL = "2"
"""The chapter of medical services in the registry."""
