from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.fixes import point_fix
from regdesigner.validation.naming import same
from regdesigner.validation.rule import rule


@rule("STD330", basis=LegalReference(Act.TYPICAL_REGULATION, "14"), unless=("FORM207", "STD326"))
def responsible_body_differs(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 14 names another responsible body than the registry.

    Why it matters: the commission of external control would be formed by a body that does not answer for the
    service.

    Instead: write the body that the registry names as responsible.

    Basis: typical-regulation p. 14; law art. 5.
    """
    if checked.registry is None or checked.service is None:
        return
    body = checked.registry.body(checked.service.responsible)
    got = checked.provisions.responsible_body
    if body is not None and not same(got, body.name):
        fix = point_fix(checked, "responsible_body", body.name, "fix-from-registry")
        yield Defect(checked.regulation.id, "responsible_body", Place("14"), {"got": got, "wanted": body.name}, fix)
