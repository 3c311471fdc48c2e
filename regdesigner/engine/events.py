"""Events on SpiffWorkflow's classes: that they happen is told from outside, when they are due by the domain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn.specs.defaults import (
    BoundaryEvent,
    EndEvent,
    EventBasedGateway,
    IntermediateCatchEvent,
    IntermediateThrowEvent,
    ReceiveTask,
    StartEvent,
)
from SpiffWorkflow.bpmn.specs.event_definitions.base import EventDefinition
from SpiffWorkflow.bpmn.specs.event_definitions.simple import NoneEventDefinition, TerminateEventDefinition

from regdesigner.application.ports.engine import HappeningKind, Incident, Problem
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.flow import EventKind, FlowNode
from regdesigner.domain.term import Term
from regdesigner.engine.specs import Lean
from regdesigner.engine.tokens import Token, Way

Throw = Callable[[Token], None]
"""What throwing an event does; the token that throws is about to leave its node."""


class Happens(EventDefinition):
    """Waits until told that it happened; the instant at which a timer is due is computed once, when the wait begins."""

    def __init__(self, kind: EventKind, term: Term | None = None, trigger: str | None = None) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.term = term
        self.trigger = trigger

    def update_task(self, my_task: Token) -> None:
        if self.kind is EventKind.TIMER and "due" not in my_task.internal_data:
            my_task.internal_data["due"] = due_instant(my_task, self.term).isoformat()


def due_instant(token: Token, term: Term | None) -> datetime:
    """The instant at which a term that begins now ends, by the calendar of the body."""
    case = token.workflow.top_workflow
    if term is None:
        raise AssertionError(f"a timer without a term was compiled: {token.task_spec.bpmn_id}")
    try:
        due: datetime = case.due_of(term)
    except WrongValue as error:
        raise Incident(Problem("engine-due-unknown", token.task_spec.bpmn_id)) from error
    return due


class Passes(NoneEventDefinition):
    """An event that needs no waiting and whose throwing nothing inside the case catches."""


class Terminates(TerminateEventDefinition):
    """Ends its scope; SpiffWorkflow's end event does it, there is nothing to throw."""

    def throw(self, my_task: Token) -> None:
        """Nothing outside the scope hears of it."""


class Awaits(Lean):
    """A node that waits for an event: it is signalled from outside, one token at a time."""

    rests_as = TaskState.WAITING

    def is_open(self, my_task: Token) -> bool:  # noqa: ARG002
        return True

    def happen(self, my_task: Token, flow: str) -> None:  # noqa: ARG002
        """The event happened; ``flow`` leads to it where a gateway waits for several."""
        self.catch(my_task, None)  # type: ignore[attr-defined]
        self._update(my_task)


class LeanReceiveTask(Awaits, ReceiveTask):
    notes_breaking_off = True


class LeanCatchEvent(Awaits, IntermediateCatchEvent):
    notes_breaking_off = True


class LeanThrowEvent(Lean, IntermediateThrowEvent):
    """Passed at once: a message that is sent is a happening, its sending is not the engine's.

    ``throw`` is what throwing means inside the case, where it means anything.
    """

    throw: Throw | None = None

    def _on_complete_hook(self, my_task: Token) -> None:
        super()._on_complete_hook(my_task)
        if self.throw is not None:
            self.throw(my_task)


class LeanLinkThrow(Lean, IntermediateThrowEvent):
    """Goes on at the link event of the same name: ``link`` is its spec."""

    link: Any

    def _go_on(self, my_task: Token) -> None:
        my_task.workflow.place(self.link)


class LeanStartEvent(Lean, StartEvent):
    """Where a case or a sub-process begins."""


