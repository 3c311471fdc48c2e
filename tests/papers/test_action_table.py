"""Tests of the table of one action."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regdesigner.domain.action import AdministrativeAction, Decision, Feature, Interaction
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Channel
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, LANGUAGES, Language, Text
from regdesigner.papers.action_table import action_section
from regdesigner.papers.blocks import BLANK_LINE, Block, Heading, ListItems, Table, plain_text
from regdesigner.papers.wording import Wording
from tests.papers.variants import TAX, said

FIELDS = ("ground", "responsible", "duties", "term", "interactions", "decisions", "result", "recording")


class Printed:
    """The section of one action of the sample, looked into."""

    def __init__(self, action: AdministrativeAction, regulation: Regulation, form: OfficialForm, language: Language):
        heading, table = action_section(action, Wording(regulation, form, language))
        assert isinstance(heading, Heading)
        assert isinstance(table, Table)
        self.heading, self.table = heading, table

    def row(self, field: str) -> list[str]:
        return said(self.blocks(field))

    def blocks(self, field: str) -> tuple[Block, ...]:
        return self.table.rows[FIELDS.index(field)].cells[2].blocks


@pytest.fixture
def action(regulation: Regulation) -> AdministrativeAction:
    """The second action of the sample: it has all that an action can have, and a decision with variants."""
    return regulation.actions[1]


def changed(action: AdministrativeAction, **values: Any) -> AdministrativeAction:
    return replace(action, **values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_eight_rows_stand_in_order_under_the_labels_of_the_form(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm, language: Language
) -> None:
    table = Printed(action, regulation, form, language).table
    heads = [said(cell.blocks) for row in table.rows for cell in row.cells[:2]]
    labels = [row.label.best(language) for row in form.action_table.rows]
    assert heads == [[text] for number, label in enumerate(labels, 1) for text in (str(number), label)]
    assert said(table.header[0].cells[0].blocks) == [form.action_table.title.best(language)]
    assert [column.heads_rows for column in table.columns] == [False, True, False]


def test_the_heading_bears_number_and_name(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    heading = Printed(action, regulation, form, "ru").heading
    assert (heading.level, heading.number) == (3, "10.2.")
    assert plain_text(heading.runs).replace("\u00a0", " ") == f"Действие № 2 ({action.name.ru})"


def test_an_action_without_number_and_name_has_blanks_in_its_heading(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    nameless = changed(action, number=None, name=EMPTY)
    heading = Printed(nameless, regulation, form, "ru").heading
    assert (heading.number, plain_text(heading.runs)) == ("10.", f"Действие №\u00a0{BLANK_LINE} ({BLANK_LINE})")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_action_has_a_blank_in_every_row(
    regulation: Regulation, form: OfficialForm, language: Language
) -> None:
    empty = AdministrativeAction(
        "a", 1, None, EMPTY, EMPTY, EMPTY, (), (), None, None, None, EMPTY, EMPTY, EMPTY
    )  # fmt: skip
    printed = Printed(empty, regulation, form, language)
    assert [printed.row(field) for field in FIELDS] == [[BLANK_LINE]] * 8
    assert printed.table.note == ()


def test_where_there_is_said_to_be_none_the_row_says_so(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    printed = Printed(changed(action, interactions=(), decisions=()), regulation, form, "ky")
    assert printed.row("interactions") == [form.action_table.none_of_interaction.ky]
    assert printed.row("decisions") == [form.action_table.none_of_decision.ky]


def test_duties_are_numbered_and_requirements_and_features_follow_under_their_labels(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    special = changed(
        action,
        duties=(Text(ru="проверяет"), Text(ru="регистрирует")),
        requirements=(Text(ru="Не требует лишнего."),),
        features=(
            Feature(Text(ru="вне очереди"), category="veterans"),
            Feature(Text(ru="вне очереди"), category="disabled"),
            Feature(Text(ru="ответ приходит письмом"), channel=Channel.POST),
        ),
    )
    printed = Printed(special, regulation, form, "ru")
    assert printed.row("duties") == [
        "1) проверяет;",
        "2) регистрирует.",
        "Требования, которые следует соблюдать:",
        "– Не требует лишнего.",
        "Особенности по способам обращения и категориям потребителей:",
        "– вне очереди;",
        "– ответ приходит письмом.",
    ]
    lists = [block for block in printed.blocks("duties") if isinstance(block, ListItems)]
    assert [block.ordered for block in lists] == [True, False, False]


@pytest.mark.parametrize(
    ("language", "words"), [("ky", "3 иш күнү"), ("ru", "3 рабочих дня"), ("en", "3 working days")]
)
def test_the_term_is_said_in_the_language_of_the_paper(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm, language: Language, words: str
) -> None:
    three = changed(action, term=Term(3, Unit.DAY, Basis.WORKING))
    assert Printed(three, regulation, form, language).row("term") == [words]


def test_an_interaction_names_the_party_the_order_the_term_and_the_electronic_way(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    asks = Interaction(TAX, Text(ru="направляется запрос"), Term(2, Unit.DAY, Basis.WORKING), electronic=True)
    tells = Interaction(TAX, Text(ru="Сообщается результат."), None, electronic=False)
    printed = Printed(changed(action, interactions=(asks, tells)), regulation, form, "ru")
    assert printed.row("interactions") == [
        f"{TAX.ru}: направляется запрос. Срок – 2 рабочих дня. Осуществляется и в электронном виде.",
        f"{TAX.ru}: Сообщается результат.",
    ]


def test_an_interaction_said_in_half_has_blanks_for_the_rest(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    half = Interaction(Text(ky="Салык"), Text(ky="Суроо жөнөтүлөт"), None, electronic=False)
    printed = Printed(changed(action, interactions=(half,)), regulation, form, "ru")
    assert printed.row("interactions") == [f"{BLANK_LINE}: {BLANK_LINE}"]


def test_the_criteria_of_the_variants_stand_under_the_decision_with_the_names_of_their_ways(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    branches = regulation.branches_after(action.id)
    row = Printed(action, regulation, form, "ru").row("decisions")
    assert len(branches) == 2
    assert row[1] == "Критерии выбора варианта решения:"
    assert row[2:] == [f"– {flow.name.ru}: {flow.criterion.ru}" for flow in branches]


def test_a_criterion_that_is_not_said_in_this_language_is_a_blank(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    flows = tuple(replace(flow, criterion=Text(ky=flow.criterion.ky)) for flow in regulation.flow.sequence_flows)
    half = replace(regulation, flow=replace(regulation.flow, sequence_flows=flows))
    assert Printed(action, half, form, "ru").row("decisions")[2:] == [f"– нет: {BLANK_LINE}", f"– да: {BLANK_LINE}"]


def test_without_a_decision_no_criteria_are_shown(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    assert Printed(changed(action, decisions=None), regulation, form, "ru").row("decisions") == [BLANK_LINE]


def test_a_decision_without_variants_stands_alone(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    alone = changed(action, id="nowhere", decisions=(Decision(Text(ru="Выбрать индекс.")),))
    assert Printed(alone, regulation, form, "ru").row("decisions") == ["Выбрать индекс."]


def test_the_result_is_followed_by_how_it_is_handed_on(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    assert Printed(action, regulation, form, "ru").row("result") == [action.result.ru, action.handing_on.ru]
    final = changed(action, handing_on=EMPTY)
    assert Printed(final, regulation, form, "ru").row("result") == [action.result.ru]


def test_a_note_tells_what_starts_together_and_is_a_blank_where_it_is_said_in_another_language(
    action: AdministrativeAction, regulation: Regulation, form: OfficialForm
) -> None:
    together = changed(action, note=Text(ky="3-иш-аракет менен бирге башталат."))
    notes = [plain_text(Printed(together, regulation, form, language).table.note) for language in ("ky", "ru")]
    assert notes == ["Эскертме: 3-иш-аракет менен бирге башталат.", f"Примечание: {BLANK_LINE}"]
