"""The scenarios of a folder, run: which come to what they must come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.application.ports.folders import NamedScenario, RegulationFolder
from regdesigner.application.regulations.scenarios import MORNING, refuse_unknown_elements, run_scenario
from regdesigner.bootstrap import equipment, folder_files
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.text import Text
from regdesigner.server.library import loaded, today
from regdesigner.server.texts import t


@dataclass(frozen=True, slots=True)
class TriedScenario:
    """One scenario; ``passed`` is ``None`` where it could not be run: ``error`` says why."""

    file: str
    name: Text
    passed: bool | None
    error: str = ""


def tried(version: OpenedVersion) -> tuple[TriedScenario, ...]:
    """Every scenario of a version, run."""
    found = folder_files().scenarios_of(version.files)
    if not found:
        return ()
    try:
        folder = loaded(version)
    except UnreadableInput as error:
        return tuple(_unread(error) for _each in found[:1])
    return tuple(_unread(each) if isinstance(each, UnreadableInput) else _run(each, folder) for each in found)


def _run(named: NamedScenario, folder: RegulationFolder) -> TriedScenario:
    scenario, file = named.scenario, named.path.name
    try:
        refuse_unknown_elements(scenario, folder.regulation, named.path)
        engine, due = equipment(folder)
        start = scenario.start or datetime.combine(today(), MORNING)
        result = run_scenario(folder.regulation, scenario, engine, due, start, path=named.path)
    except UnreadableInput as error:
        return _unread(error)
    stopped = t("web-scenario-stopped") if result.error is not None else ""
    return TriedScenario(file, scenario.name, result.passed, stopped)


def _unread(error: UnreadableInput) -> TriedScenario:
    return TriedScenario(error.path.rpartition("/")[2], Text(), None, t(error.message, **error.arguments))
