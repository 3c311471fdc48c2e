from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_point
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import point_fix, registry_body
from regdesigner.validation.rule import rule


@rule("FORM207", basis=LegalReference(Act.TYPICAL_REGULATION, "14"))
def responsible_body_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 14 does not name the body responsible for the service.

    Why it matters: the commission of external control is formed by a decision of this body: without it there is no
    control.

    Instead: name the body that the registry makes responsible for standardising the service.

    Basis: typical-regulation p. 14; law art. 13.2 item 10.
    """
    after = registry_body(checked, "responsible")
    return empty_point(
        checked, "responsible_body", "14", point_fix(checked, "responsible_body", after, "fix-from-registry")
    )
