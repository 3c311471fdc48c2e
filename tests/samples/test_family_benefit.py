"""The sample service of chapter 3: what its regulation promises holds for every case that its standard foresees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.proving import prove_deadlines
from regdesigner.application.regulations.running import CaseReport, CaseRun
from regdesigner.application.regulations.scenarios import ScriptedRespondent, try_scenarios
from regdesigner.application.regulations.validating import validate
from regdesigner.bootstrap import equipment, regulation_folders
from regdesigner.domain.drawing import Box, Shape
from regdesigner.domain.flow import NodeKind, Outcome
from regdesigner.domain.scenario import Answers, Scenario
from regdesigner.domain.term import Basis, Term, Unit

DAY = date(2026, 11, 22)
TELLING = Term(3, Unit.DAY, Basis.WORKING)
"""Within this term the decision on an electronic application reaches the applicant (instruction p. 21)."""
REGISTER = {
    "answer-civil": "children_confirmed",
    "answer-tax": "taxable_income",
    "answer-fund": "pensions",
    "answer-land": "real_estate",
    "answer-local": "household_members",
}
"""Whose answer is awaited, and the field that it brings."""


@pytest.fixture(scope="module")
def path(models: Path) -> Path:
    return models / "3-family-benefit"


@pytest.fixture(scope="module")
def folder(path: Path) -> RegulationFolder:
    return regulation_folders().load(path, DAY)


def test_nothing_is_found_and_nothing_had_to_be_accepted(path: Path) -> None:
    (validated,) = validate((path,), regulation_folders(), DAY)
    assert validated.error is None
    assert [finding.code for finding in validated.findings] == []
    assert not (path / "expected.yaml").exists()


def test_the_three_limits_are_kept_with_something_left(folder: RegulationFolder) -> None:
    proof = prove_deadlines(folder, DAY)
    for limit in proof.limits:
        assert limit.holds, limit.limit
        assert limit.slack is not None
        assert limit.slack.amount > 0, limit.limit


def test_one_limit_counts_calendar_days_and_the_others_working_time(folder: RegulationFolder) -> None:
    assert folder.standard is not None
    limits = folder.standard.limits
    stated = [limit for limit in (limits.intake, limits.total, limits.handover) if isinstance(limit, Term)]
    assert [limit.basis for limit in stated] == [Basis.WORKING, Basis.WORKING, Basis.CALENDAR]


def test_every_scenario_comes_to_what_it_says(path: Path) -> None:
    (tried,) = try_scenarios((path,), regulation_folders(), equipment, DAY)
    assert tried.errors == ()
    assert len(tried.results) >= 6
    assert [named.path.name for named, result in tried.results if not result.passed] == []


def test_the_scenarios_together_pass_every_element(path: Path, folder: RegulationFolder) -> None:
    (tried,) = try_scenarios((path,), regulation_folders(), equipment, DAY)
    passed = {element for _, result in tried.results if result.report for element in result.report.path}
    assert {node.id for node in folder.regulation.flow.nodes} - passed == set()


def electronic_arrivals() -> Iterator[datetime]:
    """Evenings, nights and the minutes before closing around the long holidays of winter and spring."""
    for first, days in ((date(2026, 12, 28), 15), (date(2027, 4, 26), 18)):
        for number in range(days):
            for hour, minute in ((9, 0), (17, 45), (23, 10)):
                yield datetime.combine(first + timedelta(number), datetime.min.time()).replace(hour=hour, minute=minute)


def applied(folder: RegulationFolder, arrival: datetime, *decisions: str) -> CaseReport:
    """A case of the portal in which the check of the documents decides as told, at the end of each term."""
    request: Answers = {
        "channel": "electronic",
        "category": "family",
        "applicant": "Мисалова",
        "address": "Бишкек",
        "children": 2,
        "family_members": 4,
        "declared_income": 5000,
        "consent": True,
    }
    answers: dict[str, tuple[Answers, ...]] = {
        "check": tuple({"completeness": decision} for decision in decisions),
        "refuse-documents": ({"documents_refusal_ground": "incomplete"},),
    }
    scenario = Scenario(folder.regulation.provisions.service_name, arrival, request, answers)
    engine, due = equipment(folder)
    return CaseRun(folder.regulation, engine, ScriptedRespondent(scenario), due).play(arrival)


def test_a_returned_or_refused_electronic_application_is_answered_within_three_working_days(
    folder: RegulationFolder,
) -> None:
    _, due = equipment(folder)
    for arrival in electronic_arrivals():
        latest = due(TELLING, arrival, electronic=True)
        refused = applied(folder, arrival, "refuse")
        assert refused.outcome is Outcome.REFUSAL_OF_DOCUMENTS
        assert refused.ended <= latest, arrival
        returned = applied(folder, arrival, "return", "refuse")
        told = next(action.end for action in returned.actions if action.element == "return-documents")
        assert told <= latest, arrival


def test_the_five_bodies_are_asked_at_once_and_each_has_its_term(folder: RegulationFolder) -> None:
    flow = folder.regulation.flow
    (split,) = [node for node in flow.children("collect") if node.kind is NodeKind.PARALLEL_GATEWAY]
    asked = [flow.by_id[branch.target] for branch in flow.outgoing(split.id)]
    awaited = [flow.by_id[flow.outgoing(node.id)[0].target] for node in asked]
    assert {node.id: node.fields[0].name for node in awaited} == REGISTER
    assert all(node.wait == Term(2, Unit.DAY, Basis.WORKING) for node in awaited)
    bodies = {flow_.source for flow_ in flow.message_flows} & {pool.id for pool in flow.pools if pool.process is None}
    assert len(bodies - {"recipient"}) == len(REGISTER)


def test_the_documents_go_back_twice_at_most_while_the_clock_stands(folder: RegulationFolder) -> None:
    flow = folder.regulation.flow
    assert [each.id for each in flow.sequence_flows if each.max_repeats is not None] == ["again"]
    assert flow.flows_by_id["again"].max_repeats == 2
    assert {node.id for node in flow.nodes if node.stands_still} == {"corrected", "not-corrected"}


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def nodes_drawn(folder: RegulationFolder) -> dict[str, Shape]:
    known = folder.regulation.flow.by_id
    return {shape.element: shape for shape in folder.regulation.drawing.shapes if shape.element in known}


def test_everything_is_drawn_and_no_two_elements_overlap(folder: RegulationFolder) -> None:
    flow = folder.regulation.flow
    drawn = nodes_drawn(folder)
    edges = {edge.element for edge in folder.regulation.drawing.edges}
    assert set(drawn) == set(flow.by_id)
    assert edges == {each.id for each in flow.sequence_flows} | {each.id for each in flow.message_flows}
    plain = [node.id for node in flow.nodes if node.attached_to is None and not node.kind.holds_nodes]
    assert [pair for pair in combinations(plain, 2) if overlap(drawn[pair[0]].bounds, drawn[pair[1]].bounds)] == []


def test_the_flow_is_drawn_upright_and_level_and_no_two_flows_cross(folder: RegulationFolder) -> None:
    flow = folder.regulation.flow
    ways = {edge.element: edge.waypoints for edge in folder.regulation.drawing.edges}
    for way in ways.values():
        assert all(one[0] == other[0] or one[1] == other[1] for one, other in pairwise(way))
    ends = {each.id: {each.source, each.target} for each in flow.sequence_flows}
    ends |= {each.id: {each.source, each.target} for each in flow.message_flows}
    crossing = [
        (one, other)
        for one, other in combinations(ways, 2)
        if not ends[one] & ends[other] and any(meet(a, b) for a in pairwise(ways[one]) for b in pairwise(ways[other]))
    ]
    assert crossing == []


Leg = tuple[tuple[float, float], tuple[float, float]]


def meet(one: Leg, other: Leg) -> bool:
    """Whether two upright or level legs touch."""
    spans = [(sorted((one[0][axis], one[1][axis])), sorted((other[0][axis], other[1][axis]))) for axis in (0, 1)]
    return all(first[0] <= second[1] and second[0] <= first[1] for first, second in spans)
