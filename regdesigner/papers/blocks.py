"""The blocks of which an official paper is built: content and numbering, no look.

Every value is frozen and compared by value: by what prints, not by where it comes from. Numbers are literal text:
official numbers never renumber.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from regdesigner.domain.text import Language
from regdesigner.papers.diagram import Diagram
from regdesigner.papers.origin import Origin

BLANK_LINE = "_" * 14
"""How an unfilled place prints, in every format."""


class Change(Enum):
    """Whether words changed between two editions; dropped ones print struck through, added ones underlined."""

    NONE = "none"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Words:
    """Text as it stands; nothing in it is ever read as markup."""

    text: str
    bold: bool = False
    italic: bool = False
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Blank:
    """A place of the form not filled yet; prints as a line, with the hint in brackets when there is one."""

    hint: str = ""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within one paragraph."""


Run: TypeAlias = Words | Blank | LineBreak
Runs: TypeAlias = tuple[Run, ...]


def words(text: str, *, bold: bool = False, italic: bool = False) -> Runs:
    """One piece of text as runs; line feeds in it become line breaks, an empty text gives no runs."""
    runs: list[Run] = []
    for index, line in enumerate(text.splitlines()):
        if index:
            runs.append(LineBreak())
        if line:
            runs.append(Words(line, bold=bold, italic=italic))
    return tuple(runs)


def plain_text(runs: Runs) -> str:
    """The runs as one line of text, blanks as underscores."""
    return "".join(_plain_run(run) for run in runs)


def _plain_run(run: Run) -> str:
    match run:
        case Words(text):
            return text
        case Blank(hint):
            return f"{BLANK_LINE} ({hint})" if hint else BLANK_LINE
        case LineBreak():
            return " "


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 the paper's or an appendix's title, 2 a section, 3 a sub-point.

    Raises ValueError for another level.
    """

    level: int
    number: str
    runs: Runs
    origin: Origin | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if self.level not in (1, 2, 3):
            raise ValueError(f"a heading's level is 1, 2 or 3, not {self.level}")


class Role(Enum):
    """What a paragraph is, from which its look follows."""

    BODY = "body"
    CENTRED = "centred"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs
    role: Role = Role.BODY
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point of the form ("3.", "10.1."); the number stands before its first paragraph."""

    number: str
    blocks: tuple[Block, ...]
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list with its literal marker: "–", "1)", "а)"."""

    runs: Runs
    marker: str = "–"
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ListItems:
    """A list; ordered means that the items' order carries meaning."""

    items: tuple[ListItem, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column's share of the table's width; heads_rows marks the column whose cells name their rows."""

    width: int
    heads_rows: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: blocks but no tables in it; span is the number of columns that it covers."""

    blocks: tuple[Block, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; heads_group marks one that names the rows below it and never ends a page."""

    cells: tuple[Cell, ...]
    heads_group: bool = False
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A bordered table; its header rows repeat on each page, the note stands under it.

    Rows stay whole up to half a page; where ``rows_flow`` only up to a third: text, not records.
    Raises ValueError where a row's spans do not add up to the columns.
    """

    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    caption: Runs = ()
    note: Runs = ()
    rows_flow: bool = False
    origin: Origin | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        for row in self.header + self.rows:
            covered = sum(cell.span for cell in row.cells)
            if covered != len(self.columns):
                raise ValueError(f"a row covers {covered} columns of {len(self.columns)}: {row!r}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A diagram with its caption; the alternative text says in words what the drawing shows.

    Raises ValueError where there is no alternative text (PDF/UA-1, ISO 14289-1, clause 7.3).
    """

    diagram: Diagram
    caption: Runs
    alternative: str

    def __post_init__(self) -> None:
        if not self.alternative.strip():
            raise ValueError("a figure needs an alternative text for those who cannot see it")


@dataclass(frozen=True, slots=True)
class CornerNote:
    """The note in the upper right corner ("Бекитилген …", "Приложение …"), one entry a line."""

    lines: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line to be signed: position, place for the signature, name, place for the date.

    The words for the two places ("кол тамгасы", "күнү") print small under their lines.
    """

    position: Runs
    name: Runs
    signature_hint: str
    date_hint: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page; wide turns the pages on their side until the next break."""

    wide: bool = False


Block: TypeAlias = Heading | Paragraph | Point | ListItems | Table | Figure | CornerNote | SignatureLine | PageBreak
Content: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """An official paper; a draft carries its mark (ДОЛБООР, ПРОЕКТ) on every page, other papers have an empty one.

    The texts beside the blocks become the properties of the file; what prints stands in the blocks.
    Raises ValueError for a paper without a title and for headings that do not begin with level 1 or skip a level
    (PDF/UA-1, ISO 14289-1, clauses 7.1 and 7.4).
    """

    title: str
    language: Language
    subject: str
    draft_mark: str
    service_number: str
    form_version: str
    blocks: tuple[Block, ...]
    author: str = ""

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a paper needs a title")
        before = 0
        for heading in _headings(self.blocks):
            if heading.level > before + 1:
                raise ValueError(f"a heading of level {heading.level} follows level {before}: {heading!r}")
            before = heading.level


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Point(blocks=inner):
                yield from _headings(inner)
            case Table(header=header, rows=rows):
                for row in header + rows:
                    for cell in row.cells:
                        yield from _headings(cell.blocks)
            case _:
                pass
