"""A layout has no overlaps, its edges hold together and run around boxes, lanes are bands, what is drawn stays."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.bpmn.layout import laid_out
from regdesigner.bpmn.layout.ranks import ranks_of
from regdesigner.domain.drawing import NO_DRAWING, Box, Drawing
from regdesigner.domain.flow import Flow, FlowNode, Lane, MessageFlow, NodeKind, Pool, SequenceFlow
from regdesigner.domain.text import Text
from tests.bpmn.layout.pictures import boxes_of, crossings, loose_ends, overlaps, through_boxes
from tests.depth import examples
from tests.strategies import flows

_KINDS = {
    "s": NodeKind.START_EVENT,
    "e": NodeKind.END_EVENT,
    "x": NodeKind.EXCLUSIVE_GATEWAY,
    "b": NodeKind.BOUNDARY_EVENT,
}


def node(node_id: str, *, lane: str | None = None, parent: str | None = None, host: str | None = None) -> FlowNode:
    """A node whose kind its first letter says: start, end, exclusive gateway, boundary event; else a task."""
    kind = _KINDS.get(node_id[0], NodeKind.USER_TASK)
    return FlowNode(node_id, kind, Text(node_id), lane=lane, parent=parent, attached_to=host)


def flow_of(ways: str, *others: FlowNode) -> Flow:
    """A flow of ways such as ``s a b`` separated by commas; nodes that are not among the others are made."""
    nodes = {one.id: one for one in others}
    arrows = []
    for way in ways.split(","):
        names = way.split()
        for name in names:
            nodes.setdefault(name, node(name))
        arrows += [SequenceFlow(f"{one}-{other}", one, other) for one, other in pairwise(names)]
    return Flow(tuple(nodes.values()), tuple(arrows))


def in_lanes(flow: Flow, *lanes: Lane) -> Flow:
    lane_of = {name: lane.id for lane in lanes for name in lane.nodes}
    nodes = tuple(replace(one, lane=lane_of.get(one.id, one.lane)) for one in flow.nodes)
    return replace(flow, nodes=nodes, lanes=lanes)


def holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width
        and inner.y + inner.height <= outer.y + outer.height
    )


@settings(max_examples=examples(12))
@given(flows())
def test_everything_is_drawn_without_overlaps_and_edges_hold_together(flow: Flow) -> None:
    drawing = laid_out(flow, NO_DRAWING)
    shown = [shape.element for shape in drawing.shapes]
    assert sorted(shown) == sorted([*(one.id for one in flow.nodes), *(one.id for one in flow.lanes),
                                    *(one.id for one in flow.pools)])  # fmt: skip
    assert {edge.element for edge in drawing.edges} == {one.id for one in flow.sequence_flows} | {
        one.id for one in flow.message_flows
    }
    assert overlaps(flow, drawing) == []
    assert through_boxes(flow, drawing) == []
    assert loose_ends(flow, drawing) == []


@settings(max_examples=examples(8))
@given(flows())
def test_nodes_stand_in_the_bands_of_their_lanes_and_in_their_sub_processes(flow: Flow) -> None:
    boxes = boxes_of(laid_out(flow, NO_DRAWING))
    for one in flow.nodes:
        if one.attached_to is None:
            assert one.lane is None or holds(boxes[one.lane], boxes[one.id])
            assert one.parent is None or holds(boxes[one.parent], boxes[one.id])
    lanes = [boxes[lane.id] for lane in flow.lanes]
    assert all(upper.y + upper.height == lower.y for upper, lower in pairwise(lanes))


@settings(max_examples=examples(8))
@given(flows())
def test_flows_that_close_no_loop_lead_to_the_right(flow: Flow) -> None:
    boxes = boxes_of(laid_out(flow, NO_DRAWING))
    at = {one.id: number for number, one in enumerate(flow.nodes)}
    host = {one.id: one.attached_to or one.id for one in flow.nodes}
    arrows = [(at[host[one.source]], at[one.target]) for one in flow.sequence_flows]
    _, back = ranks_of(len(flow.nodes), arrows)
    for number, one in enumerate(flow.sequence_flows):
        source, target = boxes[host[one.source]], boxes[one.target]
        if number not in back:
            assert source.x + source.width < target.x


@settings(max_examples=examples(6))
@given(flows())
def test_equal_flows_give_equal_drawings(flow: Flow) -> None:
    twin = replace(flow, nodes=tuple(flow.nodes))
    assert laid_out(twin, NO_DRAWING) == laid_out(flow, NO_DRAWING)


@settings(max_examples=examples(8))
@given(st.data())
def test_what_is_drawn_stays_and_what_is_missing_is_added(data: st.DataObject) -> None:
    flow = data.draw(flows(depth=1))
    whole = laid_out(flow, NO_DRAWING)
    elements = sorted({shape.element for shape in whole.shapes} | {edge.element for edge in whole.edges})
    gone = data.draw(st.sets(st.sampled_from(elements), max_size=5))
    gone |= {one.id for one in flow.sequence_flows if one.source in gone or one.target in gone} | {
        one.id for one in flow.message_flows if one.source in gone or one.target in gone
    }
    part = Drawing(
        tuple(shape for shape in whole.shapes if shape.element not in gone),
        tuple(edge for edge in whole.edges if edge.element not in gone),
    )
    again = laid_out(flow, part)
    assert set(part.shapes) <= set(again.shapes)
    assert set(part.edges) <= set(again.edges)
    assert overlaps(flow, again) == []
    assert loose_ends(flow, again) == []


def test_a_complete_drawing_is_given_back_as_it_is() -> None:
    flow = flow_of("s a e")
    drawing = laid_out(flow, NO_DRAWING)
    assert laid_out(flow, drawing) is drawing


def test_what_follows_each_other_stands_in_one_row() -> None:
    boxes = boxes_of(laid_out(flow_of("s a c d e"), NO_DRAWING))
    assert len({box.y + box.height / 2 for box in boxes.values()}) == 1


def test_planar_flows_are_drawn_without_crossings() -> None:
    for ways in (
        "s x1 a x2 e, x1 c x2, x1 d x2",
        "s x1 a x2 x3 c x4 e, x1 d x2, x3 f x4",
        "s x1 a x2 e, x2 x1",
        "s x1 x2 a x3 x4 e, x2 c x3, x1 d x4, x4 x1",
        "s x1 a e1, x1 c x2 d e2, x2 f x1",
    ):
        assert crossings(laid_out(flow_of(ways), NO_DRAWING)) == 0, ways


def test_lanes_that_follow_each_other_are_crossed_by_nothing_but_need() -> None:
    flow = in_lanes(flow_of("s a c d e"), Lane("L1", Text("1"), ("s", "a", "e")), Lane("L2", Text("2"), ("c", "d")))
    assert crossings(laid_out(flow, NO_DRAWING)) == 0


def test_edges_of_crossing_branches_cross_once() -> None:
    flow = flow_of("s1 a d e1, s2 c f e2, a f, c d")
    assert crossings(laid_out(flow, NO_DRAWING)) == 1


def test_an_inner_lane_lies_in_the_outer_one() -> None:
    inner = (Lane("in1", Text("1"), ("a",), "out"), Lane("in2", Text("2"), ("c",), "out"))
    flow = in_lanes(flow_of("s a c e"), Lane("out", Text("0")), *inner, Lane("L2", Text("3"), ("s", "e")))
    boxes = boxes_of(laid_out(flow, NO_DRAWING))
    assert holds(boxes["out"], boxes["in1"])
    assert holds(boxes["out"], boxes["in2"])
    assert holds(boxes["in1"], boxes["a"])
    assert holds(boxes["in2"], boxes["c"])
    assert boxes["L2"].y == boxes["out"].y + boxes["out"].height


def test_a_boundary_event_hangs_on_the_rim_of_its_host() -> None:
    flow = flow_of("s a e, b1 c e2, b2 d e3", node("b1", host="a"), node("b2", host="a"))
    drawing = laid_out(flow, NO_DRAWING)
    boxes = boxes_of(drawing)
    rim = boxes["a"].y + boxes["a"].height
    for event in ("b1", "b2"):
        assert boxes[event].y + boxes[event].height / 2 == rim
        assert boxes["a"].x < boxes[event].x + boxes[event].width / 2 < boxes["a"].x + boxes["a"].width
    assert overlaps(flow, drawing) == []
    assert crossings(drawing) == 0


def test_the_inside_of_a_called_process_is_not_drawn() -> None:
    call = FlowNode("call", NodeKind.CALL_ACTIVITY, called="other")
    flow = flow_of("s call e, call.s call.a", call, node("call.s", parent="call"), node("call.a", parent="call"))
    boxes = boxes_of(laid_out(flow, NO_DRAWING))
    assert set(boxes) == {"s", "call", "e"}
    assert boxes["call"].width < 200


def test_a_sub_process_is_drawn_around_its_content_but_stays_collapsed_where_it_is_drawn_so() -> None:
    holder = FlowNode("sub", NodeKind.SUB_PROCESS)
    flow = flow_of("s sub e, i j", holder, node("i", parent="sub"), node("j", parent="sub"))
    whole = laid_out(flow, NO_DRAWING)
    boxes = boxes_of(whole)
    assert holds(boxes["sub"], boxes["i"])
    assert holds(boxes["sub"], boxes["j"])
    outside = Drawing(tuple(shape for shape in whole.shapes if shape.element in ("s", "sub", "e")))
    assert set(boxes_of(laid_out(flow, outside))) == {"s", "sub", "e"}


def test_message_flows_lead_straight_to_the_pool_of_another_body() -> None:
    flow = replace(
        flow_of("s a c e"),
        pools=(
            Pool("person", Text("Жаран"), None),
            Pool("own", Text("Китепкана"), "p"),
            Pool("bank", Text("Банк"), None),
        ),
        message_flows=(
            MessageFlow("m1", "person", "a"),
            MessageFlow("m2", "a", "person"),
            MessageFlow("m3", "c", "bank"),
        ),
    )
    drawing = laid_out(flow, NO_DRAWING)
    boxes = boxes_of(drawing)
    assert boxes["person"].y + boxes["person"].height < boxes["own"].y
    assert boxes["own"].y + boxes["own"].height < boxes["bank"].y
    ways = {edge.element: edge.waypoints for edge in drawing.edges}
    assert all(len(ways[key]) == 2 and ways[key][0][0] == ways[key][1][0] for key in ("m1", "m2", "m3"))
    assert ways["m1"][0][0] != ways["m2"][0][0]
    assert loose_ends(flow, drawing) == []


def test_names_stand_free_of_boxes_lines_and_each_other() -> None:
    flow = flow_of("s x1 a x2 e, x1 c x2, x1 d x2")
    named = tuple(replace(one, name=Text(f"шарт {one.target}")) for one in flow.sequence_flows)
    flow = replace(flow, sequence_flows=named)
    drawing = laid_out(flow, NO_DRAWING)
    places = [shape.label for shape in drawing.shapes] + [edge.label for edge in drawing.edges]
    labels = [place for place in places if place is not None]
    assert len(labels) == len(named) + sum(not one.kind.is_activity for one in flow.nodes)
    boxes = boxes_of(drawing)
    for label in labels:
        for other in (*(one for one in labels if one is not label), *boxes.values()):
            apart = label.x + label.width <= other.x or other.x + other.width <= label.x
            assert apart or label.y + label.height <= other.y or other.y + other.height <= label.y


def test_a_loop_to_itself_is_drawn() -> None:
    drawing = laid_out(flow_of("s a e, a a"), NO_DRAWING)
    way = next(edge.waypoints for edge in drawing.edges if edge.element == "a-a")
    assert len(way) == 5


def test_flows_that_lead_nowhere_are_passed_over() -> None:
    flow = flow_of("s a e")
    dangling = (*flow.sequence_flows, SequenceFlow("lost", "a", "nowhere"))
    drawing = laid_out(replace(flow, sequence_flows=dangling), NO_DRAWING)
    assert "lost" not in {edge.element for edge in drawing.edges}


def test_thousands_of_nodes_are_laid_out_without_recursion() -> None:
    names = [f"t{number}" for number in range(4_000)]
    flow = flow_of(" ".join(names) + f", {names[-1]} {names[0]}, {names[0]} {names[-2]}")
    drawing = laid_out(flow, NO_DRAWING)
    assert len(drawing.shapes) == 4_000
    assert len(drawing.edges) == 4_001


def test_boundary_events_that_hang_on_nothing_or_elsewhere_are_drawn_like_others() -> None:
    sub = FlowNode("sub", NodeKind.SUB_PROCESS)
    strays = (node("b1", host="gone"), node("b2", host="i"), node("b3", host="b1"), node("b4", host="b4"))
    flow = flow_of("s a sub e, b1 a, b2 e", sub, node("i", parent="sub"), *strays)
    drawing = laid_out(flow, NO_DRAWING)
    assert {one.id for one in flow.nodes} == set(boxes_of(drawing))
    assert loose_ends(flow, drawing) == []


def test_flows_out_of_a_sub_process_are_led_around_boxes() -> None:
    sub = FlowNode("sub", NodeKind.SUB_PROCESS)
    flow = flow_of("s sub a e, i a", sub, node("i", parent="sub"))
    drawing = laid_out(flow, NO_DRAWING)
    assert loose_ends(flow, drawing) == []
    assert through_boxes(flow, drawing) == []
