from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import registry_body, standard_fix
from regdesigner.validation.rule import rule


@rule("STD353", basis=LegalReference(Act.INSTRUCTION, "14"))
def responsible_body_not_told(checked: CheckedRegulation) -> Iterator[Defect]:
    """Recipients are not told which body is responsible for standardising the service.

    Why it matters: it is the one to whom proposals and disputes go.

    Instead: name in field 8 the body that the registry makes responsible.

    Basis: instruction p. 14; typical-standard field 8.
    """
    standard = checked.standard
    if standard is None:
        return
    if not standard.information.responsible_body:
        wanted = registry_body(checked, "responsible")
        before = standard.information.responsible_body
        name = "information.responsible_body"
        fix = standard_fix(name, before, wanted, "fix-from-registry") if wanted else None
        yield Defect(None, name, checked.standard_field(8), fix=fix)
