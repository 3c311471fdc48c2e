"""Where SpiffWorkflow would run code: only conditions in FEEL are computed, everything else is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Never

from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine, TaskDataEnvironment

from regdesigner.domain.errors import RegDesignerError

Evaluate = Callable[[str, Mapping[str, Any]], bool]
"""Whether a condition holds in a context; raises ``FeelError`` where that cannot be said."""


class CodeRefused(RegDesignerError):
    """SpiffWorkflow was about to run code of a diagram; what reaches a case holds none, so this is a fault of ours."""


class FeelEnvironment(TaskDataEnvironment):
    """The one place through which SpiffWorkflow evaluates, executes and calls: its ``eval`` and ``exec`` never run."""

    def __init__(self, evaluate: Evaluate) -> None:
        super().__init__()
        self._evaluate = evaluate

    def evaluate(self, expression: str, context: Mapping[str, Any], external_context: object = None) -> bool:  # noqa: ARG002
        return self._evaluate(expression, context)

    def execute(self, script: object, context: object, external_context: object = None) -> Never:  # noqa: ARG002
        raise CodeRefused("execute")

    def call_service(self, context: object, **arguments: object) -> Never:  # noqa: ARG002
        raise CodeRefused("call_service")


class FeelScriptEngine(PythonScriptEngine):
    """SpiffWorkflow's script engine over our environment; nothing is parsed as Python, not even to check it."""

    def __init__(self, evaluate: Evaluate) -> None:
        super().__init__(FeelEnvironment(evaluate))

    def validate(self, expression: object) -> Never:  # noqa: ARG002
        raise CodeRefused("validate")
