from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.fixes import point_fix
from regdesigner.validation.naming import among
from regdesigner.validation.rule import rule


@rule("FORM258", basis=LegalReference(Act.TYPICAL_REGULATION, "4"))
def party_given_twice(checked: CheckedRegulation) -> Iterator[Defect]:
    """A list of bodies names one of them twice.

    Why it matters: the commission would ask for the same agreement twice.

    Instead: name each body once.

    Basis: typical-regulation p. 4 and 17.
    """
    for field, point in (("providers", "3"), ("interacting", "4"), ("agreed_with", "17")):
        once: list[Text] = []
        twice: list[Text] = []
        for name in getattr(checked.provisions, field) or ():
            (twice if name and among(name, once) else once).append(name)
        if twice:
            fix = point_fix(checked, field, tuple(once), "fix-say-once")
            yield Defect(checked.regulation.id, field, Place(point), {"party": twice[0]}, fix)
