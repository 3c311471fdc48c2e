"""The gallery of bad YAML: one defect a file, each told with its message, line and field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.text import LANGUAGES
from regdesigner.folders.calendars import read_calendars
from regdesigner.folders.expected import read_expected
from regdesigner.folders.registries import read_registry
from regdesigner.folders.scenarios import read_scenario
from regdesigner.folders.standards import read_standard
from regdesigner.language import translator

GALLERY = Path(__file__).resolve().parent.parent / "broken" / "yaml"

READERS: dict[str, Callable[[Path], object]] = {
    "standard": read_standard,
    "registry": read_registry,
    "calendars": read_calendars,
    "scenario": read_scenario,
    "expected": read_expected,
    "file": read_standard,
}
"""How a file is read, by the first word of its name."""


class Defect(NamedTuple):
    name: str
    message: str
    line: int
    element: str | None


DEFECTS = (
    Defect("calendars-default-unknown", "yaml-id-unknown", 3, "default"),
    Defect("calendars-hours-in-words", "yaml-opening-hours", 9, "calendars[0].week.monday"),
    Defect("calendars-hours-overlap", "yaml-opening-hours", 9, "calendars[0].week.monday"),
    Defect("calendars-never-open", "yaml-never-open", 8, "calendars[0].week"),
    Defect("calendars-transfer-without-decision", "yaml-missing-field", 6, "transfers[0]"),
    Defect("expected-date-impossible", "yaml-date-expected", 6, "findings[0].on"),
    Defect("expected-twice", "yaml-id-twice", 7, "findings[1].code"),
    Defect("expected-without-reason", "yaml-missing-field", 3, "findings[0]"),
    Defect("file-bomb", "yaml-alias", 2, None),
    Defect("file-colon-in-text", "yaml-syntax", 3, None),
    Defect("file-control-character", "yaml-control-character", 2, None),
    Defect("file-empty", "yaml-empty", 1, None),
    Defect("file-key-is-a-list", "yaml-key-not-text", 2, None),
    Defect("file-not-utf8", "yaml-not-utf8", 3, None),
    Defect("file-of-comments", "yaml-empty", 1, None),
    Defect("file-of-items", "yaml-mapping-expected", 2, None),
    Defect("file-quote-open", "yaml-syntax", 2, None),
    Defect("file-reference", "yaml-alias", 2, None),
    Defect("file-tab", "yaml-syntax", 3, None),
    Defect("file-tag", "yaml-tag", 2, None),
    Defect("file-too-deep", "yaml-too-deep", 3, "name[0][0]"),
    Defect("file-two-documents", "yaml-several-documents", 3, None),
    Defect("registry-body-unknown", "yaml-id-unknown", 13, "services[0].provider"),
    Defect("registry-chapter-unknown", "yaml-id-unknown", 10, "services[0].number"),
    Defect("registry-count-without-day", "yaml-missing-field", 5, "chapters[0].services"),
    Defect("registry-number-is-a-fraction", "yaml-service-number-not-quoted", 10, "services[0].number"),
    Defect("registry-service-twice", "yaml-id-twice", 15, "services[1].number"),
    Defect("scenario-answer-is-a-list", "yaml-plain-value-expected", 6, "answers.accept.complete"),
    Defect("scenario-expects-nothing", "yaml-missing-field", 2, None),
    Defect("scenario-outcome-unknown", "yaml-choice-expected", 8, "expect.outcome"),
    Defect("scenario-start-in-words", "yaml-instant-expected", 3, "start"),
    Defect("scenario-start-with-zone", "yaml-instant-expected", 3, "start"),
    Defect("scenario-without-name", "yaml-missing-field", 2, None),
    Defect("standard-act-is-no-text", "yaml-mapping-expected", 14, "limits.total.act"),
    Defect("standard-amount-is-a-fraction", "yaml-whole-number-expected", 14, "limits.total.amount"),
    Defect("standard-amount-is-quoted", "yaml-whole-number-expected", 14, "limits.total.amount"),
    Defect("standard-amount-is-zero", "yaml-term-amount", 14, "limits.total.amount"),
    Defect("standard-basis-missing", "yaml-missing-field", 14, "limits.total"),
    Defect("standard-category-unknown", "yaml-id-unknown", 26, "documents[0].categories[0]"),
    Defect("standard-comma-in-braces", "yaml-comma-in-braces", 18, "information.responsible_body"),
    Defect("standard-date-is-local", "yaml-date-expected", 34, "review.approved_on"),
    Defect("standard-field-missing", "yaml-missing-field", 2, None),
    Defect("standard-holder-unknown", "yaml-choice-expected", 25, "documents[0].holder"),
    Defect("standard-id-twice", "yaml-id-twice", 27, "documents[1].id"),
    Defect("standard-inner-field-missing", "yaml-missing-field", 23, "documents[0]"),
    Defect("standard-key-twice", "yaml-duplicate-key", 12, "result"),
    Defect("standard-language-misspelt", "yaml-unknown-key", 10, "result.kg"),
    Defect("standard-misspelt-key", "yaml-misspelt-key", 12, "limitz"),
    Defect("standard-months-are-working", "yaml-term-months-working", 14, "limits.total.basis"),
    Defect("standard-number-instead-of-text", "yaml-text-expected", 10, "result.ky"),
    Defect("standard-number-is-a-fraction", "yaml-service-number-not-quoted", 2, "number"),
    Defect("standard-number-is-no-number", "yaml-service-number", 2, "number"),
    Defect("standard-period-in-words", "yaml-term-expected", 36, "review.period"),
    Defect("standard-price-is-no-number", "yaml-number-expected", 29, "cost.prices[0].amount"),
    Defect("standard-term-in-words", "yaml-term-expected", 14, "limits.total"),
    Defect("standard-text-instead-of-languages", "yaml-mapping-expected", 10, "result"),
    Defect("standard-text-instead-of-list", "yaml-list-expected", 11, "conditions"),
    Defect("standard-text-missing", "yaml-text-expected", 10, "result.ky"),
    Defect("standard-unit-in-plural", "yaml-choice-expected", 14, "limits.total.unit"),
    Defect("standard-unknown-key", "yaml-unknown-key", 12, "colour"),
    Defect("standard-yes-instead-of-true", "yaml-yes-no-expected", 28, "cost.paid"),
)


def told(name: str) -> UnreadableInput:
    path = GALLERY / f"{name}.yaml"
    with pytest.raises(UnreadableInput) as caught:
        READERS[name.partition("-")[0]](path)
    return caught.value


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_broken_file_is_told_with_message_line_and_field(defect: Defect) -> None:
    error = told(defect.name)

    assert error.path == str(GALLERY / f"{defect.name}.yaml")
    assert (error.message, error.line, error.element) == defect[1:]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_every_defect_is_said_in_words_with_what_to_do(defect: Defect, language: str) -> None:
    error = told(defect.name)
    say = translator(language)

    message = say.text(error.message, **error.arguments)
    hint = say.text(f"{error.message}-hint", **error.arguments)

    assert message != error.message
    assert "{ " not in message + hint
    assert "$" not in message + hint


def test_every_file_of_the_gallery_stands_in_the_table() -> None:
    assert sorted(path.stem for path in GALLERY.glob("*.yaml")) == sorted(defect.name for defect in DEFECTS)
