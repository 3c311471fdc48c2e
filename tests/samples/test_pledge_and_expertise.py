"""The sample services of chapters 4 and 5: complete, within their limits, drawn cleanly, sharing one action."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.proving import prove_deadlines
from regdesigner.application.regulations.running import CaseReport, CaseRun
from regdesigner.application.regulations.scenarios import ScriptedRespondent, Tried, try_scenarios
from regdesigner.application.regulations.validating import validate
from regdesigner.bootstrap import equipment, regulation_folders
from regdesigner.domain.flow import EventKind, NodeKind, Outcome
from regdesigner.domain.scenario import Scenario
from regdesigner.domain.standard import Holder
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text
from tests.samples import drawings

DAY = date(2026, 11, 22)
TELLING = Term(3, Unit.DAY, Basis.WORKING)
"""Within this term the decision on an electronic application reaches the applicant (instruction p. 21)."""
SERVICES = ("4-pledge-certificate", "5-expertise")


@pytest.fixture(scope="module", params=SERVICES)
def path(request: pytest.FixtureRequest, models: Path) -> Path:
    return models / str(request.param)


@pytest.fixture(scope="module")
def folder(path: Path) -> RegulationFolder:
    return regulation_folders().load(path, DAY)


@pytest.fixture(scope="module")
def tried(path: Path) -> Tried:
    (found,) = try_scenarios((path,), regulation_folders(), equipment, DAY)
    return found


@pytest.fixture(scope="module")
def pledge(models: Path) -> RegulationFolder:
    return regulation_folders().load(models / SERVICES[0], DAY)


@pytest.fixture(scope="module")
def expertise(models: Path) -> RegulationFolder:
    return regulation_folders().load(models / SERVICES[1], DAY)


def test_nothing_is_found_and_nothing_had_to_be_accepted(path: Path) -> None:
    (validated,) = validate((path,), regulation_folders(), DAY)
    assert validated.error is None
    assert [finding.code for finding in validated.findings] == []
    assert not (path / "expected.yaml").exists()


def test_every_limit_is_kept_with_something_left(folder: RegulationFolder) -> None:
    assert folder.standard is not None
    stated = folder.standard.limits
    for limit in prove_deadlines(folder, DAY).limits:
        assert limit.holds, limit.limit
        allowed = getattr(stated, limit.limit.value)
        assert limit.worst is not None
        assert limit.worst.amount < allowed.amount, limit.limit


def test_every_scenario_comes_to_what_it_says(tried: Tried) -> None:
    assert tried.errors == ()
    assert len(tried.results) >= 6
    assert [named.path.name for named, result in tried.results if not result.passed] == []
    outcomes = {result.report.outcome for _, result in tried.results if result.report is not None}
    assert outcomes == set(Outcome)


def test_the_scenarios_together_pass_every_element(folder: RegulationFolder, tried: Tried) -> None:
    passed = {element for _, result in tried.results if result.report for element in result.report.path}
    assert set(folder.regulation.flow.by_id) - passed == set()


def test_the_drawing_is_whole_and_nothing_lies_over_another(folder: RegulationFolder) -> None:
    regulation = folder.regulation
    assert drawings.undrawn(regulation) == set()
    assert drawings.overlapping(regulation) == []
    assert drawings.crossing(regulation) == []
    assert drawings.through_nodes(regulation) == []
    assert drawings.askew(regulation) == []


def test_what_bodies_hold_is_asked_of_them_and_never_of_the_recipient(folder: RegulationFolder) -> None:
    assert folder.standard is not None
    bodies = list(folder.regulation.provisions.interacting or ())
    for document in folder.standard.documents:
        if document.holder is Holder.OTHER_BODY:
            assert document.holding_body in bodies, document.id
    assert folder.regulation.provisions.agreed_with == folder.regulation.provisions.interacting


def test_every_text_of_an_action_is_given_in_both_official_languages(folder: RegulationFolder) -> None:
    for action in folder.regulation.actions:
        rows = (action.ground, action.result, action.handing_on, action.recording, *action.duties, *action.requirements)
        assert all(row.ky and row.ru for row in rows), action.id
        assert action.requirements, action.id


def test_both_regulations_call_the_one_shared_action_and_name_their_own_body(
    pledge: RegulationFolder, expertise: RegulationFolder
) -> None:
    asked = {}
    for folder in (pledge, expertise):
        (call,) = [node for node in folder.regulation.flow.nodes if node.kind is NodeKind.CALL_ACTIVITY]
        assert call.called == "SendRequest"
        (action,) = folder.regulation.called_actions(call.id)
        (interaction,) = action.interactions or ()
        assert action.name == call.name
        asked[action.number] = interaction.party.ru
    assert asked == {
        7: "Государственная налоговая служба при Правительстве Кыргызской Республики",
        4: "Министерство юстиции Кыргызской Республики",
    }


def played(folder: RegulationFolder, start: datetime, **answers: dict[str, bool | str]) -> CaseReport:
    """A case from the web site in which every action takes its whole term."""
    request = {"channel": "electronic", "category": "legal"}
    given = {element.replace("_", "-"): (fields,) for element, fields in answers.items()}
    engine, due = equipment(folder)
    scenario = Scenario(Text(ky="Мисал"), start, request, given)
    return CaseRun(folder.regulation, engine, ScriptedRespondent(scenario), due).play(start)


def test_a_pledge_asked_for_through_the_web_site_is_registered_or_refused_within_three_working_days(
    pledge: RegulationFolder,
) -> None:
    _, due = equipment(pledge)
    usual: dict[str, dict[str, bool | str]] = {
        "accept": {"acceptance": "accepted"},
        "payment": {"payment": "paid"},
        "examine": {"completeness": "complete"},
        "tax.request": {"request_answer": "confirmed"},
        "refuse_service": {"service_refusal_ground": "encumbered"},
    }
    for number in range(0, 20, 2):
        for hour, minute in ((9, 0), (17, 59), (23, 10)):
            arrival = datetime(2026, 12, 24, hour, minute) + timedelta(number)
            for decision, outcome in (("granted", Outcome.RESULT), ("refused", Outcome.REFUSAL_OF_SERVICE)):
                report = played(pledge, arrival, **usual, decide={"registration": decision})
                assert report.outcome is outcome
                assert report.ended <= due(TELLING, report.arrived, electronic=True), arrival


def test_the_laboratory_s_delay_climbs_to_the_head_while_the_work_goes_on(expertise: RegulationFolder) -> None:
    flow = expertise.regulation.flow
    timer, caught = flow.by_id["late"], flow.by_id["escalated"]
    assert (timer.event, timer.attached_to, timer.interrupting) == (EventKind.TIMER, "microbiological", False)
    assert (caught.event, caught.attached_to, caught.interrupting) == (EventKind.ESCALATION, "analyses", False)
    assert flow.by_id["measure"].lane == "management"


@pytest.mark.parametrize(
    ("chosen", "days"),
    [
        (("chemical",), 2),
        (("radiological",), 1),
        (("chemical", "radiological"), 2),
        (("chemical", "microbiological", "radiological"), 3),
        ((), 0),
    ],
)
def test_chosen_analyses_run_at_the_same_time_and_the_others_not_at_all(
    expertise: RegulationFolder, chosen: tuple[str, ...], days: int
) -> None:
    kinds = ("chemical", "microbiological", "radiological")
    answers: dict[str, dict[str, bool | str]] = {
        "accept": {"acceptance": "accepted"},
        "examine": {"suitability": "suitable"},
        "ask_register.request": {"request_answer": "confirmed"},
        "prepare": {kind: kind in chosen for kind in kinds},
        "measure": {"measure_taken": "more-staff"},
        "conclude": {"conformity": "conforms"},
    }
    report = played(expertise, datetime(2026, 11, 26, 9, 0), **answers)
    done = {action.element: action for action in report.actions}
    assert {kind for kind in kinds if kind in done} == set(chosen)
    assert {done[kind].start for kind in chosen} <= {done["prepare"].end}
    assert (done["protocol"].start.date() - done["prepare"].end.date()).days == days
    assert ("measure" in done) == ("microbiological" in chosen)
