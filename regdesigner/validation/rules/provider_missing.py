from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_point
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import point_fix, registry_body
from regdesigner.validation.rule import rule


@rule("FORM203", basis=LegalReference(Act.TYPICAL_REGULATION, "3"))
def provider_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 3 names no providing body.

    Why it matters: nobody is bound to provide the service.

    Instead: write the full name of each body that provides the service.

    Basis: typical-regulation p. 3.
    """
    body = registry_body(checked, "provider")
    fix = point_fix(checked, "providers", (body,), "fix-from-registry") if body is not None else None
    return empty_point(checked, "providers", "3", fix)
