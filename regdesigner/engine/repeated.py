"""Repeated activities: several instances side by side or one after the other, and standard loops.

One token counts; each instance is a token of its own beside it, so that finished instances leave nothing behind.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn.specs.bpmn_task_spec import BpmnTaskSpec

from regdesigner.application.ports.engine import (
    AGAIN,
    INSTANCES,
    FieldsRefused,
    HappeningKind,
    Incident,
    Problem,
)
from regdesigner.domain.flow import FieldType, FlowNode, Loop, TaskField
from regdesigner.domain.scenario import Answers
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.engine.specs import Lean
from regdesigner.engine.tokens import Token
from regdesigner.feel import FeelError
from regdesigner.language.translator import translator

MOST_INSTANCES = 1_000
"""Instances of an activity that says no greatest number of its own."""
MOST_IN_A_STEP = 10_000
"""Instances that begin in one step: repeated activities inside each other multiply."""


def _question(name: str, field_type: FieldType) -> TaskField:
    message = f"engine-ask-{name}"
    return TaskField(name, field_type, Text(*(translator(language).text(message) for language in LANGUAGES)))


class LeanRepeated(Lean, BpmnTaskSpec):
    """Counts the instances of an activity; ``instance`` is the spec of one.

    A token here keeps ``done`` and, of several instances, their number ``total``. While it asks it is a work item.
    """

    instance: Any
    loop: Loop
    enters_at_once = False
    notes_completion = False

    @property
    def most(self) -> int:
        """The greatest number of instances."""
        return MOST_INSTANCES if self.loop.maximum is None else self.loop.maximum

    @property
    def _question(self) -> TaskField:
        if self.loop.multi_instance:
            return _question(INSTANCES, FieldType.NUMBER)
        return _question(AGAIN, FieldType.BOOLEAN)

    def is_item(self, my_task: Token) -> bool:
        return bool(my_task.state == TaskState.READY)

    def asked(self, my_task: Token) -> FlowNode:  # noqa: ARG002
        return replace(self.node, fields=(self._question,))

    def answer(self, my_task: Token, given: Answers) -> None:
        my_task.workflow.top_workflow.is_blind = False
        my_task.note(HappeningKind.REPEATS)
        if not self.loop.multi_instance:
            self._once_more(my_task, more=given[AGAIN] is True)
            return
        number = _whole(given[INSTANCES])
        if number is None or number > self.most:
            refused: dict[str, str | int] = {"number": str(given[INSTANCES]), "limit": self.most}
            raise FieldsRefused(Problem("engine-instances-over-bound", self.node.id, refused))
        self._begin_instances(my_task, number)

    def _update_hook(self, my_task: Token) -> bool:
        my_task.internal_data["done"] = 0
        my_task._set_state(TaskState.STARTED)
        if not self.loop.multi_instance:
            if self.loop.before:
                self._decide_again(my_task)
            else:
                self._place(my_task)
        elif self.loop.number:
            self._begin_instances(my_task, self._number(my_task))
        else:
            my_task._set_state(TaskState.READY)
        return False

    def _number(self, my_task: Token) -> int:
        """How many instances there are; raises ``Incident`` where that cannot be computed or is too much."""
        if self.loop.number.isascii() and self.loop.number.isdigit():
            value: object = int(self.loop.number)
        else:
            value = self._computed(my_task, self.loop.number, "value_of")
        number = _whole(value)
        if number is None:
            raise Incident(Problem("engine-number-unusable", self.node.id, {"value": str(value)}))
        if number > self.most:
            raise Incident(Problem("engine-too-many-instances", self.node.id, {"number": number, "limit": self.most}))
        return number

    def _begin_instances(self, my_task: Token, number: int) -> None:
        my_task.internal_data["total"] = number
        my_task._set_state(TaskState.STARTED)
        if number == 0:
            my_task._ready()
        for _ in range(number if self.loop.parallel else min(number, 1)):
            self._place(my_task)

    def _place(self, my_task: Token) -> None:
        """One more instance begins."""
        case = my_task.workflow.top_workflow
        case.instances += 1
        if case.instances > MOST_IN_A_STEP:
            counted = {"number": case.instances, "limit": MOST_IN_A_STEP}
            raise Incident(Problem("engine-too-many-instances", self.node.id, counted))
        begun = my_task.internal_data.get("begun", 0) + 1
        my_task.internal_data["begun"] = begun
        my_task.workflow.place(self.instance, loop=my_task.id, instance=begun)

    def instance_done(self, my_task: Token) -> None:
        """An instance was completed: the next one begins, somebody is asked, or all is done."""
        internal = my_task.internal_data
        internal["done"] += 1
        if not self.loop.multi_instance:
            self._decide_again(my_task)
        elif self.loop.completion and self._computed(my_task, self.loop.completion, "holds") is True:
            self._break_off_instances(my_task)
            my_task._ready()
        elif internal["done"] == internal["total"]:
            my_task._ready()
        elif not self.loop.parallel:
            self._place(my_task)

    def _decide_again(self, my_task: Token) -> None:
        """By the condition of the loop; where it has none the official is asked, as long as the bound allows."""
        if self.loop.condition:
            self._once_more(my_task, more=self._computed(my_task, self.loop.condition, "holds") is True)
        elif my_task.internal_data["done"] < self.most:
            my_task._set_state(TaskState.READY)
        else:
            my_task._ready()

    def _once_more(self, my_task: Token, *, more: bool) -> None:
        if not more:
            my_task._ready()
        elif my_task.internal_data["done"] >= self.most:
            raise Incident(Problem("engine-repeats-exhausted", self.node.id, {"limit": self.most}))
        else:
            my_task._set_state(TaskState.STARTED)
            self._place(my_task)

    def _computed(self, my_task: Token, text: str, way: str) -> object:
        case = my_task.workflow.top_workflow
        try:
            value: object = getattr(case, way)(text, case.document)
        except FeelError as error:
            reason = Problem(error.message_id, self.node.id, error.arguments)
            raise Incident(Problem("engine-repeats-fail", self.node.id, {"condition": text}), reason) from error
        return value

    def _on_cancel(self, my_task: Token) -> None:
        super()._on_cancel(my_task)
        self._break_off_instances(my_task)

    def _break_off_instances(self, my_task: Token) -> None:
        for token in list(my_task.workflow.tasks.values()):
            if token.internal_data.get("loop") == my_task.id:
                token.cancel()


def _whole(value: object) -> int | None:
    """A number of instances: whole and not negative."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0 or value != int(value):
        return None
    return int(value)
