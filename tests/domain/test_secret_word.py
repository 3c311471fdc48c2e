"""Secret words are hard to guess and easy to type."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.domain.secret_word import ALPHABET, SIGNS, derived, grouped, plain

KEY = b"the application's own secret"


@given(st.binary(min_size=1), st.text())
def test_a_word_belongs_to_key_and_text_and_says_nothing_of_them(key: bytes, said: str) -> None:
    word = derived(key, said)
    assert len(word) == SIGNS
    assert set(word) <= set(ALPHABET)
    assert derived(key, said) == word
    assert derived(key, said + "x") != word
    assert derived(key + b"x", said) != word


@given(st.text())
def test_a_word_is_known_however_it_is_typed(said: str) -> None:
    word = derived(KEY, said)
    for typed in (word, grouped(word), grouped(word).upper(), grouped(word).replace("-", " "), f" {word}\t"):
        assert plain(typed) == word


def test_signs_that_look_alike_are_taken_for_each_other() -> None:
    assert plain("OIL") == "011"
    assert plain("аео сх") == "ae0cx"
    assert grouped("0123456789abcdef") == "0123-4567-89ab-cdef"
