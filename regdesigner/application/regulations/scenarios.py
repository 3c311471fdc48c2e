"""Scenarios: cases told in advance are run, and compared with what they must come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from difflib import get_close_matches
from pathlib import Path

from regdesigner.application.ports.engine import AGAIN, INSTANCES, Engine, EngineError, Wait, WorkItem
from regdesigner.application.ports.folders import NamedScenario, RegulationFolder, RegulationFolders
from regdesigner.application.ports.respondent import NoAnswer, Question, Reply, Respondent
from regdesigner.application.regulations.gathering import found_under
from regdesigner.application.regulations.running import CaseReport, CaseRun, CaseStuck, Due
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import FlowNode, Outcome, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers, Expectation, Scenario


class ScriptedRespondent:
    """Answers from a scenario; where it has no answer to a question, asks ``other``, else raises ``NoAnswer``.

    ``path`` is the scenario's file, to be named in the error.
    """

    def __init__(self, scenario: Scenario, other: Respondent | None = None, path: Path | None = None) -> None:
        self._scenario = scenario
        self._other = other
        self._path = path
        self._passed: Counter[tuple[str, bool]] = Counter()

    def request(self, start: FlowNode) -> Answers:
        given = self._scenario.given
        missing = _unanswered(start.fields, given)
        if not missing:
            return given
        if self._other is None:
            raise NoAnswer(start.id, missing, request=True, path=self._path)
        return {**given, **self._other.request(replace(start, fields=missing))}

    def reply(self, question: Question) -> Reply:
        element = question.item.element
        given = self._given(question.item)
        missing = _unanswered(question.item.fields, given)
        took = self._scenario.took.get(element)
        if not missing:
            return Reply(given, took)
        if self._other is None:
            raise NoAnswer(element, missing, path=self._path)
        asked = self._other.reply(replace(question, item=replace(question.item, fields=missing)))
        return Reply({**given, **asked.fields}, took or asked.took)

    def _given(self, item: WorkItem | Wait) -> Answers:
        """The answers of this turn: how often an activity is done is answered beside what doing it yields."""
        asks = isinstance(item, WorkItem) and item.asks_repeats
        answers = self._scenario.answers.get(item.element, ())
        turn = self._passed[item.element, asks]
        self._passed[item.element, asks] += 1
        given = answers[min(turn, len(answers) - 1)] if answers else {}
        declared = {each.name for each in item.fields}
        if asks:
            return {name: value for name, value in given.items() if name in declared}
        return {name: value for name, value in given.items() if name in declared or name not in (AGAIN, INSTANCES)}


def _unanswered(fields: tuple[TaskField, ...], given: Answers) -> tuple[TaskField, ...]:
    return tuple(each for each in fields if each.required and each.name not in given)


@dataclass(frozen=True, slots=True)
class Disappointment:
    """Something that a scenario expects and that did not come: a catalogue id and its arguments, not yet in words.

    A text is an element's id; ``None`` an outcome that is not named.
    """

    message: str
    arguments: Mapping[str, str | Outcome | datetime | None] = field(default_factory=dict)


@dataclass(frozen=True)
class ScenarioResult:
    """A scenario that was run; it passed when nothing disappoints and nothing stopped the case."""

    scenario: Scenario
    report: CaseReport | None
    disappointments: tuple[Disappointment, ...] = ()
    error: EngineError | NoAnswer | CaseStuck | None = None

    @property
    def passed(self) -> bool:
        return self.error is None and not self.disappointments


@dataclass(frozen=True)
class Tried:
    """The scenarios of one regulation with what became of them; ``errors`` say what of it cannot be read."""

    path: Path
    results: tuple[tuple[NamedScenario, ScenarioResult], ...] = ()
    errors: tuple[UnreadableInput, ...] = ()


Equipment = Callable[[RegulationFolder], tuple[Engine, Due]]
"""What carries out a folder's regulation: the engine, and the calendar by which terms end."""

MORNING = time(9, 0)
"""When a scenario begins that names no start: at an hour at which bodies are open."""


