from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD327", basis=LegalReference(Act.LAW, "5.1"), unless=("STD326",))
def service_not_in_registry(checked: CheckedRegulation) -> Iterator[Defect]:
    """The registry has no service of this number.

    Why it matters: A service that is not in the registry may not be provided.

    Instead: correct the number, or add the entry to registry.yaml from the official registry.

    Basis: law art. 5.1.
    """
    if checked.registry is not None and checked.service is None:
        yield Defect(checked.regulation.id, "service", None, {"number": checked.regulation.service})
