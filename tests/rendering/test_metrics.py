"""Tests of the font's widths."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.rendering import metrics


def test_widths_are_those_of_times_new_roman() -> None:
    font = metrics.regular()
    assert [round(font.width(letter, 2048)) for letter in "A am"] == [1479, 512, 909, 1593]


@pytest.mark.parametrize("letter", "өүңӨҮҢ№«»–")
def test_the_font_has_the_letters_of_kyrgyz_and_of_official_papers(letter: str) -> None:
    assert ord(letter) in metrics.regular().widths


def test_a_text_is_as_wide_as_its_letters() -> None:
    font = metrics.regular()
    assert font.width("өң", 10) == pytest.approx(font.width("ө", 10) + font.width("ң", 10))


def test_a_package_without_fonts_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metrics, "__file__", str(tmp_path / "metrics.py"))
    with pytest.raises(FileNotFoundError, match="Tinos"):
        metrics.fonts_folder()
