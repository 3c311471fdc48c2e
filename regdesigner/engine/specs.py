"""SpiffWorkflow's node classes made lean: nothing is predicted, tokens follow flows and know no parent."""

from __future__ import annotations

from typing import Any

from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec
from SpiffWorkflow.bpmn.specs.control import BpmnStartTask
from SpiffWorkflow.bpmn.specs.defaults import ManualTask, NoneTask, SubWorkflowTask, UserTask

from regdesigner.application.ports.engine import HappeningKind
from regdesigner.domain.flow import FlowNode
from regdesigner.domain.scenario import Answers
from regdesigner.engine.tokens import Token, Way


class Lean:
    """Comes first among the bases of every node class.

    ``node`` is the node of the drawing, ``ways`` its outgoing flows in order, ``boundary`` the specs of the boundary
    events attached to it.
    """

    node: FlowNode
    manual: bool
    ways: tuple[Way, ...] = ()
    boundary: tuple[Any, ...] = ()
    enters_at_once = True
    notes_completion = True
    notes_breaking_off = False
    only_listens = False
    """Whether a token here does not keep its scope from ending: the start of an event sub-process."""
    rests_as: int | None = None
    """The state in which a token stays here between two steps, if it ever does."""

    def _predict(self, *_: object, **__: object) -> None:
        """Nothing is predicted."""

    def test(self) -> None:
        """Checked once when the drawing is compiled, not at each step."""

    def _update(self, my_task: Token) -> None:
        if self.enters_at_once and my_task.state == TaskState.FUTURE:
            my_task.note(HappeningKind.ENTERED)
        if self._update_hook(my_task):  # type: ignore[attr-defined]
            my_task._ready()

    def _on_complete(self, my_task: Token) -> None:
        scope = my_task.workflow
        cleared = scope.cleared
        self._on_complete_hook(my_task)  # type: ignore[attr-defined]
        if self.notes_completion:
            my_task.note(HappeningKind.COMPLETED)
        detach(my_task)
        if not scope.completed and scope.cleared == cleared:
            self._go_on(my_task)
        scope._task_completed_notify(my_task)

    def _go_on(self, my_task: Token) -> None:
        """Along its flows; an instance of a repeated activity reports to the token that counts the instances."""
        scope = my_task.workflow
        repeated = my_task.repeated()
        if repeated is not None:
            repeated.task_spec.instance_done(repeated)
            return
        for way in self.chosen(my_task):
            scope.follow(my_task, way)

    def chosen(self, my_task: Token) -> tuple[Way, ...]:  # noqa: ARG002
        """The flows to take: all of them, unless a gateway chooses."""
        return self.ways

    def is_open(self, my_task: Token) -> bool:
        """Whether a person or an event can move a token that rests here."""
        return self.is_item(my_task)

    def is_item(self, my_task: Token) -> bool:
        """Whether the token is a work item: somebody can complete it."""
        return bool(self.manual) and my_task.state == TaskState.READY

    def asked(self, my_task: Token) -> FlowNode:  # noqa: ARG002
        """The node with the fields that completing the work item must give."""
        return self.node

    def answer(self, my_task: Token, given: Answers) -> None:
        """Complete the work item with what was answered."""
        my_task.workflow.top_workflow.take_in(given)
        my_task.run()

    def _on_cancel(self, my_task: Token) -> None:
        super()._on_cancel(my_task)  # type: ignore[misc]
        detach(my_task)
        if self.notes_breaking_off:
            my_task.note(HappeningKind.CANCELLED)


def detach(host: Token) -> None:
    """Take away the boundary events that wait at a token which is gone."""
    if host.task_spec.boundary:
        for token in list(host.workflow.tasks.values()):
            if token.internal_data.get("host") == host.id:
                token.cancel()


class LeanProcess(BpmnProcessSpec):
    """A process or embedded sub-process; ``nodes`` finds our specs by the ids of the drawing."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        del self.task_specs["Start"]
        self.start = LeanStart(self, "Start")
        self.nodes: dict[str, Any] = {}
        self.instances: dict[str, Any] = {}
        """The specs of what is repeated, by the ids of the drawing: ``nodes`` holds the counters of their instances."""
        self.listeners: tuple[Any, ...] = ()
        self.inclusive_joins: tuple[Any, ...] = ()


class LeanStart(Lean, BpmnStartTask):
    """SpiffWorkflow's root of a scope: not in the drawing, so nothing is noted."""

    def _on_complete(self, my_task: Token) -> None:
        my_task.workflow.begin(self.ways)


class Work(Lean):
    """A node that is a work item until somebody completes it."""

    rests_as = TaskState.READY
    notes_breaking_off = True


class LeanTask(Work, NoneTask):
    """An abstract task: work like any other."""


class LeanUserTask(Work, UserTask):
    """Work of an official with the system."""


class LeanManualTask(Work, ManualTask):
    """Work of an official without the system, and sending."""


class LeanSubProcess(Lean, SubWorkflowTask):
    """A sub-process, embedded or called: it works on the document of the case, so that nothing is copied in or out."""

    rests_as = TaskState.STARTED
    notes_breaking_off = True

    def copy_data(self, my_task: Token, subworkflow: Any) -> None:
        """The document is shared."""

    def update_data(self, my_task: Token, subworkflow: Any) -> None:
        """The document is shared."""

    def _on_subworkflow_completed(self, subworkflow: Any, my_task: Token) -> None:  # noqa: ARG002
        if my_task.state == TaskState.STARTED:
            my_task._set_state(TaskState.READY)
            my_task.workflow.top_workflow.queue.append(my_task)

    def _on_complete_hook(self, my_task: Token) -> None:
        super()._on_complete_hook(my_task)
        my_task.workflow.top_workflow.subprocesses.pop(my_task.id)

    def _on_cancel(self, my_task: Token) -> None:
        super()._on_cancel(my_task)
        my_task.workflow.top_workflow.subprocesses.pop(my_task.id, None)
