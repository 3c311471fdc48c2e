"""Folders whose files are held in memory; what only works on disk gets a private folder for as long as it is read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from regdesigner.application.ports.adoption import ForeignFile
from regdesigner.application.ports.folders import NO_OVERRIDES, NamedScenario, Overrides, RegulationFolder
from regdesigner.application.ports.library import REGULATION, STANDARD, Files, is_folder_file
from regdesigner.application.ports.unit_of_work import StoreUnavailable
from regdesigner.bpmn.decisions import decision_fragments
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Status
from regdesigner.domain.service import Registry
from regdesigner.domain.text import Text
from regdesigner.folders import yaml_change
from regdesigner.folders.amending import plain
from regdesigner.folders.in_memory import load_in_memory
from regdesigner.folders.new_folder import check_number, create_folder, standard_to_fill_in
from regdesigner.folders.official_forms import available_forms
from regdesigner.folders.registries import read_registry
from regdesigner.folders.regulation_folder import FoldersOnDisk
from regdesigner.folders.shared_actions import SHARED_ACTIONS
from regdesigner.folders.shipped import models_folder
from regdesigner.folders.task_forms import read_task_form
from regdesigner.folders.yaml_file import parse_yaml

_NAME = "folder"


class FolderFilesInTemporary:
    """The port ``FolderFiles`` by means of short-lived folders that only this user may read."""

    def load_files(self, files: Files, registry: Registry, on: date, name: str = _NAME) -> RegulationFolder:
        _refuse_others(files)
        return load_in_memory(files, registry, on, name)

    def scenarios_of(self, files: Files) -> tuple[NamedScenario | UnreadableInput, ...]:
        with _written(files) as folder:
            found = FoldersOnDisk().scenarios(folder)
            return tuple(
                _told(each, folder)
                if isinstance(each, UnreadableInput)
                else replace(each, path=each.path.relative_to(folder))
                for each in found
            )

    def status_of(self, files: Files) -> Status:
        status = Status.DRAFT
        for path, content in files.items():
            if path == REGULATION:
                status = read_regulation(read_document(content, path)).status
            elif path.endswith(".yaml"):
                parse_yaml(content, path)
            elif path.endswith(".dmn"):
                tuple(decision_fragments(content, path))
            elif path.endswith(".form"):
                read_task_form(content, path)
        return status

    def approved_on(self, standard: bytes) -> str:
        content = parse_yaml(standard, STANDARD).value
        review = content.get("review") if isinstance(content, Mapping) else None
        said = review.get("approved_on") if isinstance(review, Mapping) else None
        return "" if said is None else str(said)

    def new_files(self, registry: Registry, service: str, called: str | None) -> Files:
        with _written({}) as folder:
            created = create_folder(folder, models_folder() / "typical", registry, service, called)
            return {file.relative_to(folder).as_posix(): file.read_bytes() for file in created.files}

    def adoption_of(self, content: bytes, registry: Registry) -> UploadedDiagram:
        return UploadedDiagram(content, registry)

    def amending_of(self, files: Files, registry: Registry, name: str = _NAME) -> AmendingFiles:
        return AmendingFiles(files, registry, name)

    def shipped(self) -> tuple[Registry, Mapping[str, Files]]:
        """The template is no service, and neither are the shared actions."""
        models = models_folder()
        found = {folder.name: _files_in(folder) for folder in sorted(models.iterdir()) if folder.is_dir()}
        services = {name: files for name, files in found.items() if REGULATION in files and STANDARD in files}
        return read_registry(models / "registry.yaml"), services


class UploadedDiagram:
    """The port ``Adoption`` for a diagram that was brought as bytes; ``files`` are what becomes of it."""

    def __init__(self, content: bytes, registry: Registry) -> None:
        self._content = content
        self._registry = registry
        self.files: Files = {}

    def bring(self, file: Path, folder: Path, service: str) -> ForeignFile:  # noqa: ARG002  the port's
        """The diagram itself; nothing is read from disk."""
        if service:
            check_number(folder, service)
        return ForeignFile(self._content, self._registry, max(available_forms()))

    def standard(self, registry: Registry, service: str, name: Text) -> bytes:
        return standard_to_fill_in(models_folder() / "typical" / "standard.template.yaml", registry, service, name)

    def keep(self, folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
        self.files = dict(files)
        return tuple(folder / name for name in files)


class AmendingFiles:
    """The port ``Amending`` on files in memory; paths are those that ``load_files`` gives."""

    def __init__(self, files: Files, registry: Registry, name: str) -> None:
        self.files: Files = dict(files)
        self._registry = registry
        self._at = Path(name)

    def standard_file(
        self,
        folder: RegulationFolder,  # noqa: ARG002  the port's
        overrides: Overrides = NO_OVERRIDES,  # noqa: ARG002  the port's
    ) -> Path | None:
        return self._at / STANDARD if STANDARD in self.files else None

    def content(self, path: Path) -> bytes:
        return self.files[self._within(path)]

    def with_value(self, content: bytes, where: tuple[str, ...], value: object) -> bytes:
        return yaml_change.with_value(content, where, plain(value))

    def reread(
        self,
        folder: RegulationFolder,
        on: date,
        contents: Mapping[Path, bytes],
        overrides: Overrides = NO_OVERRIDES,  # noqa: ARG002  the port's
    ) -> RegulationFolder:
        return FolderFilesInTemporary().load_files(self._with(contents), self._registry, on, str(folder.path))

    def write(self, contents: Mapping[Path, bytes]) -> None:
        self.files = self._with(contents)

    def _with(self, contents: Mapping[Path, bytes]) -> Files:
        return {**self.files, **{self._within(path): content for path, content in contents.items()}}

    def _within(self, path: Path) -> str:
        return path.relative_to(self._at).as_posix()


def _refuse_others(files: Files) -> None:
    for path in files:
        if not is_folder_file(path):
            raise UnreadableInput(path, "folder-file-not-allowed", arguments={"name": path})


@contextmanager
def _written(files: Files) -> Iterator[Path]:
    """A private folder with these files, the shared actions that ship above it; errors name the files as given.

    Raises ``StoreUnavailable`` where there is no room for it.
    """
    _refuse_others(files)
    with ExitStack() as stack:
        try:
            above = stack.enter_context(tempfile.TemporaryDirectory(prefix="regdesigner-"))
            folder = _filled(Path(above).resolve() / _NAME, files)
        except OSError as error:
            raise StoreUnavailable(str(error)) from error
        try:
            yield folder
        except UnreadableInput as error:
            raise _told(error, folder) from error


def _filled(folder: Path, files: Files) -> Path:
    folder.mkdir()
    (folder.parent / SHARED_ACTIONS).symlink_to(models_folder() / SHARED_ACTIONS)
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    return folder


def _told(error: UnreadableInput, folder: Path) -> UnreadableInput:
    """The same error without the private folder in its path and its arguments."""
    private = f"{folder}/"
    arguments = {
        name: value.replace(private, "") if isinstance(value, str) else value for name, value in error.arguments.items()
    }
    path = Path(error.path)
    within = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    return replace(error, path=within, arguments=arguments)


def _files_in(folder: Path) -> Files:
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if is_folder_file(name)}
