"""A missing answer is told with what each kind of field may hold, and with a line that could be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.application.ports.respondent import NoAnswer
from regdesigner.cli.terminal import Terminal
from regdesigner.cli.unanswered import unanswered
from regdesigner.domain.flow import FieldType, TaskField, Variant
from regdesigner.domain.text import EMPTY, Text
from regdesigner.folders.yaml_file import parse_yaml

COLOURS = (Variant("red", EMPTY), Variant("blue", EMPTY))
FILE = Path("scenarios/a.yaml")


@pytest.mark.parametrize(
    ("kind", "described", "example"),
    [
        (FieldType.BOOLEAN, "Field (f: true, false)", True),
        (FieldType.CHOICE, "Field (f: red, blue)", "red"),
        (FieldType.NUMBER, "Field (f: number)", 12.5),
        (FieldType.DATE, "Field (f: date, for example 2026-11-23)", "2026-11-23"),
        (FieldType.TEXT, "Field (f: text)", "…"),
    ],
)
def test_each_kind_of_field_is_described_and_its_example_can_be_read(
    kind: FieldType, described: str, example: object
) -> None:
    field = TaskField("f", kind, Text(en="Field"), variants=COLOURS if kind is FieldType.CHOICE else ())

    clear, hint = unanswered(NoAnswer("accept", (field,), path=FILE), Terminal("en"))

    assert clear == f"{FILE}: accept: no answer: {described}"
    read = parse_yaml(hint.partition("for example ")[2].encode(), "x.yaml").value
    assert read == {"answers": {"accept": {"f": example}}}


def test_what_the_request_lacks_is_given() -> None:
    field = TaskField("f", FieldType.BOOLEAN, EMPTY)

    clear, hint = unanswered(NoAnswer("request", (field, field), request=True, path=FILE), Terminal("en"))

    assert clear == f"{FILE}: request: no answer: f: true, false; f: true, false"
    assert hint.endswith("for example given: {f: true, f: true}")
