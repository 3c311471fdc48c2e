"""Folders whose files are held in memory."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from regdesigner.application.ports.folders import NamedScenario
from regdesigner.application.ports.unit_of_work import StoreUnavailable
from regdesigner.application.regulations.fixing import Fixing
from regdesigner.application.regulations.validating import Validated, checked_regulation
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Status
from regdesigner.domain.service import Registry
from regdesigner.folders.folder_files import FolderFilesInTemporary
from regdesigner.folders.regulation_folder import FoldersOnDisk
from regdesigner.validation.linter import check

FILES = FolderFilesInTemporary()
REGISTRY, SHIPPED = FILES.shipped()
SAMPLE = SHIPPED["9.6-udc-index"]
DAY = date(2026, 11, 23)


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_a_folder_in_memory_is_read_as_on_disk(models: Path, name: str) -> None:
    on_disk = FoldersOnDisk().load(models / name, DAY)
    in_memory = FILES.load_files(SHIPPED[name], REGISTRY, DAY, name)
    for part in ("regulation", "form", "standard", "registry", "calendar", "expected", "name"):
        assert getattr(in_memory, part) == getattr(on_disk, part), part


def test_the_registry_is_the_one_that_is_given() -> None:
    empty = Registry((), (), (), ())
    folder = FILES.load_files(SAMPLE, empty, DAY)
    assert folder.registry is empty
    assert folder.service is None


def test_reading_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    FILES.load_files(SAMPLE, REGISTRY, DAY)
    FILES.new_files(REGISTRY, "9.6", None)
    with pytest.raises(UnreadableInput):
        FILES.load_files({"regulation.bpmn": b"<a/>"}, REGISTRY, DAY)
    assert list(tmp_path.iterdir()) == []


def test_an_error_names_the_file_within_the_folder() -> None:
    with pytest.raises(UnreadableInput) as error:
        FILES.load_files({**SAMPLE, "standard.yaml": b"number: 9"}, REGISTRY, DAY, "9.6-udc-index")
    assert error.value.path == "standard.yaml"
    with pytest.raises(UnreadableInput) as error:
        FILES.load_files({**SAMPLE, "expected.yaml": b"a: [1"}, REGISTRY, DAY)
    assert error.value.path == "expected.yaml"
    with pytest.raises(UnreadableInput) as error:
        FILES.load_files({}, REGISTRY, DAY)
    assert tempfile.gettempdir() not in str(error.value)


@pytest.mark.parametrize("path", ["../outside.yaml", "/etc/x", "scenarios/../../x.yaml", "anything.py"])
def test_no_file_is_written_outside_of_the_folder(path: str) -> None:
    with pytest.raises(UnreadableInput) as error:
        FILES.load_files({**SAMPLE, path: b"a: 1"}, REGISTRY, DAY)
    assert error.value.message == "folder-file-not-allowed"


def test_scenarios_are_read_and_one_that_cannot_be_says_why() -> None:
    broken = {**SAMPLE, "scenarios/a.yaml": b"a: [1"}
    first, *others = FILES.scenarios_of(broken)
    assert isinstance(first, UnreadableInput)
    assert first.path == "scenarios/a.yaml"
    assert [each.path.as_posix() for each in others if isinstance(each, NamedScenario)] == [
        path for path in sorted(SAMPLE) if path.startswith("scenarios/")
    ]


def test_the_status_is_what_the_regulation_says() -> None:
    assert FILES.status_of(SAMPLE) is Status.DRAFT
    in_force = SAMPLE["regulation.bpmn"].replace(b'status="draft"', b'status="in_force"')
    assert FILES.status_of({"regulation.bpmn": in_force}) is Status.IN_FORCE
    assert FILES.status_of({}) is Status.DRAFT


def test_a_new_folder_is_the_template_filled_in_from_the_registry() -> None:
    files = FILES.new_files(REGISTRY, "9.6", None)
    assert sorted(files) == ["regulation.bpmn", "scenarios/example.yaml", "standard.yaml"]
    service = REGISTRY.service("9.6")
    assert service is not None
    assert service.name.ky in files["regulation.bpmn"].decode("utf-8")
    with pytest.raises(UnreadableInput):
        FILES.new_files(REGISTRY, "number", None)


@pytest.mark.parametrize("paid", [False, True, None])
def test_the_standard_says_that_a_service_is_free_where_the_registry_does(paid: bool | None) -> None:
    services = tuple(replace(each, paid=paid) if each.number == "9.6" else each for each in REGISTRY.services)
    registry = replace(REGISTRY, services=services)
    standard = FILES.load_files(FILES.new_files(registry, "9.6", None), registry, date(2026, 11, 22)).standard
    assert standard is not None
    cost = standard.cost
    if paid is False:
        assert cost is not None
        assert (cost.paid, cost.statement.ru) == (False, "Услуга предоставляется бесплатно.")
        assert cost.statement.ky
    else:
        assert cost is None, "what is paid needs its price"


def test_fixes_are_made_in_memory() -> None:
    broken = SAMPLE["regulation.bpmn"].replace("Мамлекеттик китепкана".encode(), "Мамлекеттик китепканa".encode())
    files = {**SAMPLE, "regulation.bpmn": broken}
    folder = FILES.load_files(files, REGISTRY, DAY, "9.6-udc-index")
    amending = FILES.amending_of(files, REGISTRY, "9.6-udc-index")
    fixing = Fixing(amending, DAY)
    plan = fixing.plan(Validated(folder.path, folder, check(checked_regulation(folder, DAY))))
    assert plan is not None
    fixing.make((plan,))
    assert amending.files["regulation.bpmn"] == SAMPLE["regulation.bpmn"]
    assert {path: content for path, content in amending.files.items() if path != "regulation.bpmn"} == {
        path: content for path, content in SAMPLE.items() if path != "regulation.bpmn"
    }


def test_where_there_is_no_room_for_a_private_folder_that_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(StoreUnavailable):
        FILES.scenarios_of({})
