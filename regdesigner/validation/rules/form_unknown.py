from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM201", basis=LegalReference(Act.TYPICAL_REGULATION, "1"))
def form_unknown(checked: CheckedRegulation) -> Iterator[Defect]:
    """The regulation is drawn by a version of the official form that is not known here.

    Why it matters: points, rows and the counting of terms come from the form: without it nothing can be printed or
    proven.

    Instead: name one of the forms that ship, in the attribute form of reg:regulation.

    Basis: typical-regulation p. 1.
    """
    if checked.form is None or checked.form.version != checked.regulation.form:
        yield Defect(checked.regulation.id, "form", None, {"form": checked.regulation.form})
