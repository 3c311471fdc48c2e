from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place, Value
from regdesigner.validation.fixes import merged, point_fix
from regdesigner.validation.naming import NameSource, same
from regdesigner.validation.rule import rule


@rule("STD324", basis=LegalReference(Act.TYPICAL_REGULATION, "1"), unless=("FORM202", "STD326"))
def service_name_differs(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 1 does not name the service as the registry or the standard does.

    Why it matters: point 1 takes the name from the registry: under another name it is another service.

    Instead: write the name exactly as in the registry.

    Basis: typical-regulation p. 1; law art. 5.
    """
    got = checked.provisions.service_name
    entry = checked.service or checked.standard
    if entry is not None and not same(got, entry.name):
        source = NameSource.REGISTRY if checked.service is not None else NameSource.STANDARD
        fix = point_fix(checked, "service_name", merged(got, entry.name), "fix-from-registry")
        arguments: dict[str, Value] = {"got": got, "wanted": entry.name, "source": source}
        yield Defect(checked.regulation.id, "service_name", Place("1"), arguments, fix)
