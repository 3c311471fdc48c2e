"""The registry of services as the official table: chapters, numbers, names, bodies, paid or free."""

from __future__ import annotations

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.service import Chapter, Registry, Service
from regdesigner.domain.text import Language, Text
from regdesigner.language import format_date, format_number
from regdesigner.papers.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    CornerNote,
    Heading,
    ListItem,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Role,
    Row,
    Runs,
    Table,
    Words,
    words,
)
from regdesigner.papers.registry_wording import RegistryWording
from regdesigner.papers.workbook import CellValue, Sheet, SheetColumn, Workbook

COLUMNS = (Column(6), Column(34, heads_rows=True), Column(22), Column(22), Column(16))
"""Number, name, responsible body, provider, paid or free."""

LETTERS = (8, 48, 32, 32, 18)
"""Widths of the same columns in a workbook, in letters."""


def registry_paper(registry: Registry, form: OfficialForm, language: Language) -> Paper:
    """The whole table on wide pages, a heading over each chapter; below it the dated counts of the sources."""
    wording = RegistryWording(registry, form, language)
    title = wording.fixed(form.registry.title)
    blocks: list[Block] = [
        PageBreak(wide=True),
        CornerNote((words(wording.fixed(form.registry.act)),)),
        Heading(1, "", words(title)),
        _table(wording),
    ]
    if registry.counts:
        blocks += [Paragraph(words(wording.label("registry-counts"), bold=True)), _counts(wording)]
    return Paper(
        title=title,
        language=language,
        subject=wording.fixed(form.registry.act),
        draft_mark="",
        service_number="",
        form_version=form.version,
        blocks=tuple(blocks),
    )


def _table(wording: RegistryWording) -> Table:
    titles = [wording.fixed(title) for title in wording.form.registry.columns]
    header = Row(tuple(Cell((Paragraph(words(title, bold=True)),)) for title in titles))
    rows: list[Row] = []
    for chapter in wording.registry.chapters:
        rows += _chapter(chapter, wording)
    return Table(COLUMNS, (header,), tuple(rows))


def _chapter(chapter: Chapter, wording: RegistryWording) -> list[Row]:
    number, on = format_number(chapter.services.number, wording.language), format_date(chapter.services.on)
    counted = Words(" " + wording.label("registry-chapter-count", number=number, on=on))
    heading = Heading(2, "", (*words(wording.chapter(chapter)), counted))
    rows = [Row((Cell((heading,), span=len(COLUMNS)),), heads_group=True)]
    services = wording.services(chapter)
    if not services:
        nothing = Paragraph(words(wording.label("registry-no-entries"), italic=True), Role.CENTRED)
        rows.append(Row((Cell((nothing,), span=len(COLUMNS)),)))
    return rows + [_service(service, wording) for service in services]


def _service(service: Service, wording: RegistryWording) -> Row:
    cells: tuple[Runs, ...] = (
        words(wording.number(service) or "–"),
        wording.given(service.name),
        wording.given(wording.body(service.responsible)),
        wording.given(wording.body(service.provider)),
        words(wording.payment(service)) or (Blank(),),
    )
    return Row(tuple(Cell((Paragraph(runs),)) for runs in cells))


def _counts(wording: RegistryWording) -> ListItems:
    items = []
    for count in wording.registry.counts:
        number = format_number(count.number, wording.language)
        said = wording.label("registry-count", what=wording.counted(count), number=number, on=format_date(count.on))
        items.append(ListItem(words(said)))
    return ListItems(tuple(items))


def registry_workbook(registry: Registry, form: OfficialForm, language: Language) -> Workbook:
    """The entries as one table that sorts and filters, its chapter in a column of its own; the counts as another."""
    wording = RegistryWording(registry, form, language)
    titles = [wording.fixed(title) for title in form.registry.columns]
    chapter = SheetColumn(wording.label("registry-chapter-column"), 28)
    columns = tuple(SheetColumn(title, width) for title, width in zip(titles, LETTERS, strict=True))
    entries = Sheet(
        wording.label("registry-sheet"),
        (chapter, *columns),
        tuple(_values(entry, each, wording) for each in registry.chapters for entry in wording.services(each)),
    )
    return Workbook(wording.fixed(form.registry.title), language, (entries, _chapters(wording), _figures(wording)))


def _values(service: Service, chapter: Chapter, wording: RegistryWording) -> tuple[CellValue, ...]:
    return (
        wording.chapter(chapter),
        wording.number(service),
        *(wording.said(text) for text in _texts(service, wording)),
        wording.payment(service) or None,
    )


def _texts(service: Service, wording: RegistryWording) -> tuple[Text, Text, Text]:
    return service.name, wording.body(service.responsible), wording.body(service.provider)


def _chapters(wording: RegistryWording) -> Sheet:
    """How many services each chapter has by the sources, and how many are entered."""
    titles = ("registry-chapter-column", "registry-services-column", "registry-on-column", "registry-entered-column")
    columns = (SheetColumn(wording.label(title), width) for title, width in zip(titles, (60, 16, 16, 16), strict=True))
    rows: list[tuple[CellValue, ...]] = [
        (wording.chapter(each), each.services.number, each.services.on, len(wording.services(each)))
        for each in wording.registry.chapters
    ]
    return Sheet(wording.label("registry-chapters-sheet"), tuple(columns), tuple(rows))


def _figures(wording: RegistryWording) -> Sheet:
    titles = ("registry-what-column", "registry-number-column", "registry-on-column")
    columns = (SheetColumn(wording.label(title), width) for title, width in zip(titles, (60, 12, 16), strict=True))
    rows: list[tuple[CellValue, ...]] = [
        (wording.counted(count), count.number, count.on) for count in wording.registry.counts
    ]
    return Sheet(wording.label("registry-counts-sheet"), tuple(columns), tuple(rows))
