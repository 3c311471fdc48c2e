"""One step: run all that needs nobody, until only work items and waits are left."""

from __future__ import annotations

from SpiffWorkflow import TaskState

from regdesigner.application.ports.engine import Incident, Problem
from regdesigner.engine.tokens import CaseScope

LARGEST_STEP = 10_000
"""Automatic nodes in one step; a drawing that needs more runs in circles."""


def run(case: CaseScope, budget: int) -> None:
    """Run to rest; raises ``Incident`` where a case runs in circles, cannot decide, or stands still for ever."""
    while True:
        while case.queue:
            token = case.queue.popleft()
            if token.state != TaskState.READY:
                continue
            if budget == 0:
                raise Incident(Problem("engine-runs-in-circles", token.task_spec.bpmn_id))
            budget -= 1
            token.run()
        if not _settled(case):
            return


def _settled(case: CaseScope) -> bool:
    """End what has no token left, else let one inclusive join fire; whether there was any such thing."""
    scopes = case.scopes()
    for scope in scopes:
        if not scope.completed and all(token.task_spec.only_listens for token in scope.tasks.values()):
            scope.clear()
            scope.completed = True
            scope.completed_event(scope)
            return True
    return any(join.ask(scope) for scope in scopes for join in scope.spec.inclusive_joins)


def check_alive(case: CaseScope) -> None:
    """Raise ``Incident`` where tokens are left but nobody and nothing can move them: a join waits in vain."""
    places: list[str] = []
    for scope in case.scopes():
        for token in scope.tasks.values():
            if token.task_spec.is_open(token):
                return
            places.append(token.task_spec.bpmn_id)
    if not case.completed:
        raise Incident(*(Problem("engine-stands-still", place) for place in dict.fromkeys(places)))
