from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("STD321", basis=LegalReference(Act.TYPICAL_REGULATION, "10"))
def quality_parameter_unknown(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action names a quality parameter that the standard lacks.

    Why it matters: quality is judged by the standard's criteria only.

    Instead: choose a parameter of the standard.

    Basis: typical-regulation p. 10, last paragraph.
    """
    standard = checked.standard
    if standard is None or not standard.quality:
        return
    known = {parameter.id for parameter in standard.quality}
    for action in checked.actions:
        for parameter in action.quality:
            if parameter not in known:
                arguments = {"action": named(action), "parameter": Text(parameter, parameter, parameter)}
                yield Defect(action.id, "quality", Place(checked.point_of(action)), arguments)
