"""Tests of the agreement list."""

from __future__ import annotations

import pytest

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.papers.agreement_list import agreement_list
from regdesigner.papers.blocks import BLANK_LINE, Block, Heading, PageBreak, Table, plain_text
from regdesigner.papers.wording import Wording
from tests.papers.variants import REGISTER, TAX, emptied, interacting, said, with_provisions


def listed(regulation: Regulation, form: OfficialForm, language: Language = "ky") -> list[Block]:
    return agreement_list(Wording(regulation, form, language))


def rows(blocks: list[Block]) -> list[list[list[str]]]:
    (table,) = (block for block in blocks if isinstance(block, Table))
    return [[said(cell.blocks) for cell in row.cells] for row in table.rows]


def test_the_list_begins_a_page_under_its_title_and_the_name_of_the_service(
    regulation: Regulation, form: OfficialForm
) -> None:
    breaking, heading, service, *_ = listed(regulation, form)
    assert breaking == PageBreak()
    assert isinstance(heading, Heading)
    assert (heading.level, plain_text(heading.runs)) == (1, form.agreement.title.ky)
    assert said((service,)) == [regulation.provisions.service_name.ky]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_interaction_a_sentence_says_that_nobody_has_to_agree(
    regulation: Regulation, form: OfficialForm, language: Language
) -> None:
    *_, last = listed(regulation, form, language)
    assert said((last,)) == [form.agreement.none.best(language)]


def test_each_body_has_a_row_with_empty_places_to_sign(regulation: Regulation, form: OfficialForm) -> None:
    found = rows(listed(interacting(regulation), form))
    assert found == [[["1"], [TAX.ky], [""], [""], [""]], [["2"], [REGISTER.ky], [""], [""], [""]]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_are_those_of_the_form(regulation: Regulation, form: OfficialForm, language: Language) -> None:
    (table,) = (block for block in listed(interacting(regulation), form, language) if isinstance(block, Table))
    titles = [said(cell.blocks) for cell in table.header[0].cells]
    assert titles == [[title.best(language)] for title in form.agreement.columns]


def test_before_anything_is_said_a_blank_row_waits(regulation: Regulation, form: OfficialForm) -> None:
    assert rows(listed(emptied(regulation), form)) == [[["1"], [BLANK_LINE], [""], [""], [""]]]


def test_interaction_with_nobody_named_to_agree_leaves_a_blank_row_as_point_17_does(
    regulation: Regulation, form: OfficialForm
) -> None:
    contradictory = with_provisions(regulation, interacting=(TAX,), agreed_with=())
    assert rows(listed(contradictory, form))[0][1] == [BLANK_LINE]
