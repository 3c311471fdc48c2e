"""Small regulations drawn by hand: nodes by id, flows as ``source>target``."""

from __future__ import annotations

from typing import Any

from regdesigner.domain.flow import CodeFragment, FieldType, FlowNode, NodeKind, SequenceFlow, TaskField, Variant
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from tests.engine.models import regulation_of

K = NodeKind
OK = TaskField("ok", FieldType.BOOLEAN, Text("ok"))
WAY = TaskField("way", FieldType.CHOICE, Text("way"), variants=(Variant("a", Text("a")), Variant("b", Text("b"))))


def node(name: str, kind: NodeKind, **more: Any) -> FlowNode:
    return FlowNode(name, kind, **more)


def to(path: str, condition: str = "", max_repeats: int | None = None) -> SequenceFlow:
    """``a>b`` is the flow of that id from ``a`` to ``b``."""
    source, target = path.split(">")
    return SequenceFlow(path, source, target, condition=condition, max_repeats=max_repeats)


def drawn(nodes: list[FlowNode], *flows: str | SequenceFlow, code: tuple[CodeFragment, ...] = ()) -> Regulation:
    """A regulation of these nodes; a flow given as text has neither condition nor bound."""
    return regulation_of(nodes, [to(each) if isinstance(each, str) else each for each in flows], code=code)


def review_loop(bound: int | None = 2) -> Regulation:
    """Work that is done, then checked by two side by side, then done again until it is ok."""
    return drawn(
        [
            node("start", K.START_EVENT),
            node("entry", K.EXCLUSIVE_GATEWAY),
            node("split", K.PARALLEL_GATEWAY),
            node("left", K.USER_TASK),
            node("right", K.USER_TASK, fields=(OK,)),
            node("join", K.PARALLEL_GATEWAY),
            node("choice", K.EXCLUSIVE_GATEWAY, default="choice>entry"),
            node("end", K.END_EVENT),
        ],
        "start>entry",
        "entry>split",
        "split>left",
        "split>right",
        "left>join",
        "right>join",
        "join>choice",
        to("choice>end", "ok = true"),
        to("choice>entry", max_repeats=bound),
    )
