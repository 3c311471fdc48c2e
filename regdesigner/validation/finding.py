"""What a rule finds: a defect at a place of the paper, as values; words come later, in the reader's language."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from regdesigner.domain.law import LegalReference
from regdesigner.domain.standard import LimitByAct
from regdesigner.domain.term import Term
from regdesigner.domain.text import Text

if TYPE_CHECKING:
    from regdesigner.validation.fix import Fix


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Paper(StrEnum):
    """The document that a place lies in."""

    REGULATION = "regulation"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the regulation (``10.4``) with a row of its table, or a field of the standard (``12``)."""

    point: str
    row: int | None = None
    paper: Paper = Paper.REGULATION

    def __str__(self) -> str:
        if self.paper is Paper.STANDARD:
            return f"standard field {self.point}"
        return self.point if self.row is None else f"{self.point} row {self.row}"


Value = str | int | Text | Term | LimitByAct | date | datetime | StrEnum | tuple["Value", ...]
"""What a message may name: said in the reader's language when it is shown. Numbers that are names are given as text."""


@dataclass(frozen=True, slots=True)
class Defect:
    """What a rule yields. ``element`` is a BPMN id or ``None``; ``field`` the attribute of the domain that is wrong.

    ``fix`` says how it could be mended without anybody's judgement, where it could.
    """

    element: str | None = None
    field: str | None = None
    place: Place | None = None
    arguments: Mapping[str, Value] = dataclasses.field(default_factory=dict)
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A defect with the rule that found it and the severity that the ruleset gives."""

    code: str
    name: str
    severity: Severity
    basis: LegalReference
    element: str | None
    field: str | None
    place: Place | None
    arguments: Mapping[str, Value] = dataclasses.field(default_factory=dict)
    fix: Fix | None = None
