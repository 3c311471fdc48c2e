"""Two places of one paper that contradict each other: terms, kinds, marks without words, lines left to write on."""

from __future__ import annotations

import pytest

from regdesigner.domain.action import ActionKind, Interaction, PartyKind
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text
from tests.validation import sample
from tests.validation.sample import FEATURES, action_with, minutes, provisions_with, text
from tests.validation.tables import Expected, found_after


def within(term: Term) -> sample.Change:
    party = Interaction(text("Алуучу"), text("Жооп берилет"), term, electronic=False, kind=PartyKind.RECIPIENT)
    return action_with("examine", interactions=(party,))


def line_in(field: str, ky: str, ru: str) -> sample.Change:
    return action_with("examine", **{field: Text(ky, ru)})


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (within(minutes(5)), []),
        (within(minutes(6)), [("FORM248", "examine", "interactions")]),
        (within(Term(6, Unit.MINUTE, Basis.CALENDAR)), []),
        (within(Term(1, Unit.DAY, Basis.WORKING)), []),
        (action_with("examine", kind=ActionKind.INTERACTING), [("FORM249", "examine", "interactions")]),
        (
            action_with("examine", kind=ActionKind.INTERACTING, interactions=None),
            [("FORM215", "examine", "interactions")],
        ),
        (action_with("accept", features=FEATURES[1:]), [("STD323", None, "recipients.disabled")]),
        (action_with("accept", features=FEATURES[:1]), [("STD323", None, "electronic")]),
        (line_in("ground", "____", "____"), [("FORM211", "examine", "ground")]),
        (line_in("ground", "____", "Арыз"), [("FORM211", "examine", "ground")]),
        (line_in("recording", " _ _ … ", "Арыз"), [("FORM218", "examine", "recording")]),
        (line_in("recording", "Журнал № ____", "Журнал № ____"), []),
        (provisions_with(internal_interval=Text("____", "____")), [("FORM206", "process", "internal_interval")]),
    ],
)
def test_a_contradiction_is_found_where_it_stands(change: sample.Change, expected: list[Expected]) -> None:
    assert found_after(change) == expected
