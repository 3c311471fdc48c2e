from __future__ import annotations

import re
from collections.abc import Iterator

from regdesigner.domain.flow import FieldType
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.condition_fixes import with_variant
from regdesigner.validation.conditions import declared_fields, readable_conditions
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE405", basis=LegalReference(Act.PROFILE, "field"), unless_here=("EXE403", "EXE404"))
def value_not_a_variant(checked: CheckedRegulation) -> Iterator[Defect]:
    """A condition compares a decision with a value that it cannot have.

    Why it matters: the condition never holds (or always does): one way is dead.

    Instead: use one of the variants that the field declares.

    Basis: profile, element field.
    """
    flow = checked.regulation.flow
    declared = declared_fields(flow)
    for arrow, read in readable_conditions(checked):
        for name, quoted, bare in _COMPARED.findall(read.text):
            value = bare or quoted
            fields = declared.get(name, ())
            allowed = {variant.value for field in fields for variant in field.variants}
            choices = fields and all(field.type is FieldType.CHOICE and field.variants for field in fields)
            if choices and (bare or value not in allowed):
                arguments: dict[str, Value] = {"target": words_of(flow, arrow.target), "field": name, "value": value}
                fix = with_variant(arrow, name, value, allowed) if not bare else None
                yield Defect(arrow.id, "condition", None, {**arguments, "allowed": ", ".join(sorted(allowed))}, fix)


_COMPARED = re.compile(r'(?<![\w."])(\w+)\s*!?=\s*(?:"([^"\\]*)"|(true|false|\d+(?:\.\d+)?)\b)')
"""A name and what it is compared with: a text in quotation marks, or what is no text and so never a variant."""
