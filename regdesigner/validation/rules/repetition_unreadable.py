from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import CodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.feel import FeelError
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import declared_fields, is_feel, undeclared_decisions
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE408", basis=LegalReference(Act.PROFILE, "FEEL"))
def repetition_unreadable(checked: CheckedRegulation) -> Iterator[Defect]:
    """How often an action is repeated cannot be read.

    Why it matters: the number of repeats is not known, or the text calls something that is never carried out.

    Instead: give a number, or a comparison of fields in FEEL.

    Basis: profile; DMN 1.5, chapter 10.
    """
    flow = checked.regulation.flow
    known = declared_fields(flow).keys() | undeclared_decisions(checked)  # of those row 6 is the finding
    found: dict[str, str] = {}
    for fragment in checked.regulation.code:
        if fragment.kind not in _REPEATING:
            continue
        read = checked.expressions.get(fragment.text)
        unreadable = isinstance(read, FeelError) or (read is not None and any(name not in known for name in read.names))
        if unreadable or not is_feel(fragment):
            found.setdefault(fragment.element, " ".join(fragment.text.split())[:80])
    for element, text in found.items():
        yield Defect(element or checked.regulation.id, "loop", None, {"node": words_of(flow, element), "text": text})


_REPEATING = (CodeKind.CARDINALITY, CodeKind.LOOP_CONDITION, CodeKind.COMPLETION_CONDITION)
