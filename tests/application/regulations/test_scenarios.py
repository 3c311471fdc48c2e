"""Scenarios: what a script answers, what an expectation finds wanting, and that unreadable ones stop nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from regdesigner.application.ports.engine import CaseState, FieldsRefused
from regdesigner.application.ports.folders import NamedScenario, RegulationFolder
from regdesigner.application.ports.respondent import NoAnswer, Question, Reply
from regdesigner.application.regulations.scenarios import (
    Disappointment,
    ScenarioResult,
    ScriptedRespondent,
    refuse_unknown_elements,
    run_scenario,
    try_scenarios,
)
from regdesigner.domain.action import ActionKind
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import FieldType, FlowNode, NodeKind, Outcome, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers, Expectation, Scenario
from regdesigner.domain.text import EMPTY, Text
from tests.application.regulations.small_regulations import MONDAY, action, minutes, regulation
from tests.fakes.engine import StagedEngine, work
from tests.fakes.folders import FoldersInMemory
from tests.fakes.respondent import TableRespondent
from tests.fakes.running import BareClock

CHANNEL = TaskField("channel", FieldType.TEXT, Text(en="Channel"))
CATEGORY = TaskField("category", FieldType.TEXT, Text(en="Category"))
REMARK = TaskField("remark", FieldType.TEXT, Text(en="Remark"), required=False)
START = FlowNode("start", NodeKind.START_EVENT, fields=(CHANNEL, CATEGORY, REMARK))
ACCEPT = action("accept", ActionKind.ACCEPTING, minutes(10))
EXAMINE = action("examine", ActionKind.EXAMINING, minutes(20))
MODEL = regulation(ACCEPT, EXAMINE)


def asked(element: str, *fields: TaskField) -> Question:
    return Question(work(element, *fields), None, MONDAY, None)


def test_a_script_gives_the_request_as_it_is_written() -> None:
    scenario = Scenario(EMPTY, given={"channel": "electronic", "category": "citizen"})

    assert ScriptedRespondent(scenario).request(START) == {"channel": "electronic", "category": "citizen"}


def test_a_script_that_lacks_a_required_field_of_the_request_says_which() -> None:
    with pytest.raises(NoAnswer) as caught:
        ScriptedRespondent(Scenario(EMPTY, given={"channel": "electronic"})).request(START)

    assert (caught.value.element, caught.value.fields, caught.value.request) == ("start", (CATEGORY,), True)


def test_how_often_is_answered_beside_what_each_doing_yields() -> None:
    """Turns of doing and turns of asking are counted apart, and neither sees the answers of the other."""
    again = TaskField("again", FieldType.BOOLEAN, Text(en="Once more"))
    told: tuple[Answers, ...] = ({"remark": "first", "again": True}, {"remark": "second", "again": False})
    respondent = ScriptedRespondent(Scenario(EMPTY, answers={"examine": told}))
    doing = asked("examine", replace(REMARK, required=True))
    asking = replace(doing, item=replace(work("examine", again), asks_repeats=True))

    replies = [respondent.reply(each).fields for each in (doing, asking, doing, asking)]

    assert replies == [{"remark": "first"}, {"again": True}, {"remark": "second"}, {"again": False}]


def test_the_person_is_asked_only_for_what_the_script_lacks_of_the_request() -> None:
    person = TableRespondent(request={"category": "foreigner"})

    given = ScriptedRespondent(Scenario(EMPTY, given={"channel": "electronic"}), person).request(START)

    assert given == {"channel": "electronic", "category": "foreigner"}
    assert [node.fields for node in person.requests] == [(CATEGORY,)]


def test_answers_to_an_element_that_is_passed_again_come_in_order_and_the_last_repeats() -> None:
    script = ScriptedRespondent(Scenario(EMPTY, answers={"accept": ({"channel": "a"}, {"channel": "b"})}))

    replies = [script.reply(asked("accept", CHANNEL)).fields for _time in range(3)]

    assert replies == [{"channel": "a"}, {"channel": "b"}, {"channel": "b"}]


def test_a_task_without_required_fields_needs_no_answer() -> None:
    assert ScriptedRespondent(Scenario(EMPTY)).reply(asked("accept", REMARK)) == Reply({})


def test_a_script_says_how_long_an_action_took() -> None:
    script = ScriptedRespondent(Scenario(EMPTY, took={"accept": minutes(3)}))

    assert script.reply(asked("accept")).took == minutes(3)


def test_a_script_without_an_answer_and_nobody_to_ask_says_what_is_missing() -> None:
    with pytest.raises(NoAnswer) as caught:
        ScriptedRespondent(Scenario(EMPTY, answers={"accept": ({"channel": "a"},)})).reply(
            asked("accept", CHANNEL, CATEGORY)
        )

    assert (caught.value.element, caught.value.fields, caught.value.request) == ("accept", (CATEGORY,), False)


def test_the_person_completes_an_answer_and_the_script_keeps_its_own_time() -> None:
    person = TableRespondent({"accept": Reply({"category": "citizen"}, minutes(9))})
    scenario = Scenario(EMPTY, answers={"accept": ({"channel": "a"},)}, took={"accept": minutes(2)})

    reply = ScriptedRespondent(scenario, person).reply(asked("accept", CHANNEL, CATEGORY))

    assert reply == Reply({"channel": "a", "category": "citizen"}, minutes(2))
    assert [question.item.fields for question in person.questions] == [(CATEGORY,)]


def result_of(expectation: Expectation | None, *, outcome: Outcome = Outcome.RESULT) -> ScenarioResult:
    """A case that takes 30 minutes from Monday 10:00 by way of accept and examine."""
    engine = StagedEngine([work("accept")], [work("examine")], outcome=outcome)
    return run_scenario(MODEL, Scenario(EMPTY, expect=expectation), engine, BareClock(), MONDAY)


@pytest.mark.parametrize(
    ("expectation", "disappointments"),
    [
        (None, ()),
        (Expectation(), ()),
        (Expectation(outcome=Outcome.RESULT), ()),
        (Expectation(path=("accept", "end")), ()),
        (Expectation(not_reached=("refuse",)), ()),
        (Expectation(total_within=minutes(30)), ()),
        (
            Expectation(outcome=Outcome.REFUSAL_OF_SERVICE),
            (
                Disappointment(
                    "scenario-other-outcome", {"expected": Outcome.REFUSAL_OF_SERVICE, "got": Outcome.RESULT}
                ),
            ),
        ),
        (
            Expectation(path=("examine", "accept")),
            (Disappointment("scenario-not-passed", {"element": "accept"}),),
        ),
        (
            Expectation(path=("accept", "accept")),
            (Disappointment("scenario-not-passed", {"element": "accept"}),),
        ),
        (
            Expectation(not_reached=("examine", "refuse")),
            (Disappointment("scenario-passed-wrongly", {"element": "examine"}),),
        ),
        (
            Expectation(total_within=minutes(29)),
            (
                Disappointment(
                    "scenario-too-long",
                    {"ended": MONDAY + timedelta(minutes=30), "due": MONDAY + timedelta(minutes=29)},
                ),
            ),
        ),
    ],
)
def test_a_scenario_is_held_to_exactly_what_it_expects(
    expectation: Expectation | None, disappointments: tuple[Disappointment, ...]
) -> None:
    result = result_of(expectation)

    assert result.disappointments == disappointments
    assert result.passed is (not disappointments)


def test_every_disappointment_is_reported_not_the_first_alone() -> None:
    expectation = Expectation(Outcome.REFUSAL_OF_SERVICE, ("refuse",), ("examine",), minutes(1))

    assert len(result_of(expectation).disappointments) == 4


def test_the_total_counts_from_the_arrival_as_the_channel_of_the_request_says() -> None:
    due = BareClock()
    scenario = Scenario(EMPTY, given={"channel": "electronic"}, expect=Expectation(total_within=minutes(30)))
    model = regulation(action("inform", ActionKind.INFORMING, minutes(5)), ACCEPT)

    result = run_scenario(model, scenario, StagedEngine([work("inform")], [work("accept")]), due, MONDAY)

    assert result.passed
    assert due.asked[-1] == (minutes(30), MONDAY + timedelta(minutes=5), True, False)


@pytest.mark.parametrize(
    ("scenario", "key"),
    [
        (Scenario(EMPTY, answers={"acept": ({},)}), "answers"),
        (Scenario(EMPTY, took={"acept": minutes(1)}), "took"),
        (Scenario(EMPTY, expect=Expectation(path=("accept", "acept"))), "expect.path"),
        (Scenario(EMPTY, expect=Expectation(not_reached=("acept",))), "expect.not_reached"),
    ],
)
def test_an_element_that_the_regulation_does_not_have_is_refused_by_its_name(scenario: Scenario, key: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        refuse_unknown_elements(scenario, MODEL, Path("a.yaml"))

    error = caught.value
    assert (error.path, error.message, error.element) == ("a.yaml", "scenario-unknown-element", key)
    assert error.arguments == {"id": "acept", "known": "accept"}


def test_elements_that_the_regulation_has_are_all_right() -> None:
    expected = Expectation(path=("accept", "end"), not_reached=("examine",))

    refuse_unknown_elements(Scenario(EMPTY, answers={"accept": ({},)}, expect=expected), MODEL, Path("a.yaml"))


class Refusing(StagedEngine):
    """Accepts no fields at all."""

    def complete(
        self, regulation: Regulation, state: CaseState, item_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        raise FieldsRefused


def test_a_step_that_the_engine_refuses_fails_the_scenario_with_the_reason() -> None:
    result = run_scenario(MODEL, Scenario(EMPTY), Refusing([work("accept")]), BareClock(), MONDAY)

    assert not result.passed
    assert isinstance(result.error, FieldsRefused)
    assert result.report is None


def folder_at(path: Path, sample: RegulationFolder) -> RegulationFolder:
    return replace(sample, path=path, regulation=MODEL)


def named(name: str, scenario: Scenario) -> NamedScenario:
    return NamedScenario(Path(name), scenario)


def test_scenarios_of_every_readable_regulation_run_and_the_others_say_why_not(sample: RegulationFolder) -> None:
    good, bad = Path("all/good"), Path("all/bad")
    fault = UnreadableInput("all/bad", "xml-truncated", 7)
    start = datetime(2026, 3, 2, 9, 30)
    scenarios = {
        good: (named("a.yaml", Scenario(EMPTY, start=start)), named("b.yaml", Scenario(EMPTY))),
        bad: (named("c.yaml", Scenario(EMPTY)),),
    }
    folders = FoldersInMemory({good: folder_at(good, sample), bad: fault}, scenarios)

    trials = try_scenarios(
        [Path("all"), Path("nowhere")],
        folders,
        lambda _folder: (StagedEngine([work("accept")]), BareClock()),
        date(2026, 11, 24),
    )

    told = [(tried.path, [error.message for error in tried.errors]) for tried in trials]
    assert told == [(bad, ["xml-truncated"]), (good, []), (Path("nowhere"), ["folder-no-such-path"])]
    reports = [result.report for _named, result in trials[1].results]
    assert [report.started for report in reports if report is not None] == [start, datetime(2026, 11, 24, 9, 0)]


def test_the_calendar_of_a_scenario_is_that_of_its_own_start(sample: RegulationFolder) -> None:
    path = Path("good")
    scenarios = {path: (named("a.yaml", Scenario(EMPTY, start=datetime(2020, 3, 2, 9, 30))),)}
    folders = FoldersInMemory({path: folder_at(path, sample)}, scenarios)

    try_scenarios([path], folders, lambda _folder: (StagedEngine([]), BareClock()), date(2026, 11, 24))

    assert folders.loaded[-1][1] == date(2020, 3, 2)


def test_a_scenario_that_cannot_be_read_or_names_unknown_elements_stops_no_other(sample: RegulationFolder) -> None:
    path = Path("good")
    fault = UnreadableInput("good/scenarios/a.yaml", "yaml-syntax", 2)
    strange = named("b.yaml", Scenario(EMPTY, answers={"acept": ({},)}))
    scenarios = {path: (fault, strange, named("c.yaml", Scenario(EMPTY)))}
    folders = FoldersInMemory({path: folder_at(path, sample)}, scenarios)

    (tried,) = try_scenarios([path], folders, lambda _folder: (StagedEngine([]), BareClock()), date(2026, 11, 24))

    assert [error.message for error in tried.errors] == ["yaml-syntax", "scenario-unknown-element"]
    assert [each.path.name for each, _result in tried.results] == ["c.yaml"]
