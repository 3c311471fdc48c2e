"""Changes of two people put together."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.domain.three_way import Clash, Side, merge

KEYS = st.sampled_from(("ky", "ru", "term", "rows", "holder"))
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(0, 3), st.sampled_from(("", "а", "б", "в")))
VALUES: Any = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=6,
)
ROWS = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from("abcdef"), "said": SCALARS}),
    max_size=5,
    unique_by=lambda row: row["id"],
)


@given(VALUES, VALUES)
def test_a_change_of_one_side_arrives_whole(base: Any, changed: Any) -> None:
    for merged in (merge(base, changed, base), merge(base, base, changed)):
        assert merged.value == changed
        assert merged.clashes == ()


@given(VALUES, VALUES)
def test_the_same_change_of_both_sides_is_no_clash(base: Any, changed: Any) -> None:
    merged = merge(base, changed, changed)
    assert merged.value == changed
    assert merged.clashes == ()


@given(VALUES, VALUES, VALUES, VALUES)
def test_changes_of_different_keys_both_arrive(base: Any, other: Any, mine: Any, theirs: Any) -> None:
    merged = merge({"mine": base, "theirs": other}, {"mine": mine, "theirs": other}, {"mine": base, "theirs": theirs})
    assert merged.value == {"mine": mine, "theirs": theirs}
    assert merged.clashes == ()


@given(VALUES, VALUES, VALUES)
def test_both_sides_clash_in_the_same_places(base: Any, mine: Any, theirs: Any) -> None:
    here = {clash.place: (clash.mine, clash.theirs) for clash in merge(base, mine, theirs).clashes}
    there = {clash.place: (clash.theirs, clash.mine) for clash in merge(base, theirs, mine).clashes}
    assert here == there


@given(VALUES, VALUES, VALUES, st.sampled_from(Side))
def test_who_is_chosen_everywhere_leaves_no_clash(base: Any, mine: Any, theirs: Any, side: Side) -> None:
    merged = merge(base, mine, theirs, lambda _place: side)
    assert merged.clashes == ()
    if side is Side.THEIRS:
        assert merged.value == merge(base, mine, theirs).value


@given(ROWS, ROWS, ROWS)
def test_rows_are_never_lost_or_doubled(base: Any, mine: Any, theirs: Any) -> None:
    def ids(rows: Any) -> set[str]:
        return {row["id"] for row in rows}

    found = [row["id"] for row in merge(base, mine, theirs).value]
    assert len(found) == len(set(found))
    assert ids(mine) - ids(base) | ids(theirs) - ids(base) | (ids(base) & ids(mine) & ids(theirs)) <= set(found)
    assert set(found) <= ids(mine) | ids(theirs)


def test_one_changes_the_kyrgyz_text_the_other_the_russian_one() -> None:
    base = {"documents": [{"id": "passport", "name": {"ky": "паспорт", "ru": "паспорт"}}]}
    mine = {"documents": [{"id": "passport", "name": {"ky": "жарандын паспорту", "ru": "паспорт"}}]}
    theirs = {"documents": [{"id": "passport", "name": {"ky": "паспорт", "ru": "паспорт гражданина"}}]}
    merged = merge(base, mine, theirs)
    assert merged.value["documents"][0]["name"] == {"ky": "жарандын паспорту", "ru": "паспорт гражданина"}
    assert merged.clashes == ()


def test_a_clash_tells_the_place_and_both_values() -> None:
    merged = merge({"limits": {"total": 30}}, {"limits": {"total": 40}}, {"limits": {"total": 20}})
    assert merged.clashes == (Clash(("limits", "total"), 30, 40, 20),)
    assert merged.value == {"limits": {"total": 20}}
    assert merge({"a": 1}, {"a": 2}, {"a": 3}, lambda _place: Side.MINE).value == {"a": 2}


def test_what_one_took_away_and_the_other_changed_is_a_clash() -> None:
    merged = merge([{"id": "a", "n": 1}], [], [{"id": "a", "n": 2}])
    assert merged.clashes == (Clash(("a",), {"id": "a", "n": 1}, None, {"id": "a", "n": 2}),)


def test_what_both_added_to_a_list_of_texts_stands_there_from_both() -> None:
    merged = merge(["а"], ["а", "мен"], ["а", "алар"])
    assert merged.value == ["а", "алар", "мен"]
    assert merged.clashes == ()


def test_a_row_that_one_added_stays_behind_its_neighbour_though_the_other_changed_the_order() -> None:
    base, mine, theirs = ([{"id": each} for each in ids] for ids in ("abc", "abnc", "cab"))
    assert [row["id"] for row in merge(base, mine, theirs).value] == ["c", "a", "b", "n"]
