from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Channel, Extent
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule(
    "STD323",
    basis=LegalReference(Act.LAW, "13.2(9)"),
    unless=("STD318", "STD319", "STD322", "FORM221", "FORM226", "FORM238"),
)
def feature_not_described(checked: CheckedRegulation) -> Iterator[Defect]:
    """What is special about a category of recipients, or about electronic provision, is described nowhere.

    Why it matters: the category or the channel is marked, but the official does not learn what is done differently.

    Instead: describe the feature at an action that serves the category, or requests that come electronically.

    Basis: law art. 13.2 item 9; typical-regulation p. 10.
    """
    standard = checked.standard
    if standard is None:
        return
    features = [feature for action in checked.actions for feature in action.features if feature.text]
    categories = {feature.category for feature in features}
    for category in standard.recipients:
        if category.special and category.id not in categories:
            place = checked.standard_field(3)
            yield Defect(None, f"recipients.{category.id}", place, {"what": "category", "category": category.name})
    promised = standard.electronic is not None and standard.electronic.extent is not Extent.NONE
    if promised and not any(feature.channel is Channel.ELECTRONIC for feature in features):
        yield Defect(None, "electronic", checked.standard_field(15), {"what": "electronic", "category": ""})
