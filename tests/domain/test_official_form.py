"""The official form as a value: which paragraphs print, and how points, rows and blanks are found."""

from __future__ import annotations

import pytest

from regdesigner.domain.official_form import Condition, FormParagraph, FormPoint
from regdesigner.domain.regulation import Definition, Provisions
from regdesigner.domain.text import Text

BODY = Text(ky="Министрлик")


@pytest.mark.parametrize(
    ("condition", "provisions", "holds"),
    [
        (Condition.ALWAYS, Provisions(), True),
        (Condition.WITH_INTERACTION, Provisions(), True),
        (Condition.WITH_INTERACTION, Provisions(interacting=(BODY,)), True),
        (Condition.WITH_INTERACTION, Provisions(interacting=()), False),
        (Condition.WITHOUT_INTERACTION, Provisions(), False),
        (Condition.WITHOUT_INTERACTION, Provisions(interacting=(BODY,)), False),
        (Condition.WITHOUT_INTERACTION, Provisions(interacting=()), True),
        (Condition.WITH_APPENDICES, Provisions(), False),
        (Condition.WITH_APPENDICES, Provisions(appendices=(BODY,)), True),
        (Condition.WITH_DEFINITIONS, Provisions(), False),
        (Condition.WITH_DEFINITIONS, Provisions(definitions=(Definition(BODY, BODY),)), True),
    ],
)
def test_a_condition_holds_by_what_is_filled_in(condition: Condition, provisions: Provisions, holds: bool) -> None:
    assert condition.holds(provisions) is holds


def test_a_point_shows_only_the_paragraphs_that_hold() -> None:
    common, agreed = FormParagraph(text=BODY), FormParagraph(text=BODY, when=Condition.WITH_INTERACTION)
    point = FormPoint(17, (common, agreed))

    assert point.shown(Provisions(interacting=())) == (common,)
    assert point.shown(Provisions()) == (common, agreed)
