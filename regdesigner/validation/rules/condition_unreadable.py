from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.feel import Expression, FeelError
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.condition_fixes import translated
from regdesigner.validation.conditions import date_fields, declared_fields, fails_to_decide, parts_of_values, refusal
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE402", basis=LegalReference(Act.PROFILE, "FEEL"), unless_here=("EXE415",))
def condition_unreadable(checked: CheckedRegulation) -> Iterator[Defect]:
    """A condition cannot be read, calls something that is not allowed, or yields neither yes nor no.

    Why it matters: the case would stop at this choice; a text that calls anything else than FEEL is never carried
    out.

    Instead: write a comparison of fields, such as: complete = true, or: decision = "accept".

    Basis: profile; DMN 1.5, chapter 10.
    """
    flow = checked.regulation.flow
    dates, declared = date_fields(flow), declared_fields(flow)
    for arrow in flow.sequence_flows:
        read = checked.expressions.get(arrow.condition)
        if read is None:
            continue
        error = read if isinstance(read, FeelError) else next(parts_of_values(read, dates), None)
        if error is None and isinstance(read, Expression):
            error = fails_to_decide(read, declared)
        if error is not None:
            arguments: dict[str, Value] = {
                "target": words_of(flow, arrow.target),
                "condition": arrow.condition.strip()[:80],
            }
            fix = translated(checked, arrow.id)
            yield Defect(arrow.id, "condition", None, {**arguments, "reason": refusal(error)}, fix)
