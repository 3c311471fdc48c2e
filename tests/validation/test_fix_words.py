"""What fixes write: conditions as FEEL has them, one alphabet a word, the order of the flow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.validation import check
from regdesigner.validation.fixes import as_feel, in_order_of_the_flow
from tests.validation import sample
from tests.validation.sample import action_with, text


@pytest.mark.parametrize(
    ("written", "feel"),
    [
        ("${complete == true}", "complete = true"),
        ("#{a == 'b' && !c}", 'a = "b" and not(c)'),
        ("= a != 1 || (b)", "a != 1 or (b)"),
        ('a === "x == y"', 'a = "x == y"'),
        ("complete = True", "complete = true"),
        ("complete = true", "complete = true"),
    ],
)
def test_operators_of_other_languages_become_those_of_feel(written: str, feel: str) -> None:
    assert as_feel(written) == feel


@pytest.mark.parametrize(("got", "wanted"), [("Нaтыйжа", "Натыйжа"), ("PDF-фaйл", "PDF-файл"), ("wеb", "web")])
def test_a_word_of_two_alphabets_is_written_in_one(got: str, wanted: str) -> None:
    (finding,) = check(action_with("form", ground=text(got))(sample.checked()))

    assert finding.fix is not None
    assert finding.fix.changes[0].after == text(wanted)


def test_a_letter_without_a_twin_is_left_to_a_person() -> None:
    (finding,) = check(action_with("form", ground=text("Zащита"))(sample.checked()))

    assert (finding.code, finding.fix) == ("LANG503", None)


@given(st.permutations(range(1, 6)))
def test_actions_stand_behind_those_from_which_one_comes_to_them(numbers: list[int]) -> None:
    checked = sample.checked()
    given_numbers = dict(zip((action.id for action in checked.actions), numbers, strict=True))
    actions = tuple(
        sorted(
            (replace(action, number=given_numbers[action.id]) for action in checked.actions),
            key=lambda action: action.number or 0,
        )
    )
    shuffled = sample.regulation_with(actions=actions)(checked)

    order = [action.id for action in in_order_of_the_flow(shuffled)]

    assert order == ["inform", "accept", "examine", "form", "hand-over"]
