"""Events on SpiffWorkflow's classes: that they happen is told from outside, when they are due by the domain."""

from __future__ import annotations

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
from regdesigner.domain.flow import EventKind
from regdesigner.domain.term import Term
from regdesigner.engine.specs import Lean
from regdesigner.engine.tokens import Token, Way


class Happens(EventDefinition):
    """Waits until told from outside; the instant at which a timer is due is computed once, when the wait begins."""

    def __init__(self, kind: EventKind, term: Term | None) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.term = term

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

    def is_open(self) -> bool:
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
    """Passed at once; a message that is sent is a happening, its sending is not the engine's."""


class LeanStartEvent(Lean, StartEvent):
    """Where a case or a sub-process begins."""


class LeanEndEvent(Lean, EndEvent):
    """Consumes its token; the last end reached at the top level is the case's, one that carries an outcome first."""

    def _on_complete_hook(self, my_task: Token) -> None:
        my_task.note(HappeningKind.ENDED)
        case = my_task.workflow
        if case is case.top_workflow and (self.node.outcome is not None or not ended_with_outcome(case)):
            case.end_element = self.node.id
        super()._on_complete_hook(my_task)


class LeanErrorEnd(LeanEndEvent):
    """Breaks off the nearest surrounding sub-process that catches errors; the compiler made sure that there is one."""

    def _on_complete_hook(self, my_task: Token) -> None:
        super()._on_complete_hook(my_task)
        host = my_task.workflow.owner()
        while host.task_spec.catches_error is None:
            host = host.workflow.owner()
        host.workflow.place(host.task_spec.catches_error)
        host.cancel()


def ended_with_outcome(case: Any) -> bool:
    """Whether an end that carries an outcome was reached before."""
    return case.end_element is not None and case.spec.nodes[case.end_element].node.outcome is not None


class LeanBoundaryEvent(Awaits, BoundaryEvent):
    """Waits at its host; the token that fires goes on, the host's is broken off if the event interrupts."""

    enters_at_once = False

    def _run_hook(self, my_task: Token) -> bool:
        my_task.note(HappeningKind.ENTERED)
        scope = my_task.workflow
        host = scope.tasks[my_task.internal_data.pop("host")]
        if self.cancel_activity:
            host.cancel()
        elif self.event_definition.kind is EventKind.MESSAGE:
            scope.place(self, host=host.id)  # armed again (BPMN 2.0, 13.5.3)
        return bool(super()._run_hook(my_task))


class LeanErrorEvent(Lean, BoundaryEvent):
    """Reached by an error end inside its host, which breaks the host off."""


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
