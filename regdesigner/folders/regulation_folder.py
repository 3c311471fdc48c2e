"""A regulation as a folder on disk: the diagram, what lies beside it, and what stands above it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from regdesigner.application.ports.folders import (
    NO_OVERRIDES,
    AcceptedFinding,
    Created,
    DecisionFile,
    NamedScenario,
    Overrides,
    RegulationFolder,
)
from regdesigner.bpmn.decisions import decision_fragments, decision_tables
from regdesigner.bpmn.document import BpmnDocument, open_document, read_document
from regdesigner.domain.calendar import Calendar
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Scenario
from regdesigner.domain.service import Registry
from regdesigner.domain.standard import ServiceStandard
from regdesigner.folders.calendars import calendar_between, read_calendars
from regdesigner.folders.expected import read_expected
from regdesigner.folders.new_folder import create_folder
from regdesigner.folders.official_forms import available_forms, official_form
from regdesigner.folders.once import once_per_edition
from regdesigner.folders.registries import read_registry
from regdesigner.folders.scenarios import read_answers, read_scenario
from regdesigner.folders.shared_actions import SHARED_ACTIONS, holds_shared_actions, read_with_calls
from regdesigner.folders.shipped import models_folder
from regdesigner.folders.standards import read_standard
from regdesigner.folders.task_forms import read_task_form

DAYS_BEFORE = 40
"""The calendar begins so many days before the asked day: a case of last month is still counted."""
YEARS_AFTER = 3
STANDARD = "standard.yaml"
LARGEST_DECISION = 1024 * 1024


class FoldersOnDisk:
    """The port ``RegulationFolders`` on files and folders; nothing is written but by ``create``."""

    def find(self, path: Path) -> tuple[Path, ...]:
        """The path itself where it is one regulation, else the regulations below it, in order of name.

        Hidden folders and shared actions are passed over. Raises ``UnreadableInput`` where there is no such path, no
        regulation, or nothing but shared actions, which are checked with the regulations that call them.
        """
        if holds_shared_actions(path):
            raise UnreadableInput(str(path), "folder-shared-actions")
        if path.is_file():
            return (path,)
        if not path.is_dir():
            raise UnreadableInput(str(path), "folder-no-such-path")
        found = _regulations_below(path)
        if not found:
            raise UnreadableInput(str(path), "folder-no-regulation")
        return found

    def load(self, path: Path, on: date, overrides: Overrides = NO_OVERRIDES) -> RegulationFolder:
        """Read one regulation with all that belongs to it."""
        return self.load_as_if(path, on, overrides, {})

    def load_as_if(
        self, path: Path, on: date, overrides: Overrides, contents: Mapping[Path, bytes]
    ) -> RegulationFolder:
        """The same as if the diagram and the standard held other ``contents`` than on disk."""
        bpmn_path = diagram_of(path)
        folder = bpmn_path.parent
        decisions = _decisions(folder)
        read = read_with_calls(_document(bpmn_path, contents))
        regulation = with_forms(with_tables(read, decisions), _forms(folder))
        return RegulationFolder(
            path=path,
            bpmn_path=bpmn_path,
            regulation=regulation,
            form=form_of(regulation.form),
            standard=_standard(folder, overrides.standard, contents),
            registry=_registry(folder, overrides.registry),
            calendar=_calendar(folder, on, overrides.calendars),
            expected=_expected(folder),
            decisions=decisions,
        )

    def scenarios(self, path: Path) -> tuple[NamedScenario | UnreadableInput, ...]:
        """The scenarios beside the diagram, in order of their files' names."""
        folder = diagram_of(path).parent / "scenarios"
        return tuple(_scenario(file) for file in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))))

    def answers(self, path: Path) -> Scenario:
        """A file of answers for one run."""
        return read_answers(path)

    def create(self, folder: Path, service: str, name: str | None) -> Created:
        """Make a regulation's folder from the typical template that ships."""
        registry = once_per_edition(read_registry, nearest(folder, "registry.yaml"))
        return create_folder(folder, models_folder() / "typical", registry, service, name)


def diagram_of(path: Path) -> Path:
    """The one diagram that a path names; raises ``UnreadableInput`` where there is none, or several."""
    if path.is_file():
        return path
    if not path.is_dir():
        raise UnreadableInput(str(path), "folder-no-such-path")
    if (path / "regulation.bpmn").is_file():
        return path / "regulation.bpmn"
    diagrams = sorted(path.glob("*.bpmn"))
    if len(diagrams) == 1:
        return diagrams[0]
    if diagrams:
        raise UnreadableInput(str(path), "folder-several-regulations", arguments={"count": len(diagrams)})
    raise UnreadableInput(str(path), "folder-no-regulation")


