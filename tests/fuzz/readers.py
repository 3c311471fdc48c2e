"""Readers under fuzz: a mutated file is read and used; only the errors that are meant for people may come out."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from regdesigner.application.validating import checked_regulation
from regdesigner.bootstrap import regulation_folders
from regdesigner.bpmn.decisions import decision_fragments
from regdesigner.bpmn.document import open_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.writer import write
from regdesigner.domain.errors import UnreadableInput
from regdesigner.engine.executable import obstacles
from regdesigner.folders.calendars import read_calendars
from regdesigner.folders.expected import read_expected
from regdesigner.folders.registries import read_registry
from regdesigner.folders.scenarios import read_scenario
from regdesigner.folders.standards import read_standard
from regdesigner.papers.regulation import regulation_paper
from regdesigner.validation.linter import CRASHED, check
from tests.fuzz.text_mutations import mutated_bytes, mutated_yaml
from tests.fuzz.xml_mutations import mutated_xml

MODELS = Path(__file__).parents[2] / "bpmn_models"
DAY = date(2026, 11, 22)
LONGEST = 20.0
"""Seconds of processor time for one file: hundreds of times what an honest one needs, so that load does not matter."""

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


class Uncontrolled(AssertionError):
    """A reader let something out that no person can use."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What a mutated file of a kind is made of, and what is done with it."""

    seeds: Callable[[], tuple[bytes, ...]]
    mutate: Callable[[bytes, Random], bytes]
    use: Callable[[Path], None]
    ending: str


def _use_diagram(file: Path) -> None:
    """Read, write and look for what hinders a case: what every command does first."""
    document = open_document(file)
    regulation = read_regulation(document)
    if write(document) != file.read_bytes():
        raise Uncontrolled("an untouched file was written with other bytes")
    obstacles(regulation)


def _use_regulation(file: Path) -> None:
    """The whole way: rules, proof and paper."""
    folder = regulation_folders().load(file, DAY)
    crashed = [finding.name for finding in check(checked_regulation(folder, DAY)) if finding.code == CRASHED]
    if crashed:
        raise Uncontrolled(f"a rule crashed: {crashed}")
    obstacles(folder.regulation)
    if folder.form is not None:
        regulation_paper(folder.regulation, folder.form, "ky")


def _use_decisions(file: Path) -> None:
    decision_fragments(file.read_bytes(), str(file))


@cache
def _files(pattern: str) -> tuple[bytes, ...]:
    found = sorted(MODELS.glob(pattern))
    assert found, pattern
    return tuple(file.read_bytes() for file in found)


def _seeds(pattern: str) -> Callable[[], tuple[bytes, ...]]:
    return lambda: _files(pattern)


def _yaml(pattern: str, read: Callable[[Path], object]) -> Reader:
    def use(file: Path) -> None:
        read(file)

    return Reader(_seeds(pattern), mutated_yaml, use, "yaml")


READERS = {
    "diagram": Reader(_seeds("*/*.bpmn"), mutated_xml, _use_diagram, "bpmn"),
    "regulation": Reader(_seeds("*/regulation.bpmn"), mutated_xml, _use_regulation, "bpmn"),
    "decisions": Reader(lambda: (DECISIONS,), mutated_xml, _use_decisions, "dmn"),
    "standard": _yaml("*/standard.yaml", read_standard),
    "scenario": _yaml("*/scenarios/*.yaml", read_scenario),
    "expected": _yaml("*/expected.yaml", read_expected),
    "registry": _yaml("registry.yaml", read_registry),
    "calendars": _yaml("calendars.yaml", read_calendars),
}


def mutated(kind: str, number: int) -> bytes:
    """The file with this number: the same on every machine, as long as the samples stay."""
    random = Random(f"{kind} {number}")  # a seed, no secret
    reader = READERS[kind]
    content = reader.mutate(random.choice(reader.seeds()), random)
    return mutated_bytes(content, random) if random.random() < 0.2 else content


def try_reader(kind: str, number: int, folder: Path) -> bool:
    """Whether the mutated file could be used; raises whatever no person can use, and ``Uncontrolled`` past a limit."""
    file = folder / f"mutated.{READERS[kind].ending}"
    file.write_bytes(mutated(kind, number))
    begun = time.process_time()
    try:
        READERS[kind].use(file)
        usable = True
    except UnreadableInput:
        usable = False
    spent = time.process_time() - begun
    if spent > LONGEST:
        raise Uncontrolled(f"{spent:.1f} s for {file.stat().st_size} bytes")
    return usable
