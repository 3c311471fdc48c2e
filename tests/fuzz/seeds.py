"""What mutated files are made of: every sample, and foreign diagrams where they lie at hand."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
MODELS = CHECKOUT / "bpmn_models"
CORPUS = Path(os.environ.get("BPMN_CORPUS") or CHECKOUT.parent / "shared" / "corpus")

DECISIONS = b"""<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
  <decision id="paid" name="paid"><decisionTable id="t" hitPolicy="UNIQUE">
    <input id="i1"><inputExpression id="e1" typeRef="string"><text>category</text></inputExpression></input>
    <output id="o1" name="paid" typeRef="boolean"/>
    <rule id="r1">
      <inputEntry id="c1"><text>"citizen", "foreigner"</text></inputEntry>
      <outputEntry id="c2"><text>true</text></outputEntry></rule>
    <rule id="r2">
      <inputEntry id="c3"><text>-</text></inputEntry><outputEntry id="c4"><text>1 + 1 = 2</text></outputEntry></rule>
  </decisionTable></decision>
</definitions>
"""


@dataclass(frozen=True, slots=True)
class Seed:
    """A whole file and where it lies."""

    path: Path
    content: bytes


Seeds = Callable[[], tuple[Seed, ...]]


def samples(pattern: str) -> Seeds:
    """The shipped files that a pattern finds; there must be some."""

    def found() -> tuple[Seed, ...]:
        seeds = _seeds(MODELS, pattern)
        assert seeds, pattern
        return seeds

    return found


def foreign_diagrams() -> tuple[Seed, ...]:
    """Diagrams of other tools; none where there is no corpus."""
    return _seeds(CORPUS, "**/*.bpmn")


def decision_tables() -> tuple[Seed, ...]:
    return (Seed(Path("paid.dmn"), DECISIONS),)


@cache
def _seeds(folder: Path, pattern: str) -> tuple[Seed, ...]:
    return tuple(Seed(file, file.read_bytes()) for file in sorted(folder.glob(pattern)))