def _regulations_below(top: Path) -> tuple[Path, ...]:
    """A folder with one diagram stands for it; several diagrams of one folder stand for themselves."""
    found: list[Path] = []
    for current, folders, names in os.walk(top, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != SHARED_ACTIONS)
        diagrams = sorted(name for name in names if name.endswith(".bpmn") and not name.startswith("."))
        if len(diagrams) == 1 or "regulation.bpmn" in diagrams:
            found.append(Path(current))
        else:
            found += [Path(current) / name for name in diagrams]
    return tuple(found)


def with_tables(regulation: Regulation, decisions: tuple[DecisionFile, ...]) -> Regulation:
    """The regulation with its decision tables, and with their texts among what an engine might evaluate."""
    found = [fragment for each in decisions for fragment in decision_fragments(each.content, str(each.path))]
    tables = tuple(table for each in decisions for table in decision_tables(each.content, str(each.path)))
    return replace(regulation, code=(*regulation.code, *found), decisions=tables) if found or tables else regulation


def with_forms(regulation: Regulation, forms: Mapping[str, bytes]) -> Regulation:
    """The regulation with the forms of its tasks, whose contents are given by their paths."""
    read = tuple(read_task_form(forms[path], path) for path in sorted(forms))
    return replace(regulation, forms=read) if read else regulation


def form_of(version: str) -> OfficialForm | None:
    """The official form of a version, ``None`` where it is not known."""
    return official_form(version) if version in available_forms() else None


def _document(path: Path, contents: Mapping[Path, bytes]) -> BpmnDocument:
    return read_document(contents[path], str(path)) if path in contents else open_document(path)


def standard_file(folder: Path, override: Path | None) -> Path | None:
    """The standard that is named, else the one beside the diagram, if there is one."""
    return override if override is not None else _beside(folder, STANDARD)


def _standard(folder: Path, override: Path | None, contents: Mapping[Path, bytes]) -> ServiceStandard | None:
    file = standard_file(folder, override)
    return read_standard(file, contents.get(file)) if file is not None else None


def _beside(folder: Path, name: str) -> Path | None:
    """The file of exactly this name, if there is one.

    Raises ``UnreadableInput`` where the name is that of a folder or leads nowhere, or where a file lies there whose
    name differs only by its letters or its ending: it would silently not be read.
    """
    file = folder / name
    if file.is_file():
        return file
    if file.is_dir():
        raise UnreadableInput(str(file), "folder-instead-of-file")
    if file.is_symlink():
        raise UnreadableInput(str(file), "folder-link-leads-nowhere")
    stem = file.stem
    for written in (stem, stem.capitalize(), stem.upper()):  # asked one by one: to list a large folder is slow
        for ending in (".yml", ".yaml", ".YML", ".YAML"):
            if (folder / f"{written}{ending}").is_file():
                raise _misnamed(folder / f"{written}{ending}", name)
    return None


def _scenario(file: Path) -> NamedScenario | UnreadableInput:
    if file.suffix != ".yaml":
        return _misnamed(file, f"{file.stem}.yaml")
    try:
        return NamedScenario(file, read_scenario(file))
    except UnreadableInput as error:
        return error


def _misnamed(file: Path, name: str) -> UnreadableInput:
    return UnreadableInput(str(file), "folder-file-misnamed", arguments={"name": name})


def _registry(folder: Path, override: Path | None) -> Registry:
    return once_per_edition(read_registry, override or nearest(folder, "registry.yaml"))


def _calendar(folder: Path, on: date, override: Path | None) -> Calendar:
    return calendar_around(override or nearest(folder, "calendars.yaml"), on)


def calendar_around(file: Path, on: date) -> Calendar:
    """The calendar of a file from days before a day to years after it."""
    shape = once_per_edition(read_calendars, file)
    return calendar_between(shape, on - timedelta(days=DAYS_BEFORE), _years_later(on, YEARS_AFTER))


def _expected(folder: Path) -> tuple[AcceptedFinding, ...]:
    file = _beside(folder, "expected.yaml")
    return read_expected(file) if file is not None else ()


def _decisions(folder: Path) -> tuple[DecisionFile, ...]:
    return tuple(DecisionFile(file, _content(file)) for file in sorted((folder / "decisions").glob("*.dmn")))


def _forms(folder: Path) -> dict[str, bytes]:
    return {str(file): _content(file) for file in (folder / "forms").glob("*.form")}


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_DECISION:
            raise UnreadableInput(str(file), "yaml-too-large", arguments={"limit": LARGEST_DECISION // 1024})
        return file.read_bytes()
    except OSError as error:
        raise UnreadableInput(str(file), "file-unreadable") from error


def nearest(folder: Path, name: str) -> Path:
    """The file of this name in the folder or the nearest one above it, else the shipped one."""
    resolved = folder.resolve()
    for candidate in (resolved, *resolved.parents):
        if (candidate / name).is_file():
            return candidate / name
    return models_folder() / name


def _years_later(day: date, years: int) -> date:
    """The same date years later; 29 February becomes the 28th."""
    last_day = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year + years, day=last_day)
