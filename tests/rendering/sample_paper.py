"""A regulation's paper as the form 287r-2014 has it, for looking at renderers and for their tests."""

from __future__ import annotations

from regdesigner.domain.text import Language
from regdesigner.papers.blocks import (
    Blank,
    Block,
    Cell,
    Column,
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
    Row,
    SignatureLine,
    Table,
    Words,
    words,
)
from tests.rendering.sample_diagram import diagram
from tests.rendering.sample_texts import ACTIONS, LABELS, TEXTS

DRAFT_MARKS: dict[Language, str] = {"ky": "ДОЛБООР", "ru": "ПРОЕКТ", "en": "DRAFT"}


def _paragraph(text: str, role: Role = Role.BODY) -> Paragraph:
    return Paragraph(words(text), role)


def action_table(language: Language, answers: tuple[str, ...]) -> Table:
    """The eight rows of one action."""
    texts = TEXTS[language]
    rows = tuple(
        Row(
            (
                Cell((_paragraph(str(number)),)),
                Cell((_paragraph(label),)),
                Cell(_answer(answer)),
            )
        )
        for number, (label, answer) in enumerate(zip(LABELS[language], answers, strict=True), start=1)
    )
    return Table(
        columns=(Column(6), Column(35, heads_rows=True), Column(59)),
        header=(Row((Cell((Paragraph(words(texts["table"], bold=True), Role.CENTRED),), span=3),)),),
        rows=rows,
        note=(Words(texts["note"] + " ", bold=True), Words(texts["note text"])),
    )


def _answer(answer: str) -> tuple[Block, ...]:
    lines = answer.split("\n")
    if len(lines) == 1:
        return (_paragraph(answer),) if answer else (Paragraph((Blank(),)),)
    items = tuple(ListItem(words(line), f"{n})") for n, line in enumerate(lines[1:], start=1))
    return (_paragraph(lines[0]), ListItems(items, ordered=True))


def _actions(language: Language, count: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    texts = TEXTS[language]
    for index in range(count):
        name, answers = ACTIONS[language][index % len(ACTIONS[language])]
        title = texts["action"].format(number=index + 1, name=name)
        blocks.append(Heading(3, f"10.{index + 1}.", words(title)))
        blocks.append(action_table(language, answers))
    return tuple(blocks)


def _list_of_actions(language: Language, count: int) -> Block:
    names = [ACTIONS[language][index % len(ACTIONS[language])][0] for index in range(count)]
    return ListItems(tuple(ListItem(words(name + ";"), f"{n})") for n, name in enumerate(names, 1)), ordered=True)


def sample_paper(language: Language, *, actions: int = 6, draft: bool = False) -> Paper:
    """A whole regulation with its appendix and agreement list."""
    texts = TEXTS[language]
    points = [Point(f"{n}.", (_paragraph(texts[f"point {n}"]),)) for n in range(1, 11)]
    first_points: tuple[Block, ...] = (*points[:6],)
    blocks: tuple[Block, ...] = (
        CornerNote((words(texts["approved"]), (Blank(texts["act"]),))),
        Heading(1, "", words(texts["title"])),
        Paragraph(words(texts["service"], bold=True), Role.CENTRED),
        Heading(2, "1.", words(texts["section 1"])),
        *first_points,
        Heading(2, "2.", words(texts["section 2"])),
        *points[6:8],
        Heading(2, "3.", words(texts["section 3"])),
        Point("9.", (_paragraph(texts["point 9"]), _list_of_actions(language, actions))),
        points[9],
        *_actions(language, actions),
        Point("11.", (_paragraph(texts["point 11"]),)),
        Heading(2, "4.", words(texts["section 4"])),
        Point("12.", (_paragraph(texts["point 12"]),)),
        *_appendix(language),
        *_agreement(language),
    )
    return Paper(
        title=f"{texts['title']}: {texts['service']}",
        language=language,
        subject=texts["service"],
        draft_mark=DRAFT_MARKS[language] if draft else "",
        service_number="9.6",
        form_version="287r-2014",
        blocks=blocks,
        author=texts["body"],
    )


def _appendix(language: Language) -> tuple[Block, ...]:
    texts = TEXTS[language]
    return (
        PageBreak(wide=True),
        CornerNote((words(texts["appendix"]),)),
        Heading(1, "", words(texts["scheme"])),
        Paragraph(words(texts["service"]), Role.CENTRED),
        Figure(diagram(language), (), texts["alternative"]),
        Paragraph((Words(texts["note"] + " ", bold=True), Words(texts["note text"])), Role.NOTE),
    )


def _agreement(language: Language) -> tuple[Block, ...]:
    texts = TEXTS[language]
    return (
        PageBreak(),
        Heading(1, "", words(texts["agreement"])),
        SignatureLine(words(texts["body"]), words("А. Б. Үсөнов"), texts["signature"], texts["date"]),
        SignatureLine(words(texts["other body"]), (Blank(),), texts["signature"], texts["date"]),
    )
