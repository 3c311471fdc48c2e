from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD318", basis=LegalReference(Act.LAW, "13.2(9)"), unless=("STD319", "FORM221", "FORM226"))
def category_not_served(checked: CheckedRegulation) -> Iterator[Defect]:
    """No action serves a special category of recipients.

    Why it matters: people with disabilities, minors or pensioners are promised a service that nobody is prepared
    for.

    Instead: mark the category at an action and describe what is done differently.

    Basis: law art. 13.2 item 9; typical-regulation p. 10.
    """
    standard = checked.standard
    if standard is None:
        return
    served = {category for action in checked.actions for category in action.categories}
    served |= {feature.category for action in checked.actions for feature in action.features if feature.category}
    for category in standard.recipients:
        if category.special and category.id not in served:
            yield Defect(None, f"recipients.{category.id}", checked.standard_field(3), {"category": category.name})
