"""The folder of a draft that was made of a foreign diagram: all of it is written, or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from regdesigner.application.ports.adoption import ForeignFile
from regdesigner.bpmn.xml import read_bytes
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.service import Registry
from regdesigner.domain.text import Text
from regdesigner.folders.new_folder import check_number, standard_to_fill_in
from regdesigner.folders.official_forms import available_forms
from regdesigner.folders.once import once_per_edition
from regdesigner.folders.registries import read_registry
from regdesigner.folders.regulation_folder import nearest
from regdesigner.folders.shipped import models_folder


class AdoptionOnDisk:
    """The port ``Adoption`` on files and folders."""

    def bring(self, file: Path, folder: Path, service: str) -> ForeignFile:
        """Read the diagram, the registry nearest to the folder, the newest form."""
        content = read_bytes(file)
        _refuse_taken(folder)
        if service:
            check_number(folder, service)
        registry = once_per_edition(read_registry, nearest(folder, "registry.yaml"))
        return ForeignFile(content, registry, max(available_forms()))

    def standard(self, registry: Registry, service: str, name: Text) -> bytes:
        return standard_to_fill_in(models_folder() / "typical" / "standard.template.yaml", registry, service, name)

    def keep(self, folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
        """Write the files beside the folder's place first, then put them there in one step."""
        _refuse_taken(folder)
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            unfinished = Path(tempfile.mkdtemp(prefix=".adopting-", dir=folder.parent))
            try:
                for name, content in files.items():
                    (unfinished / name).write_bytes(content)
                unfinished.chmod(0o755)
                unfinished.replace(folder)
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)
        except OSError as error:
            raise UnreadableInput(str(folder), "folder-not-writable") from error
        return tuple(folder / name for name in files)


def _refuse_taken(folder: Path) -> None:
    """An empty folder is as good as none."""
    try:
        taken = folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir())))
    except OSError as error:
        raise UnreadableInput(str(folder), "folder-not-writable") from error
    if taken:
        raise UnreadableInput(str(folder), "folder-exists")
