"""The registry out as a table and in again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.application.ports.tables import Rows
from regdesigner.application.registry.exporting import exchange_csv, exchange_workbook
from regdesigner.application.registry.importing import RowFate, preview
from regdesigner.bootstrap import folder_files, renderers, tables
from regdesigner.domain.service import Registry, Service
from regdesigner.domain.text import LANGUAGES, Language, Text

SHIPPED = folder_files().shipped()[0]
TITLES = ("number", "name-ky", "name-ru", "name-en", "responsible", "provider", "paid")
NEW = ("9.7", "Жаңы кызмат", "Новая услуга", "", "culture", "Кыргыз Республикасынын мамлекеттик китепканалары", "жок")


def table(*rows: tuple[str | float, ...]) -> Rows:
    return (TITLES, *rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_goes_out_comes_in_unchanged(language: Language) -> None:
    files = (renderers().workbook(exchange_workbook(SHIPPED, language)), exchange_csv(SHIPPED, language))
    for content in files:
        read = preview(tables().rows(content, "registry"), SHIPPED)
        assert read.problems == ()
        assert {row.fate for row in read.rows} == {RowFate.SAME}
        assert len(read.rows) == len(SHIPPED.services)
        assert read.after == SHIPPED


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=12
)


@given(
    st.lists(st.tuples(WORDS, WORDS, st.sampled_from((True, False, None))), max_size=4, unique_by=lambda row: row[0])
)
def test_any_names_go_out_as_csv_and_come_in_unchanged(rows: list[tuple[str, str, bool | None]]) -> None:
    services = tuple(
        Service(f"9.{place}", Text(ky=ky.strip(), ru=ru.strip()), "culture", "state-libraries", paid)
        for place, (ky, ru, paid) in enumerate(rows, 1)
        if not {ky[:1], ru[:1]} & set("='\"")
    )
    registry = replace(SHIPPED, services=services)
    read = preview(tables().rows(exchange_csv(registry, "ky"), "registry.csv"), registry)
    assert read.after == registry
    assert all(row.fate is RowFate.SAME for row in read.rows)


def test_a_new_row_is_a_new_service() -> None:
    read = preview(table(NEW), SHIPPED)
    (row,) = read.rows
    assert (row.line, row.fate, row.before) == (2, RowFate.NEW, None)
    assert row.service == Service("9.7", Text(ky=NEW[1], ru=NEW[2]), "culture", "state-libraries", False)
    assert read.after.services == (*SHIPPED.services, row.service)
    assert read.count(RowFate.NEW) == 1


def test_a_known_number_is_changed_and_columns_that_are_not_there_stay() -> None:
    old = SHIPPED.service("9.6")
    assert old is not None
    read = preview((("№", "Наименование на русском"), ("9.6", "Другое имя")), SHIPPED)
    (row,) = read.rows
    assert (row.fate, row.before) == (RowFate.CHANGED, old)
    assert row.service == replace(old, name=replace(old.name, ru="Другое имя"))
    assert read.after.service("9.6") == row.service


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("", *NEW[1:]), "registry-exchange-number"),
        (("9.0", *NEW[1:]), "registry-exchange-number"),
        ((9.7, *NEW[1:]), "registry-exchange-number-not-text"),
        (("9.7", "=1+1", *NEW[2:]), "registry-exchange-formula"),
        (("9.7", "", "", *NEW[3:]), "refused-service-without-name"),
        ((*NEW[:4], "эч ким", *NEW[5:]), "registry-exchange-body-unknown"),
        ((*NEW[:4], "", *NEW[5:]), "registry-exchange-no-body"),
        ((*NEW[:6], "балким"), "registry-exchange-paid"),
    ],
)
def test_a_wrong_row_says_why_and_changes_nothing(row: tuple[str | float, ...], message: str) -> None:
    read = preview(table(row), SHIPPED)
    assert [each.fate for each in read.rows] == [RowFate.WRONG]
    assert [problem.message for problem in read.rows[0].problems] == [message]
    assert read.after == SHIPPED


def test_good_rows_are_taken_beside_wrong_ones_and_empty_rows_are_passed_over() -> None:
    read = preview(table(NEW, (), ("9.0", "x"), ("9.8", *NEW[1:])), SHIPPED)
    assert [(row.line, row.fate) for row in read.rows] == [(2, "new"), (4, "wrong"), (5, "new")]
    assert len(read.after.services) == len(SHIPPED.services) + 2


def test_a_number_that_stands_twice_is_wrong_the_second_time() -> None:
    read = preview(table(NEW, (*NEW[:1], "Башка", *NEW[2:])), SHIPPED)
    assert [row.fate for row in read.rows] == [RowFate.NEW, RowFate.WRONG]
    assert read.rows[1].problems[0].message == "refused-service-number-taken"


@pytest.mark.parametrize("rows", [(), (("a", "b"),), (("number",), ("9.7",)), (("name-ky",), ("x",))])
def test_a_table_without_titles_is_not_read(rows: Rows) -> None:
    read = preview(rows, SHIPPED)
    assert [problem.message for problem in read.problems] == ["registry-exchange-no-titles"]
    assert read.after == SHIPPED


def test_a_text_that_looks_like_a_formula_is_no_formula() -> None:
    service = replace(SHIPPED.services[0], name=Text(ky="@SUM(1)", ru="-1"))
    registry = Registry(SHIPPED.chapters, (service,), SHIPPED.bodies, ())
    content = exchange_csv(registry, "ky").decode("utf-8-sig")
    assert ";'@SUM(1);'-1;" in content
    assert preview(tables().rows(content.encode(), "a.csv"), registry).after == registry
