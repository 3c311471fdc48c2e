"""The papers in ``exports/`` are those that the samples give today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.regulations.exporting import Order, PaperName, export, export_registry
from regdesigner.bootstrap import regulation_folders, renderers

CHECKOUT = Path(__file__).parent.parent
SERVICES = sorted(path.parent.name for path in CHECKOUT.glob("bpmn_models/*/standard.yaml"))
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module", params=SERVICES)
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folder of a service in ``exports/`` and one printed just now."""
    folder = regulation_folders().load(CHECKOUT / "bpmn_models" / request.param, DAY)
    into = tmp_path_factory.mktemp("papers")
    export(folder, Order(formats=tuple(PaperFormat)), renderers(), into)
    return CHECKOUT / "exports" / request.param, into / request.param


def test_every_paper_of_a_sample_is_kept(printed: tuple[Path, Path]) -> None:
    kept, now = printed
    assert sorted(file.name for file in kept.iterdir()) == sorted(file.name for file in now.iterdir())


def test_kept_papers_are_current_byte_by_byte(printed: tuple[Path, Path]) -> None:
    kept, now = printed
    stale = [file.name for file in now.iterdir() if (kept / file.name).read_bytes() != file.read_bytes()]
    assert stale == [], "run `make exports` and look at what changed"


def test_the_kept_registry_is_current_byte_by_byte(tmp_path: Path) -> None:
    folder = regulation_folders().load(CHECKOUT / "bpmn_models" / SERVICES[0], DAY)
    printed = export_registry(folder, Order((PaperName.REGISTRY,), formats=tuple(PaperFormat)), renderers(), tmp_path)
    kept = {file.name: file.read_bytes() for file in (CHECKOUT / "exports").glob("registry.*")}
    assert kept.keys() == {file.name for file in printed}
    assert [file.name for file in printed if file.read_bytes() != kept[file.name]] == [], "run `make exports`"
