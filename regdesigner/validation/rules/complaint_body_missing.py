from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_point
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import point_fix, the_provider
from regdesigner.validation.rule import rule


@rule("FORM209", basis=LegalReference(Act.TYPICAL_REGULATION, "15"))
def complaint_body_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 15 does not say against whose officials one complains.

    Why it matters: A recipient does not learn whose acts can be appealed against.

    Instead: name the providing body.

    Basis: typical-regulation p. 15.
    """
    after = the_provider(checked)
    return empty_point(checked, "complaint_body", "15", point_fix(checked, "complaint_body", after, "fix-from-point-3"))
