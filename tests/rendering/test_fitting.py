"""Tests of labels in rectangles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.rendering.fitting import fit, wrap
from regdesigner.rendering.metrics import regular

KYRGYZ = st.text(st.sampled_from("абвгдөүңкы -"), max_size=300)
SIDES = st.floats(30, 400)


@given(KYRGYZ, SIDES, SIDES)
def test_every_label_fits_its_rectangle(text: str, width: float, height: float) -> None:
    fitted = fit(text, width, height, 12, regular())
    assert fitted.height <= height or fitted.size <= 1
    assert all(regular().width(line, fitted.size) <= width + 1e-6 for line in fitted.lines)


@given(KYRGYZ, SIDES)
def test_whole_words_are_wrapped_without_loss(text: str, width: float) -> None:
    assert " ".join(wrap(text, width, 12, regular())).split() == text.split()


@given(KYRGYZ.map(lambda text: text.replace("-", "")), SIDES)
def test_a_broken_word_loses_no_letter(text: str, width: float) -> None:
    lines = wrap(text, width, 12, regular(), whole_words=False)
    assert "".join(lines).replace("-", "").replace(" ", "") == "".join(text.split())


def test_300_letters_fit_a_usual_box_in_readable_type() -> None:
    label = "Мамлекеттик кызмат көрсөтүлгөндүгүн ырастоочу документтерди керектөөчүгө берүү "
    text = (label * 4)[:300]
    assert fit(text, 128, 88, 12, regular()).size >= 6


def test_a_short_label_keeps_the_largest_type() -> None:
    assert fit("Кабыл алуу", 128, 88, 12, regular()).size == 12
