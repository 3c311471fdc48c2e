"""The comparison of two editions as a paper: what stood there, what stands there now, changed words marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from regdesigner.analysis.comparison.comparison import AspectChange, Comparison, PointChange
from regdesigner.analysis.comparison.likeness import passages
from regdesigner.analysis.comparison.listing import Fate, Step
from regdesigner.analysis.deadlines.verdict import LimitProof
from regdesigner.domain.regulation import Regulation
from regdesigner.papers.blocks import (
    Block,
    Cell,
    Change,
    Column,
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
    plain_text,
    words,
)
from regdesigner.papers.changes import Phrases, different_services

COLUMNS = (Column(22, heads_rows=True), Column(39), Column(39))
"""Where, the old edition, the new edition."""


def comparison_paper(
    old: Regulation,
    new: Regulation,
    comparison: Comparison,
    limits: Sequence[tuple[LimitProof, LimitProof]],
    phrases: Phrases,
    editions: tuple[str, str],
) -> Paper:
    """The whole comparison; ``editions`` name the two files, ``limits`` are the proofs of both, in pairs."""
    service = new.provisions.service_name or old.provisions.service_name
    say = phrases.say
    title = say.text("comparison-title")
    blocks: list[Block] = [
        PageBreak(wide=True),
        Heading(1, "", words(title)),
        Paragraph(words(phrases.item(service)), Role.CENTRED),
        Paragraph(words(say.text("comparison-editions", old=editions[0], new=editions[1]))),
    ]
    if different_services(old, new):
        blocks.append(Paragraph(words(phrases.two_services(old, new), bold=True)))
    if comparison.is_empty:
        blocks.append(Paragraph(words(say.text("comparison-nothing"), bold=True)))
    if limits:
        blocks += [_section("comparison-limits", phrases), _limits(limits, phrases)]
    blocks += _points(old, new, comparison, phrases)
    blocks += _actions(comparison, phrases)
    sentences = phrases.course(old, new, comparison)
    if sentences:
        items = tuple(ListItem(words(sentence)) for sentence in sentences)
        blocks += [_section("comparison-course", phrases), ListItems(items)]
    return Paper(
        title=title,
        language=phrases.language,
        subject=phrases.item(service),
        draft_mark="",
        service_number=new.service,
        form_version=new.form,
        blocks=tuple(blocks),
    )


def standard_changes(old: Paper | None, new: Paper | None, phrases: Phrases) -> list[Block]:
    """What two printed editions of a standard say otherwise, field by field; ``None`` where there was none yet."""
    before, after = _fields(old), _fields(new)
    rows = []
    for label in dict.fromkeys((*before, *after)):
        one, other = before.get(label, ""), after.get(label, "")
        if one != other:
            left, right = _marked(one, other) if one and other else (_dropped(one), _added(other))
            rows.append(Row((_cell(words(label)), _cell(left), _cell(right))))
    return [_section("comparison-standard", phrases), _table(rows, phrases)] if rows else []


def _fields(paper: Paper | None) -> dict[str, str]:
    """The rows of a standard's table by number and name: their words."""
    tables = [block for block in paper.blocks if isinstance(block, Table)] if paper is not None else []
    rows = [row.cells for table in tables for row in table.rows if len(row.cells) == len(COLUMNS)]
    return {" ".join((_text(cells[0]), _text(cells[1]))): _text(cells[2]) for cells in rows}


def _text(cell: Cell) -> str:
    lines: list[str] = []
    for block in cell.blocks:
        match block:
            case Paragraph(runs):
                lines.append(plain_text(runs))
            case ListItems(items):
                lines += [f"{item.marker} {plain_text(item.runs)}" for item in items]
            case _:
                pass
    return " ".join(line for line in lines if line)


def _section(message: str, phrases: Phrases) -> Heading:
    return Heading(2, "", words(phrases.say.text(message)))


def _table(rows: Sequence[Row], phrases: Phrases) -> Table:
    heads = ("comparison-place", "comparison-old", "comparison-new")
    header = Row(tuple(_cell(words(phrases.say.text(head), bold=True)) for head in heads))
    return Table(COLUMNS, (header,), tuple(rows))


def _cell(*lines: Runs) -> Cell:
    return Cell(tuple(Paragraph(line) for line in lines) or (Paragraph(()),))


