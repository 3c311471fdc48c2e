"""Tests of the whole paper of a regulation: against the form, against golden papers, and on random regulations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Definition, Regulation, Status
from regdesigner.domain.text import EMPTY, LANGUAGES, Language, Text
from regdesigner.papers.blocks import BLANK_LINE, Blank, CornerNote, Heading, ListItems, Paper, Point, plain_text
from regdesigner.papers.regulation import regulation_paper
from regdesigner.rendering import docx, html, pdf
from tests.depth import examples
from tests.papers import printing
from tests.papers.variants import (
    REGISTER,
    TAX,
    all_blocks,
    emptied,
    interacting,
    only_in,
    said,
    with_action,
    with_provisions,
)
from tests.strategies import regulations

WITHOUT_17 = [f"{number}." for number in range(1, 21) if number != 17]


def points(paper: Paper) -> dict[str, Point]:
    return {block.number: block for block in paper.blocks if isinstance(block, Point)}


def point(regulation: Regulation, form: OfficialForm, number: int, language: Language = "ru") -> list[str]:
    """What one point says."""
    return said((points(regulation_paper(regulation, form, language))[f"{number}."],))


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_interaction_point_17_is_absent_and_the_others_keep_their_numbers(
    regulation: Regulation, form: OfficialForm, language: Language
) -> None:
    assert regulation.provisions.interacting == ()
    assert list(points(regulation_paper(regulation, form, language))) == WITHOUT_17


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [emptied, interacting])
def test_with_interaction_or_before_anything_is_said_of_it_all_twenty_points_stand_in_order(
    regulation: Regulation, form: OfficialForm, language: Language, make: type
) -> None:
    paper = regulation_paper(make(regulation), form, language)
    assert list(points(paper)) == [f"{number}." for number in range(1, 21)]


def test_each_point_stands_under_the_section_of_the_form(regulation: Regulation, form: OfficialForm) -> None:
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for block in regulation_paper(interacting(regulation), form, "ky").blocks:
        if isinstance(block, Heading) and block.level == 2:
            current = found.setdefault(f"{block.number} {plain_text(block.runs)}", [])
        elif isinstance(block, Point):
            current.append(block.number)
    assert found == {
        f"{section.number}. {section.heading.ky}": [f"{entry.number}." for entry in section.points]
        for section in form.sections
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_blank_of_the_form_shows_until_it_is_filled(
    regulation: Regulation, form: OfficialForm, language: Language
) -> None:
    paper = regulation_paper(emptied(regulation), form, language)
    text = "\n".join(said(paper.blocks))
    optional = ("definitions", "appendices")
    hints = {blank.field: blank.hint.best(language) for blank in form.blanks if blank.field not in optional}
    assert [field for field, hint in hints.items() if f"{BLANK_LINE} ({hint})".replace("\u00a0", " ") not in text] == []


@pytest.mark.parametrize("language", printing.LANGUAGES)
def test_a_filled_regulation_has_no_blank_left_in_its_points(
    regulation: Regulation, form: OfficialForm, language: Language
) -> None:
    paper = regulation_paper(interacting(regulation), form, language)
    texts = [line for block in points(paper).values() for line in said((block,))]
    assert [line for line in texts if BLANK_LINE in line] == []


def test_point_4_says_that_there_is_no_interaction_or_lists_those_interacted_with(
    regulation: Regulation, form: OfficialForm
) -> None:
    assert point(regulation, form, 4) == [
        "В процессе предоставления данной государственной услуги межведомственные действия не осуществляются."
    ]
    assert point(interacting(regulation), form, 4)[1:] == [f"– {TAX.ru};", f"– {REGISTER.ru}."]


def test_point_6_defines_the_terms_of_the_form_and_then_those_of_the_service(
    regulation: Regulation, form: OfficialForm
) -> None:
    own = (Definition(Text(ru="индекс"), Text(ru="условное обозначение")), Definition(Text(ru="каталог"), EMPTY))
    lines = point(with_provisions(regulation, definitions=own), form, 6)
    assert [line.split(" – ")[0] for line in lines[1:3]] == [
        "– исполнитель государственной услуги",
        "– потребитель (пользователь) государственной услуги",
    ]
    assert lines[3:] == ["– индекс – условное обозначение.", f"– каталог – {BLANK_LINE}"]
    assert len(point(with_provisions(regulation, definitions=()), form, 6)) == 3


def test_point_9_names_all_actions_in_order_and_point_10_describes_each(
    regulation: Regulation, form: OfficialForm
) -> None:
    names = [action.name.ru for action in regulation.actions]
    signs = [";"] * (len(names) - 1) + ["."]
    assert point(regulation, form, 9)[1:] == [
        f"{number}) {name}{sign}" for number, (name, sign) in enumerate(zip(names, signs, strict=True), 1)
    ]
    tenth = points(regulation_paper(regulation, form, "ru"))["10."]
    assert [block.number for block in tenth.blocks if isinstance(block, Heading)] == [
        f"10.{number}." for number in range(1, len(names) + 1)
    ]


def test_point_11_lists_further_appendices_only_where_there_are_any(regulation: Regulation, form: OfficialForm) -> None:
    none = point(with_provisions(regulation, appendices=()), form, 11)
    some = point(with_provisions(regulation, appendices=(Text(ru="Образец заявления"),)), form, 11)
    assert len(none) == 1
    assert some[0] == none[0]
    assert some[-1] == "– Образец заявления."


def test_point_17_lists_those_who_agreed_or_leaves_a_blank_for_them(regulation: Regulation, form: OfficialForm) -> None:
    assert point(interacting(regulation), form, 17)[1:] == [f"– {TAX.ru};", f"– {REGISTER.ru}."]
    (*_, unnamed) = point(with_provisions(regulation, interacting=(TAX,), agreed_with=None), form, 17)
    assert unnamed.startswith(f"– {BLANK_LINE} (наименования государственных и муниципальных органов")


def test_what_is_said_in_one_language_only_is_never_lent_to_a_paper_in_another(
    regulation: Regulation, form: OfficialForm
) -> None:
    lonely = with_provisions(
        regulation,
        service_name=only_in(regulation.provisions.service_name, "ky"),
        liable_body=only_in(regulation.provisions.liable_body, "ky"),
    )
    lonely = with_action(lonely, 1, ground=only_in(regulation.actions[0].ground, "ky"))
    paper = regulation_paper(lonely, form, "ru")
    lines = said(paper.blocks)
    texts = (lonely.provisions.service_name.ky, lonely.provisions.liable_body.ky, lonely.actions[0].ground.ky)
    assert [text for text in texts if any(text in line for line in lines)] == []
    assert BLANK_LINE in said((points(paper)["16."],))[0]
    assert paper.subject == lonely.provisions.service_name.ky


@pytest.mark.parametrize(
    ("status", "marked"),
    [
        (Status.TEMPLATE, True),
        (Status.DRAFT, True),
        (Status.IN_REVIEW, True),
        (Status.APPROVED, False),
        (Status.IN_FORCE, False),
    ],
)
def test_a_regulation_that_is_not_approved_carries_the_mark_of_the_form(
    regulation: Regulation, form: OfficialForm, status: Status, marked: bool
) -> None:
    for language in LANGUAGES:
        paper = regulation_paper(replace(regulation, status=status), form, language)
        assert paper.draft_mark == (form.draft_mark.in_language(language) if marked else "")


def test_the_corners_say_who_approves_and_to_what_the_appendix_belongs(
    regulation: Regulation, form: OfficialForm
) -> None:
    corners = [block for block in regulation_paper(regulation, form, "ky").blocks if isinstance(block, CornerNote)]
    lines = [[plain_text(line).replace("\u00a0", " ") for line in corner.lines] for corner in corners]
    assert lines == [form.approval_corner.ky.splitlines(), [form.appendix.corner.ky]]


def test_an_unnamed_service_is_a_blank_under_the_title(regulation: Regulation, form: OfficialForm) -> None:
    paper = regulation_paper(emptied(regulation), form, "ky")
    under_title = paper.blocks[2]
    assert getattr(under_title, "runs", ()) == (Blank(form.blanks[0].hint.ky),)


@pytest.mark.parametrize("language", printing.LANGUAGES)
@pytest.mark.parametrize("name", printing.PAPERS)
def test_the_sample_prints_as_the_golden_paper_part_by_part(name: str, language: Language) -> None:
    golden = printing.parts((printing.GOLDEN / f"{name}.{language}.txt").read_text(encoding="utf-8"))
    now = printing.parts(printing.printed(printing.PAPERS[name](language)))
    assert list(now) == list(golden)
    for heading, content in golden.items():
        assert now[heading] == content, "run `python -m tests.papers.printing` and read what changed"


@settings(max_examples=examples(6))
@given(regulations(drawn=False), st.sampled_from(LANGUAGES))
def test_any_regulation_gives_a_paper_that_every_renderer_prints(
    folder: RegulationFolder, regulation: Regulation, language: Language
) -> None:
    assert folder.form is not None
    paper = regulation_paper(regulation, folder.form, language)
    assert pdf.render(paper).startswith(b"%PDF-")
    assert docx.render(paper).startswith(b"PK")
    assert html.render(paper).startswith(b"<!DOCTYPE html>")


@settings(max_examples=examples(6))
@given(regulations(drawn=False), st.sampled_from(LANGUAGES))
def test_any_regulation_has_its_actions_in_point_9_and_its_official_points(
    folder: RegulationFolder, regulation: Regulation, language: Language
) -> None:
    assert folder.form is not None
    found = points(regulation_paper(regulation, folder.form, language))
    without = regulation.provisions.interacting == ()
    assert list(found) == (WITHOUT_17 if without else [f"{number}." for number in range(1, 21)])
    (names,) = (block for block in all_blocks(found["9."].blocks) if isinstance(block, ListItems))
    assert [item.marker for item in names.items] == [
        f"{number})" for number in range(1, max(len(regulation.actions), 1) + 1)
    ]
