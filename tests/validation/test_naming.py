"""Names are compared by words, in the languages that both have."""

from __future__ import annotations

from regdesigner.domain.text import EMPTY, Text
from regdesigner.validation.naming import among, mentioned, same

MINISTRY = Text(ky="Маданият министрлиги", ru="Министерство культуры")


def test_marks_spaces_and_capitals_do_not_tell_names_apart() -> None:
    assert same(MINISTRY, Text(ky="«маданият  Министрлиги»", ru="Министерство культуры."))


def test_one_language_that_differs_makes_another_name() -> None:
    assert not same(MINISTRY, Text(ky="Маданият министрлиги", ru="Министерство труда"))


def test_names_without_a_common_language_are_not_among_each_other() -> None:
    assert not among(Text(ky="Маданият министрлиги"), (Text(ru="Министерство культуры"),))
    assert not among(EMPTY, (MINISTRY,))


def test_a_name_is_mentioned_by_whole_words() -> None:
    assert mentioned(MINISTRY, Text(ky="Маданият министрлиги; китепканалар", ru="Министерство культуры; библиотеки"))
    assert not mentioned(Text(ky="Маданият"), Text(ky="Маданияттар үйү"))
