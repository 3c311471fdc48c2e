"""Numbers for the parts of drafts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.validation.numbering import Numbering


class Word:
    """A part, equal to no other."""

    def __init__(self, letters: str) -> None:
        self.letters = letters


def folded(word: Word) -> str:
    return word.letters.casefold()


@given(st.lists(st.text("aAbB", max_size=2).map(Word)))
def test_parts_have_one_number_just_where_what_counts_is_equal(words: list[Word]) -> None:
    numbering = Numbering(folded)
    numbers = numbering(words)
    assert numbering(words) == numbers
    for one, number in zip(words, numbers, strict=True):
        for other, another in zip(words, numbers, strict=True):
            assert (number == another) == (folded(one) == folded(other))


@given(st.lists(st.text("abcd", max_size=3).map(Word), max_size=20), st.integers(1, 4))
def test_a_number_is_never_given_to_another_part_though_parts_are_forgotten(words: list[Word], most: int) -> None:
    numbering = Numbering(folded, most)
    meaning: dict[int, str] = {}
    for _ in range(2):
        for word in words:
            (number,) = numbering([word])
            assert meaning.setdefault(number, folded(word)) == folded(word)
