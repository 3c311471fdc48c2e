"""Gateways: SpiffWorkflow evaluates the conditions, the joins are our own.

SpiffWorkflow's joins look at finished tasks, and so fire early in the second turn of a loop; these look at live
tokens only.
"""

from __future__ import annotations

from typing import Any

from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn.exceptions import WorkflowTaskException
from SpiffWorkflow.bpmn.specs.defaults import ExclusiveGateway, InclusiveGateway, ParallelGateway

from regdesigner.application.ports.engine import HappeningKind, Incident, Problem
from regdesigner.domain.flow import NodeKind
from regdesigner.engine.specs import Lean
from regdesigner.engine.tokens import Token, Way
from regdesigner.feel import FeelError


class Chooses(Lean):
    """A gateway with conditions; ``cond_task_specs`` stand in the order of ``ways``, the default flow last."""

    takes_first_only: bool
    cond_task_specs: list[tuple[Any, str]]

    def decide(self, my_task: Token) -> tuple[Way, ...]:
        """The flows whose condition holds, else the default; raises ``Incident`` where neither is there."""
        if len(self.ways) == 1:
            return self.ways
        matching: list[Way] = []
        default: tuple[Way, ...] = ()
        for way, (condition, _) in zip(self.ways, self.cond_task_specs, strict=True):
            if condition is None:
                default = (way,)
            elif self._holds(condition, my_task, way):
                matching.append(way)
                if self.takes_first_only:
                    break
        chosen = tuple(matching) or default
        if not chosen:
            raise Incident(Problem("engine-no-condition-holds", self.node.id))
        for way in chosen:
            my_task.note(HappeningKind.DECIDED, way.flow)
        return chosen

    def _holds(self, condition: Any, my_task: Token, way: Way) -> bool:
        try:
            return bool(condition._matches(my_task))
        except WorkflowTaskException as error:
            cause = error.__context__
            if not isinstance(cause, FeelError):
                raise
            arguments = {"flow": way.flow.id, "condition": way.flow.condition}
            reason = Problem(cause.message_id, way.flow.id, cause.arguments)
            raise Incident(Problem("engine-condition-fails", self.node.id, arguments), reason) from error

    def _run_hook(self, my_task: Token) -> bool:
        my_task.internal_data["chosen"] = self.decide(my_task)
        return True

    def chosen(self, my_task: Token) -> tuple[Way, ...]:
        ways: tuple[Way, ...] = my_task.internal_data["chosen"]
        return ways


class LeanExclusiveGateway(Chooses, ExclusiveGateway):
    """Takes the first flow whose condition holds; tokens that come together pass one by one."""

    takes_first_only = True


class Joins(Lean):
    """A gateway that gathers tokens: each arrival waits under the id of the flow by which it came."""

    rests_as = TaskState.WAITING
    enters_at_once = False
    incoming: tuple[str, ...] = ()

    def arrived(self, scope: Any) -> dict[str, Token]:
        """The oldest waiting token of each incoming flow."""
        oldest: dict[str, Token] = {}
        for token in scope.tasks.values():
            if token.task_spec is self and token.state == TaskState.WAITING:
                oldest.setdefault(token.internal_data["flow"], token)
        return oldest

    def fire(self, my_task: Token, arrived: dict[str, Token]) -> None:
        """Consume one token of each flow; ``my_task`` goes on for all of them."""
        for token in arrived.values():
            if token is not my_task:
                token.cancel()
        my_task.note(HappeningKind.ENTERED)


class LeanParallelGateway(Joins, ParallelGateway):
    """Fires when every incoming flow has a token."""

    def _update_hook(self, my_task: Token) -> bool:
        my_task._set_state(TaskState.WAITING)
        arrived = self.arrived(my_task.workflow)
        if len(arrived) < len(self.incoming):
            return False
        self.fire(my_task, arrived)
        return True

    def _run_hook(self, my_task: Token) -> bool:  # noqa: ARG002
        return True


class LeanInclusiveGateway(Chooses, Joins, InclusiveGateway):
    """Fires when no other token can still come; asked by the run loop when nothing else moves.

    ``upstream`` holds, for each incoming flow, the nodes from which a token can reach it without passing here.
    """

    takes_first_only = False
    upstream: dict[str, frozenset[str]]

    def _update_hook(self, my_task: Token) -> bool:
        if len(self.incoming) > 1:
            my_task._set_state(TaskState.WAITING)
            return False
        my_task.note(HappeningKind.ENTERED)
        return True

    def ask(self, scope: Any) -> bool:
        """Fire if nothing more can come (BPMN 2.0, table 13.3); whether it fired."""
        arrived = self.arrived(scope)
        if not arrived:
            return False
        empty = [self.upstream[flow] for flow in self.incoming if flow not in arrived]
        filled = [self.upstream[flow] for flow in arrived]
        for token in scope.tasks.values():
            at = token.task_spec.bpmn_id
            if token.task_spec is self or token.task_spec.node.kind is NodeKind.BOUNDARY_EVENT:
                continue
            if any(at in nodes for nodes in empty) and not any(at in nodes for nodes in filled):
                return False
        first = next(iter(arrived.values()))
        self.fire(first, arrived)
        first._ready()
        return True
