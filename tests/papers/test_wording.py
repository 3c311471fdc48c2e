"""Tests of how the blanks of a form are filled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from regdesigner.papers.blocks import Blank, LineBreak, ListItem, Words, plain_text, words
from regdesigner.papers.wording import Wording, bound, closed
from tests.papers.variants import REGISTER, TAX, with_provisions


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("индекс – белги", "индекс~– белги"),
        ("салык — бул", "салык~— бул"),
        ("№ 287-р буйрук", "№~287-р буйрук"),
        ("№ ________", "№~________"),
        ("3 жумуш күнү", "3~жумуш күнү"),
        ("иш-аракет, 12-пункт", "иш-аракет, 12-пункт"),
        ("№ бар – же жок", "№ бар~– же жок"),
    ],
)
def test_a_line_never_ends_before_a_dash_or_between_a_number_and_what_it_counts(text: str, shown: str) -> None:
    assert bound(text).replace("\u00a0", "~") == shown


@pytest.mark.parametrize(
    ("runs", "after"),
    [
        (words("бир"), (Words("бир"), Words(";"))),
        (words("бир", italic=True), (Words("бир", italic=True), Words(";", italic=True))),
        (words("бир."), (Words("бир."),)),
        (words("эмне?"), (Words("эмне?"),)),
        ((Blank("күн"),), (Blank("күн"),)),
        ((), ()),
    ],
)
def test_a_closing_sign_is_set_once_and_never_after_a_blank(runs: tuple[Words, ...], after: tuple[Words, ...]) -> None:
    assert closed(runs, ";") == after


@pytest.fixture
def wording(regulation: Regulation, form: OfficialForm) -> Wording:
    return Wording(regulation, form, "ky")


def test_a_blank_is_filled_with_the_words_of_the_regulation(wording: Wording) -> None:
    assert plain_text(wording.filled(Text(ky="Атын жазгыла: {service_name}!"))) == (
        f"Атын жазгыла: {wording.regulation.provisions.service_name.ky}!"
    )


def test_several_bodies_fill_one_blank_apart_by_semicolons(wording: Wording) -> None:
    several = replace(wording, regulation=with_provisions(wording.regulation, providers=(TAX, REGISTER)))
    assert plain_text(several.filled(Text(ky="{providers}."))) == f"{TAX.ky}; {REGISTER.ky}."


@pytest.mark.parametrize("providers", [(), (Text(ru="Государственная налоговая служба"),), (TAX, Text())])
def test_what_is_not_said_in_this_language_stays_a_blank_with_the_hint_of_the_form(
    wording: Wording, providers: tuple[Text, ...]
) -> None:
    unsaid = replace(wording, regulation=with_provisions(wording.regulation, providers=providers))
    hint = unsaid.hint("providers")
    assert hint.startswith("аталган мамлекеттик кызматты көрсөтүүчү")
    assert unsaid.filled(Text(ky="Мекеме: {providers}.")) == (Words("Мекеме: "), Blank(hint), Words("."))


def test_words_given_in_another_language_only_are_a_blank(wording: Wording) -> None:
    assert wording.given(Text(ru="салык", en="tax")) == (Blank(),)


def test_lines_of_a_given_text_stay_lines(wording: Wording) -> None:
    assert wording.given(Text(ky="бир\nэки")) == (Words("бир"), LineBreak(), Words("эки"))


def test_braces_in_given_words_are_no_blanks(wording: Wording) -> None:
    braced = replace(wording, regulation=with_provisions(wording.regulation, liable_body=Text(ky="{providers} {0}")))
    assert plain_text(braced.filled(Text(ky="«{liable_body}»"))) == "«{providers} {0}»"


def test_items_without_signs_are_closed_as_one_sentence(wording: Wording) -> None:
    items = wording.names((Text(ky="бир"), Text(ky="эки")), ordered=True)
    assert [(item.marker, plain_text(item.runs)) for item in items.items] == [("1)", "бир;"), ("2)", "эки.")]
    assert items.ordered


def test_items_that_are_sentences_stay_as_they_are(wording: Wording) -> None:
    items = wording.names((Text(ky="Биринчиси."), Text(ky="Экинчиси")))
    assert items.items == (ListItem(words("Биринчиси.")), ListItem(words("Экинчиси")))
