from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD347", basis=LegalReference(Act.TYPICAL_STANDARD, "1"))
def standard_field_empty(checked: CheckedRegulation) -> Iterator[Defect]:
    """A field of the standard is empty.

    Why it matters: the form has seventeen fields, and the recipient is promised an answer to each.

    Instead: fill in the field as the instruction says.

    Basis: typical-standard p. 1; law art. 11.
    """
    standard = checked.standard
    if standard is None:
        return
    fields = {
        1: ("name", standard.name),
        2: ("provider", standard.provider),
        3: ("recipients", standard.recipients),
        4: ("legal_grounds", standard.legal_grounds),
        5: ("result", standard.result),
        6: ("conditions", standard.conditions),
        8: ("information", standard.information.content),
        9: ("information", standard.information.ways),
        10: ("communication", standard.communication),
        11: ("confidentiality", standard.confidentiality),
        14: ("quality", standard.quality),
        15: ("electronic", standard.electronic),
        17: ("appeal", standard.appeal.order),
    }
    for number, (field, value) in fields.items():
        if not value:
            yield Defect(None, field, checked.standard_field(number))
