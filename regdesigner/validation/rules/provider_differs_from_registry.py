from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.naming import mentioned
from regdesigner.validation.rule import rule


@rule("STD329", basis=LegalReference(Act.REGISTRY, "1"), unless=("FORM203", "STD328", "STD326"))
def provider_differs_from_registry(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 3 does not name the provider of the registry.

    Why it matters: the service is provided by a body that the registry does not charge with it.

    Instead: name the registry's provider, or have the registry changed.

    Basis: registry p. 1.
    """
    if checked.registry is None or checked.service is None:
        return
    body = checked.registry.body(checked.service.provider)
    if body is not None and not any(mentioned(body.name, provider) for provider in checked.provisions.providers):
        yield Defect(checked.regulation.id, "providers", Place("3"), {"wanted": body.name})
