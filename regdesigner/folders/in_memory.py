"""A regulation folder whose files are held in memory, read without a disk; what drafts share is read once.

A draft is read again at each change of one of its files: the others, and what stands above them, are the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath

from regdesigner.application.ports.folders import AcceptedFinding, DecisionFile, RegulationFolder
from regdesigner.application.ports.library import REGULATION, STANDARD, Files
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.known_elements import KnownElements
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.service import Registry
from regdesigner.domain.standard import ServiceStandard
from regdesigner.folders.expected import read_expected_of
from regdesigner.folders.regulation_folder import LARGEST_DECISION, calendar_around, form_of, with_forms, with_tables
from regdesigner.folders.shared_actions import SHARED_ACTIONS, read_with_calls
from regdesigner.folders.shipped import models_folder
from regdesigner.folders.standards import read_standard_of
from regdesigner.folders.yaml_file import parse_yaml

EXPECTED, DECISIONS, FORMS = "expected.yaml", "decisions", "forms/"
_MOST_KEPT = 64
_known = KnownElements()


def load_in_memory(files: Files, registry: Registry, on: date, name: str) -> RegulationFolder:
    """The folder of these files, below this registry, the calendars and the shared actions that ship.

    Raises ``UnreadableInput``, whose path is the file's within the folder.
    """
    at = Path(name)
    decisions = _decisions(files)
    forms = {path: content for path, content in files.items() if path.startswith(FORMS)}
    regulation = with_forms(with_tables(_regulation(files), decisions), forms)
    return RegulationFolder(
        path=at,
        bpmn_path=at / REGULATION,
        regulation=regulation,
        form=form_of(regulation.form),
        standard=_standard(files[STANDARD]) if STANDARD in files else None,
        registry=registry,
        calendar=calendar_around(models_folder() / "calendars.yaml", on),
        expected=_expected(files[EXPECTED]) if EXPECTED in files else (),
        decisions=tuple(replace(each, path=at / each.path) for each in decisions),
    )


def _regulation(files: Files) -> Regulation:
    """The regulation of the diagram; a shared action that cannot be read is named without the place of its folder."""
    if REGULATION not in files:
        raise UnreadableInput(".", "folder-no-regulation")
    try:
        document = read_document(files[REGULATION], REGULATION)
        return read_with_calls(document, models_folder() / SHARED_ACTIONS, _known)
    except UnreadableInput as error:
        raise replace(error, path=PurePosixPath(error.path).name) from error


@lru_cache(_MOST_KEPT)
def _standard(content: bytes) -> ServiceStandard:
    return read_standard_of(parse_yaml(content, STANDARD))


@lru_cache(_MOST_KEPT)
def _expected(content: bytes) -> tuple[AcceptedFinding, ...]:
    return read_expected_of(parse_yaml(content, EXPECTED))


def _decisions(files: Mapping[str, bytes]) -> tuple[DecisionFile, ...]:
    paths = sorted(path for path in files if path.startswith(f"{DECISIONS}/"))
    for path in paths:
        if len(files[path]) > LARGEST_DECISION:
            raise UnreadableInput(path, "yaml-too-large", arguments={"limit": LARGEST_DECISION // 1024})
    return tuple(DecisionFile(Path(path), files[path]) for path in paths)
