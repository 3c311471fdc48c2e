"""Calls are answered from the same file, the nearest folder of shared actions, or the one that ships."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders.regulation_folder import FoldersOnDisk

ON = date(2026, 11, 22)
HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">'


def put(path: Path, *processes: tuple[str, str]) -> Path:
    """Write a file of processes: id and content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(f"<process id='{name}'>{content}</process>" for name, content in processes)
    path.write_text(f"{HEAD}{text}</definitions>", "utf-8")
    return path


def call(process: str) -> tuple[str, str]:
    return "p", f"<callActivity id='c' calledElement='{process}'/>"


def inside(path: Path) -> list[str]:
    nodes = FoldersOnDisk().load(path, ON).regulation.flow.nodes
    return [node.id for node in nodes if node.parent == "c"]


def test_the_nearest_folder_of_shared_actions_answers(tmp_path: Path) -> None:
    put(tmp_path / "shared-actions" / "far.bpmn", ("X", "<task id='far'/>"))
    put(tmp_path / "near" / "shared-actions" / "near.bpmn", ("X", "<task id='near'/>"))
    regulation = put(tmp_path / "near" / "service" / "regulation.bpmn", call("X"))
    assert inside(regulation.parent) == ["c.near"]
    assert inside(regulation) == ["c.near"]


def test_the_shipped_request_to_another_body_answers_where_no_folder_does(tmp_path: Path) -> None:
    path = put(tmp_path / "lone.bpmn", call("SendRequest"))
    assert inside(path) == ["c.needed", "c.request", "c.checked"]
    assert FoldersOnDisk().load(path, ON).regulation.faults == ()


def test_a_process_of_the_same_file_comes_first_and_a_prefix_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "shared-actions" / "x.bpmn", ("X", "<task id='shared'/>"))
    assert inside(put(tmp_path / "own.bpmn", call("X"), ("X", "<task id='own'/>"))) == ["c.own"]
    assert inside(put(tmp_path / "other.bpmn", call("lib:X"))) == ["c.shared"]


def test_a_shared_file_that_cannot_be_read_is_named_where_the_process_is_in_no_other(tmp_path: Path) -> None:
    put(tmp_path / "shared-actions" / "z.bpmn", ("X", "<task id='t'/>"))
    broken = tmp_path / "shared-actions" / "a.bpmn"
    broken.write_text("<definitions", "utf-8")
    assert inside(put(tmp_path / "one.bpmn", call("X"))) == ["c.t"]
    with pytest.raises(UnreadableInput) as refused:
        inside(put(tmp_path / "two.bpmn", call("Y")))
    assert refused.value.path == str(broken)


def test_a_shared_action_that_is_changed_is_read_anew(tmp_path: Path) -> None:
    put(tmp_path / "shared-actions" / "x.bpmn", ("X", "<task id='t'/>"))
    path = put(tmp_path / "own.bpmn", call("X"))
    assert inside(path) == ["c.t"]
    put(tmp_path / "shared-actions" / "x.bpmn", ("X", "<task id='longer'/>"))
    assert inside(path) == ["c.longer"]


def test_shared_actions_are_no_regulations(tmp_path: Path) -> None:
    shared = put(tmp_path / "shared-actions" / "x.bpmn", ("X", "<task id='t'/>"))
    service = put(tmp_path / "service" / "regulation.bpmn", call("X"))
    assert FoldersOnDisk().find(tmp_path) == (service.parent,)
    for path in (shared, shared.parent):
        with pytest.raises(UnreadableInput) as refused:
            FoldersOnDisk().find(path)
        assert refused.value.message == "folder-shared-actions"
