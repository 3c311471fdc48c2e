"""Which variants lead to a refusal, and what the criteria of each are, is read from the drawing."""

from __future__ import annotations

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.refusal_grounds import (
    criteria_by_variant,
    leads_to_refusal,
    refusing_variants,
    way_from,
)
from regdesigner.domain.flow import Flow, FlowNode, NodeKind, Outcome, SequenceFlow
from regdesigner.domain.regulation import Provisions, Regulation, Status
from tests.application.cases.pilot_cases import BENEFIT, carrying_out_on
from tests.fakes.unit_of_work import UnitsInMemory


@pytest.fixture(scope="module")
def carrying() -> CarryingOut:
    return carrying_out_on(UnitsInMemory())


@pytest.fixture(scope="module")
def benefit(carrying: CarryingOut) -> Regulation:
    return carrying.loaded(BENEFIT, 1)[0].regulation


def test_a_variant_refuses_where_nothing_but_a_refusal_can_follow(benefit: Regulation) -> None:
    for element, refusing in (("check", {"refuse"}), ("decide", {"refuse"})):
        fields = benefit.flow.by_id[element].fields
        assert refusing_variants(benefit, element, fields[0], fields, {}) == refusing


def test_the_criteria_of_a_variant_are_those_of_all_the_choices_that_it_decides(benefit: Regulation) -> None:
    fields = benefit.flow.by_id["check"].fields
    found = criteria_by_variant(benefit, "check", fields[0], fields, {})
    assert {value: [flow.id for flow in flows] for value, flows in found.items()} == {
        "complete": ["to-split"],
        "return": ["to-correctable", "to-return"],
        "refuse": ["to-correctable", "to-refuse-documents"],
    }


def drawn(*flows: SequenceFlow, default: str | None = None) -> Regulation:
    nodes = (
        FlowNode("task", NodeKind.USER_TASK),
        FlowNode("choice", NodeKind.EXCLUSIVE_GATEWAY, default=default),
        FlowNode("given", NodeKind.END_EVENT, outcome=Outcome.RESULT),
        FlowNode("refused", NodeKind.END_EVENT, outcome=Outcome.REFUSAL_OF_SERVICE),
    )
    flow = Flow(nodes, (SequenceFlow("in", "task", "choice"), *flows))
    return Regulation("r", "287-r", Status.DRAFT, "1.1", Provisions(), (), flow)


def test_a_choice_that_cannot_be_told_leaves_both_ways_open() -> None:
    flows = SequenceFlow("yes", "choice", "given", condition="sum >"), SequenceFlow("no", "choice", "refused")
    regulation = drawn(*flows, default="no")
    assert [each.id for each in way_from(regulation, "task", {"sum": 1})] == ["in"]
    assert not leads_to_refusal(regulation, "task", {"sum": 1})


def test_a_drawing_that_goes_round_in_circles_ends_the_walk() -> None:
    regulation = drawn(SequenceFlow("round", "choice", "choice"))
    assert 1 < len(way_from(regulation, "task", {})) < 100
    assert not leads_to_refusal(regulation, "task", {})
