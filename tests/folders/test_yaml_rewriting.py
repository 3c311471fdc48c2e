"""A file with other values: every change is read again as it was meant, and what stays keeps its bytes."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.domain.errors import WrongValue
from regdesigner.folders.shipped import models_folder
from regdesigner.folders.yaml_file import parse_yaml
from regdesigner.folders.yaml_rewriting import rewritten
from tests.depth import examples

STANDARD = models_folder() / "9.6-udc-index" / "standard.yaml"
FILE = """\
# what it is
title: Китеп  # of the book

# people
people:
  # the first
  - id: one
    name: {ky: Бир, ru: Один}
  # the second
  - id: two  # has a word
    name:
      ky: >-
        Эки
        киши
      ru: Два
notes: []
note: null  # later
words:
- a
- "b: c"
"""
TEXTS = st.text(st.sampled_from("аңөя xz:#-'\"[]{},&*!|>%@`0159.\n\t"), max_size=60)
PLAIN = st.recursive(
    TEXTS | st.integers(-99, 9999) | st.booleans() | st.none() | st.sampled_from((1.5, 120.25)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcd"), inner, max_size=4),
    max_leaves=12,
)


def values(content: bytes) -> Any:
    return parse_yaml(content, "file").value


def after(change: str, new: Any = None) -> str:
    """The file after a change of its values: ``people.0.name.ru``; without a value the place is taken away."""
    before = values(FILE.encode())
    changed = copy.deepcopy(before)
    *way, last = [int(key) if key.isdecimal() else key for key in change.split(".")]
    place = changed
    for key in way:
        place = place[key]
    if new is None:
        del place[last]
    elif isinstance(last, int) and last == len(place):
        place.append(new)
    else:
        place[last] = new
    written = rewritten(FILE.encode(), before, changed)
    assert values(written) == changed
    return written.decode()


@pytest.mark.parametrize(
    ("place", "new", "old_line", "new_line"),
    [
        ("title", "Дептер", "title: Китеп  # of the book", "title: Дептер  # of the book"),
        ("people.0.name.ru", "Два", "    name: {ky: Бир, ru: Один}", "    name: {ky: Бир, ru: Два}"),
        ("people.1.id", "three", "  - id: two  # has a word", None),
        ("note", "тут", "note: null  # later", "note: тут  # later"),
        ("words.1", "b: d", '- "b: c"', '- "b: d"'),
        ("notes", ["бир"], "notes: []", "notes: [бир]"),
    ],
)
def test_only_the_line_of_a_changed_value_changes(place: str, new: Any, old_line: str, new_line: str | None) -> None:
    written = after(place, new)
    if new_line is not None:
        assert written == FILE.replace(old_line, new_line)


def test_a_row_goes_with_its_comment() -> None:
    assert after("people.1") == FILE.replace(FILE[FILE.index("  # the second") : FILE.index("notes:")], "")


def test_a_new_row_stands_behind_the_others_in_their_margin() -> None:
    added = "  - id: three\n    name:\n      ky: Үч\n"
    assert after("people.2", {"id": "three", "name": {"ky": "Үч"}}) == FILE.replace("notes: []", f"{added}notes: []")


def test_rows_that_change_places_take_their_comments_along() -> None:
    before = values(FILE.encode())
    turned = {**before, "people": before["people"][::-1]}
    written = rewritten(FILE.encode(), before, turned).decode()
    assert values(written.encode()) == turned
    assert written.index("# the second") < written.index("id: two") < written.index("id: one")
    assert sorted(written.splitlines()) == sorted(FILE.splitlines())


def test_a_new_key_stands_behind_the_one_that_goes_before_it() -> None:
    before = values(FILE.encode())
    changed = {"title": before["title"], "year": 2026, **before}
    written = rewritten(FILE.encode(), before, changed).decode()
    assert written.index("# of the book") < written.index("year: 2026") < written.index("# people")


def test_a_long_text_is_folded_and_read_as_one() -> None:
    said = "сөз " * 80 + "соңу"
    written = after("people.1.name.ru", said)
    assert max(map(len, written.splitlines())) <= 120


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(line_end: str, mark: str) -> None:
    content = (mark + FILE.replace("\n", line_end)).encode()
    before = values(content)
    written = rewritten(content, before, {**before, "title": "Дептер"})
    assert written == content.replace("Китеп".encode(), "Дептер".encode())


def test_a_file_within_braces_is_refused() -> None:
    with pytest.raises(WrongValue):
        rewritten(b"{a: 1}\n", {"a": 1}, {"a": 2})


@given(st.dictionaries(st.sampled_from(("title", "people", "notes", "note", "words", "new")), PLAIN, min_size=1))
def test_whatever_is_written_is_read_again(changed: dict[str, Any]) -> None:
    content = FILE.encode()
    assert values(rewritten(content, values(content), changed)) == changed


@settings(max_examples=examples(8))
@given(data=st.data())
def test_a_standard_with_one_value_changed_keeps_every_other_line(data: st.DataObject) -> None:
    content = STANDARD.read_bytes()
    before = values(content)
    changed = copy.deepcopy(before)
    place, keys = _text_within(changed, data)
    place[keys] = data.draw(TEXTS.filter(bool))
    written = rewritten(content, before, changed)
    assert values(written) == changed
    new, old = written.decode().splitlines(), content.decode().splitlines()
    same_head = next((n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    same_tail = next((n for n, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b), len(old))
    assert len(old) - same_head - same_tail <= 8


def _text_within(value: Any, data: st.DataObject) -> tuple[Any, Any]:
    """A mapping or list with the key of some text in it."""
    places = list(_texts(value))
    place: tuple[Any, Any] = data.draw(st.sampled_from(places))
    return place


def _texts(value: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        if isinstance(value[key], str):
            yield value, key
        elif isinstance(value[key], dict | list):
            yield from _texts(value[key])
