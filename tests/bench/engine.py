"""Steps of a case in memory, beside SpiffWorkflow as it comes (``figures.md``: at most half of its time).

The case has 4 lanes, 7 completions of user tasks, a decision, two branches side by side, and one message.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.specs import defaults as stock
from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec
from SpiffWorkflow.bpmn.specs.event_definitions.message import MessageEventDefinition
from SpiffWorkflow.bpmn.specs.event_definitions.simple import NoneEventDefinition
from SpiffWorkflow.bpmn.util import BpmnEvent

from regdesigner.domain.flow import EventKind, FieldType, Flow, FlowNode, NodeKind, SequenceFlow, TaskField
from regdesigner.domain.regulation import Provisions, Regulation, Status
from regdesigner.domain.text import Text
from regdesigner.engine import SpiffEngine

MORNING = datetime(2026, 1, 12, 9)
LINE = (
    ("start", "accept"),
    ("accept", "check"),
    ("check", "complete?"),
    ("complete?", "both"),
    ("complete?", "return"),
    ("both", "examine"),
    ("both", "request"),
    ("request", "answer"),
    ("examine", "join"),
    ("answer", "join"),
    ("join", "form"),
    ("form", "approve"),
    ("approve", "hand over"),
    ("hand over", "end"),
)
LANES = {
    "accept": "window",
    "hand over": "window",
    "check": "expert",
    "examine": "expert",
    "form": "expert",
    "request": "office",
    "approve": "head",
}
CHECKED = TaskField("ok", FieldType.BOOLEAN, Text("ok"))


def regulation() -> Regulation:
    """The case as a regulation."""
    kinds = {
        "start": NodeKind.START_EVENT,
        "complete?": NodeKind.EXCLUSIVE_GATEWAY,
        "both": NodeKind.PARALLEL_GATEWAY,
        "join": NodeKind.PARALLEL_GATEWAY,
        "end": NodeKind.END_EVENT,
        "return": NodeKind.END_EVENT,
    }
    nodes = [FlowNode(name, kind) for name, kind in kinds.items()]
    nodes += [
        FlowNode(name, NodeKind.USER_TASK, lane=lane, fields=(CHECKED,) if name == "check" else ())
        for name, lane in LANES.items()
    ]
    nodes.append(FlowNode("answer", NodeKind.INTERMEDIATE_CATCH_EVENT, event=EventKind.MESSAGE))
    nodes[1] = FlowNode("complete?", NodeKind.EXCLUSIVE_GATEWAY, default="complete?>return")
    flows = [
        SequenceFlow(f"{source}>{target}", source, target, condition="ok" if target == "both" else "")
        for source, target in LINE
    ]
    flow = Flow(tuple(nodes), tuple(flows))
    return Regulation("r", "287r-2014", Status.DRAFT, "9.6", Provisions(), (), flow)


def ours(engine: SpiffEngine, drawn: Regulation) -> int:
    """Run the case through the facade, which loads and saves it at each step; the number of steps."""
    state = engine.start(drawn, {}, MORNING)
    steps = 1
    while not state.ended:
        if state.items:
            item = state.items[0]
            state = engine.complete(drawn, state, item.id, {"ok": True} if item.fields else {}, MORNING)
        else:
            state = engine.signal(drawn, state, state.waits[0].id, {}, MORNING)
        steps += 1
    return steps


def stock_spec() -> BpmnProcessSpec:
    """The same case in SpiffWorkflow's own classes."""
    spec = BpmnProcessSpec(name="case")
    nodes: dict[str, Any] = {name: stock.UserTask(spec, name, lane=lane) for name, lane in LANES.items()}
    nodes["start"] = stock.StartEvent(spec, "start", NoneEventDefinition())
    nodes["complete?"] = stock.ExclusiveGateway(spec, "complete?")
    nodes["both"] = stock.ParallelGateway(spec, "both")
    nodes["join"] = stock.ParallelGateway(spec, "join")
    nodes["answer"] = stock.IntermediateCatchEvent(spec, "answer", MessageEventDefinition("answer"))
    nodes["end"] = stock.EndEvent(spec, "end", NoneEventDefinition())
    nodes["return"] = stock.EndEvent(spec, "return", NoneEventDefinition())
    spec.start.connect(nodes["start"])
    for source, target in LINE:
        if target == "both":
            nodes[source].connect_outgoing_if("ok", nodes[target])
        else:
            nodes[source].connect(nodes[target])
    nodes["end"].connect(spec.end)
    nodes["return"].connect(spec.end)
    return spec


