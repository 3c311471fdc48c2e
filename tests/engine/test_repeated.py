from __future__ import annotations

from typing import Any

import pytest

from regdesigner.application.ports.engine import EngineError, FieldsRefused, HappeningKind, Incident
from regdesigner.domain.flow import EventKind, FieldType, Loop, NodeKind, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.engine import repeated as module
from tests.engine.drawings import OK, K, drawn, node
from tests.engine.play import Play

MANY = TaskField("many", FieldType.NUMBER, Text("many"))


def several(number: str, *, parallel: bool = True, maximum: int | None = None, **more: Any) -> Loop:
    return Loop(parallel, True, maximum, number=number, **more)


def again(condition: str = "", maximum: int | None = None, **more: Any) -> Loop:
    return Loop(False, False, maximum, condition=condition, **more)


def repeated(loop: Loop, kind: NodeKind = K.USER_TASK) -> Regulation:
    nodes = [
        node("start", K.START_EVENT, fields=(MANY,)),
        node("work", kind, loop=loop, fields=() if kind is K.SUB_PROCESS else (OK,)),
        node("stop", K.BOUNDARY_EVENT, attached_to="work", event=EventKind.MESSAGE),
        node("end", K.END_EVENT),
        node("stopped", K.END_EVENT),
    ]
    flows = ["start>work", "work>end", "stop>stopped"]
    if kind is K.SUB_PROCESS:
        nodes += [node("begin", K.START_EVENT, parent="work"), node("inner", K.USER_TASK, parent="work", fields=(OK,))]
        flows.append("begin>inner")
    return drawn(nodes, *flows)


def message(of: EngineError) -> str:
    return of.problems[0].message


@pytest.mark.parametrize("number", ["3", "many", "many + 0"])
def test_instances_side_by_side_are_open_together_and_numbered(number: str) -> None:
    play = Play(repeated(several(number)), many=3)
    assert [item.instance for item in play.state.items] == [1, 2, 3]
    play.do("work", ok=True).do("work", ok=True)
    assert ([item.instance for item in play.state.items], play.waits) == ([3], ["stop"])
    assert (play.do("work", ok=False).state.ended, play.waits) == (True, [])


def test_instances_one_after_the_other_are_open_one_at_a_time() -> None:
    play = Play(repeated(several("2", parallel=False)), many=0)
    assert [item.instance for item in play.state.items] == [1]
    assert [item.instance for item in play.do("work", ok=True).state.items] == [2]
    assert play.happened(HappeningKind.COMPLETED) == ["work"]
    assert play.do("work", ok=True).state.ended


def test_each_instance_of_a_sub_process_has_tokens_of_its_own() -> None:
    play = Play(repeated(several("2"), K.SUB_PROCESS), many=0)
    assert play.items == ["inner", "inner"]
    assert play.do("inner", ok=True).items == ["inner"]
    assert play.do("inner", ok=True).state.end_element == "end"


def test_an_event_on_the_edge_breaks_all_instances_off() -> None:
    play = Play(repeated(several("2"), K.SUB_PROCESS), many=0).happen("stop")
    assert (play.state.end_element, play.happened(HappeningKind.CANCELLED)) == ("stopped", ["inner", "work"] * 2)


def test_no_instance_at_all_passes_the_activity() -> None:
    assert Play(repeated(several("many")), many=0).state.end_element == "end"


def test_instances_that_are_left_are_broken_off_when_enough_are_done() -> None:
    play = Play(repeated(several("3", completion="ok = true")), many=0).do("work", ok=False)
    assert play.items == ["work", "work"]
    assert play.do("work", ok=True).state.ended


@pytest.mark.parametrize(("many", "found"), [(4, "engine-too-many-instances"), (1.5, "engine-number-unusable")])
def test_a_number_past_the_bound_or_none_at_all_is_an_incident(many: float, found: str) -> None:
    with pytest.raises(Incident) as caught:
        Play(repeated(several("many", maximum=3)), many=many)
    assert message(caught.value) == found


def test_a_number_that_cannot_be_computed_is_an_incident() -> None:
    with pytest.raises(Incident) as caught:
        Play(repeated(several("if many > 1 then ok else 1")), many=2)
    assert message(caught.value) in ("engine-repeats-fail", "engine-number-unusable")


def test_the_official_is_asked_for_a_number_that_is_not_said_and_kept_to_the_bound() -> None:
    play = Play(repeated(several("", maximum=2)), many=0)
    (item,) = play.state.items
    assert (item.asks_repeats, [field.name for field in item.fields]) == (True, ["instances"])
    assert all(item.fields[0].label.in_language(language) for language in LANGUAGES)
    for wrong in (3, -1, 0.5):
        with pytest.raises(FieldsRefused) as caught:
            play.do("work", instances=wrong)
        assert message(caught.value) == "engine-instances-over-bound"
    play.do("work", instances=2)
    assert play.happened(HappeningKind.REPEATS) == ["work"]
    assert (play.items, play.state.document) == (["work", "work"], {"many": 0})


def test_a_standard_loop_goes_on_while_its_condition_holds() -> None:
    play = Play(repeated(again("ok = false", maximum=2)), many=0).do("work", ok=False)
    assert [item.instance for item in play.state.items] == [2]
    with pytest.raises(Incident) as caught:
        play.do("work", ok=False)
    assert message(caught.value) == "engine-repeats-exhausted"
    assert play.do("work", ok=True).state.ended


def test_a_loop_that_is_tested_before_may_do_nothing() -> None:
    assert Play(repeated(again("many > 5", before=True)), many=0).state.ended


def test_without_a_condition_the_official_says_whether_once_more_up_to_the_bound() -> None:
    play = Play(repeated(again(maximum=2)), many=0).do("work", ok=True)
    assert [field.name for field in play.state.items[0].fields] == ["again"]
    assert play.do("work", again=True).do("work", ok=True).state.ended
    play = Play(repeated(again(maximum=2)), many=0).do("work", ok=True)
    assert play.do("work", again=False).state.ended


def test_a_thousand_repeats_leave_a_flat_state() -> None:
    play = Play(repeated(again()), many=0)
    sizes = []
    for _ in range(300):
        play.do("work", ok=True).do("work", again=True)
        sizes.append(len(play.state.snapshot))
    assert max(sizes) <= sizes[9] + 16


def test_repeated_activities_inside_each_other_do_not_multiply_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_IN_A_STEP", 50)
    nodes = [
        node("start", K.START_EVENT),
        node("outer", K.SUB_PROCESS, loop=several("10")),
        node("begin", K.START_EVENT, parent="outer"),
        node("inner", K.USER_TASK, parent="outer", loop=several("10")),
    ]
    with pytest.raises(Incident) as caught:
        Play(drawn(nodes, "start>outer", "begin>inner"))
    assert caught.value.problems[0].arguments == {"number": 51, "limit": 50}
