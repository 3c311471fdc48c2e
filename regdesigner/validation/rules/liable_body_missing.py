from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_point
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import point_fix, the_provider
from regdesigner.validation.rule import rule


@rule("FORM210", basis=LegalReference(Act.TYPICAL_REGULATION, "16"))
def liable_body_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 16 does not say whose officials are liable.

    Why it matters: liability that is laid on nobody binds nobody.

    Instead: name the body whose employees answer for breaches of the regulation.

    Basis: typical-regulation p. 16; law art. 13.2 item 11.
    """
    after = the_provider(checked)
    return empty_point(checked, "liable_body", "16", point_fix(checked, "liable_body", after, "fix-from-point-3"))
