"""The standard of a service in the official form: seventeen fields in four sections, then what the law adds."""

from __future__ import annotations

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.standard import ServiceStandard
from regdesigner.domain.text import Language
from regdesigner.papers.blocks import (
    Block,
    Cell,
    Column,
    Content,
    CornerNote,
    Heading,
    Paper,
    Paragraph,
    Role,
    Row,
    Table,
    words,
)
from regdesigner.papers.standard_fields import content_of, review
from regdesigner.papers.standard_wording import StandardWording

COLUMNS = (Column(5), Column(31, heads_rows=True), Column(64))
"""Number, label, content."""


def standard_paper(standard: ServiceStandard, form: OfficialForm, language: Language) -> Paper:
    """The whole paper; a field that nobody filled prints as a blank.

    It carries the mark of a draft until it says on which day it was approved (law art. 10.3).
    """
    wording = StandardWording(standard, form, language)
    title = wording.fixed(form.standard.service_title)
    blocks: list[Block] = [
        _corner(wording.fixed(form.approval_corner)),
        Heading(1, "", words(title.upper())),
        Paragraph(wording.given(standard.name), Role.CENTRED),
    ]
    for number, heading in enumerate(form.standard.sections, 1):
        blocks += [Heading(2, f"{number}.", words(wording.fixed(heading))), _section(number, wording)]
    blocks += [Heading(2, "", words(wording.fixed(form.standard.law_heading))), _law(wording)]
    blocks += _source(wording)
    return Paper(
        title=title,
        language=language,
        subject=standard.name.best(language),
        draft_mark="" if standard.review.approved_on is not None else wording.fixed(form.draft_mark),
        service_number=standard.number,
        form_version=form.version,
        blocks=tuple(blocks),
    )


def _corner(text: str) -> CornerNote:
    """Lines of a corner; one in brackets tells what the line above it is for."""
    return CornerNote(tuple(words(line, italic=line.startswith("(")) for line in text.splitlines()))


def _section(number: int, wording: StandardWording) -> Table:
    fields = [entry for entry in wording.form.standard.fields if entry.section == number]
    return Table(
        columns=COLUMNS,
        header=(),
        rows=tuple(
            _row(field.number, wording.fixed(field.label), content_of(field.number, wording)) for field in fields
        ),
        rows_flow=True,
    )


def _law(wording: StandardWording) -> Table:
    item = wording.form.standard.review
    return Table(columns=COLUMNS, header=(), rows=(_row(item.number, wording.fixed(item.label), review(wording)),))


def _row(number: int, label: str, content: Content) -> Row:
    return Row((Cell((Paragraph(words(str(number))),)), Cell((Paragraph(words(label)),)), Cell(content)))


def _source(wording: StandardWording) -> list[Block]:
    """From where the facts of a draft are; an approved standard is its own source."""
    standard = wording.standard
    if not standard.source.strip() or standard.review.approved_on is not None:
        return []
    return [Paragraph(words(wording.label("standard-source", source=standard.source.strip())), Role.NOTE)]
