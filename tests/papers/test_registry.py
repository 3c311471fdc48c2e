"""Tests of the registry's table and workbook: every chapter, every entry, nothing guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.service import Count, Registry, Service
from regdesigner.domain.text import EMPTY, Language, Text
from regdesigner.papers.blocks import BLANK_LINE, Row, Table
from regdesigner.papers.registry import registry_paper, registry_workbook
from tests.papers import printing
from tests.papers.variants import said


@pytest.fixture(scope="module")
def registry(folder: RegulationFolder) -> Registry:
    return folder.registry


def rows(registry: Registry, form: OfficialForm, language: Language = "ru") -> list[Row]:
    (table,) = (block for block in registry_paper(registry, form, language).blocks if isinstance(block, Table))
    return list(table.rows)


def entries(registry: Registry, form: OfficialForm, language: Language = "ru") -> list[list[str]]:
    """What the rows of services say."""
    return [
        ["".join(said(cell.blocks)) for cell in row.cells]
        for row in rows(registry, form, language)
        if len(row.cells) == 5
    ]


@pytest.mark.parametrize("language", printing.LANGUAGES)
def test_the_columns_are_those_of_the_official_table(
    registry: Registry, form: OfficialForm, language: Language
) -> None:
    (table,) = (block for block in registry_paper(registry, form, language).blocks if isinstance(block, Table))
    titles = ["".join(said(cell.blocks)) for cell in table.header[0].cells]
    assert titles == [title.in_language(language) for title in form.registry.columns]


def test_every_chapter_heads_its_services_and_one_without_any_says_so(registry: Registry, form: OfficialForm) -> None:
    lines = [("".join(said(row.cells[0].blocks)), row.heads_group) for row in rows(registry, form, "ky")]
    chapters = [line for line, heads in lines if heads]
    assert len(chapters) == len(registry.chapters) == 9
    assert chapters[0] == "1-глава. Билим берүү жана маданий кызматтар (122 аталыш, 01.09.2014 карата)"
    empty = lines[lines.index((chapters[6], True)) + 1]
    assert empty == ("Бул главанын кызматтары реестрдин үзүндүсүнө киргизилген эмес", False)


def test_an_entry_has_its_number_name_bodies_and_whether_it_is_paid(registry: Registry, form: OfficialForm) -> None:
    assert entries(registry, form)[0] == [
        "1.1",
        "Дошкольное образование",
        "Министерство образования и науки Кыргызской Республики",
        "Министерство образования и науки Кыргызской Республики",
        "Бесплатно",
    ]
    assert entries(registry, form)[-1][::4] == ["9.6", "Платно"]


def test_entries_stand_in_order_of_their_numbers_and_those_without_one_at_the_end(
    registry: Registry, form: OfficialForm
) -> None:
    services = tuple(
        Service(number, Text(ru="Услуга"), "education", "education", False) for number in ("2", "2.10", "2.9")
    )
    mixed = replace(registry, services=services)
    assert [entry[0] for entry in entries(mixed, form)] == ["2.9", "2.10", "–"]


def test_what_is_not_known_is_a_blank(registry: Registry, form: OfficialForm) -> None:
    unknown = replace(registry, services=(Service("2.1", EMPTY, "nobody", "nobody", None),))
    assert entries(unknown, form) == [["2.1", *[BLANK_LINE] * 4]]
    (values,) = registry_workbook(unknown, form, "ru").sheets[0].rows
    assert values[1:] == ("2.1", None, None, None, None)


def test_the_counts_of_the_sources_keep_their_days(registry: Registry, form: OfficialForm) -> None:
    lines = said(registry_paper(registry, form, "ru").blocks)
    assert "– всего – 398 (на 01.09.2014)" in lines
    counts = (Count("of-children", 7, date(2020, 1, 2), "x"),)
    assert "– of-children – 7 (на 02.01.2020)" in said(
        registry_paper(replace(registry, counts=counts), form, "ru").blocks
    )
    without = registry_paper(replace(registry, counts=()), form, "ru")
    assert isinstance(without.blocks[-1], Table)


def test_the_workbook_has_every_entry_with_its_chapter_and_the_counts_as_numbers(
    registry: Registry, form: OfficialForm
) -> None:
    table, chapters, counts = registry_workbook(registry, form, "ky").sheets
    assert len(table.rows) == len(registry.services)
    assert table.rows[-1][0] == "9-глава. Башка кызматтар"
    assert table.rows[-1][1::4] == ("9.6", "Акылуу")
    assert chapters.rows[0] == ("1-глава. Билим берүү жана маданий кызматтар", 122, date(2014, 9, 1), 6)
    assert ("бардыгы", 398, date(2014, 9, 1)) in counts.rows
