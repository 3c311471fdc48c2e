"""The files of a regulation's folder, changed: all or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from regdesigner.application.ports.folders import NO_OVERRIDES, Overrides, RegulationFolder
from regdesigner.bpmn import xml
from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders import yaml_change
from regdesigner.folders.regulation_folder import FoldersOnDisk, standard_file


class AmendingOnDisk:
    """The port ``Amending`` on files and folders."""

    def standard_file(self, folder: RegulationFolder, overrides: Overrides = NO_OVERRIDES) -> Path | None:
        return standard_file(folder.bpmn_path.parent, overrides.standard)

    def content(self, path: Path) -> bytes:
        return xml.read_bytes(path)

    def with_value(self, content: bytes, where: tuple[str, ...], value: object) -> bytes:
        return yaml_change.with_value(content, where, plain(value))

    def reread(
        self,
        folder: RegulationFolder,
        on: date,
        contents: Mapping[Path, bytes],
        overrides: Overrides = NO_OVERRIDES,
    ) -> RegulationFolder:
        return FoldersOnDisk().load_as_if(folder.path, on, overrides, contents)

    def write(self, contents: Mapping[Path, bytes]) -> None:
        """Write beside, then rename; what was renamed already is put back where a later one fails."""
        waiting: dict[Path, Path] = {}
        before: dict[Path, bytes] = {}
        try:
            for path, content in contents.items():
                before[path] = path.read_bytes()
                waiting[path] = _beside(path, content)
            replaced: list[Path] = []
            try:
                for path, written in waiting.items():
                    written.replace(path.resolve())
                    replaced.append(path)
            except OSError:
                for path in replaced:
                    _beside(path, before[path]).replace(path.resolve())
                raise
        except OSError as error:
            raise UnreadableInput(str(error.filename or next(iter(contents))), "file-not-written") from error
        finally:
            for written in waiting.values():
                with suppress(OSError):
                    written.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    """A file beside another one, with its rights, that holds what the other is to hold."""
    real = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{real.name}.", dir=real.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(real.stat().st_mode)
    except OSError:
        written.unlink(missing_ok=True)
        raise
    return written


def plain(value: Any) -> Any:
    """A value of the domain as YAML has it: dataclasses as mappings without what says nothing."""
    if is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: plain(getattr(value, each.name)) for each in fields(value)}
        return {name: part for name, part in parts.items() if part not in ("", None, [], {})}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    return value
