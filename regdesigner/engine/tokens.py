"""Tokens and scopes: SpiffWorkflow's task and workflow, reduced to what is alive.

A finished task leaves at once, and tokens know no parent: nothing grows with the history of a case.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn.util.subworkflow import BpmnSubWorkflow
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.task import Task
from SpiffWorkflow.util.task import TaskFilter

from regdesigner.application.ports.engine import Happening, HappeningKind, Incident, Problem
from regdesigner.domain.flow import FlowNode, SequenceFlow
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.domain.term import Term


@dataclass(frozen=True, slots=True)
class Way:
    """A sequence flow ready to be taken: ``limit`` bounds how often per entry of its loop.

    ``resets`` are the flows whose count begins anew because this one enters their loop from outside.
    """

    flow: SequenceFlow
    target: Any
    limit: int | None = None
    resets: tuple[str, ...] = ()


class Token(Task):
    """A live task; it shares the one document of the case instead of carrying copies of it."""

    def __init__(self, scope: Any, spec: Any, token_id: int | None = None) -> None:
        super().__init__(scope, spec, state=TaskState.FUTURE, id=token_id or scope.top_workflow.next_id())

    @property
    def data(self) -> dict[str, Any]:
        """What SpiffWorkflow computes conditions with."""
        document: dict[str, Any] = self.workflow.top_workflow.document
        return document

    @data.setter
    def data(self, value: object) -> None:
        """SpiffWorkflow gives each task its own: there is one for all."""

    def _set_state(self, value: int) -> None:
        self._state = value

    def _inherit_data(self) -> None:
        """The document is shared from the first moment."""

    def _ready(self) -> None:
        super()._ready()
        if not self.task_spec.manual:
            self.workflow.top_workflow.queue.append(self)

    def complete(self) -> None:
        self._set_state(TaskState.COMPLETED)
        self.workflow.tasks.pop(self.id, None)
        self.task_spec._on_complete(self)

    def cancel(self) -> None:
        if self.has_state(TaskState.NOT_FINISHED_MASK):
            self.workflow.tasks.pop(self.id, None)
            super().cancel()

    def repeated(self) -> Token | None:
        """The token that counts the instances of which this is one, if it is one."""
        counter = self.internal_data.get("loop")
        return None if counter is None else self.workflow.tasks[counter]

    def note(self, kind: HappeningKind, flow: SequenceFlow | None = None) -> None:
        """Write down what happened to this token."""
        element = self.task_spec.bpmn_id
        if flow is None:
            happening = Happening(kind, element, str(self.id))
        else:
            happening = Happening(kind, element, str(self.id), flow.id, flow.criterion)
        self.workflow.top_workflow.happenings.append(happening)


class Scope:
    """What a case and its embedded sub-processes have in common: a flat set of tokens and the turns of its loops."""

    turns: dict[str, int]
    tasks: dict[int, Token]
    completed: bool
    cleared: int
    """How often all in it was broken off in this step: a token that was just leaving its node goes nowhere then."""
    top_workflow: Any
    spec: Any

    def update_waiting_tasks(self) -> None:
        """Nothing waits for being asked: joins are asked by the run loop, events are signalled."""

    def get_tasks_iterator(self, first_task: Token | None = None, **conditions: Any) -> Iterator[Token]:
        """The tokens that match; tokens have no descendants, so that ``first_task`` stands for itself."""
        wanted = TaskFilter(**conditions)
        tokens = list(self.tasks.values()) if first_task is None else [first_task]
        return (token for token in tokens if wanted.matches(token))

    def cancel(self, *_: object) -> list[Token]:
        """Break off all that is alive here."""
        self.completed = True
        alive = list(self.tasks.values())
        for token in alive:
            token.cancel()
        return alive

    def _mark_complete(self, task: Token) -> None:  # noqa: ARG002
        self.completed = True

    def begin(self, starts: tuple[Any, ...]) -> None:
        """Listen for what may start event sub-processes, then put a token on each start."""
        for listener in self.spec.listeners:
            self.place(listener)
        for start in starts:
            self.place(start)

    def clear(self) -> None:
        """Break off all that is alive here; the scope itself goes on."""
        self.cleared += 1
        for token in list(self.tasks.values()):
            token.cancel()

    def place(self, spec: Any, **internal: Any) -> Token:
        """A new token on a node; it becomes ready, waits, or starts a sub-process, as its node says."""
        token = Token(self, spec)
        token.internal_data.update(internal)
        spec._update(token)
        for event in spec.boundary:
            self.place(event, host=token.id)
        return token

    def follow(self, token: Token, way: Way) -> None:
        """Send a token along a flow; raises ``Incident`` where its loop has no turn left."""
        turns = self.turns
        if self.top_workflow.counts_per_case:
            turns = self.top_workflow.turns
        else:
            for flow in way.resets:
                turns.pop(flow, None)
        if way.limit is not None:
            _count(turns, way.flow, way.limit)
        token.note(HappeningKind.FLOW_TAKEN, way.flow)
        self.place(way.target, flow=way.flow.id)


def _count(turns: dict[str, int], flow: SequenceFlow, limit: int) -> None:
    times = turns.get(flow.id, 0) + 1
    if times > limit:
        raise Incident(Problem("engine-loop-exhausted", flow.source, {"flow": flow.id, "limit": limit}))
    turns[flow.id] = times


class SubProcessScope(Scope, BpmnSubWorkflow):
    """The tokens inside one embedded sub-process."""

    def __init__(self, spec: Any, owner: int, case: Any) -> None:
        BpmnSubWorkflow.__init__(self, spec, owner, case, deserializing=True)
        self.turns = {}
        self.cleared = 0

    def owner(self) -> Token:
        """The token of the sub-process."""
        token: Token = self.top_workflow.get_task_from_id(self.parent_task_id)
        return token

    def host(self) -> Token:
        """The token to which events on the edge are attached: that which counts the instances, where there are."""
        owner = self.owner()
        return owner.repeated() or owner


class CaseScope(Scope, BpmnWorkflow):
    """A case in the middle of a step: its tokens, the document, the clock, and what happened so far."""

    def __init__(self, compiled: Any, script_engine: Any, document: Answers) -> None:
        BpmnWorkflow.__init__(self, compiled.spec, compiled.sub_processes, script_engine, deserializing=True)
        self.turns = {}
        self.cleared = 0
        self._document = dict(document)
        self.is_blind = True
        """Whether this step has looked neither at the document nor at the clock: then it is the same for all cases."""
        self.happenings: list[Happening] = []
        self.queue: deque[Token] = deque()
        self.last_id = 0
        self.instances = 0
        """Instances of repeated activities that began in this step."""
        self.ends: Mapping[str, FlowNode] = compiled.ends
        self.end_element: str | None = None
        self.counts_per_case = False
        self.due_of: Callable[[Term], datetime]
        self.holds: Callable[[str, Mapping[str, Any]], bool]
        self.value_of: Callable[[str, Mapping[str, Any]], object]

    @property
    def document(self) -> dict[str, Any]:
        """What was answered so far, for what depends on it."""
        self.is_blind = False
        return self._document

    @property
    def kept_document(self) -> dict[str, FieldValue]:
        """What was answered so far, to be kept."""
        return dict(self._document)

    def take_in(self, given: Answers) -> None:
        """Put what was answered into the document."""
        self._document.update(given)

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def create_subprocess(self, my_task: Token, spec_name: str) -> SubProcessScope:
        """Called by SpiffWorkflow when the token of a sub-process starts."""
        scope = SubProcessScope(self.subprocess_specs[spec_name], my_task.id, self)
        self.subprocesses[my_task.id] = scope
        Token(scope, scope.spec.start)
        return scope

    def scopes(self) -> list[Any]:
        """All scopes, the deepest first, the case itself last."""
        inner = sorted(self.subprocesses.values(), key=lambda scope: (-scope.depth, scope.parent_task_id))
        return [*inner, self]
