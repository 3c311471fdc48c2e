"""BPMN1xx: the valid sample has no finding; each change gives exactly its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from regdesigner.domain.flow import (
    EventKind,
    FieldType,
    Flow,
    FlowNode,
    Loop,
    NodeKind,
    SequenceFlow,
    TaskField,
    Variant,
)
from regdesigner.domain.regulation import FaultKind, ProfileFault
from regdesigner.validation import CheckedRegulation, check
from regdesigner.validation.wording import message
from tests.validation import sample
from tests.validation.sample import node_with, text
from tests.validation.tables import Expected, found_after


def flow_by(change: Callable[[Flow], Flow]) -> sample.Change:
    """A change of the flow as a whole."""

    def changed(checked: CheckedRegulation) -> CheckedRegulation:
        return sample.regulation_with(flow=change(checked.regulation.flow))(checked)

    return changed


def drawn(*arrows: str, without: tuple[str, ...] = (), nodes: tuple[FlowNode, ...] = ()) -> sample.Change:
    """A change that takes flows (by id) and adds nodes and flows (``source target``, bounded returns with ``*``)."""

    def change(flow: Flow) -> Flow:
        kept = tuple(arrow for arrow in flow.sequence_flows if arrow.id not in without)
        added = []
        for arrow in arrows:
            source, target, *bound = arrow.split()
            repeats = 1 if bound else None
            default = SequenceFlow(f"{source}-{target}", source, target, criterion=text("Шарт"), max_repeats=repeats)
            added.append(default)
        return replace(flow, nodes=(*flow.nodes, *nodes), sequence_flows=(*kept, *added))

    return flow_by(change)


def gateway(element: str, kind: NodeKind = NodeKind.PARALLEL_GATEWAY, **others: object) -> FlowNode:
    return replace(FlowNode(element, kind, text(element), lane="desk"), **others)  # type: ignore[arg-type]  # by name


def choice(element: str, target: str) -> FlowNode:
    """A choice that goes to ``target`` otherwise."""
    return gateway(element, NodeKind.EXCLUSIVE_GATEWAY, default=f"{element}-{target}")


def conditional(element: str, condition: str = "complete") -> sample.Change:
    """Give a flow a condition that can be read."""

    def change(flow: Flow) -> Flow:
        arrows = tuple(
            replace(arrow, condition=condition) if arrow.id == element else arrow for arrow in flow.sequence_flows
        )
        return replace(flow, sequence_flows=arrows)

    return flow_by(change)


def without_nodes(*elements: str) -> sample.Change:
    return flow_by(lambda flow: replace(flow, nodes=tuple(node for node in flow.nodes if node.id not in elements)))


def fault(kind: FaultKind, element: str = "accept") -> sample.Change:
    return sample.regulation_with(faults=(ProfileFault(element, "reg:action/@number", "x", "1..99", kind, 7),))


BOTH = (gateway("fork"), gateway("meet"))
SIDE_BY_SIDE = ("fork examine", "fork form", "examine meet", "form meet", "meet hand-over")
BACK = (gateway("back", NodeKind.EXCLUSIVE_GATEWAY),)

COMPLETE = TaskField("complete", FieldType.BOOLEAN, text("Толук"))


def of_three(*values: str) -> tuple[sample.Change, ...]:
    """A choice of three ways without a default: the way of each value is taken where the answer is that value."""
    variants = tuple(Variant(value, text(value)) for value in "abc")
    answer = TaskField("complete", FieldType.CHOICE, text("Толук"), variants=variants)
    examined, refused, mended = (f'complete = "{value}"' for value in values)
    return (
        node_with("accept", fields=(answer,)),
        node_with("split", default=None),
        drawn("split form-in", "examine form-in", "form-in form", without=("f4",), nodes=(
            gateway("form-in", NodeKind.EXCLUSIVE_GATEWAY),)),
        conditional("to-examine", examined),
        conditional("to-refused", refused),
        conditional("split-form-in", mended),
    )  # fmt: skip


def group(*, begun: bool) -> sample.Change:
    """The forming action stands inside a sub-process, with or without a start of its own."""

    def change(flow: Flow) -> Flow:
        holder = gateway("group", NodeKind.SUB_PROCESS)
        begin, end = (
            gateway(f"group-{name}", kind, parent="group")
            for name, kind in (("begin", NodeKind.START_EVENT), ("end", NodeKind.END_EVENT))
        )
        inner = [replace(node, parent="group") if node.id == "form" else node for node in flow.nodes]
        arrows = [replace(arrow, target="group") if arrow.id == "f4" else arrow for arrow in flow.sequence_flows]
        arrows = [replace(arrow, source="group") if arrow.id == "f5" else arrow for arrow in arrows]
        arrows.append(SequenceFlow("to-end", "form", "group-end"))
        if begun:
            inner.append(begin)
            arrows.append(SequenceFlow("from-begin", "group-begin", "form"))
        return replace(flow, nodes=(*inner, holder, end), sequence_flows=tuple(arrows))

    return flow_by(change)


CASES: list[tuple[str, tuple[sample.Change, ...], list[Expected]]] = [
    ("sample", (), []),
    ("start_event_missing", (node_with("asked", kind=NodeKind.INTERMEDIATE_THROW_EVENT),),
     [("BPMN101", "process", "flow")]),
    (
        "several_start_events",
        (drawn("second inform-in", "inform-in inform", "asked inform-in", without=("f1",),
               nodes=(gateway("second", NodeKind.START_EVENT), gateway("inform-in", NodeKind.EXCLUSIVE_GATEWAY))),),
        [("BPMN102", "second", None)],
    ),
    (
        "implicit_split",
        (drawn("examine hand-over-in", "form hand-over-in", "hand-over-in hand-over", "examine form",
               without=("f4", "f5"), nodes=(gateway("hand-over-in", NodeKind.EXCLUSIVE_GATEWAY),)),),
        [("BPMN104", "examine", None)],
    ),
    ("implicit_join", (drawn("split accept *"), conditional("split-accept")), [("BPMN105", "accept", None)]),
    ("dangling_flow", (flow_by(lambda flow: replace(flow, sequence_flows=tuple(
        replace(arrow, target="nowhere") if arrow.id == "to-examine" else arrow for arrow in flow.sequence_flows))),),
     [("BPMN106", "to-examine", None)]),
    ("unreachable_node", (drawn("lost form-in", "form-in form", "examine form-in", without=("f4",), nodes=(
        gateway("lost", NodeKind.INTERMEDIATE_THROW_EVENT), gateway("form-in", NodeKind.EXCLUSIVE_GATEWAY))),),
     [("BPMN107", "lost", None)]),
    ("dead_end", (drawn("fork examine", "fork stop", "split fork", without=("to-examine",), nodes=(
        gateway("fork"), gateway("stop", NodeKind.INTERMEDIATE_THROW_EVENT))), conditional("split-fork")),
     [("BPMN108", "stop", None)]),
    ("a_gateway_left_without_a_way_out", (drawn("examine stop", without=("f4",), nodes=(gateway("stop"),)),),
     [("BPMN108", "stop", None)]),
    ("loop_without_exit", (drawn("form turn", "turn form-2", "form-2 turn", without=("f5",), nodes=(
        gateway("turn", NodeKind.EXCLUSIVE_GATEWAY), gateway("form-2", NodeKind.INTERMEDIATE_THROW_EVENT))),),
     [("BPMN115", "turn", None)]),
    ("default_missing", (node_with("split", default=None),), [("BPMN109", "split", "default")]),
    ("two_conditions_that_leave_nothing_out_need_no_default",
     (node_with("split", default=None), conditional("to-refused", "not(complete)")), []),
    ("two_conditions_that_leave_a_case_out", (node_with("split", default=None), conditional("to-refused")),
     [("BPMN109", "split", "default")]),
    ("a_field_that_may_stay_empty_needs_a_default",
     (node_with("split", default=None), conditional("to-refused", "not(complete)"),
      node_with("accept", fields=(replace(COMPLETE, required=False),))), [("BPMN109", "split", "default")]),
    ("each_variant_has_its_way", of_three("a", "b", "c"), []),
    ("one_variant_of_three_has_no_way", of_three("a", "b", "b"), [("BPMN109", "split", "default")]),
    ("default_with_condition", (conditional("to-refused"),), [("BPMN110", "to-refused", "condition")]),
    (
        "superfluous_gateway",
        (drawn("examine single", "single form", without=("f4",), nodes=(gateway("single"),)),),
        [("BPMN111", "single", None)],
    ),
    ("parallel_block", (drawn("split fork", *SIDE_BY_SIDE, without=("to-examine", "f4", "f5"), nodes=BOTH),
                        conditional("split-fork")), []),
    (
        "deadlock",
        (
            drawn("split fork", *SIDE_BY_SIDE, without=("to-examine", "f4", "f5"), nodes=BOTH),
            conditional("split-fork"),
            node_with("fork", kind=NodeKind.EXCLUSIVE_GATEWAY, default="fork-form"),
            conditional("fork-examine"),
        ),
        [("BPMN112", "meet", None)],
    ),
    (
        "missing_synchronisation",
        (
            drawn("split fork", *SIDE_BY_SIDE, without=("to-examine", "f4", "f5"), nodes=BOTH),
            conditional("split-fork"),
            node_with("meet", kind=NodeKind.EXCLUSIVE_GATEWAY),
        ),
        [("BPMN113", "meet", None)],
    ),
    (
        "missing_synchronisation_at_an_action",
        (
            drawn("split fork", "fork examine", "fork form", "examine hand-over",
                  without=("to-examine", "f4"), nodes=BOTH[:1]),
            conditional("split-fork"),
        ),
        [("BPMN113", "hand-over", None)],
    ),
    (
        "loop_without_bound",
        (
            drawn("back accept", "inform back", "split back", without=("f2",), nodes=BACK),
            conditional("split-back"),
        ),
        [("BPMN114", "split-back", "max_repeats")],
    ),
    (
        "loop_with_bound",
        (
            drawn("back accept", "inform back", "split back *", without=("f2",), nodes=BACK),
            conditional("split-back"),
        ),
        [],
    ),
    ("a_repetition_without_bound", (node_with("examine", loop=Loop(False, False, None)),),
     [("BPMN127", "examine", "max_repeats")]),
    ("a_repetition_of_instances_in_turn_without_bound", (node_with("examine", loop=Loop(False, True, None)),),
     [("BPMN127", "examine", "max_repeats")]),
    ("a_repetition_at_the_same_time", (node_with("examine", loop=Loop(True, True, None)),), []),
    ("a_repetition_with_a_bound", (node_with("examine", loop=Loop(False, False, 1)),), []),
    ("a_sub_process_without_a_start", (group(begun=False),), [("BPMN126", "group", None)]),
    ("a_sub_process_with_its_start", (group(begun=True),), []),
    (
        "boundary_event_without_way_out",
        (drawn(nodes=(gateway("late", NodeKind.BOUNDARY_EVENT, attached_to="form", event=EventKind.MESSAGE),)),),
        [("BPMN118", "late", None)],
    ),
    ("id_not_unique", (fault(FaultKind.DUPLICATE_ID),), [("BPMN120", "accept", "id")]),
    ("value_not_read", (fault(FaultKind.WRONG_VALUE),), [("BPMN121", "accept", "reg:action/@number")]),
    ("element_not_allowed", (node_with("given", event=EventKind.COMPENSATE),), [("BPMN122", "given", None)]),
    ("start_by_a_timer_is_begun_by_hand", (node_with("asked", event=EventKind.TIMER),), []),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_change_gives_exactly_its_findings(changes: tuple[sample.Change, ...], expected: list[Expected]) -> None:
    assert found_after(*changes) == expected


def codes(*changes: sample.Change) -> set[tuple[str, str | None]]:
    """Only the findings of this family."""
    return {(code, element) for code, element, _ in found_after(*changes) if code.startswith("BPMN")}


def test_a_drawing_without_any_end_is_one_finding() -> None:
    """BPMN103, and nothing about the actions behind which the ends stood."""
    ends = ("given", "refused")
    assert codes(without_nodes(*ends), drawn(without=("f6", "to-refused"))) == {("BPMN103", "process")}


def test_a_loop_with_two_entries_is_found_once() -> None:
    """BPMN116."""
    turns = (choice("left", "right"), choice("right", "examine"))
    change = drawn("split left", "split right", "left right", "left refused-2", "right left *", "right examine",
                   without=("to-examine",), nodes=(*turns, gateway("refused-2", NodeKind.END_EVENT)))  # fmt: skip
    found = codes(
        change, *(conditional(arrow) for arrow in ("split-left", "split-right", "left-refused-2", "right-left"))
    )
    assert {entry for entry in found if entry[0] == "BPMN116"} in ({("BPMN116", "left")}, {("BPMN116", "right")})
    assert len(found) == 1


def test_a_flow_into_a_group_of_actions_is_found() -> None:
    """BPMN119."""
    inside = (replace(gateway("inside", NodeKind.USER_TASK), parent="examine"),)
    change = drawn("split inside", nodes=inside)
    group = node_with("examine", kind=NodeKind.SUB_PROCESS)
    assert codes(change, group, conditional("split-inside")) == {("BPMN119", "split-inside")}


def test_what_is_woven_too_closely_is_a_warning_with_its_place() -> None:
    """BPMN117: some of ten choices between two splits that share their joins."""
    nodes, arrows, conditions = list[FlowNode](), ["split some", "end examine"], ["split-some"]
    nodes += [
        gateway("some", NodeKind.INCLUSIVE_GATEWAY, default="some-x-0"),
        gateway("end", NodeKind.INCLUSIVE_GATEWAY),
    ]
    conditions += [f"some-x-{number}" for number in range(1, 10)]
    for number in range(10):
        one, two, left, right, both = (f"{name}-{number}" for name in ("one", "two", "left", "right", "both"))
        nodes += [choice(f"x-{number}", two), gateway(one), gateway(two), gateway(both)]
        nodes += [gateway(name, NodeKind.EXCLUSIVE_GATEWAY) for name in (left, right)]
        arrows += [f"some x-{number}", f"x-{number} {one}", f"x-{number} {two}", f"{both} end"]
        arrows += [f"{source} {target}" for source in (one, two) for target in (left, right)]
        arrows += [f"{left} {both}", f"{right} {both}"]
        conditions.append(f"x-{number}-{one}")
    change = drawn(*arrows, without=("to-examine",), nodes=tuple(nodes))
    assert codes(change, *map(conditional, conditions)) == {("BPMN117", "some")}


def test_a_counter_example_is_told_in_the_names_of_the_drawing() -> None:
    checked = sample.checked()
    for change in next(case[1] for case in CASES if case[0] == "deadlock"):
        checked = change(checked)
    (finding,) = check(checked, sample.UNDRAWN)
    assert "asked → inform → accept → split → fork → examine → meet" in message(finding, "en")


def test_where_no_value_would_do_none_is_offered() -> None:
    """BPMN121 of a reference to nothing; a wrong value says which are right."""
    said = []
    for kind, allowed in ((FaultKind.DANGLING_REFERENCE, ""), (FaultKind.WRONG_VALUE, "1..99")):
        checked = sample.regulation_with(faults=(ProfileFault("accept", "flowNodeRef", "x", allowed, kind, 7),))(
            sample.checked()
        )
        (finding,) = check(checked, sample.UNDRAWN)
        said.append(message(finding, "en"))
    assert said[0].endswith("was left out of account.")
    assert said[1].endswith("Allowed: 1..99.")
