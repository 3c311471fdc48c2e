"""The private names of SpiffWorkflow 3.2.0 that the lean classes stand on."""

from __future__ import annotations

from importlib.metadata import version

import pytest
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine, TaskDataEnvironment
from SpiffWorkflow.bpmn.specs import defaults
from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec
from SpiffWorkflow.bpmn.specs.bpmn_task_spec import BpmnTaskSpec, _BpmnCondition
from SpiffWorkflow.bpmn.specs.event_definitions.base import EventDefinition
from SpiffWorkflow.bpmn.specs.mixins.events.event_types import CatchingEvent
from SpiffWorkflow.bpmn.util.subworkflow import BpmnSubWorkflow
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.task import Task

from regdesigner.engine.gateways import LeanInclusiveGateway
from regdesigner.engine.specs import Lean, LeanSubProcess, LeanUserTask

RELIED_ON: list[tuple[type, str]] = [
    *((Task, name) for name in ("_set_state", "_inherit_data", "_ready", "run", "complete", "cancel", "has_state")),
    *((BpmnTaskSpec, name) for name in ("_predict", "_update", "_update_hook", "_run", "_run_hook", "test")),
    *((BpmnTaskSpec, name) for name in ("_on_ready", "_on_complete", "_on_complete_hook", "_on_cancel")),
    *((CatchingEvent, name) for name in ("catch", "_update_hook", "_run_hook")),
    *((EventDefinition, name) for name in ("has_fired", "catch", "update_task", "reset", "throw")),
    *((defaults.SubWorkflowTask, name) for name in ("start_workflow", "copy_data", "update_data")),
    (defaults.SubWorkflowTask, "_on_subworkflow_completed"),
    *((BpmnWorkflow, name) for name in ("create_subprocess", "get_subprocess", "get_task_from_id")),
    *((BpmnWorkflow, name) for name in ("_task_completed_notify", "_mark_complete", "update_waiting_tasks")),
    *((BpmnSubWorkflow, name) for name in ("get_tasks_iterator", "cancel", "parent_workflow")),
    *((TaskDataEnvironment, name) for name in ("evaluate", "execute", "call_service")),
    *((PythonScriptEngine, name) for name in ("evaluate", "execute", "call_service", "validate")),
    (_BpmnCondition, "_matches"),
]


@pytest.mark.parametrize(("owner", "name"), RELIED_ON, ids=lambda value: getattr(value, "__name__", value))
def test_a_private_name_relied_on_is_there(owner: type, name: str) -> None:
    assert hasattr(owner, name)


def test_the_version_is_the_one_whose_private_names_are_known() -> None:
    assert version("SpiffWorkflow") == "3.2.0"


@pytest.mark.parametrize("lean", [LeanUserTask, LeanSubProcess, LeanInclusiveGateway])
def test_lean_methods_come_before_those_of_spiffworkflow(lean: type) -> None:
    assert Lean._on_complete is lean._on_complete  # type: ignore[attr-defined]
    assert Lean._predict is lean._predict  # type: ignore[attr-defined]


def test_names_of_ours_do_not_hide_attributes_of_spiffworkflow() -> None:
    theirs = set(vars(defaults.UserTask(BpmnProcessSpec(name="p"), "a")))
    ours = set(Lean.__annotations__) | {"ways", "boundary", "catches_error", "incoming", "upstream", "node"}
    assert ours & theirs == {"manual"}
