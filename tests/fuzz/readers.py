"""Readers under fuzz: a mutated file is read and used; only the errors that are meant for people may come out."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage

from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders.calendars import read_calendars
from regdesigner.folders.expected import read_expected
from regdesigner.folders.registries import read_registry
from regdesigner.folders.scenarios import read_scenario
from regdesigner.folders.standards import read_standard
from tests.fuzz import uses
from tests.fuzz.seeds import Seed, Seeds, decision_tables, foreign_diagrams, samples
from tests.fuzz.text_mutations import mutated_bytes, mutated_yaml
from tests.fuzz.uses import Uncontrolled, Use
from tests.fuzz.xml_mutations import half_drawn, mutated_xml

FIRST = 1_000_000
"""Numbers of the long run begin here; those below are tried by the tests and made of the small samples only."""
SMALL = 100_000
LONGEST = 4.0
"""Seconds of processor time for one file: twice what any may cost, so that a loaded machine fails nothing."""
LARGEST = 256
"""MiB that one file may take above what the process had before."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What a mutated file of a kind is made of, and what is done with it."""

    seeds: Seeds
    mutate: Callable[[bytes, Random], bytes]
    use: Use
    ending: str


@dataclass(frozen=True, slots=True)
class Tried:
    """Whether a mutated file could be used, what it cost: seconds of the processor, MiB above what was there."""

    usable: bool
    seconds: float
    memory: int


def _diagram(pattern: str, use: Use) -> Reader:
    return Reader(samples(pattern), mutated_xml, use, "bpmn")


def _yaml(pattern: str, read: Callable[[Path], object]) -> Reader:
    def use(file: Path, _: Seed) -> None:
        read(file)

    return Reader(samples(pattern), mutated_yaml, use, "yaml")


READERS = {
    "diagram": _diagram("*/*.bpmn", uses.use_diagram),
    "regulation": _diagram("*/regulation.bpmn", uses.use_regulation),
    "shared": _diagram("shared-actions/*.bpmn", uses.use_shared),
    "adopted": _diagram("*/*.bpmn", uses.use_adopted),
    "foreign": Reader(foreign_diagrams, mutated_xml, uses.use_adopted, "bpmn"),
    "fixes": _diagram("*/regulation.bpmn", uses.use_fixes),
    "layout": Reader(samples("*/*.bpmn"), half_drawn, uses.use_layout, "bpmn"),
    "compared": _diagram("*/regulation.bpmn", uses.use_compared),
    "case": _diagram("*/regulation.bpmn", uses.use_case),
    "decisions": Reader(decision_tables, mutated_xml, uses.use_decisions, "dmn"),
    "standard": _yaml("*/standard.yaml", read_standard),
    "scenario": _yaml("*/scenarios/*.yaml", read_scenario),
    "played": Reader(samples("*/scenarios/*.yaml"), mutated_yaml, uses.use_scenario, "yaml"),
    "expected": _yaml("*/expected.yaml", read_expected),
    "registry": _yaml("registry.yaml", read_registry),
    "calendars": _yaml("calendars.yaml", read_calendars),
}
FOREIGN = ("foreign",)
"""Kinds that need a corpus, without which they have no seeds."""


def _made(kind: str, number: int) -> tuple[Seed, bytes]:
    """The seed of the file with this number, and the file."""
    random = Random(f"{kind} {number}")  # a seed, no secret
    reader = READERS[kind]
    seeds = reader.seeds()
    if number < FIRST:
        seeds = tuple(seed for seed in seeds if len(seed.content) < SMALL) or seeds
    seed = random.choice(seeds)
    content = reader.mutate(seed.content, random)
    return seed, mutated_bytes(content, random) if random.random() < 0.2 else content


def mutated(kind: str, number: int) -> bytes:
    """The file with this number: the same on every machine, as long as the samples stay."""
    return _made(kind, number)[1]


def try_reader(kind: str, number: int, folder: Path) -> Tried:
    """What using the mutated file came to; raises whatever no person can use."""
    seed, content = _made(kind, number)
    file = folder / f"mutated.{READERS[kind].ending}"
    file.write_bytes(content)
    before = _most_memory()
    begun = time.process_time()
    try:
        READERS[kind].use(file, seed)
        usable = True
    except UnreadableInput:
        usable = False
    return Tried(usable, time.process_time() - begun, _most_memory() - before)


def try_within_limits(kind: str, number: int, folder: Path) -> Tried:
    """The same; raises ``Uncontrolled`` where it cost too much."""
    tried = try_reader(kind, number, folder)
    if tried.seconds > LONGEST or tried.memory > LARGEST:
        raise Uncontrolled(f"{tried.seconds:.1f} s and {tried.memory} MiB for one file")
    return tried


def _most_memory() -> int:
    """MiB that the process had at most so far."""
    return getrusage(RUSAGE_SELF).ru_maxrss // 1024
