"""The administrative regulation in the official form: points, action tables, appendix, agreement list."""

from __future__ import annotations

from dataclasses import replace

from regdesigner.domain.official_form import (
    FormParagraph,
    FormPoint,
    FormSection,
    OfficialForm,
    ParagraphKind,
)
from regdesigner.domain.regulation import Regulation, Status
from regdesigner.domain.text import Language, Text
from regdesigner.papers.action_table import action_section, origin_of
from regdesigner.papers.agreement_list import agreement_list
from regdesigner.papers.block_diagram import block_diagram, described
from regdesigner.papers.blocks import (
    Blank,
    Block,
    CornerNote,
    Figure,
    Heading,
    ListItem,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Role,
    Words,
    words,
)
from regdesigner.papers.origin import Origin
from regdesigner.papers.wording import Wording, closed

FINISHED = (Status.APPROVED, Status.IN_FORCE)
"""Papers of regulations in any other state carry the mark of a draft."""


def regulation_paper(regulation: Regulation, form: OfficialForm, language: Language) -> Paper:
    """The whole paper; blanks that nobody filled print as blanks, never as somebody's guess."""
    wording = Wording(regulation, form, language)
    title = wording.fixed(form.regulation_title)
    service = regulation.provisions.service_name
    blocks: list[Block] = [
        _corner(wording.fixed(form.approval_corner)),
        Heading(1, "", words(title)),
        Paragraph(wording.given(service, wording.hint("service_name")), Role.CENTRED, wording.origin("service_name")),
    ]
    for section in form.sections:
        blocks += _section(section, wording)
    blocks += _appendix(wording)
    blocks += agreement_list(wording)
    return Paper(
        title=title,
        language=language,
        subject=service.best(language),
        draft_mark="" if regulation.status in FINISHED else wording.fixed(form.draft_mark),
        service_number=regulation.service,
        form_version=form.version,
        blocks=tuple(blocks),
    )


def regulation_figure(regulation: Regulation, form: OfficialForm, language: Language) -> Figure:
    """The block diagram of the appendix alone."""
    return _figure(Wording(regulation, form, language))


def _figure(wording: Wording) -> Figure:
    return Figure(block_diagram(wording), (), described(wording))


def _corner(text: str) -> CornerNote:
    """Lines of a corner; one in brackets tells what the line above it is for."""
    return CornerNote(tuple(words(line, italic=line.startswith("(")) for line in text.splitlines()))


def _section(section: FormSection, wording: Wording) -> list[Block]:
    blocks: list[Block] = [Heading(2, f"{section.number}.", words(wording.fixed(section.heading)))]
    for point in section.points:
        blocks += _point(point, wording)
    return blocks


def _point(point: FormPoint, wording: Wording) -> list[Block]:
    """A point with its paragraphs; where none of them prints (point 17 without interaction), nothing stands."""
    blocks: list[Block] = []
    items: list[ListItem] = []
    for paragraph in point.shown(wording.regulation.provisions):
        if paragraph.kind is ParagraphKind.ITEM:
            items.append(ListItem(wording.filled(paragraph.text)))
            continue
        if items:
            blocks.append(ListItems(tuple(items)))
            items = []
        blocks += _paragraph(paragraph, wording)
    if items:
        blocks.append(ListItems(tuple(items)))
    return [Point(f"{point.number}.", tuple(blocks), _origin(point, wording.form))] if blocks else []


def _origin(point: FormPoint, form: OfficialForm) -> Origin | None:
    """Where a point is written; nowhere where the form leaves nothing of it to be filled in."""
    return Origin(point=str(point.number)) if any(blank.point == point.number for blank in form.blanks) else None


def _paragraph(paragraph: FormParagraph, wording: Wording) -> list[Block]:
    provisions = wording.regulation.provisions
    match paragraph.kind:
        case ParagraphKind.TEXT | ParagraphKind.ITEM:
            return [Paragraph(wording.filled(paragraph.text))]
        case ParagraphKind.DEFINITIONS:
            return [_definitions(wording)] if provisions.definitions else []
        case ParagraphKind.ACTION_NAMES:
            return [_action_names(wording)]
        case ParagraphKind.ACTION_TABLES:
            return [block for action in wording.regulation.actions for block in action_section(action, wording)]
        case ParagraphKind.APPENDICES:
            return [wording.names(provisions.appendices)]
        case ParagraphKind.INTERACTING:
            return _listed("interacting", wording)
        case ParagraphKind.AGREED_WITH:
            return _listed("agreed_with", wording)


def _action_names(wording: Wording) -> ListItems:
    actions = wording.regulation.actions
    names = wording.names(tuple(action.name for action in actions) or (Text(),), ordered=True)
    led = (replace(item, origin=origin_of(action)) for item, action in zip(names.items, actions, strict=False))
    return replace(names, items=tuple(led) or names.items)


def _listed(field: str, wording: Wording) -> list[Block]:
    """The bodies of a point; one blank that says what is to be filled in where none is named."""
    texts: tuple[Text, ...] = getattr(wording.regulation.provisions, field) or ()
    if not texts:
        return [ListItems((ListItem((Blank(wording.hint(field)),)),))]
    return [wording.names(texts)]


def _definitions(wording: Wording) -> ListItems:
    items = []
    for definition in wording.regulation.provisions.definitions:
        meaning = closed(wording.given(definition.meaning), ".")
        items.append(ListItem((*wording.given(definition.term), Words("\u00a0– "), *meaning)))
    return ListItems(tuple(items))


def _appendix(wording: Wording) -> list[Block]:
    form = wording.form.appendix
    title, service = wording.fixed(form.title), wording.regulation.provisions.service_name
    note = (Words(wording.fixed(form.note_label) + " ", bold=True), *words(wording.fixed(form.note)))
    return [
        PageBreak(),
        _corner(wording.fixed(form.corner)),
        Heading(1, "", words(title)),
        Paragraph(wording.given(service), Role.CENTRED, wording.origin("service_name")),
        _figure(wording),
        Paragraph(note, Role.NOTE),
    ]
