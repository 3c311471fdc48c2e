"""Words that went and words that came, marked one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.papers.blocks import Blank, Change, Content, ListItem, ListItems, Paragraph, Words, plain_text, words
from regdesigner.papers.marked_words import all_marked, marked


def content(text: str) -> Content:
    return (Paragraph(words(text)),)


def said(content: Content, change: Change) -> list[str]:
    runs = [run for block in content if isinstance(block, Paragraph) for run in block.runs if isinstance(run, Words)]
    return [run.text for run in runs if run.change is change]


def test_only_the_words_that_differ_are_marked_and_no_gap_behind_them() -> None:
    old, new = marked(content("Мөөнөт 10 жумуш күнү, эң көп"), content("Мөөнөт 12 календардык күнү, эң көп"))
    assert said(old, Change.DROPPED) == ["10 жумуш"]
    assert said(new, Change.ADDED) == ["12 календардык"]
    assert said(new, Change.NONE) == ["Мөөнөт ", " күнү, эң көп"]


def test_equal_parts_stay_as_they_are() -> None:
    both = (Paragraph((Words("Негиз", bold=True), Blank("ким"))),)
    assert marked(both, both) == (both, both)


def test_items_of_a_list_are_compared_as_one_text() -> None:
    old = (ListItems((ListItem(words("Арызды кабыл алат")), ListItem(words("Каттайт")))),)
    new = (ListItems((ListItem(words("Арызды кабыл алат")), ListItem(words("Текшерет")), ListItem(words("Каттайт")))),)
    _before, after = marked(old, new)
    (block,) = after
    assert isinstance(block, ListItems)
    changes = [[run.change for run in item.runs if isinstance(run, Words)] for item in block.items]
    assert changes == [[Change.NONE], [Change.ADDED], [Change.NONE]]


def test_what_stands_in_one_edition_only_is_marked_whole() -> None:
    assert said(all_marked(content("Жаңы иш-аракет."), Change.ADDED), Change.ADDED) == ["Жаңы иш-аракет."]


texts = st.lists(st.sampled_from(["а", "бб", "в", "–", "10", "күн."]), max_size=8).map(" ".join)


@given(texts, texts)
def test_marking_loses_no_letter_and_what_is_kept_is_common(old: str, new: str) -> None:
    before, after = marked(content(old), content(new))
    for text, part in ((old, before), (new, after)):
        (block,) = part
        assert isinstance(block, Paragraph)
        assert plain_text(block.runs) == text
    kept = ["".join(said(part, Change.NONE)).split() for part in (before, after)]
    assert kept[0] == kept[1]
