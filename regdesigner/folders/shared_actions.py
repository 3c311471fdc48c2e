"""The folder of the actions that several regulations call, and the calls of a regulation answered from it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from regdesigner.bpmn.calls import SharedAction, calls_any, processes_of, with_shared_actions
from regdesigner.bpmn.document import BpmnDocument, open_document
from regdesigner.bpmn.known_elements import KnownElements
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Regulation
from regdesigner.folders.once import once_per_edition
from regdesigner.folders.shipped import models_folder

SHARED_ACTIONS = "shared-actions"


def holds_shared_actions(path: Path) -> bool:
    """Whether a path is a folder of shared actions, or a file in one."""
    resolved = path.resolve()
    return (resolved if path.is_dir() else resolved.parent).name == SHARED_ACTIONS


def read_with_calls(
    document: BpmnDocument, shared_folder: Path | None = None, known: KnownElements | None = None
) -> Regulation:
    """The regulation of a document with the processes that it calls inside their call activities.

    A process of the same file comes first, then those of the ``shared_folder``, by default the nearest one above the
    document; a call that neither answers stays empty. Raises ``UnreadableInput`` for calls without end, and for a
    shared file that cannot be read where no other one holds the process.
    """
    regulation = read_regulation(document, known)
    if not calls_any(regulation):
        return regulation
    own = processes_of(document)
    folder = shared_folder or _nearest_folder(Path(document.path).parent)

    @cache
    def shared(process: str) -> SharedAction | None:
        return own.get(process) or _found(process, folder)

    return with_shared_actions(regulation, shared, document.path)


def _nearest_folder(folder: Path) -> Path:
    resolved = folder.resolve()
    for candidate in (resolved, *resolved.parents):
        if (candidate / SHARED_ACTIONS).is_dir():
            return candidate / SHARED_ACTIONS
    return models_folder() / SHARED_ACTIONS


def _found(process: str, folder: Path) -> SharedAction | None:
    """The process in the first file, by name, that holds it; a prefix of its id is passed over, as in any reference."""
    unreadable: UnreadableInput | None = None
    for file in sorted(folder.glob("*.bpmn")):
        try:
            held = once_per_edition(_processes_in, file)
        except UnreadableInput as error:
            unreadable = unreadable or error
            continue
        for name in (process, process.rpartition(":")[2]):
            if name in held:
                return held[name]
    if unreadable is not None:
        raise unreadable
    return None


def _processes_in(file: Path) -> dict[str, SharedAction]:
    return processes_of(open_document(file))
