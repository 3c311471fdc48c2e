"""Files are told by their content; their names are made harmless."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.domain.case_file import LONGEST_NAME, MEDIA_TYPES, file_name, media_type_of

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture" + b"IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"a picture" + b"\xff\xd9"
PDF = b"%PDF-1.4\na paper\n%%EOF\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (PDF, "application/pdf"),
        (JPEG, "image/jpeg"),
        (PNG, "image/png"),
        (b"", None),
        (b"MZ\x90\x00", None),
        (b"<svg onload=alert(1)>", None),
        (b"PK\x03\x04", None),
        (PDF[:12], None),
        (JPEG[:-2], None),
        (PNG[:-8], None),
        (b"x" + PDF, None),
    ],
)
def test_what_is_taken_in_is_told_by_its_content(content: bytes, expected: str | None) -> None:
    assert media_type_of(content) == expected


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("арыз.pdf", "арыз.pdf"),
        ("C:\\үй\\арыз.docx", "арыз.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("program.exe", "program.pdf"),
        ("a.tar.gz", "a.tar.pdf"),
        ("", "file.pdf"),
        ("...", "file.pdf"),
        ('"; filename=evil.exe', "; filename=evil.pdf"),
        ("line\r\nbreak.pdf", "linebreak.pdf"),
    ],
)
def test_a_name_is_its_last_part_with_the_ending_of_what_the_file_is(given_name: str, expected: str) -> None:
    assert file_name(given_name, "application/pdf") == expected


@given(st.text(max_size=400), st.sampled_from(sorted(MEDIA_TYPES)))
def test_whatever_a_file_is_called_its_name_can_be_kept(given_name: str, media_type: str) -> None:
    name = file_name(given_name, media_type)
    assert name.endswith(f".{MEDIA_TYPES[media_type]}")
    assert len(name) <= LONGEST_NAME + 4
    assert name.isprintable()
    assert not set(name) & set('/\\"<>:|?*')
