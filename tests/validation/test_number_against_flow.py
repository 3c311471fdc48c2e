"""FORM239: numbers follow the order of the drawing; what is repeated or runs at the same time is free."""

from __future__ import annotations

from dataclasses import replace

from regdesigner.domain.flow import SequenceFlow
from regdesigner.validation import CheckedRegulation, check
from tests.validation import sample


def _numbered(checked: CheckedRegulation, *order: str) -> CheckedRegulation:
    """The actions numbered in this order, as the reader of diagrams sorts them."""
    actions = tuple(
        replace(action, number=number)
        for number, element in enumerate(order, 1)
        if (action := checked.regulation.action(element)) is not None
    )
    return replace(checked, regulation=replace(checked.regulation, actions=actions))


def _codes(checked: CheckedRegulation) -> set[tuple[str, str | None]]:
    return {(finding.code, finding.element) for finding in check(checked)}


def test_numbers_in_the_order_of_the_drawing_are_no_finding() -> None:
    assert _codes(_numbered(sample.checked(), "inform", "accept", "examine", "form", "hand-over")) == set()


def test_an_action_numbered_before_what_it_waits_for_is_found_once() -> None:
    changed = _numbered(sample.checked(), "accept", "inform", "examine", "form", "hand-over")
    assert _codes(changed) == {("FORM239", "accept")}


def test_what_a_choice_leads_to_is_compared_with_the_action_before_the_choice() -> None:
    changed = _numbered(sample.checked(), "inform", "examine", "accept", "form", "hand-over")
    assert ("FORM239", "examine") in _codes(changed)


def test_actions_of_one_loop_may_be_numbered_either_way() -> None:
    changed = _numbered(sample.checked(), "inform", "accept", "form", "examine", "hand-over")
    flow = changed.regulation.flow
    back = SequenceFlow("back", "form", "examine", max_repeats=1)
    looped = replace(flow, sequence_flows=(*flow.sequence_flows, back))
    found = _codes(replace(changed, regulation=replace(changed.regulation, flow=looped)))
    assert ("FORM239", "form") in _codes(changed)
    assert ("FORM239", "form") not in found