def alone(spec: BpmnProcessSpec) -> int:
    """Run the case in SpiffWorkflow alone, in memory, never saved; the number of steps."""
    workflow = BpmnWorkflow(spec)
    workflow.do_engine_steps()
    steps = 1
    while not workflow.is_completed():
        task = workflow.get_next_task(state=TaskState.READY, manual=True)
        if task is None:
            workflow.send_event(BpmnEvent(MessageEventDefinition("answer"), {}))
        else:
            if task.task_spec.name == "check":
                task.set_data(ok=True)
            task.run()
        workflow.do_engine_steps()
        steps += 1
    return steps


def timed(play: Callable[[], int], seconds: float = 1.0) -> list[float]:
    """Seconds per case, played again and again."""
    play()
    took: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        begin = time.perf_counter()
        play()
        took.append(time.perf_counter() - begin)
    return took


def figures(seconds: float = 1.0) -> dict[str, float]:
    """Cases per second of both, ours with real FEEL as well, and the ratio of times (ours to SpiffWorkflow's)."""
    drawn, spec = regulation(), stock_spec()
    plain = SpiffEngine(lambda _, start: start, lambda _, document: bool(document["ok"]))
    feel = SpiffEngine(lambda _, start: start)
    if ours(plain, drawn) != alone(spec):
        raise AssertionError("the two do not play the same case")
    medians = {
        "ours": statistics.median(timed(lambda: ours(plain, drawn), seconds)),
        "ours with FEEL": statistics.median(timed(lambda: ours(feel, drawn), seconds)),
        "SpiffWorkflow alone": statistics.median(timed(lambda: alone(spec), seconds)),
    }
    rates = {f"{name}, cases/s": 1 / median for name, median in medians.items()}
    return rates | {"ratio": medians["ours"] / medians["SpiffWorkflow alone"]}


def looping() -> Regulation:
    """Work that comes back until it is ok."""
    nodes = (
        FlowNode("start", NodeKind.START_EVENT),
        FlowNode("work", NodeKind.USER_TASK, fields=(CHECKED,)),
        FlowNode("ok?", NodeKind.EXCLUSIVE_GATEWAY, default="ok?>work"),
        FlowNode("end", NodeKind.END_EVENT),
    )
    line = (("start", "work"), ("work", "ok?"), ("ok?", "work"), ("ok?", "end"))
    flows = [SequenceFlow(f"{a}>{b}", a, b, condition="ok" if b == "end" else "") for a, b in line]
    return Regulation("r", "287r-2014", Status.DRAFT, "9.6", Provisions(), (), Flow(nodes, tuple(flows)))


def growth(lengths: tuple[int, ...] = (10, 1_000, 5_000), window: int = 50) -> dict[str, float]:
    """Milliseconds of a step (load, step, save) and bytes of state after n completed tasks of one case."""
    drawn = looping()
    engine = SpiffEngine(lambda _, start: start, lambda _, document: bool(document["ok"]))
    state = engine.start(drawn, {}, MORNING)
    found: dict[str, float] = {}
    took: list[float] = []
    for done in range(1, max(lengths) + window + 1):
        begin = time.perf_counter()
        state = engine.complete(drawn, state, state.items[0].id, {"ok": False}, MORNING)
        took.append(time.perf_counter() - begin)
        if done - window in lengths:
            found[f"step after {done - window}, ms"] = statistics.median(took[-window:]) * 1_000
            found[f"state after {done - window}, bytes"] = len(state.snapshot.encode())
    return found


if __name__ == "__main__":
    print(json.dumps(figures() | growth(), indent=1))
