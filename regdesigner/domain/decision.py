"""Decision tables (DMN 1.5, chapter 8): which rule fits what is known, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class HitPolicy(StrEnum):
    """What holds where several rules of a table fit, named as DMN names them."""

    UNIQUE = "UNIQUE"
    """At most one rule fits."""
    FIRST = "FIRST"
    """The first in the order of the table decides."""
    ANY = "ANY"
    """Several may fit if all say the same."""
    COLLECT = "COLLECT"
    """What all of them say is gathered to one number."""


class Aggregator(StrEnum):
    """How a table of the policy ``COLLECT`` gathers its values."""

    SUM = "SUM"
    MIN = "MIN"
    MAX = "MAX"
    COUNT = "COUNT"


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """A row: the tests of the inputs (FEEL unary tests) and the values of the outputs (FEEL), in their order."""

    tests: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """One table: ``inputs`` are FEEL expressions, ``outputs`` the names of the fields that it yields.

    ``policy`` is ``None`` where the file names one that we do not know.
    """

    id: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    rules: tuple[DecisionRule, ...]
    policy: HitPolicy | None = HitPolicy.UNIQUE
    aggregator: Aggregator | None = None
