"""Where tokens rest in the token game: the areas of a case and what lies in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from regdesigner.domain.flow import FlowNode, NodeKind, SequenceFlow

TASKS = {NodeKind.TASK, NodeKind.USER_TASK, NodeKind.MANUAL_TASK, NodeKind.SEND_TASK}
AWAITING = {
    NodeKind.RECEIVE_TASK,
    NodeKind.INTERMEDIATE_CATCH_EVENT,
    NodeKind.BOUNDARY_EVENT,
    NodeKind.START_EVENT,
}
HOLDING = {NodeKind.SUB_PROCESS, NodeKind.CALL_ACTIVITY}


class LoopExhausted(Exception):
    """Something was to be done once more than its bound allows, or for ever without anybody."""


@dataclass(eq=False)
class Resting:
    """A token that rests on a node: open for someone, waiting for something, gathered at a join, or counting."""

    number: int
    node: FlowNode
    flow: str | None = None
    host: Resting | None = None
    inner: Area | None = None
    due: datetime | None = None
    awaited: list[tuple[SequenceFlow, datetime | None]] = field(default_factory=list)
    counter: Resting | None = None
    counts: bool = False
    asks: bool = False
    done: int = 0
    begun: int = 0
    total: int = 0
    leaving: bool = False


@dataclass(eq=False)
class Area:
    """A process instance or a sub-process instance."""

    owner: Resting | None
    outside: Area | None
    resting: list[Resting] = field(default_factory=list)
    turns: dict[str, int] = field(default_factory=dict)
    cleared: int = 0
    over: bool = False

    @property
    def inside(self) -> str | None:
        return None if self.owner is None else self.owner.node.id

    @property
    def depth(self) -> int:
        return 0 if self.outside is None else self.outside.depth + 1


def is_item(rest: Resting) -> bool:
    return rest.asks or (rest.node.kind in TASKS and not rest.counts)


def listens(rest: Resting) -> bool:
    return rest.node.kind is NodeKind.START_EVENT


def waits(rest: Resting) -> bool:
    return rest.node.kind in AWAITING and not rest.counts
