"""The list of assumptions: grouped, counted, in words of each language, with nothing taken for Markdown."""

from __future__ import annotations

import json

import pytest

from regdesigner.application.regulations.assumption_list import as_json, as_markdown, counts, in_words
from regdesigner.bpmn.adoption.assumptions import Argument, Assumption, AssumptionKind, Group, Message
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, LANGUAGES, Language, Text
from regdesigner.language.catalogue import catalogue

ACTION = Assumption(
    AssumptionKind.ACTION,
    "a",
    Text(ru="Приём [x](http://e) _и_ `код`"),
    {"number": 1, "what": Message("adopt-kind-accepting"), "reason": "«Приём»"},
)
TIMER = Assumption(AssumptionKind.TERM_ASSUMED, "t", EMPTY, {"text": "<b>", "term": Term(1, Unit.DAY, Basis.WORKING)})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", AssumptionKind)
def test_every_kind_has_its_sentence_and_what_to_confirm(kind: AssumptionKind, language: Language) -> None:
    assert {f"adopt-{kind.value}", f"adopt-{kind.value}-confirm"} <= catalogue(language).keys()
    assert f"adopt-group-{kind.group.value}" in catalogue(language)


@pytest.mark.parametrize(
    ("language", "words"),
    [("ky", "1 иш күнү"), ("ru", "1 рабочий день"), ("en", "1 working day")],
)
def test_arguments_are_said_in_the_language_of_the_list(language: Language, words: str) -> None:
    assert words in in_words(TIMER, language).assumed


def test_entries_stand_in_their_groups_and_are_counted() -> None:
    assert counts((TIMER, ACTION, TIMER)) == {Group.ACTIONS: 1, Group.WAITS: 2}
    plain = json.loads(as_json((TIMER, ACTION, TIMER), "f.bpmn", "en"))
    assert [each["element"] for each in plain["assumptions"]] == ["a", "t", "t"]
    assert plain["file"] == "f.bpmn"


def test_words_of_a_foreign_file_are_only_words_in_markdown() -> None:
    words = as_markdown((ACTION, TIMER), "f_1.bpmn", "en")
    assert r"Приём \[x\](http://e) \_и\_ \`код\` (`a`)" in words
    assert r"\<b>" in words


def test_an_argument_of_every_sort_is_said() -> None:
    arguments: dict[str, Argument] = {"text": Text(ky="сөз"), "term": Term(2, Unit.MONTH, Basis.CALENDAR)}
    assert "сөз" in in_words(Assumption(AssumptionKind.TERM_READ, "t", EMPTY, arguments), "ky").assumed
