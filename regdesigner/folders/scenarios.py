"""Scenarios (``scenarios/*.yaml``) and files of answers: the same keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from regdesigner.domain.scenario import Answers, Expectation, FieldValue, Scenario
from regdesigner.domain.term import Term
from regdesigner.domain.text import EMPTY, Text
from regdesigner.folders.shape import shaped
from regdesigner.folders.yaml_file import YamlDocument, read_yaml

_Fields = dict[str, FieldValue]


@dataclass(frozen=True)
class ScenarioShape:
    """How a scenario is written: the answers of an element are one mapping, or a list where it is passed again."""

    name: Text = EMPTY
    start: datetime | None = None
    given: _Fields = field(default_factory=dict)
    answers: dict[str, _Fields | tuple[_Fields, ...]] = field(default_factory=dict)
    took: dict[str, Term] = field(default_factory=dict)
    expect: Expectation | None = None


def read_scenario(path: Path) -> Scenario:
    """A scenario of a regulation; raises ``UnreadableInput`` where it has no name or expects nothing."""
    document = read_yaml(path)
    scenario = _scenario(document)
    for key, missing in (("name", not scenario.name), ("expect", scenario.expect is None)):
        if missing:
            raise document.wrong("yaml-missing-field", key=key, value="")
    return scenario


def read_answers(path: Path) -> Scenario:
    """A file of answers for one run: the keys of a scenario, all of them optional."""
    return _scenario(read_yaml(path))


def _scenario(document: YamlDocument) -> Scenario:
    shape = shaped(document, ScenarioShape)
    if shape.start is not None and shape.start.tzinfo is not None:
        raise document.wrong("yaml-instant-expected", ("start",), value=document.place(("start",)).words or "")
    answers: Mapping[str, tuple[Answers, ...]] = {
        element: passed if isinstance(passed, tuple) else (passed,) for element, passed in shape.answers.items()
    }
    start = None if shape.start is None else _whole_minutes(shape.start)
    return Scenario(shape.name, start, shape.given, answers, shape.took, shape.expect)


def _whole_minutes(instant: datetime) -> datetime:
    """The instant as the product counts: whole minutes."""
    return instant.replace(second=0, microsecond=0)
