from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_point
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import point_fix
from regdesigner.validation.rule import rule


@rule("FORM202", basis=LegalReference(Act.TYPICAL_REGULATION, "1"))
def service_name_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 1 does not name the service.

    Why it matters: the regulation does not say which service it regulates.

    Instead: write the name exactly as it stands in the registry of services.

    Basis: typical-regulation p. 1.
    """
    after = checked.service.name if checked.service is not None else None
    return empty_point(checked, "service_name", "1", point_fix(checked, "service_name", after, "fix-from-registry"))
