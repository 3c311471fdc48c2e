from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.condition_fixes import translated
from regdesigner.validation.conditions import foreign_conditions
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE415", basis=LegalReference(Act.PROFILE, "FEEL"))
def condition_in_another_language(checked: CheckedRegulation) -> Iterator[Defect]:
    """A condition is written in another language than FEEL.

    Why it matters: only FEEL is carried out, since it can do nothing but compare and compute.

    Instead: write the condition in FEEL, for example: complete = true.

    Basis: profile; DMN 1.5, chapter 10.
    """
    flow = checked.regulation.flow
    for element, fragment in foreign_conditions(checked).items():
        arguments: dict[str, Value] = {
            "target": words_of(flow, flow.flows_by_id[element].target),
            "language": fragment.language,
        }
        yield Defect(element, "condition", None, arguments, translated(checked, element))