class LeanEndEvent(Lean, EndEvent):
    """Consumes its token; the last end reached at the top level is the case's, one that carries an outcome first.

    The ends of an event sub-process of the case are at the top level too.
    """

    throw: Throw | None = None

    def _on_complete_hook(self, my_task: Token) -> None:
        my_task.note(HappeningKind.ENDED)
        scope, case = my_task.workflow, my_task.workflow.top_workflow
        if is_outermost(scope) and (self.node.outcome is not None or not ended_with_outcome(case)):
            case.end_element = self.node.id
        super()._on_complete_hook(my_task)
        if self.throw is not None:
            self.throw(my_task)


def is_outermost(scope: Any) -> bool:
    """Whether an end here is an end of the case."""
    case = scope.top_workflow
    if scope is case:
        return True
    owner = scope.owner()
    return bool(owner.workflow is case and owner.task_spec.node.triggered_by_event)


def ended_with_outcome(case: Any) -> bool:
    """Whether an end that carries an outcome was reached before."""
    return case.end_element is not None and case.ends[case.end_element].outcome is not None


class LeanBoundaryEvent(Awaits, BoundaryEvent):
    """Waits at its host; the token that fires goes on, the host's is broken off if the event interrupts."""

    enters_at_once = False

    def happen(self, my_task: Token, flow: str) -> None:
        my_task.note(HappeningKind.ENTERED)
        scope = my_task.workflow
        host = scope.tasks[my_task.internal_data.pop("host")]
        if self.cancel_activity:
            host.cancel()
        elif self.event_definition.kind is not EventKind.TIMER:
            scope.place(self, host=host.id)  # armed again (BPMN 2.0, 13.5.3)
        super().happen(my_task, flow)


class LeanCaughtEvent(Lean, BoundaryEvent):
    """Reached by what is thrown inside its host."""


class LeanListener(Awaits, IntermediateCatchEvent):
    """Waits in a scope for what starts an event sub-process there; ``begins`` is the sub-process's spec."""

    enters_at_once = False
    notes_completion = False
    only_listens = True
    begins: Any

    def happen(self, my_task: Token, flow: str) -> None:  # noqa: ARG002
        scope, alone = my_task.workflow, is_interrupting(self.node)
        my_task.cancel()
        begin_event_sub_process(scope, self.begins, interrupting=alone)
        if not alone and self.event_definition.kind is not EventKind.TIMER:
            scope.place(self)


def is_interrupting(caught: FlowNode) -> bool:
    """Whether what an event catches ends what it is attached to: an error always does (BPMN 2.0, table 10.93)."""
    return caught.interrupting or caught.event is EventKind.ERROR


def begin_event_sub_process(scope: Any, spec: Any, *, interrupting: bool) -> None:
    """Let it run in its scope, beside all else or instead of it."""
    if interrupting:
        scope.clear()
    scope.place(spec)


class LeanEventGateway(Awaits, EventBasedGateway):
    """Waits for the first of the events behind it; ``picked`` is set by the signal."""

    notes_breaking_off = True

    def happen(self, my_task: Token, flow: str) -> None:
        my_task.internal_data["picked"] = flow
        super().happen(my_task, flow)

    def _run_hook(self, my_task: Token) -> bool:  # noqa: ARG002
        return True

    def chosen(self, my_task: Token) -> tuple[Way, ...]:
        return tuple(way for way in self.ways if way.flow.id == my_task.internal_data["picked"])


class FirstOfEvents(EventDefinition):
    """The events behind an event-based gateway by the flow that leads to each; each timer has its own due instant."""

    def __init__(self) -> None:
        super().__init__("first-of-events")
        self.event_definitions: list[EventDefinition] = []
        self.by_flow: dict[str, Happens] = {}

    @property
    def timers(self) -> dict[str, Happens]:
        """The timers among the events."""
        return {flow: event for flow, event in self.by_flow.items() if event.kind is EventKind.TIMER}

    def update_task(self, my_task: Token) -> None:
        if "dues" not in my_task.internal_data:
            my_task.internal_data["dues"] = {
                flow: due_instant(my_task, event.term).isoformat() for flow, event in self.timers.items()
            }
