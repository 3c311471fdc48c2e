"""How alike texts and actions are, and where two editions of a text differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.analysis.comparison.likeness import alike, alike_actions, passages, words_of
from regdesigner.analysis.comparison.listing import CLOSE
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import EMPTY, Text

WORDS = st.text(alphabet="абвү -.", max_size=20)


@given(WORDS)
def test_words_and_gaps_together_are_the_text(text: str) -> None:
    assert "".join(words_of(text)) == text


@given(WORDS, WORDS)
def test_passages_give_back_both_editions(old: str, new: str) -> None:
    parts = passages(old, new)
    assert "".join(part.text for part in parts if not part.dropped) == new
    kept_or_dropped = "".join(part.text for part in parts if part.kept or part.dropped)
    assert kept_or_dropped == old


def test_a_translation_that_was_added_leaves_a_text_alike() -> None:
    assert alike(Text(ky="Арызды каттайт"), Text(ky="Арызды каттайт", ru="Регистрирует заявление")) == 1.0


def test_texts_without_a_language_in_common_are_not_alike() -> None:
    assert alike(Text(ky="Арыз"), Text(ru="Арыз")) == 0.0
    assert alike(Text(ky="Арыз"), EMPTY) == 0.0


def test_nothing_is_more_alike_than_an_action_to_itself(regulation: Regulation) -> None:
    for first in regulation.actions:
        others = [second for second in regulation.actions if second is not first]
        assert alike_actions(first, first) == 1.0
        assert max(alike_actions(first, second) for second in others) < 0.8


def test_actions_of_different_kinds_are_not_taken_for_each_other(regulation: Regulation) -> None:
    for first in regulation.actions:
        for second in regulation.actions:
            assert first.kind is second.kind or alike_actions(first, second) < CLOSE, (first.id, second.id)
