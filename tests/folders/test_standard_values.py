"""Standards as plain values and back: what does not change keeps its bytes."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders.shipped import models_folder
from regdesigner.folders.standard_values import StandardFilesInMemory

FILES = StandardFilesInMemory()
STANDARDS = sorted(models_folder().glob("*/standard.yaml"))


def said(path: Path) -> tuple[bytes, dict[str, Any]]:
    content = path.read_bytes()
    return content, copy.deepcopy(dict(FILES.values(content)))


@pytest.mark.parametrize("path", STANDARDS, ids=lambda path: path.parent.name)
def test_equal_values_leave_the_bytes_as_they_are(path: Path) -> None:
    content, values = said(path)
    assert FILES.with_values(content, values) == content


@pytest.mark.parametrize("path", STANDARDS, ids=lambda path: path.parent.name)
def test_what_is_written_says_the_values(path: Path) -> None:
    content, values = said(path)
    values["name"]["ru"] = "Другое: название"
    values["documents"] = [*values["documents"], {**values["documents"][0], "id": "another"}]
    values["source"] = "example"
    values.pop("actions_in_short", None)
    for before in (content, None):
        assert FILES.values(FILES.with_values(before, values)) == values


def test_a_changed_text_changes_one_line() -> None:
    content, values = said(models_folder() / "9.6-udc-index" / "standard.yaml")
    values["limits"]["total"]["amount"] = 25
    before, after = content.splitlines(), FILES.with_values(content, values).splitlines()
    assert [(one, other) for one, other in zip(before, after, strict=True) if one != other] == [
        (b"  total: {amount: 30, unit: minute, basis: working}", b"  total: {amount: 25, unit: minute, basis: working}")
    ]


def test_comments_of_other_sections_stay_where_a_list_grows() -> None:
    content, values = said(models_folder() / "9.6-udc-index" / "standard.yaml")
    values["recipients"] = values["recipients"][:2]
    written = FILES.with_values(content, values)
    assert FILES.values(written) == values
    assert [line for line in content.splitlines() if line.startswith(b"#")] == [
        line for line in written.splitlines() if line.startswith(b"#")
    ]


def test_values_that_are_no_standard_are_refused_with_their_field() -> None:
    content, values = said(models_folder() / "9.6-udc-index" / "standard.yaml")
    values["documents"][0]["holder"] = "nobody"
    with pytest.raises(UnreadableInput) as refused:
        FILES.with_values(content, values)
    assert (refused.value.message, refused.value.element) == ("yaml-choice-expected", "documents[0].holder")


@pytest.mark.parametrize("content", [b"- 1\n", b"text\n"])
def test_a_file_that_is_no_mapping_has_no_values(content: bytes) -> None:
    with pytest.raises(UnreadableInput):
        FILES.values(content)


def test_values_that_no_file_can_hold_are_refused() -> None:
    with pytest.raises(UnreadableInput):
        FILES.with_values(None, {"number": object()})
