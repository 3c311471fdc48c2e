"""The official table of eight rows behind every action (point 10 of the form)."""

from __future__ import annotations

from collections.abc import Callable

from regdesigner.domain.action import AdministrativeAction, Feature, Interaction
from regdesigner.domain.official_form import FormRow
from regdesigner.domain.text import Text
from regdesigner.language import format_term
from regdesigner.papers.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Content,
    Heading,
    ListItem,
    ListItems,
    Paragraph,
    Row,
    Runs,
    Table,
    Words,
    words,
)
from regdesigner.papers.origin import Origin
from regdesigner.papers.wording import Wording, bound, closed

COLUMNS = (Column(5), Column(39, heads_rows=True), Column(56))
"""Number, label, content: the long label of row 5 stays low enough for pages to break well."""


def action_section(action: AdministrativeAction, wording: Wording) -> Content:
    """The sub-point of one action: its heading (``10.2.``), its table, the note under it."""
    number = str(action.number) if action.number is not None else ""
    parts: dict[str, Runs] = {"number": words(number) or (Blank(),), "name": wording.given(action.name)}
    heading = wording.placed(wording.form.action_table.heading, parts)
    title = Heading(3, f"10.{number}." if number else "10.", heading, origin=origin_of(action))
    return (title, _table(action, wording))


def origin_of(action: AdministrativeAction, row: int | None = None) -> Origin:
    """An action, or a row of its table, as the place where its words are written."""
    return Origin(action.id, "10" if action.number is None else f"10.{action.number}", row)


def _table(action: AdministrativeAction, wording: Wording) -> Table:
    form = wording.form.action_table
    title = Cell((Paragraph(words(wording.fixed(form.title), bold=True)),), span=len(COLUMNS))
    return Table(
        columns=COLUMNS,
        header=(Row((title,)),),
        rows=tuple(_row(row, action, wording) for row in form.rows),
        note=(Words(wording.fixed(form.note_label) + " ", bold=True), *wording.given(action.note))
        if action.note
        else (),
        origin=origin_of(action),
    )


def _row(row: FormRow, action: AdministrativeAction, wording: Wording) -> Row:
    content = _CONTENTS[row.field](action, wording) or (Paragraph((Blank(),)),)
    number = Paragraph(words(str(row.number)))
    label = Paragraph(words(wording.fixed(row.label)))
    return Row((Cell((number,)), Cell((label,)), Cell(content)), origin=origin_of(action, row.number))


def _text(text: Text, wording: Wording) -> Content:
    return (Paragraph(wording.given(text)),)


def _duties(action: AdministrativeAction, wording: Wording) -> Content:
    blocks: list[Block] = []
    if action.duties:
        blocks.append(wording.names(action.duties, ordered=True))
    if action.requirements:
        blocks.append(Paragraph(words(wording.label("row-requirements"), italic=True)))
        blocks.append(wording.names(action.requirements))
    if action.features:
        blocks.append(Paragraph(words(wording.label("row-features"), italic=True)))
        blocks.append(_features(action.features, wording))
    return tuple(blocks)


def _features(features: tuple[Feature, ...], wording: Wording) -> ListItems:
    """The special features, each said once though it may hold for several categories."""
    texts = tuple(dict.fromkeys(feature.text for feature in features))
    return wording.names(texts)


def _term(action: AdministrativeAction, wording: Wording) -> Content:
    if action.term is None:
        return ()
    return (Paragraph(words(bound(format_term(action.term, wording.language)))),)


def _interactions(action: AdministrativeAction, wording: Wording) -> Content:
    if action.interactions == ():
        return (Paragraph(words(wording.fixed(wording.form.action_table.none_of_interaction))),)
    return tuple(Paragraph(_interaction(entry, wording)) for entry in action.interactions or ())


def _interaction(entry: Interaction, wording: Wording) -> Runs:
    rest = []
    if entry.term is not None:
        rest.append(wording.label("row-interaction-term", term=format_term(entry.term, wording.language)))
    if entry.electronic:
        rest.append(wording.label("row-interaction-electronic"))
    order = closed(wording.given(entry.order), ".")
    return (*wording.given(entry.party), Words(": "), *order, *(Words(f" {sentence}.") for sentence in rest))


def _decisions(action: AdministrativeAction, wording: Wording) -> Content:
    if action.decisions == ():
        return (Paragraph(words(wording.fixed(wording.form.action_table.none_of_decision))),)
    blocks: list[Block] = [Paragraph(wording.given(decision.text)) for decision in action.decisions or ()]
    criteria = _criteria(action, wording)
    if blocks and criteria.items:
        blocks += [Paragraph(words(wording.label("row-criteria"), italic=True)), criteria]
    return tuple(blocks)


def _criteria(action: AdministrativeAction, wording: Wording) -> ListItems:
    """The criterion of each variant, with the name of its flow before it: ``жок: …``."""
    items: list[ListItem] = []
    for branch in wording.regulation.branches_after(action.id):
        name = (*wording.given(branch.name), Words(": ")) if branch.name else ()
        items.append(ListItem((*name, *wording.given(branch.criterion))))
    return ListItems(tuple(items))


def _result(action: AdministrativeAction, wording: Wording) -> Content:
    blocks: Content = _text(action.result, wording)
    if action.handing_on:
        blocks += _text(action.handing_on, wording)
    return blocks


_CONTENTS: dict[str, Callable[[AdministrativeAction, Wording], Content]] = {
    "ground": lambda action, wording: _text(action.ground, wording),
    "responsible": lambda action, wording: _text(action.responsible, wording),
    "duties": _duties,
    "term": _term,
    "interactions": _interactions,
    "decisions": _decisions,
    "result": _result,
    "recording": lambda action, wording: _text(action.recording, wording),
}
