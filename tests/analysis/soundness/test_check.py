"""Soundness against a token game that plays every marking of small models, and against the clock for large ones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, note, reject, settings
from hypothesis import strategies as st

from regdesigner.analysis.soundness.check import Defect, DefectKind, check
from regdesigner.domain.flow import Flow, FlowNode, NodeKind, SequenceFlow
from tests.analysis.soundness.drawn import model
from tests.analysis.soundness.token_game import TooMany, play, starts_anew
from tests.depth import examples

UNSOUND = {DefectKind.DEADLOCK, DefectKind.MISSING_SYNCHRONISATION, DefectKind.LOOP_WITHOUT_EXIT}


def found(flow: Flow) -> list[tuple[str, str]]:
    return [(defect.kind.value, defect.element) for defect in check(flow).defects]


SOUND = [
    pytest.param(model("s t1 e"), id="a row"),
    pytest.param(model("s x1 t1 x2 t3 e", "x1 t2 x2"), id="a choice"),
    pytest.param(model("s p1 t1 p2 t3 e", "p1 t2 p2"), id="two at the same time"),
    pytest.param(model("s x1 t1 x2 t2 x3 t3 e1", "x1 e2", "x2 e2", "x3 e3"), id="exits of refusal"),
    pytest.param(model("s p1 t1 e1", "p1 t2 e2"), id="two that each end by themselves"),
    pytest.param(model("s x1 t1 x2 e", "x2 x1", repeats=2), id="a bounded return"),
    pytest.param(model("s x1 p1 t1 p2 x2 e", "p1 t2 p2", "x2 t3 x1", repeats=2), id="a block inside a loop"),
    pytest.param(model("s p1 x1 t1 x2 p2 e", "p1 t2 p2", "x2 x1", repeats=2), id="a loop inside a block"),
    pytest.param(model("s o1 t1 o2 e", "o1 t2 o2"), id="some of two"),
    pytest.param(model("s v1 t1 x1 e", "v1 t2 x1"), id="whichever comes first"),
    pytest.param(model("s t1 x1 e", "b1 x1"), id="a deadline that interrupts"),
    pytest.param(model("s t1 e1", "n1 t2 e2"), id="a reminder beside"),
    pytest.param(model("s p1 x1 t1 p2 e1", "p1 t2 p2", "x1 k1"), id="an end that ends everything"),
    pytest.param(model("s p1 p2 t1 p3 p5 e", "p2 t2 p4 p5", "p1 p6 p3", "p6 p4"), id="crossing branches"),
]


@pytest.mark.parametrize("flow", SOUND)
def test_a_sound_flow_has_no_defect(flow: Flow) -> None:
    assert found(flow) == []


BROKEN = [
    (model("s x1 t1 p1 e", "x1 t2 p1"), [("deadlock", "p1")], "s x1 t1 p1"),
    (model("s p1 t1 x1 t3 e", "p1 t2 x1"), [("missing_synchronisation", "x1")], "s p1 t1 x1"),
    (model("s p1 t1 t3 e", "p1 t2 t3"), [("missing_synchronisation", "t3")], "s p1 t1 t3"),
    (model("s o1 t1 p1 e", "o1 t2 p1"), [("deadlock", "p1")], "s o1 t1 p1"),
    (model("s p1 x1 t1 p2 e", "p1 t2 p2", "x1 e2"), [("deadlock", "p2")], None),
    (model("s x1 t1 t2 x1"), [("loop_without_exit", "x1")], "s x1"),
    (model("s x1 t1 x2 e", "x2 x1"), [("loop_without_bound", "x2-x1")], "s x1"),
    (model("s x1 t1 x2 e", "x2 t2 x3 t3 x4 x1", "x3 t4 x4"), [("loop_without_bound", "x2-t2")], "s x1"),
    (model("s x1 t1 t2 x3 e", "x1 t2", "x3 t1"), [("loop_entered_from_side", "t1")], None),
    (model("s p1 t1 p2 e", "p2 p1"), [("deadlock", "p1")], None),
    (model("s x1 t1 p1 e", "p1 x1"), [("missing_synchronisation", "x1")], None),
    (model("s x1 p1 e", "x1 p1"), [("deadlock", "p1")], "s x1 p1"),
    (model("s p1 x1 e", "p1 x1"), [("missing_synchronisation", "x1")], "s p1 x1"),
    (model("s o1 t1 x1 e", "o1 t2 x1"), [("missing_synchronisation", "x1")], "s o1 t1 x1"),
    (model("s t1 p1 e", "b1 p1"), [("deadlock", "p1")], None),
    (model("s t1 x1 t2 e", "n1 x1"), [("missing_synchronisation", "x1")], None),
    (
        model("s x1 t1 p1 t3 p2 t4 x2 e", "x1 t2 p1", "p2 t5 x2"),
        [("deadlock", "p1"), ("missing_synchronisation", "x2")],
        None,
    ),
]


@pytest.mark.parametrize(("flow", "expected", "path"), BROKEN, ids=lambda case: str(case)[:40])
def test_each_cause_is_one_defect_with_its_element_and_a_path(
    flow: Flow, expected: list[tuple[str, str]], path: str | None
) -> None:
    assert found(flow) == expected
    if path is not None:
        assert check(flow).defects[0].path == tuple(path.split())
    for defect in check(flow).defects:
        assert_real(flow, defect)


def assert_real(flow: Flow, defect: Defect) -> None:
    """The path leads from a start along flows (or into boundary events) to the element, the cycle closes."""
    steps = {(arrow.source, arrow.target) for arrow in flow.sequence_flows}
    steps |= {(node.attached_to, node.id) for node in flow.nodes if node.attached_to}
    assert flow.by_id[defect.path[0]].kind is NodeKind.START_EVENT
    assert all(step in steps for step in pairwise(defect.path)), defect
    if defect.cycle:
        assert defect.path[-1] == defect.cycle[0]
        assert all(step in steps for step in pairwise((*defect.cycle, defect.cycle[0])))
    else:
        assert defect.path[-1] == defect.element


def test_the_split_that_opened_the_branches_is_named() -> None:
    assert check(model("s x0 x1 t1 p1 e", "x1 t2 p1", "x0 e0")).defects[0].opened_by == "x1"


def test_a_sub_process_is_checked_by_itself() -> None:
    inner = model("s x1 t1 p1 e", "x1 t2 p1")
    outer = (
        FlowNode("s0", NodeKind.START_EVENT),
        FlowNode("q", NodeKind.SUB_PROCESS),
        FlowNode("e0", NodeKind.END_EVENT),
    )
    held = tuple(FlowNode(n.id, n.kind, parent="q") for n in inner.nodes)
    arrows = (SequenceFlow("a", "s0", "q"), SequenceFlow("b", "q", "e0"))
    assert found(Flow((*outer, *held), (*arrows, *inner.sequence_flows))) == [("deadlock", "p1")]


def reached(flow: Flow) -> Flow:
    """What can be reached from the start: the rest is a finding of its own."""
    met, stack = {"s"}, ["s"]
    while stack:
        for arrow in flow.outgoing(stack.pop()):
            if arrow.target not in met:
                met.add(arrow.target)
                stack.append(arrow.target)
    nodes = tuple(node for node in flow.nodes if node.id in met)
    return Flow(nodes, tuple(arrow for arrow in flow.sequence_flows if arrow.source in met))


@st.composite
def random_graphs(draw: st.DrawFn) -> Flow:
    letters = draw(st.lists(st.sampled_from("txxpp"), min_size=2, max_size=7))
    names = [f"{letter}{number}" for number, letter in enumerate(letters)]
    target = st.sampled_from([*names, "e1", "e2"])
    steps = [("s", draw(st.sampled_from(names)))]
    for name in names:
        width = draw(st.integers(1, 1 if name[0] == "t" else 3))
        steps += [(name, head) for head in draw(st.lists(target, min_size=width, max_size=width, unique=True))]
    return reached(model(*(f"{tail} {head}" for tail, head in steps)))


@st.composite
def blocks(draw: st.DrawFn) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """Nested blocks and loops: their steps, and the kind of each node by its name."""
    steps: list[tuple[str, str]] = []
    kinds: dict[str, str] = {}

    def fresh(letter: str) -> str:
        kinds[f"g{len(kinds)}"] = letter
        return f"g{len(kinds) - 1}"

    def block(depth: int) -> tuple[str, str]:
        shape = draw(
            st.sampled_from(["task", "row", "choice", "parallel", "some", "loop", "exit"] if depth else ["task"])
        )
        if shape == "task":
            task = fresh("t")
            return task, task
        if shape == "row":
            first, second = block(depth - 1), block(depth - 1)
            steps.append((first[1], second[0]))
            return first[0], second[1]
        kind = {"parallel": "p", "some": "o"}.get(shape, "x")
        opening, closing = fresh(kind), fresh(kind)
        first = block(depth - 1)
        if shape == "loop":
            steps.extend([(opening, first[0]), (first[1], closing), (closing, opening)])
            return opening, closing
        if shape == "exit":
            steps.extend([(opening, "e2"), (opening, first[0])])
            return opening, first[1]
        second = block(depth - 1)
        for branch in (first, second):
            steps.extend([(opening, branch[0]), (branch[1], closing)])
        return opening, closing

    entry, leave = block(3)
    steps += [("s", entry), (leave, "e1")]
    return steps, kinds


def assembled(steps: list[tuple[str, str]], kinds: dict[str, str]) -> Flow:
    return reached(model(*(" ".join(kinds.get(end, "") + end for end in step) for step in dict.fromkeys(steps))))


@st.composite
def mutated_blocks(draw: st.DrawFn) -> Flow:
    """Small blocks without inclusive gateways, up to two steps led elsewhere, up to two gateways of another kind."""
    steps, kinds = draw(blocks())
    assume(len(kinds) <= 9 and "o" not in kinds.values())
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(steps) - 1))
        steps[place] = (steps[place][0], draw(st.sampled_from(list(kinds))))
    for name in draw(st.lists(st.sampled_from(list(kinds)), max_size=2)):
        kinds[name] = draw(st.sampled_from("xp"))
    return assembled(steps, kinds)


def agrees(flow: Flow) -> None:
    assume(not starts_anew(flow))
    try:
        doubled, stuck, endless = play(flow)
    except TooMany:
        reject()
    note(" · ".join(f"{arrow.source} {arrow.target}" for arrow in flow.sequence_flows))
    defects = check(flow).defects
    kinds = {defect.kind for defect in defects}
    assert DefectKind.NOT_PROVEN not in kinds
    assert bool(kinds & UNSOUND) == (doubled or stuck or endless), (doubled, stuck, endless, defects)
    if not doubled and not endless and DefectKind.DEADLOCK not in kinds:
        assert DefectKind.MISSING_SYNCHRONISATION not in kinds
    if not stuck and not doubled and not endless and DefectKind.MISSING_SYNCHRONISATION not in kinds:
        assert DefectKind.DEADLOCK not in kinds
    for defect in defects:
        assert_real(flow, defect)


def test_thirty_branches_side_by_side_are_judged_without_playing_their_orders_out() -> None:
    """Two to the thirtieth markings: whoever plays them out does not come back within the test's time."""
    wide = model("s p1", *(f"p1 t{n} p2" for n in range(30)), "p2 e")
    open_ended = model("s p1", *(f"p1 x{n} t{n} o2" for n in range(30)), *(f"x{n} e2" for n in range(30)), "o2 e1")
    exits = model("s p1", *(f"p1 x{n} t{n} p2" for n in range(30)), *(f"x{n} e2" for n in range(30)), "p2 e1")
    assert (found(wide), found(open_ended), found(exits)) == ([], [], [("deadlock", "p2")])


