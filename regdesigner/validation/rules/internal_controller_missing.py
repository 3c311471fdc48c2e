from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_point
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM205", basis=LegalReference(Act.TYPICAL_REGULATION, "13"))
def internal_controller_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 13 does not say who controls from within.

    Why it matters: control that belongs to nobody is not exercised.

    Instead: name the official, usually the head of the body or a deputy.

    Basis: typical-regulation p. 13; law art. 13.2 item 10.
    """
    return empty_point(checked, "internal_controller", "13")
