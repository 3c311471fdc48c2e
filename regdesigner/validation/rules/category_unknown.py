from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("STD319", basis=LegalReference(Act.TYPICAL_REGULATION, "10"))
def category_unknown(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action names a category of recipients that the standard does not know.

    Why it matters: the standard says who is entitled: nobody else can be served apart.

    Instead: choose a category of the standard.

    Basis: typical-regulation p. 10.
    """
    standard = checked.standard
    if standard is None:
        return
    known = {category.id for category in standard.recipients}
    for action in checked.actions:
        own = (*action.categories, *(feature.category for feature in action.features if feature.category))
        for category in dict.fromkeys(own):
            if category not in known:
                arguments = {"action": named(action), "category": Text(category, category, category)}
                yield Defect(action.id, "categories", Place(checked.point_of(action)), arguments)
