"""What is done with a mutated file: all that a person's command would do with it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from regdesigner.application.ports.engine import CaseState, Engine, EngineError, Wait
from regdesigner.application.ports.folders import Overrides, RegulationFolder
from regdesigner.application.ports.respondent import NoAnswer
from regdesigner.application.regulations.adopting import Request, adopt_file
from regdesigner.application.regulations.comparing import compare_folders
from regdesigner.application.regulations.fixing import Fixing
from regdesigner.application.regulations.running import CaseRun, CaseStuck
from regdesigner.application.regulations.scenarios import refuse_unknown_elements, run_scenario
from regdesigner.application.regulations.validating import Validated, checked_regulation
from regdesigner.bootstrap import adoption, amending, equipment, obstacles, regulation_folders
from regdesigner.bpmn.decisions import decision_fragments
from regdesigner.bpmn.document import open_document, read_document
from regdesigner.bpmn.drawn import complete_drawing
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.writer import write
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers
from regdesigner.folders.scenarios import read_scenario
from regdesigner.papers.regulation import regulation_paper
from regdesigner.validation.finding import Finding
from regdesigner.validation.linter import CRASHED, check
from tests.corpus.automatic import AutomaticRespondent, Tired
from tests.fuzz.seeds import MODELS, Seed

DAY = date(2026, 11, 22)
MORNING = datetime(2026, 11, 23, 9)
MOST_STEPS = 60


class Uncontrolled(AssertionError):
    """Something came out that no person can use."""


Use = Callable[[Path, Seed], None]


def use_diagram(file: Path, _: Seed) -> None:
    """Read, write and look for what hinders a case: what every command does first."""
    document = open_document(file)
    regulation = read_regulation(document)
    if write(document) != file.read_bytes():
        raise Uncontrolled("an untouched file was written with other bytes")
    obstacles(regulation)


def use_regulation(file: Path, seed: Seed) -> None:
    """The whole way: rules, proof by the sample's own standard, and paper."""
    folder = _loaded(file, seed)
    _checked(folder)
    obstacles(folder.regulation)
    if folder.form is not None:
        regulation_paper(folder.regulation, folder.form, "ky")


def use_decisions(file: Path, _: Seed) -> None:
    decision_fragments(file.read_bytes(), str(file))


def use_shared(file: Path, seed: Seed) -> None:
    """A shared action beside a regulation that calls it."""
    called = file.parent / "shared-actions"
    caller = file.parent / "caller" / "regulation.bpmn"
    for folder in (called, caller.parent):
        folder.mkdir(exist_ok=True)
    sample = _caller()
    caller.write_bytes(sample.content)
    file.replace(called / seed.path.name)
    use_regulation(caller, sample)


def use_adopted(file: Path, _: Seed) -> None:
    """A foreign diagram becomes a draft, which is read, checked, and looked through for what hinders a case."""
    folder = file.parent / "adopted"
    shutil.rmtree(folder, ignore_errors=True)
    adopt_file(Request(file, folder), adoption(), obstacles)
    _checked(regulation_folders().load(folder, DAY))


def use_fixes(file: Path, seed: Seed) -> None:
    """The plan of all fixes, and what is planned can be read."""
    folder = _loaded(file, seed)
    validated = Validated(file, folder, _checked(folder))
    plan = Fixing(amending(), DAY, overrides=_beside(seed)).plan(validated)
    if plan is not None and plan.after.folder is None:
        raise Uncontrolled("a fixed regulation cannot be read")


def use_layout(file: Path, _: Seed) -> None:
    """What is not drawn is drawn; nothing is left to draw when the file is read again."""
    document = open_document(file)
    complete_drawing(document)
    again = read_document(write(document), str(file))
    if complete_drawing(again):
        raise Uncontrolled("a drawing that was completed is not complete")


def use_compared(file: Path, seed: Seed) -> None:
    """The sample and its mutated edition, with the effect on the limits, both ways round."""
    old, new = _original(seed), _loaded(file, seed)
    compare_folders(old, new, DAY)
    compare_folders(new, old, DAY)


def use_case(file: Path, seed: Seed) -> None:
    """Cases of a regulation that can be carried out, as an official answers who never tires."""
    folder = _loaded(file, seed)
    if folder.form is None or obstacles(folder.regulation):
        return
    engine, due = equipment(folder)
    for number in range(2):
        try:
            CaseRun(folder.regulation, _Patience(engine), AutomaticRespondent(number), due).play(MORNING)
        except (EngineError, CaseStuck, Tired):
            continue


def use_scenario(file: Path, seed: Seed) -> None:
    """A mutated scenario on its own regulation."""
    scenario = read_scenario(file)
    folder = _original_of(seed.path.parents[1])
    refuse_unknown_elements(scenario, folder.regulation, file)
    engine, due = equipment(folder)
    try:
        run_scenario(folder.regulation, scenario, _Patience(engine), due, MORNING, path=file)
    except (NoAnswer, Tired):
        return


class _Patience:
    """An engine that takes only so many steps."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._left = engine, MOST_STEPS

    def start(self, regulation: Regulation, fields: Answers, now: datetime, start: str | None = None) -> CaseState:
        return self._engine.start(regulation, fields, now, start)

    def complete(
        self, regulation: Regulation, state: CaseState, item_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        self._spend()
        return self._engine.complete(regulation, state, item_id, fields, now)

    def signal(
        self, regulation: Regulation, state: CaseState, wait_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        self._spend()
        return self._engine.signal(regulation, state, wait_id, fields, now)

    def restore(self, regulation: Regulation, snapshot: str, document: Answers) -> CaseState:
        return self._engine.restore(regulation, snapshot, document)

    def check(self, regulation: Regulation, element: str, fields: Answers) -> None:
        self._engine.check(regulation, element, fields)

    def due_waits(self, state: CaseState, now: datetime) -> tuple[Wait, ...]:
        return self._engine.due_waits(state, now)

    def _spend(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Tired


def _beside(seed: Seed) -> Overrides:
    standard = seed.path.parent / "standard.yaml"
    return Overrides(standard if standard.is_file() else _any_standard())


def _loaded(file: Path, seed: Seed) -> RegulationFolder:
    return regulation_folders().load(file, DAY, _beside(seed))


@cache
def _any_standard() -> Path:
    return MODELS / "9.6-udc-index" / "standard.yaml"


@cache
def _caller() -> Seed:
    """The first sample that calls a shared action."""
    found = next(file for file in sorted(MODELS.glob("*/regulation.bpmn")) if b"calledElement" in file.read_bytes())
    return Seed(found, found.read_bytes())


@cache
def _original_of(folder: Path) -> RegulationFolder:
    return regulation_folders().load(folder, DAY)


def _original(seed: Seed) -> RegulationFolder:
    folder = _original_of(seed.path.parent)
    if folder.standard is not None:
        return folder
    return replace(folder, standard=_original_of(_any_standard().parent).standard)


def _checked(folder: RegulationFolder) -> tuple[Finding, ...]:
    findings = check(checked_regulation(folder, DAY))
    crashed = [(finding.name, finding.arguments) for finding in findings if finding.code == CRASHED]
    if crashed:
        raise Uncontrolled(f"a rule crashed: {crashed}")
    return findings
