"""The folder of a draft: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders.adopted_folder import AdoptionOnDisk


def test_all_files_are_there_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "draft"
    made = AdoptionOnDisk().keep(folder, {"a": b"1", "b": b"2"})
    assert made == (folder / "a", folder / "b")
    assert [path.read_bytes() for path in made] == [b"1", b"2"]


def test_an_empty_folder_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "draft").mkdir()
    assert AdoptionOnDisk().keep(tmp_path / "draft", {"a": b"1"})[0].is_file()


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput) as refused:
        AdoptionOnDisk().keep(tmp_path / "draft", {"a": b"1", "no/such/folder": b"2"})
    assert refused.value.message == "folder-not-writable"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_and_a_link_are_refused(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").touch()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("full", "link"):
        with pytest.raises(UnreadableInput) as refused:
            AdoptionOnDisk().keep(tmp_path / name, {"a": b"1"})
        assert refused.value.message == "folder-exists"


def test_a_number_that_no_service_can_have_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    file = tmp_path / "foreign.bpmn"
    file.write_bytes(b"<x/>")
    with pytest.raises(UnreadableInput) as refused:
        AdoptionOnDisk().bring(file, tmp_path / "draft", "nine")
    assert refused.value.message == "yaml-service-number"
