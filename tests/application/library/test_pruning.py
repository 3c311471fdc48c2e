"""Which autosaves may go."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.application.library.pruning import FRESH, HOURLY, is_autosave, superfluous
from regdesigner.application.ports.library import Version
from regdesigner.domain.regulation import Status

NOW = datetime(2026, 3, 12, 12, 30)


def version(number: int, at: datetime, author: str = "Аида", note: str = "", mark: str = "") -> Version:
    return Version("a", number, at, 1, author, note, mark=mark)


def test_of_the_last_day_the_last_autosave_of_each_hour_stays() -> None:
    saved = [version(number, NOW - timedelta(hours=8) + timedelta(minutes=10 * number)) for number in range(1, 25)]
    kept = [each for each in saved if each.number not in superfluous(saved, NOW)]
    assert [each.at.strftime("%H:%M") for each in kept] == ["04:40", "04:50", "05:50", "06:50", "07:50", "08:30"]


def test_of_earlier_days_the_last_autosave_of_each_day_stays() -> None:
    first = datetime(2026, 3, 2, 9, 0)
    saved = [version(number, first + timedelta(hours=number)) for number in range(1, 60)]
    kept = [each for each in saved if each.number not in superfluous(saved, NOW)]
    assert [each.at.strftime("%d %H") for each in kept] == ["02 10", "02 23", "03 23", "04 20"]


def test_what_somebody_meant_stays() -> None:
    day = datetime(2026, 3, 2, 9, 0)
    plain = [version(number, day + timedelta(minutes=number)) for number in range(1, 9)]
    plain[2] = replace(plain[2], note="Комиссиянын сын-пикири")
    plain[3] = replace(plain[3], mark="комиссияга жиберилди")
    plain[4] = replace(plain[4], status=Status.IN_FORCE)
    assert superfluous(plain, NOW) == (7, 6, 2)


def test_the_last_of_everybody_who_drafted_stays() -> None:
    day = datetime(2026, 3, 2, 9, 0)
    authors = ("Аида", "Бек")
    saved = [version(number, day + timedelta(minutes=number), authors[number % 2]) for number in range(1, 9)]
    assert superfluous(saved, NOW) == (6, 5, 4, 3, 2)


histories = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from(["Аида", "Бек"]), st.sampled_from(["", "", "", "note"])), max_size=80
)


@given(histories, st.integers(0, 4000))
def test_pruning_keeps_the_ends_what_is_fresh_and_a_version_of_each_day(
    steps: list[tuple[int, str, str]], later: int
) -> None:
    at, saved = datetime(2026, 3, 1, 8, 0), []
    for number, (minutes, author, note) in enumerate(steps, 1):
        at += timedelta(minutes=minutes)
        saved.append(version(number, at, author, note))
    now = at + timedelta(minutes=later)
    gone = set(superfluous(saved, now))
    kept = [each for each in saved if each.number not in gone]
    assert {each.at.date() for each in kept} == {each.at.date() for each in saved}
    assert all(is_autosave(each) and now - each.at >= FRESH for each in saved if each.number in gone)
    assert not saved or not gone & {saved[0].number, saved[-1].number}
    recent = {(each.at.date(), each.at.hour) for each in saved if now - each.at < HOURLY}
    assert recent <= {(each.at.date(), each.at.hour) for each in kept}
    assert superfluous(kept, now) == ()