def _points(old: Regulation, new: Regulation, comparison: Comparison, phrases: Phrases) -> list[Block]:
    rows = [
        Row(
            (
                _cell(words(phrases.say.text(f"comparison-heading-{what}"))),
                _cell(_dropped(phrases.heading(what, old))),
                _cell(_added(phrases.heading(what, new))),
            )
        )
        for what in comparison.heading
    ]
    rows += [_point(change, phrases) for change in comparison.points]
    return [_section("comparison-points", phrases), _table(rows, phrases)] if rows else []


def _point(change: PointChange, phrases: Phrases) -> Row:
    before, after = _both(change.steps, phrases)
    stated = words(phrases.say.text("comparison-none-stated"))
    left = before or ([stated] if change.stated_none[0] else [])
    right = after or ([stated] if change.stated_none[1] else [])
    return Row((_cell(words(phrases.point_words(change.field))), _cell(*left), _cell(*right)))


def _actions(comparison: Comparison, phrases: Phrases) -> list[Block]:
    changed = [action for action in comparison.actions if action.changed]
    if not changed:
        return []
    blocks: list[Block] = [_section("comparison-actions", phrases)]
    for action in changed:
        blocks.append(Heading(3, "", words(phrases.action(action))))
        blocks += [Paragraph(words(note, italic=True)) for note in phrases.notes(action)]
        rows = [_aspect(aspect, phrases) for aspect in action.aspects]
        if rows:
            blocks.append(_table(rows, phrases))
    unchanged = len(comparison.actions) - len(changed)
    if unchanged:
        blocks.append(Paragraph(words(phrases.say.text("comparison-action-unchanged", count=unchanged)), Role.NOTE))
    return blocks


def _aspect(change: AspectChange, phrases: Phrases) -> Row:
    before, after = _both(change.changes, phrases)
    return Row((_cell(words(phrases.aspect(change.aspect))), _cell(*before), _cell(*after)))


def _both(steps: Sequence[Step[Any]], phrases: Phrases) -> tuple[list[Runs], list[Runs]]:
    """The lines of the old and of the new edition; the words that changed are marked."""
    before: list[Runs] = []
    after: list[Runs] = []
    for step in steps:
        old, new = _said(step, phrases)
        match step.fate:
            case Fate.DROPPED:
                before.append(_dropped(old))
            case Fate.ADDED:
                after.append(_added(new))
            case Fate.REWORDED:
                one, other = _marked(old, new)
                before.append(one)
                after.append(other)
            case Fate.MOVED:
                moved = words(f" ({phrases.say.text('comparison-fate-moved')})", italic=True)
                before.append(words(old))
                after.append((*words(new), *moved))
            case Fate.KEPT:
                before.append(words(old))
                after.append(words(new))
    return before, after


def _said(step: Step[Any], phrases: Phrases) -> tuple[str, str]:
    if step.old is not None and step.new is not None:
        return phrases.pair(step.old, step.new)
    old, new = ("" if each is None else phrases.item(each) for each in (step.old, step.new))
    return old, new


def _marked(old: str, new: str) -> tuple[Runs, Runs]:
    parts = passages(old, new)
    before = tuple(
        _passage(part.text, Change.NONE if part.kept else Change.DROPPED) for part in parts if part.kept or part.dropped
    )
    after = tuple(_passage(part.text, Change.NONE if part.kept else Change.ADDED) for part in parts if not part.dropped)
    return before, after


def _passage(text: str, change: Change) -> Words:
    return Words(" ".join(text.splitlines()) if "\n" in text else text, change=change)


def _dropped(text: str) -> Runs:
    return (_passage(text, Change.DROPPED),) if text else ()


def _added(text: str) -> Runs:
    return (_passage(text, Change.ADDED),) if text else ()


def _limits(limits: Sequence[tuple[LimitProof, LimitProof]], phrases: Phrases) -> Table:
    rows = []
    for old, new in limits:
        label = phrases.say.text(f"cli-limit-{old.limit.value}")
        before, after = (phrases.limit(proof) for proof in (old, new))
        left, right = (words(before), words(after)) if before == after else _marked(before, after)
        rows.append(Row((_cell(words(label)), _cell(left), _cell(right))))
    return _table(rows, phrases)
