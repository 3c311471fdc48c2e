"""Folders as zip files."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regdesigner.application.library.packing import LARGEST_ARCHIVE, LARGEST_CONTENT, packed, unpacked
from regdesigner.domain.errors import UnreadableInput
from tests.application.kept import sample_files

FILES = sample_files()


def archive(members: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return written.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableInput) as error:
        unpacked(content, "folder.zip")
    assert error.value.path == "folder.zip"
    return error.value.message


def test_what_was_packed_comes_back() -> None:
    assert unpacked(packed("9.6-udc-index", FILES), "folder.zip") == FILES
    assert packed("a", FILES) == packed("a", dict(list(FILES.items())[::-1]))


def test_a_folder_may_lie_deeper_or_at_the_top_and_programs_may_add_their_own_files() -> None:
    files = {"regulation.bpmn": b"<a/>", "scenarios/бир.yaml": b"a: 1"}
    assert unpacked(archive(files), "") == files
    deeper = {f"one/two/{path}": content for path, content in files.items()}
    extra = {"__MACOSX/one/._x": b"", "one/two/.DS_Store": b""}
    assert unpacked(archive({**deeper, **extra}), "") == files


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({}, "zip-no-regulation"),
        ({"a/standard.yaml": b""}, "zip-no-regulation"),
        ({"a/regulation.bpmn": b"", "b/regulation.bpmn": b""}, "zip-several-regulations"),
        ({"a/regulation.bpmn": b"", "a/../../evil.yaml": b""}, "zip-unexpected-file"),
        ({"a/regulation.bpmn": b"", "/etc/passwd": b""}, "zip-unexpected-file"),
        ({"a/regulation.bpmn": b"", "a/run.py": b""}, "zip-unexpected-file"),
        ({"a/regulation.bpmn": b"", "a/scenarios\\..\\x.yaml": b""}, "zip-unexpected-file"),
        ({"a/regulation.bpmn": b"", **{f"a/scenarios/s{n}.yaml": b"" for n in range(501)}}, "zip-too-many-files"),
        ({"a/regulation.bpmn": b"0" * (LARGEST_CONTENT + 1)}, "zip-too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_folder_of_one_service_is_refused(members: dict[str, bytes], message: str) -> None:
    assert refused(archive(members)) == message


def test_a_member_that_is_larger_than_its_header_says_is_refused() -> None:
    bomb = bytearray(archive({"regulation.bpmn": b"0" * 10_000_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", bomb, bomb.index(signature) + offset, 10)
    assert refused(bytes(bomb)) in ("zip-damaged", "zip-too-large")


def test_what_is_no_zip_file_is_refused() -> None:
    assert refused(b"PK but no zip") == "zip-damaged"
    assert refused(b"0" * (LARGEST_ARCHIVE + 1)) == "zip-too-large"


@given(st.integers(0, 10_000), st.integers(0, 255))
@example(247, 108)  # its list of contents begins before its beginning
def test_a_damaged_file_is_refused_or_read_and_nothing_else(place: int, value: int) -> None:
    content = bytearray(packed("a", {"regulation.bpmn": b"<a/>" * 10, "standard.yaml": b"a: 1"}))
    content[place % len(content)] = value
    try:
        files = unpacked(bytes(content), "folder.zip")
    except UnreadableInput:
        return
    assert "regulation.bpmn" in files