def try_scenarios(
    paths: Sequence[Path], folders: RegulationFolders, equipment: Equipment, on: date
) -> tuple[Tried, ...]:
    """Run the scenarios of every regulation under the paths; a scenario without a start begins on the morning."""
    return tuple(
        Tried(Path(found.path), errors=(found,))
        if isinstance(found, UnreadableInput)
        else _tried(found, folders, equipment, on)
        for found in found_under(paths, folders)
    )


def _tried(path: Path, folders: RegulationFolders, equipment: Equipment, on: date) -> Tried:
    """A scenario that cannot be read stops no other; a regulation that cannot be read is told once."""
    results: list[tuple[NamedScenario, ScenarioResult]] = []
    unread: list[UnreadableInput] = []
    try:
        folders.load(path, on)  # a file that cannot be read is told even if nothing tries it
        scenarios = folders.scenarios(path)
    except UnreadableInput as error:
        return Tried(path, errors=(error,))
    for named in scenarios:
        if isinstance(named, UnreadableInput):
            unread.append(named)
            continue
        try:
            results.append((named, _result(named, path, folders, equipment, on)))
        except UnreadableInput as error:
            unread.append(error)
    return Tried(path, tuple(results), tuple(unread))


def _result(
    named: NamedScenario, path: Path, folders: RegulationFolders, equipment: Equipment, on: date
) -> ScenarioResult:
    start = named.scenario.start or datetime.combine(on, MORNING)
    folder = folders.load(path, start.date())
    refuse_unknown_elements(named.scenario, folder.regulation, named.path)
    engine, due = equipment(folder)
    return run_scenario(folder.regulation, named.scenario, engine, due, start, path=named.path)


def refuse_unknown_elements(scenario: Scenario, regulation: Regulation, path: Path) -> None:
    """Raises ``UnreadableInput`` for the first element of a scenario's file that the regulation does not have."""
    expected = scenario.expect or Expectation()
    named = {
        "answers": tuple(scenario.answers),
        "took": tuple(scenario.took),
        "expect.path": expected.path,
        "expect.not_reached": expected.not_reached,
    }
    known = regulation.flow.by_id
    for key, elements in named.items():
        for element in elements:
            if element not in known:
                near = get_close_matches(element, known, 1) or [
                    id_ for id_, node in known.items() if node.kind.is_activity
                ]
                arguments = {"id": element, "known": ", ".join(near)}
                raise UnreadableInput(str(path), "scenario-unknown-element", element=key, arguments=arguments)


def run_scenario(
    regulation: Regulation, scenario: Scenario, engine: Engine, due: Due, now: datetime, *, path: Path | None = None
) -> ScenarioResult:
    """Run a scenario, which stands in the file ``path``, from its own start, else from ``now``, and compare."""
    respondent = ScriptedRespondent(scenario, path=path)
    try:
        report = CaseRun(regulation, engine, respondent, due).play(scenario.start or now)
    except (EngineError, NoAnswer, CaseStuck) as error:
        return ScenarioResult(scenario, None, error=error)
    return ScenarioResult(scenario, report, tuple(_disappointments(report, scenario.expect, due)))


def _disappointments(report: CaseReport, expected: Expectation | None, due: Due) -> list[Disappointment]:
    if expected is None:
        return []
    found: list[Disappointment] = []
    if expected.outcome is not None and report.outcome is not expected.outcome:
        found.append(Disappointment("scenario-other-outcome", {"expected": expected.outcome, "got": report.outcome}))
    missed = _first_not_passed(expected.path, report.path)
    if missed is not None:
        found.append(Disappointment("scenario-not-passed", {"element": missed}))
    found += [
        Disappointment("scenario-passed-wrongly", {"element": element})
        for element in expected.not_reached
        if element in report.path
    ]
    if expected.total_within is not None:
        last = due(expected.total_within, report.arrived, electronic=report.electronic)
        if report.ended > last:
            found.append(Disappointment("scenario-too-long", {"ended": report.ended, "due": last}))
    return found


def _first_not_passed(wanted: tuple[str, ...], path: tuple[str, ...]) -> str | None:
    """The first id of ``wanted`` that does not follow in order in the path."""
    place = 0
    for element in wanted:
        try:
            place = path.index(element, place) + 1
        except ValueError:
            return element
    return None
