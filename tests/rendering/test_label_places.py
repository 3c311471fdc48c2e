"""Names in a laid-out diagram stand beside what they name, and on nothing else."""

from __future__ import annotations

from regdesigner.papers.diagram import Box, Position
from regdesigner.rendering.label_places import LABEL_HEIGHT, along, nearer

EVENT = Box(100, 100, 30, 30)


def test_a_name_that_stands_near_stays() -> None:
    label = Box(134, 105, 60, 20)
    assert nearer({"event": label}, {"event": EVENT}, ()) == {"event": label}


def test_a_name_far_away_comes_to_the_right() -> None:
    settled = nearer({"event": Box(400, 105, 60, 20)}, {"event": EVENT}, ())["event"]
    assert settled == Box(134, 105, 60, 20)


def test_where_a_box_or_a_way_stands_on_the_right_the_left_is_taken() -> None:
    far = {"event": Box(400, 105, 60, 20)}
    box = nearer(far, {"event": EVENT, "box": Box(140, 90, 50, 50)}, ())["event"]
    way = nearer(far, {"event": EVENT}, [(Position(150, 0), Position(150, 300))])["event"]
    assert box == way == Box(36, 105, 60, 20)


def test_where_no_place_is_free_the_name_stays() -> None:
    wall = Box(0, 0, 390, 300)
    far = Box(400, 105, 60, 20)
    assert nearer({"event": far}, {"event": EVENT, "wall": wall}, ())["event"] == far


def test_the_name_of_a_way_keeps_off_boxes() -> None:
    way = (Position(100, 0), Position(100, 200))
    assert along(40, way, (), left=False) == Box(102, 91.75, 40, LABEL_HEIGHT)
    beside = Box(90 + 20, 60, 100, 100)
    assert along(40, way, (beside,), left=False) == Box(102, 3, 40, LABEL_HEIGHT)
