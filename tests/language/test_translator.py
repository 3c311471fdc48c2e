"""The translator: fallbacks, arguments, references, plurals; laziness."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import fluent.runtime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.language import translator
from regdesigner.language.catalogue import Entry
from regdesigner.language.translator import Translator


def with_entries(*sources: str) -> Translator:
    """A Russian translator that holds only these messages."""
    words = Translator("ru")
    words._entries = {source.partition(" =")[0]: Entry(source.partition(" =")[0], "test", source) for source in sources}
    return words


def test_a_message_without_arguments_is_said_as_it_stands() -> None:
    assert translator("ru").text("severity-error") == "ошибка"


def test_what_a_language_lacks_is_said_in_kyrgyz() -> None:
    assert with_entries().text("severity-error") == translator("ky").text("severity-error")


def test_what_kyrgyz_lacks_is_said_by_its_id() -> None:
    assert translator("en").text("no-such-message") == "no-such-message"


def test_a_missing_argument_is_an_error_that_names_the_message() -> None:
    with pytest.raises(WrongValue, match="place-point"):
        translator("ky").text("place-point")


def test_a_message_may_refer_to_others_and_to_terms() -> None:
    words = with_entries("-brand = RegDesigner\n", "name = { -brand }, { version }\n", "version = версия { $number }\n")
    assert words.text("name", number="1") == "RegDesigner, версия 1"


def test_several_threads_may_be_the_first_to_ask_for_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    read = fluent.runtime.FluentResource

    def read_slowly(source: str) -> object:
        time.sleep(0.05)
        return read(source)

    monkeypatch.setattr(fluent.runtime, "FluentResource", read_slowly)
    words = with_entries("-brand = RegDesigner\n", "name = { -brand }, { $number }\n")
    with ThreadPoolExecutor(4) as threads:
        said = list(threads.map(lambda number: words.text("name", number=str(number)), range(4)))
    assert said == [f"RegDesigner, {number}" for number in range(4)]


def test_arguments_stand_in_the_text_without_marks_of_isolation() -> None:
    assert translator("ru").text("place-row", point="10.4", row="4") == "пункт 10.4, строка 4"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])), st.sampled_from(LANGUAGES))
def test_an_argument_is_never_read_as_a_pattern(words: str, language: Language) -> None:
    assert words in translator(language).text("place-point", point=words)


@given(st.integers(min_value=0, max_value=10**12), st.text("аөБ {}$-1 ", max_size=9), st.sampled_from(LANGUAGES))
def test_what_is_said_without_fluent_is_what_fluent_says(number: int, words: str, language: Language) -> None:
    entry = Entry("both", "test", "both = Бул { $words }: {$number}, { $words }.\n")
    said = Translator(language)
    said._entries = {"both": entry}
    assert entry.parts is not None
    assert said.text("both", number=number, words=words) == said._format(entry, {"number": number, "words": words})


def test_fluent_is_not_imported_before_a_message_needs_it() -> None:
    program = (
        "import sys\nfrom regdesigner.language import translator\n"
        "translator('ky').text('place-point', point='10.4')\nassert 'fluent' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
