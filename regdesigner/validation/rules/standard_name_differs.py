from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import merged, standard_fix
from regdesigner.validation.naming import same
from regdesigner.validation.rule import rule


@rule("STD325", basis=LegalReference(Act.INSTRUCTION, "7"), unless=("STD326",))
def standard_name_differs(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard does not name the service as the registry does.

    Why it matters: the recipient cannot find the service of the registry in its standard.

    Instead: write the name in field 1 exactly as in the registry.

    Basis: instruction p. 7.
    """
    standard = checked.standard
    if standard is None:
        return
    service = checked.service
    if service is not None and not same(standard.name, service.name):
        fix = standard_fix("name", standard.name, merged(standard.name, service.name), "fix-from-registry")
        yield Defect(None, "name", checked.standard_field(1), {"got": standard.name, "wanted": service.name}, fix)
