"""A scenario: a case told in plain sentences, with what it must come to (a test of a regulation)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from regdesigner.domain.flow import Outcome
from regdesigner.domain.term import Term
from regdesigner.domain.text import Text

FieldValue = str | int | float | bool | None
Answers = Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What must hold at the end; ``None`` is not checked. ``path`` lists ids that are passed in this order."""

    outcome: Outcome | None = None
    path: tuple[str, ...] = ()
    not_reached: tuple[str, ...] = ()
    total_within: Term | None = None


@dataclass(frozen=True)
class Scenario:
    """``given`` are the fields of the start event; ``answers`` the fields that each element yields, a tuple where it
    is passed several times (the last answer repeats); ``took`` how long an action really takes (else its term).
    """

    name: Text
    start: datetime | None = None
    given: Answers = field(default_factory=dict)
    answers: Mapping[str, tuple[Answers, ...]] = field(default_factory=dict)
    took: Mapping[str, Term] = field(default_factory=dict)
    expect: Expectation | None = None
