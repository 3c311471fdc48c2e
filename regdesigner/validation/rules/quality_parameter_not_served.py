from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD320", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless=("STD321", "FORM221", "FORM226"))
def quality_parameter_not_served(checked: CheckedRegulation) -> Iterator[Defect]:
    """No action works towards a quality parameter of the standard.

    Why it matters: by its last paragraph point 10 directs all actions at the standard's quality: this parameter is
    promised and not worked for.

    Instead: name the parameter at the action that works towards it.

    Basis: typical-regulation p. 10, last paragraph.
    """
    standard = checked.standard
    if standard is None:
        return
    served = {parameter for action in checked.actions for parameter in action.quality}
    for parameter in standard.quality:
        if parameter.id not in served:
            yield Defect(None, f"quality.{parameter.id}", checked.standard_field(14), {"parameter": parameter.name})
