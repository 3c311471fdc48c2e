"""Export: which files are written, and that an old paper stays whole whatever happens."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import _TemporaryFileWrapper
from typing import Any

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.regulations.exporting import Exported, Order, PaperName, export, export_all
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Status
from tests.fakes.folders import FoldersInMemory
from tests.fakes.rendering import SayingRenderers

DAY = date(2026, 11, 23)
ONE = Order((PaperName.REGULATION,), ("ky",), (PaperFormat.HTML,))
BOTH = ("regulation", "standard")


def files_below(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def test_exactly_the_ordered_papers_are_written(sample: RegulationFolder, tmp_path: Path) -> None:
    written = export(sample, Order(), SayingRenderers(), tmp_path)

    expected = [
        f"9.6-udc-index/{paper}.{language}.{kind}"
        for paper in BOTH
        for language in ("ky", "ru")
        for kind in ("docx", "pdf")
    ]
    assert files_below(tmp_path) == expected
    assert [str(file.relative_to(tmp_path)) for file in written] == expected


def test_each_file_holds_its_own_language_and_format(sample: RegulationFolder, tmp_path: Path) -> None:
    export(sample, Order(), SayingRenderers(), tmp_path)

    content = (tmp_path / "9.6-udc-index" / "regulation.ru.pdf").read_text()
    assert content.startswith("pdf ru 9.6")


def test_a_draft_is_printed_as_a_draft(sample: RegulationFolder, tmp_path: Path) -> None:
    draft = replace(sample, regulation=replace(sample.regulation, status=Status.DRAFT))

    (file,) = export(draft, ONE, SayingRenderers(), tmp_path)

    assert "draft=True" in file.read_text()


def test_a_form_that_is_not_known_is_told_and_nothing_is_written(sample: RegulationFolder, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput) as caught:
        export(replace(sample, form=None), Order(), SayingRenderers(), tmp_path)

    assert caught.value.message == "export-unknown-form"
    assert files_below(tmp_path) == []


def test_a_paper_is_readable_for_everybody_like_any_file(sample: RegulationFolder, tmp_path: Path) -> None:
    (file,) = export(sample, ONE, SayingRenderers(), tmp_path)

    assert file.stat().st_mode & 0o777 == 0o644


def _disk_full(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def _half(wrapper: Any, content: bytes) -> int:
    wrapper.file.write(content[:3])
    raise OSError(errno.ENOSPC, "No space left on device")


def _killed(*_: object) -> int:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("method", "broken", "error"),
    [("write", _half, OSError), ("flush", _disk_full, OSError), ("write", _killed, KeyboardInterrupt)],
    ids=["the disk is full in the middle", "the disk is full at the end", "the person interrupts"],
)
def test_the_old_paper_stays_whole_and_nothing_unfinished_is_left(
    sample: RegulationFolder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    broken: Callable[..., int],
    error: type[BaseException],
) -> None:
    old = tmp_path / "9.6-udc-index" / "regulation.ky.html"
    old.parent.mkdir()
    old.write_bytes(b"the old paper")
    monkeypatch.setattr(_TemporaryFileWrapper, method, broken, raising=False)

    with pytest.raises(error):
        export(sample, ONE, SayingRenderers(), tmp_path)

    assert old.read_bytes() == b"the old paper"
    assert files_below(tmp_path) == ["9.6-udc-index/regulation.ky.html"]


def test_readable_regulations_are_exported_and_the_others_say_why_not(sample: RegulationFolder, tmp_path: Path) -> None:
    good = replace(sample, path=Path("all/good"))
    folders = FoldersInMemory({good.path: good, Path("all/bad"): UnreadableInput("all/bad", "xml-empty")})

    exported = list(export_all([Path("all")], ONE, folders, SayingRenderers(), tmp_path, DAY))

    assert [(each.path, each.error.message if each.error else None) for each in exported] == [
        (Path("all/bad"), "xml-empty"),
        (Path("all/good"), None),
    ]
    assert files_below(tmp_path) == ["good/regulation.ky.html"]


def test_two_folders_of_one_name_do_not_overwrite_each_other(sample: RegulationFolder, tmp_path: Path) -> None:
    first, second = replace(sample, path=Path("a/same")), replace(sample, path=Path("b/same"))
    folders = FoldersInMemory({first.path: first, second.path: second})

    exported = list(export_all([Path("a"), Path("b")], ONE, folders, SayingRenderers(), tmp_path, DAY))

    assert [each.error.message if each.error else None for each in exported] == [None, "export-same-name"]


def test_without_a_standard_only_the_regulation_is_printed(sample: RegulationFolder, tmp_path: Path) -> None:
    export(replace(sample, standard=None), Order(languages=("ky",)), SayingRenderers(), tmp_path)

    assert files_below(tmp_path) == ["9.6-udc-index/regulation.ky.docx", "9.6-udc-index/regulation.ky.pdf"]


def test_a_standard_that_is_asked_for_and_is_not_there_is_told(sample: RegulationFolder, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput) as caught:
        export(replace(sample, standard=None), Order((PaperName.STANDARD,)), SayingRenderers(), tmp_path)

    assert caught.value.message == "export-no-standard"
    assert files_below(tmp_path) == []


def test_a_paper_is_printed_in_those_of_the_formats_in_which_it_comes(sample: RegulationFolder, tmp_path: Path) -> None:
    order = Order(languages=("ky",), formats=(PaperFormat.SVG, PaperFormat.HTML))

    written = export(sample, order, SayingRenderers(), tmp_path)

    assert [file.name for file in written] == ["regulation.ky.svg", "regulation.ky.html", "standard.ky.html"]
    assert written[0].read_text().startswith("svg Иш-аракеттердин блок-схемасы")


@pytest.mark.parametrize(
    ("papers", "formats", "formats_of_none", "papers_of_none"),
    [
        ((), ("docx", "svg"), (), ()),
        ((), ("xlsx",), ("xlsx",), ()),
        (("standard",), ("svg", "pdf"), ("svg",), ()),
        (("standard", "registry"), ("xlsx",), (), ("standard",)),
        (("regulation", "registry"), ("xlsx", "svg"), (), ()),
    ],
)
def test_an_order_knows_which_of_its_papers_and_formats_do_not_meet(
    papers: tuple[str, ...], formats: tuple[str, ...], formats_of_none: tuple[str, ...], papers_of_none: tuple[str, ...]
) -> None:
    order = Order(tuple(PaperName(each) for each in papers), formats=tuple(PaperFormat(each) for each in formats))

    assert order.formats_of_no_paper == formats_of_none
    assert order.papers_of_no_format == papers_of_none


def _with_registry(folders: dict[Path, RegulationFolder | UnreadableInput], into: Path) -> list[Exported]:
    order = Order((PaperName.REGISTRY,), ("ky",), (PaperFormat.XLSX, PaperFormat.HTML))
    return list(export_all([Path("all")], order, FoldersInMemory(folders), SayingRenderers(), into, DAY))


def test_a_registry_that_regulations_share_is_written_once_above_their_folders(
    sample: RegulationFolder, tmp_path: Path
) -> None:
    paths = [Path("all/a"), Path("all/b")]

    exported = _with_registry({path: replace(sample, path=path) for path in paths}, tmp_path)

    assert files_below(tmp_path) == ["registry.ky.html", "registry.ky.xlsx"]
    assert [len(each.files) for each in exported] == [2, 0]


def test_a_second_registry_does_not_overwrite_the_first(sample: RegulationFolder, tmp_path: Path) -> None:
    other = replace(sample, path=Path("all/b"), registry=replace(sample.registry, services=()))

    exported = _with_registry({Path("all/a"): replace(sample, path=Path("all/a")), other.path: other}, tmp_path)

    assert [each.error.message if each.error else None for each in exported] == [None, "export-two-registries"]
