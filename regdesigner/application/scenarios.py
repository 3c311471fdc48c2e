"""Scenarios: cases told in advance are run, and compared with what they must come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from regdesigner.application.ports.engine import Engine, EngineError
from regdesigner.application.ports.respondent import NoAnswer, Question, Reply, Respondent
from regdesigner.application.running import CaseReport, CaseRun, CaseStuck, Due
from regdesigner.domain.flow import FlowNode
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers, Expectation, Scenario


class ScriptedRespondent:
    """Answers from a scenario; where it has no answer to a question, asks ``other``, else raises ``NoAnswer``."""

    def __init__(self, scenario: Scenario, other: Respondent | None = None) -> None:
        self._scenario = scenario
        self._other = other
        self._passed: Counter[str] = Counter()

    def request(self, start: FlowNode) -> Answers:
        missing = [each.name for each in start.fields if each.required and each.name not in self._scenario.given]
        if not missing:
            return self._scenario.given
        if self._other is None:
            raise NoAnswer(start.id, tuple(missing))
        return {**self._other.request(start), **self._scenario.given}

    def reply(self, question: Question) -> Reply:
        element = question.item.element
        answers = self._scenario.answers.get(element, ())
        turn = self._passed[element]
        self._passed[element] += 1
        given: Answers = answers[min(turn, len(answers) - 1)] if answers else {}
        missing = tuple(each.name for each in question.item.fields if each.required and each.name not in given)
        if not missing:
            return Reply(given, self._scenario.took.get(element))
        if self._other is None:
            raise NoAnswer(element, missing)
        return self._other.reply(question)


@dataclass(frozen=True, slots=True)
class Disappointment:
    """Something that a scenario expects and that did not come: a catalogue id and its arguments."""

    message: str
    arguments: Mapping[str, str] = field(default_factory=dict)


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


def run_scenario(regulation: Regulation, scenario: Scenario, engine: Engine, due: Due, now: datetime) -> ScenarioResult:
    """Run a scenario from its own start, else from ``now``, and compare."""
    try:
        report = CaseRun(regulation, engine, ScriptedRespondent(scenario), due).play(scenario.start or now)
    except (EngineError, NoAnswer, CaseStuck) as error:
        return ScenarioResult(scenario, None, error=error)
    return ScenarioResult(scenario, report, tuple(_disappointments(report, scenario.expect, due)))


def _disappointments(report: CaseReport, expected: Expectation | None, due: Due) -> list[Disappointment]:
    if expected is None:
        return []
    found: list[Disappointment] = []
    if expected.outcome is not None and report.outcome is not expected.outcome:
        arguments = {"expected": expected.outcome.value, "got": report.outcome.value if report.outcome else "–"}
        found.append(Disappointment("scenario-other-outcome", arguments))
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
            instants = {"ended": f"{report.ended:%d.%m.%Y %H:%M}", "due": f"{last:%d.%m.%Y %H:%M}"}
            found.append(Disappointment("scenario-too-long", instants))
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
