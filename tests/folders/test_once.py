"""Shared files are read once per edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders.once import once_per_edition
from regdesigner.folders.yaml_file import read_yaml


def test_a_file_is_read_once_and_again_when_it_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", "utf-8")
    first = once_per_edition(read_yaml, path)

    assert once_per_edition(read_yaml, path) is first
    path.write_text("a: 10\n", "utf-8")
    assert once_per_edition(read_yaml, path).value == {"a": 10}


def test_a_file_that_is_not_there_is_told_by_its_reader(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput):
        once_per_edition(read_yaml, tmp_path / "none.yaml")


def test_more_files_than_are_kept_are_all_read(tmp_path: Path) -> None:
    for number in range(70):
        path = tmp_path / f"{number}.yaml"
        path.write_text(f"a: {number}\n", "utf-8")
        assert once_per_edition(read_yaml, path).value == {"a": number}
