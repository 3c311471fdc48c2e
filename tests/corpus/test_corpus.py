"""The reference models of the interchange working group: all are adopted, each says what was assumed, cases end."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.application.regulations.adopting import ORIGINAL
from regdesigner.bootstrap import regulation_folders
from regdesigner.bpmn.document import open_document
from regdesigner.bpmn.drawing import drawing_of
from regdesigner.bpmn.faults import FaultLog
from tests.corpus.table import Line, line

LEAST_RUNNING = 18
"""Of the 21 models, as the figures ask."""


@pytest.fixture(scope="session")
def files(corpus: Path) -> tuple[Path, ...]:
    return tuple(sorted((corpus / "miwg").glob("*.bpmn")))


@pytest.fixture(scope="session")
def drafts(files: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder of each draft by the name of its file."""
    place = tmp_path_factory.mktemp("drafts")
    return {file.stem: place / file.stem for file in files}


@pytest.fixture(scope="session")
def lines(files: tuple[Path, ...], drafts: dict[str, Path]) -> tuple[Line, ...]:
    return tuple(line(file, drafts[file.stem]) for file in files)


def test_every_model_is_adopted_and_lists_what_was_assumed(lines: tuple[Line, ...]) -> None:
    assert len(lines) == 21
    assert all(sum(each.assumptions.values()) >= each.actions > 0 for each in lines)


def test_at_least_as_many_run_to_an_end_as_the_figures_ask(lines: tuple[Line, ...]) -> None:
    stuck = {each.file: each.trouble for each in lines if not each.ends}
    assert len(lines) - len(stuck) >= LEAST_RUNNING, stuck


def test_the_original_lies_beside_the_draft_untouched_and_is_no_regulation(
    files: tuple[Path, ...], drafts: dict[str, Path], lines: tuple[Line, ...]
) -> None:
    for file in files:
        assert (drafts[file.stem] / ORIGINAL).read_bytes() == file.read_bytes()
    found = regulation_folders().find(next(iter(drafts.values())).parent)
    assert [path.name for path in found] == [file.stem for file in files]


def test_what_was_drawn_stays_where_it_was(
    files: tuple[Path, ...], drafts: dict[str, Path], lines: tuple[Line, ...]
) -> None:
    for file in files:
        before = drawing_of(open_document(file), FaultLog())
        drawn = drawing_of(open_document(drafts[file.stem] / "regulation.bpmn"), FaultLog())
        after = {each.element: each for each in drawn.shapes}
        for shape in before.shapes:
            assert after.get(shape.element, shape) == shape
        assert {shape.element for shape in before.shapes} <= after.keys() | {""}
