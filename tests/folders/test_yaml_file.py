"""Hardened YAML: what is read, what is refused, and that nothing else can happen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml.error import YAMLError

from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders.yaml_file import LARGEST_FILE, parse_yaml, parsed, read_yaml, written

KEYS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)
PLAIN = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(st.characters(categories=("L", "N", "Z")))
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))


def outcome(content: bytes) -> str:
    try:
        return "read" if () in parse_yaml(content, "x.yaml").places else "lost"
    except UnreadableInput as error:
        return error.message


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_json_is_read_as_the_yaml_that_it_is(value: dict[str, object]) -> None:
    assert parse_yaml(json.dumps(value, ensure_ascii=False).encode(), "x.yaml").value == value


@given(st.binary(max_size=200) | st.text(alphabet="ab:-[]{}&*!|>%@'\"#,? \n\t", max_size=80).map(str.encode))
def test_any_bytes_are_read_or_refused_in_words(content: bytes) -> None:
    assert outcome(content).startswith(("read", "yaml-"))


WORDS = ["a: ", "b:", "- ", "  ", "\n", "\n  ", "ө", "'x'", '"y"', "|\n", ">-\n", "[", "]", ",", "#c", "9:00", "---"]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(lambda words: "a:\n  " + "".join(words)))
def test_the_fast_parser_reads_what_the_careful_one_reads(text: str) -> None:
    try:
        fast = parsed(text, "x.yaml", pure=False).value
        careful = parsed(text, "x.yaml", pure=True).value
    except (YAMLError, UnreadableInput):
        return
    assert fast == careful


@pytest.mark.parametrize("text", ["a: [9:00]", "a: {b: c:d}", '{"a":1}'])
def test_what_only_newer_yaml_allows_is_read(text: str) -> None:
    assert list(parse_yaml(text.encode(), "x.yaml").value) == ["a"]


@pytest.mark.parametrize(
    ("written_as", "value"),
    [
        ("12:30", "12:30"),
        ("2014-07-22", "2014-07-22"),
        ("9.10", 9.1),
        ('"9.10"', "9.10"),
        ("30", 30),
        ("-1", -1),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("~", None),
        ("''", ""),
        ("0x10", "0x10"),
        ("1" * 400, "1" * 400),
        (".inf", ".inf"),
    ],
)
def test_plain_words_are_read_by_the_core_schema(written_as: str, value: object) -> None:
    read = parse_yaml(f"a: {written_as}".encode(), "x.yaml").value["a"]

    assert read == value
    assert type(read) is type(value)


def test_a_folded_text_is_one_line() -> None:
    assert parse_yaml("a: >-\n  бир\n  эки\n".encode(), "x.yaml").value == {"a": "бир эки"}


def test_a_field_knows_the_line_of_its_key() -> None:
    document = parse_yaml(b"a:\n  - b: 1\n    c: >-\n      text\n", "x.yaml")

    assert document.place(("a", 0, "c")).line == 3


def test_a_field_that_is_not_there_stands_where_its_surroundings_stand() -> None:
    document = parse_yaml(b"a: 1\nb:\n  c: 2\n", "x.yaml")

    assert document.place(("b", "missing", 4)).line == 2


def test_a_fields_path_is_written_as_people_read_it() -> None:
    assert written(("documents", 2, "name", "ky")) == "documents[2].name.ky"


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert parse_yaml(b"\xef\xbb\xbfa: 1\n", "x.yaml").value == {"a": 1}


def test_a_file_of_more_than_a_mebibyte_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"[" * (LARGEST_FILE + 1))

    with pytest.raises(UnreadableInput) as caught:
        read_yaml(path)

    assert caught.value.message == "yaml-too-large"


def test_a_file_that_is_not_there_is_told_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_yaml(tmp_path / "none.yaml")

    assert (caught.value.message, caught.value.path) == ("file-unreadable", str(tmp_path / "none.yaml"))


@pytest.mark.parametrize(
    "text", ["a: {b: x, y, c: z}", "a: {105, b: c}", "a: {b: x, 105}", "%YAML 1.2\n---\na: {b: x, y}"]
)
def test_a_text_that_a_comma_cuts_within_braces_is_refused(text: str) -> None:
    assert outcome(text.encode()) == "yaml-comma-in-braces"


@pytest.mark.parametrize("text", ["a: {b: , c: }", "a:\nb:", "a: {b: 'x, y'}", "? a", 'a: {"b": "", c: x}'])
def test_a_field_without_a_value_is_not_taken_for_a_cut_text(text: str) -> None:
    assert outcome(text.encode()) == "read"
