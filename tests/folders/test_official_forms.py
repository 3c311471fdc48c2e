"""The forms that ship as data: complete in three languages, and a next one is a folder."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest

from regdesigner.domain.action import ActionKind, AdministrativeAction
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.official_form import OfficialForm, ParagraphKind
from regdesigner.domain.regulation import Provisions
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.folders.official_forms import available_forms, forms_folder, official_form, read_form

VERSIONS = available_forms()


@pytest.fixture
def form() -> OfficialForm:
    return official_form("287r-2014")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(forms_folder() / "287r-2014", tmp_path / "next"))


def texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


@pytest.mark.parametrize("version", VERSIONS)
def test_every_text_of_a_form_is_given_in_all_three_languages(version: str) -> None:
    given = [text for text in texts(official_form(version)) if text]

    assert len(given) > 100
    assert [text for text in given if not all(text.in_language(language) for language in LANGUAGES)] == []


@pytest.mark.parametrize("version", VERSIONS)
def test_the_blanks_of_a_text_are_the_same_in_every_language(version: str) -> None:
    for text in texts(official_form(version)):
        blanks = [sorted(re.findall(r"\{(\w+)\}", text.in_language(language))) for language in LANGUAGES]
        assert blanks[0] == blanks[1] == blanks[2], text


def test_the_form_has_six_sections_and_twenty_points_in_order(form: OfficialForm) -> None:
    assert [section.number for section in form.sections] == [1, 2, 3, 4, 5, 6]
    assert [point.number for section in form.sections for point in section.points] == list(range(1, 21))
    assert [len(section.points) for section in form.sections] == [6, 2, 3, 3, 2, 4]


def test_the_table_has_the_eight_rows_of_an_action_in_order(form: OfficialForm) -> None:
    assert [row.number for row in form.action_table.rows] == [1, 2, 3, 4, 5, 6, 7, 8]
    known = {field.name for field in fields(AdministrativeAction)}
    assert {row.field for row in form.action_table.rows} <= known


def test_the_six_typical_actions_stand_in_the_order_of_point_nine(form: OfficialForm) -> None:
    assert [action.kind for action in form.typical_actions] == list(ActionKind)


def test_the_standard_has_seventeen_fields_in_four_sections(form: OfficialForm) -> None:
    assert [field.number for field in form.standard.fields] == list(range(1, 18))
    assert [field.section for field in form.standard.fields] == [1] * 7 + [2] * 2 + [3] * 6 + [4] * 2
    assert len(form.standard.sections) == 4


def test_every_field_of_the_provisions_has_its_blank_or_its_list(form: OfficialForm) -> None:
    words = " ".join(text.ky for section in form.sections for text in texts(section))
    lists = {
        paragraph.kind.value
        for section in form.sections
        for point in section.points
        for paragraph in point.paragraphs
        if paragraph.kind not in (ParagraphKind.TEXT, ParagraphKind.ITEM)
    }
    filled = set(re.findall(r"\{(\w+)\}", words)) | lists

    assert {field.name for field in fields(Provisions)} <= filled
    assert {blank.field for blank in form.blanks} == {field.name for field in fields(Provisions)}


def test_point_seventeen_is_absent_without_interaction_and_the_others_keep_their_numbers(form: OfficialForm) -> None:
    alone = Provisions(interacting=())
    shown = [point.number for section in form.sections for point in section.points if point.shown(alone)]

    assert shown == [number for number in range(1, 21) if number != 17]


def test_point_four_says_one_of_two_things(form: OfficialForm) -> None:
    point = form.point(4)

    assert [paragraph.kind for paragraph in point.shown(Provisions(interacting=()))] == [ParagraphKind.TEXT]
    assert [paragraph.kind for paragraph in point.shown(Provisions())] == [
        ParagraphKind.TEXT,
        ParagraphKind.INTERACTING,
    ]


def test_four_rules_stand_after_the_tables_of_point_ten(form: OfficialForm) -> None:
    kinds = [paragraph.kind for paragraph in form.point(10).paragraphs]

    assert kinds == [ParagraphKind.TEXT, ParagraphKind.ACTION_TABLES, *[ParagraphKind.TEXT] * 4]


def test_the_labels_are_those_of_the_act(form: OfficialForm) -> None:
    assert form.row("recording").label.ky == "Иш-аракеттин аткарылышын жазуу жолу"
    assert form.row("term").label.ru == "Продолжительность действия или максимальный срок его выполнения"
    assert form.draft_mark == Text("ДОЛБООР", "ПРОЕКТ", "DRAFT")


def test_the_kyrgyz_of_the_form_has_no_abbreviations_of_the_source(form: OfficialForm) -> None:
    words = " ".join(text.ky for text in texts(form))

    assert not re.search(r"\bмам\.|\bо\.э\.|\bж\.б\.|ишаракет|көрсөтчү|жасалчу|вебсайт|блоксхема", words)


def test_the_conventions_are_dated_and_follow_the_decided_defaults(form: OfficialForm) -> None:
    conventions = form.conventions

    assert conventions.since == form.since == date(2014, 7, 22)
    assert (conventions.day_zero_in_person, conventions.day_zero_electronic) == ("own_date", "next_opening")
    assert (conventions.loop_bound, conventions.day_end) == ("per_entry", "closing")


def test_a_point_row_or_blank_that_is_not_there_is_not_found(form: OfficialForm) -> None:
    with pytest.raises(KeyError):
        form.point(21)
    with pytest.raises(KeyError):
        form.row("colour")
    assert form.blank("colour") is None


def test_an_unknown_version_is_told_with_the_known_ones() -> None:
    with pytest.raises(UnreadableInput) as caught:
        official_form("2030")

    assert caught.value.message == "form-unknown"
    assert caught.value.arguments["known"] == "287r-2014"


def test_a_next_form_is_a_folder_and_no_code(copied: Path) -> None:
    file = copied / "form.yaml"
    file.write_text(file.read_text("utf-8").replace("version: 287r-2014", "version: next"), "utf-8")

    assert read_form(copied).version == "next"


def test_a_blank_that_nothing_fills_is_told_where_it_stands(copied: Path) -> None:
    file = copied / "points.yaml"
    file.write_text(file.read_text("utf-8").replace("{providers} тарабынан", "{provider} тарабынан"), "utf-8")

    with pytest.raises(UnreadableInput) as caught:
        read_form(copied)

    assert caught.value.message == "form-unknown-blank"
    assert caught.value.element == "sections[0].points[2].paragraphs[0].text.ky"
    assert caught.value.path == str(file)


def test_a_mistake_in_one_file_of_a_form_names_that_file(copied: Path) -> None:
    file = copied / "table.yaml"
    file.write_text(file.read_text("utf-8").replace("field: ground", "feld: ground"), "utf-8")

    with pytest.raises(UnreadableInput) as caught:
        read_form(copied)

    assert (caught.value.message, caught.value.path) == ("yaml-misspelt-key", str(file))


def test_a_field_of_a_form_stands_in_one_file_only(copied: Path) -> None:
    (copied / "zz.yaml").write_text("draft_mark: {ky: Долбоор}\n", "utf-8")

    with pytest.raises(UnreadableInput) as caught:
        read_form(copied)

    assert (caught.value.message, caught.value.element) == ("yaml-duplicate-key", "draft_mark")
