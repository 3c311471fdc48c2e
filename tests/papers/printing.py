"""Papers as plain text, part by part: what the golden papers in ``golden/`` hold.

Renew them after a change that is meant to be seen, and read the difference before it is committed::

    python -m tests.papers.printing
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import assert_never

from regdesigner.bootstrap import regulation_folders
from regdesigner.domain.text import Language
from regdesigner.papers.blocks import (
    Block,
    CornerNote,
    Figure,
    Heading,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Role,
    Run,
    Runs,
    SignatureLine,
    Table,
    Words,
    plain_text,
)
from regdesigner.papers.diagram import Diagram
from regdesigner.papers.registry import registry_paper
from regdesigner.papers.regulation import regulation_paper
from regdesigner.papers.standard import standard_paper

GOLDEN = Path(__file__).with_name("golden")
LANGUAGES: tuple[Language, ...] = ("ky", "ru")
SAMPLE = Path(__file__).parents[2] / "bpmn_models" / "9.6-udc-index"
DAY = date(2026, 11, 22)
PART = "=== "


def printed(paper: Paper) -> str:
    """The whole paper: each heading begins a part, bold is ``*…*``, italic ``/…/``, a no-break space ``~``."""
    head = [f"{paper.title} | {paper.language} | {paper.draft_mark} | {paper.service_number} | {paper.form_version}"]
    return "\n".join([*head, *_lines(paper.blocks)]).replace("\u00a0", "~") + "\n"


def parts(text: str) -> dict[str, str]:
    """The parts of a printed paper by their headings."""
    first, *others = text.split(f"\n{PART}")
    named = [part.partition("\n") for part in others]
    return {"": first} | {heading: content for heading, _, content in named}


def sample_paper(language: Language) -> Paper:
    """The paper of the sample service."""
    folder = regulation_folders().load(SAMPLE, DAY)
    assert folder.form is not None
    return regulation_paper(folder.regulation, folder.form, language)


def sample_standard(language: Language) -> Paper:
    """The standard of the sample service."""
    folder = regulation_folders().load(SAMPLE, DAY)
    assert folder.standard is not None
    return standard_paper(folder.standard, folder.known_form, language)


def sample_registry(language: Language) -> Paper:
    """The registry in which the sample service stands."""
    folder = regulation_folders().load(SAMPLE, DAY)
    return registry_paper(folder.registry, folder.known_form, language)


PAPERS: dict[str, Callable[[Language], Paper]] = {
    "regulation": sample_paper,
    "standard": sample_standard,
    "registry": sample_registry,
}
"""The papers that are kept, by the names of their files."""


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, number, runs):
            yield f"{PART}{'#' * level} {number} {_runs(runs)}"
        case Paragraph(runs, role):
            yield _runs(runs) if role is Role.BODY else f"[{role.value}] {_runs(runs)}"
        case Point(number, inner):
            yield f"({number})"
            yield from _lines(inner)
        case ListItems(items):
            yield from (f"  {item.marker} {_runs(item.runs)}" for item in items)
        case Table():
            yield from _table(block)
        case Figure(diagram, _, alternative):
            yield f"[figure] {alternative}"
            yield from _diagram(diagram)
        case CornerNote(lines):
            yield from (f"{'':>50}{_runs(line)}" for line in lines)
        case SignatureLine():
            yield repr(block)
        case PageBreak(wide):
            yield "--- wide page" if wide else "--- page"
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield "table " + " ".join(str(column.width) for column in table.columns)
    for mark, rows in (("‖", table.header), ("|", table.rows)):
        for row in rows:
            for place, cell in enumerate(row.cells):
                for line, text in enumerate(_lines(cell.blocks)):
                    yield f"  {mark if place == line == 0 else ' '} {'  ' * place}{text}"
    if table.note:
        yield f"  note: {_runs(table.note)}"


def _diagram(diagram: Diagram) -> Iterator[str]:
    labels = {node.id: node.label or node.shape.value for node in diagram.nodes}
    yield from (f"  {node.shape.value}: {node.label}" for node in diagram.nodes)
    yield from (f"  {labels[edge.source]} → {labels[edge.target]} {edge.label}".rstrip() for edge in diagram.edges)


def _runs(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    match run:
        case Words(text, bold, italic):
            marks = "*" * bold + "/" * italic
            return f"{marks}{text}{marks[::-1]}"
        case _:
            return plain_text((run,))


def renew() -> None:
    """Write the golden papers anew."""
    for name, make in PAPERS.items():
        for language in LANGUAGES:
            (GOLDEN / f"{name}.{language}.txt").write_text(printed(make(language)), encoding="utf-8")


if __name__ == "__main__":
    renew()