def woven(number: int, split: str) -> Flow:
    """Behind a split so many choices between two splits that share their joins: sound, but not drawn in blocks."""
    paths = []
    for n in range(number):
        paths += [f"{split}0 x{n} p1{n}", f"x{n} p2{n}", f"x3{n} p4{n} {split}9", f"x5{n} p4{n}"]
        paths += [f"{one} {join}" for one in (f"p1{n}", f"p2{n}") for join in (f"x3{n}", f"x5{n}")]
    return model(f"s {split}0", *paths, f"{split}9 e")


def test_what_is_not_drawn_in_blocks_is_played_out_up_to_a_budget() -> None:
    assert found(woven(14, "p")) == []
    assert found(woven(4, "o")) == []
    assert found(woven(10, "o")) == [("not_proven", "o0")]


def long_row(blocks: int) -> Flow:
    """Parallel blocks, choices, bounded returns and exits in a row: some eleven nodes a block."""
    paths = ["s x0z"]
    for n in range(1, blocks + 1):
        paths += [f"x{n - 1}z t{n}a p{n}a t{n}b p{n}b x{n}c t{n}d x{n}d x{n}z", f"p{n}a t{n}c p{n}b"]
        paths += [f"x{n}c e2", f"x{n}d x{n - 1}z"]
    return model(*paths, f"x{blocks}z e1", repeats=2)


def test_a_row_of_six_thousand_nodes_is_sound_and_needs_no_recursion() -> None:
    assert found(long_row(600)) == []


@settings(max_examples=examples(120), suppress_health_check=list(HealthCheck))
@given(random_graphs())
def test_random_graphs_are_judged_as_the_token_game_judges_them(flow: Flow) -> None:
    agrees(flow)


@settings(max_examples=examples(120), suppress_health_check=list(HealthCheck))
@given(mutated_blocks())
def test_mutated_blocks_are_judged_as_the_token_game_judges_them(flow: Flow) -> None:
    agrees(flow)


def exits_from_inside(flow: Flow) -> bool:
    """Does a refusal lead out of parallel branches? Then their join waits in vain, and no block is whole."""
    return any(arrow.target == "e2" for arrow in flow.sequence_flows)


@settings(max_examples=examples(80), suppress_health_check=list(HealthCheck))
@given(blocks())
def test_whole_blocks_are_sound_however_they_are_nested(drawn: tuple[list[tuple[str, str]], dict[str, str]]) -> None:
    flow = assembled(*drawn)
    assume(not exits_from_inside(flow))
    assert {defect.kind for defect in check(flow).defects} <= {DefectKind.LOOP_WITHOUT_BOUND}
