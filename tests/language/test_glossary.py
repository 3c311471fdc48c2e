"""The glossary finds words against it, with their endings, and leaves right ones alone."""

from __future__ import annotations

import pytest

from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.language.glossary import forbidden_among, forbidden_words, glossary, mixed_words, put_right


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Мурунку ишаракеттин аягы", "ky", [("ишаракеттин", "иш-аракет")]),
        ("иш  аракетти баштоо", "ky", [("иш  аракетти", "иш-аракет")]),
        ("Иш-аракетти баштоо", "ky", []),
        ("өз ара аракеттенүүнүн тартиби", "ky", [("өз ара аракеттенүүнүн", "өз ара аракеттеш")]),
        ("КРнын Өкмөтү", "ky", [("КРнын", "Кыргыз Республикасынын")]),
        ("КРСУ", "ky", []),
        ("мам. орган ж.б.", "ky", [("мам.", "мамлекеттик"), ("ж.б.", "жана башка")]),
        ("мамлекеттик", "ky", []),
        ("ишаракет", "ru", []),
        ("на вебсайте КР", "ru", [("вебсайте", "веб-сайт"), ("КР", "Кыргызская Республика")]),
        ("anything", "en", []),
    ],
)
def test_a_word_is_found_with_its_endings(text: str, language: Language, found: list[tuple[str, str]]) -> None:
    assert list(forbidden_words(text, language)) == found


def test_words_of_many_texts_are_found_each_in_its_own_text() -> None:
    texts = ("Мурунку ишаракеттин аягы", "Арыз ж", "б. берүү", "", "ишаракет, КРнын Өкмөтү")
    assert list(forbidden_among(texts, " ".join(texts).split(), "ky")) == [
        (0, "ишаракеттин", "иш-аракет"),
        (4, "ишаракет", "иш-аракет"),
        (4, "КРнын", "Кыргыз Республикасынын"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_glossary_proposes_is_not_forbidden_itself(language: Language) -> None:
    for entry in glossary(language):
        assert list(forbidden_words(entry.wrong, language)) != []
        assert list(forbidden_words(entry.right, language)) == []


def test_a_word_of_two_alphabets_is_found_and_a_compound_is_not() -> None:
    assert list(mixed_words("Кабыл aлуу, PDF-файл, BPMN 2.0")) == ["aлуу"]


@pytest.mark.parametrize(
    ("got", "language", "wanted"),
    [
        ("ишаракеттин", "ky", "иш-аракеттин"),
        ("Иш аракеттер", "ky", "Иш-аракеттер"),
        ("көрсөтчүлөр", "ky", "көрсөтүүчүлөр"),
        ("ж.б.", "ky", "жана башка"),
        ("блоксхемы", "ru", "блок-схемы"),
        ("вебсайте", "ru", "веб-сайте"),
        ("КР", "ru", None),
        ("госуслугами", "ru", None),
        ("регламент", "ru", None),
    ],
)
def test_a_word_is_put_right_with_its_ending_or_left_to_a_person(
    got: str, language: Language, wanted: str | None
) -> None:
    assert put_right(got, language) == wanted
