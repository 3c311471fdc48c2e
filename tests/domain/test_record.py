"""The record of a case: whole until somebody touches it."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.domain.record import FIRST_SEAL, EntryKind, RecordEntry, first_broken, read_entries, seal_of, sealed

AT = datetime(2026, 3, 2, 9, 0)
entries = st.lists(
    st.builds(
        RecordEntry,
        case=st.just("c"),
        number=st.just(0),
        at=st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2030, 1, 1)),
        kind=st.sampled_from(EntryKind),
        element=st.text(max_size=5),
        account=st.none() | st.integers(1, 9),
        person=st.text(max_size=5),
        request=st.none() | st.text(max_size=5),
        fields=st.dictionaries(st.text(max_size=3), st.one_of(st.text(max_size=3), st.integers(), st.booleans())),
    ),
    min_size=1,
    max_size=8,
)


@given(entries)
def test_a_record_that_nobody_touched_is_whole(written: list[RecordEntry]) -> None:
    record = sealed(written, 0, FIRST_SEAL)
    assert [entry.number for entry in record] == list(range(1, len(written) + 1))
    assert first_broken(record) is None


@given(entries, st.data())
def test_a_changed_entry_is_found(written: list[RecordEntry], data: st.DataObject) -> None:
    record = list(sealed(written, 0, FIRST_SEAL))
    at = data.draw(st.integers(0, len(record) - 1))
    record[at] = record[at]._replace(person=record[at].person + "!")
    assert first_broken(record) == at + 1


@given(entries, st.data())
def test_an_entry_taken_out_is_found(written: list[RecordEntry], data: st.DataObject) -> None:
    record = list(sealed(written, 0, FIRST_SEAL))
    at = data.draw(st.integers(0, len(record) - 1))
    del record[at]
    broken = first_broken(record)
    assert broken == (at + 1 if at < len(record) else None)


@given(entries, entries)
def test_a_record_grows_without_its_beginning_being_read(first: list[RecordEntry], more: list[RecordEntry]) -> None:
    begun = sealed(first, 0, FIRST_SEAL)
    assert sealed([*first, *more], 0, FIRST_SEAL) == begun + sealed(more, begun[-1].number, begun[-1].seal)


@given(entries, st.text(max_size=5))
def test_a_seal_covers_every_field_as_plain_json(written: list[RecordEntry], before: str) -> None:
    for entry in written:
        content = {**entry._asdict(), "at": entry.at.isoformat(), "seal": before}
        del content["content"]
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert seal_of(entry, before) == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def test_a_seal_is_the_same_on_every_machine() -> None:
    (entry,) = sealed([RecordEntry("c", 0, AT, EntryKind.BEGUN, person="Айгүл", fields={"b": 1, "a": True})], 0, "")
    assert entry.seal == "687cf496b3494169e8f0831f7362f770f379baf9ea946c6624d480e15584947a"


@given(entries)
def test_what_was_sealed_is_read_back_as_it_was(written: list[RecordEntry]) -> None:
    record = sealed(written, 0, FIRST_SEAL)
    contents = [entry.content for entry in record]
    assert all(b"\n" not in content for content in contents)
    assert read_entries(contents, "c", 1, record[-1].seal) == record


@given(entries, st.data(), st.sampled_from([b"", b"{}", b"[]", b"\xff", b"[" * 100_000]))
def test_what_is_no_entry_is_found_where_it_stands(
    written: list[RecordEntry], data: st.DataObject, damaged: bytes
) -> None:
    record = sealed(written, 0, FIRST_SEAL)
    at = data.draw(st.integers(0, len(record) - 1))
    contents = [damaged if place == at else entry.content for place, entry in enumerate(record)]
    read = read_entries(contents, "c", 1, record[-1].seal)
    assert read[at].kind is EntryKind.UNREADABLE
    assert first_broken(read) == at + 1
