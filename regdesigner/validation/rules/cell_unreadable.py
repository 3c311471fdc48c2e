from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import CodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.feel import FeelError, parse, parse_unary_tests
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import is_feel
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("EXE414", basis=LegalReference(Act.PROFILE, "FEEL"))
def cell_unreadable(checked: CheckedRegulation) -> Iterator[Defect]:
    """A cell of a decision table cannot be read, or calls something that is not allowed.

    Why it matters: the decision cannot be taken; a text that calls anything else than FEEL is never carried out.

    Instead: write a value, a comparison such as: > 3, or a list of values.

    Basis: profile; DMN 1.5, chapters 8 and 10.
    """
    for fragment in checked.regulation.code:
        if fragment.kind is not CodeKind.DECISION_TABLE or fragment.language == "reference":
            continue
        if not is_feel(fragment) or not _readable(fragment.text):
            text = " ".join(fragment.text.split())[:80]
            yield Defect(
                fragment.element or checked.regulation.id, None, None, {"cell": fragment.element, "text": text}
            )


def _readable(text: str) -> bool:
    """A cell holds tests (inputs) or a value (outputs)."""
    for read in (parse_unary_tests, parse):
        try:
            read(text)
        except FeelError:
            continue
        return True
    return False
