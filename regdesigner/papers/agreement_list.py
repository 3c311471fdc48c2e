"""The agreement list: who agreed the regulation (points 4 and 17, procedure p. 11)."""

from __future__ import annotations

from regdesigner.domain.text import Text
from regdesigner.papers.blocks import Block, Cell, Column, Heading, PageBreak, Paragraph, Role, Row, Table, words
from regdesigner.papers.wording import Wording


def agreement_list(wording: Wording) -> list[Block]:
    """A row for each body to agree with, with empty places to sign; a sentence where there is no interaction.

    As long as nobody is named although there is interaction, one row waits to be filled.
    """
    form = wording.form.agreement
    blocks: list[Block] = [PageBreak(), Heading(1, "", words(wording.fixed(form.title)))]
    service = wording.given(wording.regulation.provisions.service_name)
    blocks.append(Paragraph(service, Role.CENTRED, wording.origin("service_name")))
    provisions = wording.regulation.provisions
    if provisions.interacting == () and not provisions.agreed_with:
        return [*blocks, Paragraph(words(wording.fixed(form.none)), origin=wording.origin("agreed_with"))]
    return [*blocks, _table(provisions.agreed_with or (Text(),), wording)]


def _table(bodies: tuple[Text, ...], wording: Wording) -> Table:
    titles = [wording.fixed(title) for title in wording.form.agreement.columns]
    empty = Cell((Paragraph(()),))
    rows = []
    for number, body in enumerate(bodies, 1):
        first = Cell((Paragraph(words(str(number))),))
        cells = (first, Cell((Paragraph(wording.given(body)),)), *[empty] * (len(titles) - 2))
        rows.append(Row(cells, origin=wording.origin("agreed_with")))
    header = Row(tuple(Cell((Paragraph(words(title, bold=True)),)) for title in titles))
    widths = (6, 34, *[60 // max(1, len(titles) - 2)] * (len(titles) - 2))
    return Table(tuple(Column(width) for width in widths), (header,), tuple(rows))
