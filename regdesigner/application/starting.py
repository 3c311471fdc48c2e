"""The first start: the registry and the sample services are loaded, and somebody may sign in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.accounts.keeping import NewPassword, first_administrator
from regdesigner.application.library.pruning import prune
from regdesigner.application.ports.accounts import LoginTaken, PasswordHasher
from regdesigner.application.ports.folder_files import FolderFiles
from regdesigner.application.ports.library import StoredFolder, Version
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork

PRODUCT = "RegDesigner"
"""The author of what ships."""


@dataclass(frozen=True)
class Starting:
    """What is done whenever the application starts; a second time it changes nothing."""

    units: UnitsOfWork
    files: FolderFiles
    hasher: PasswordHasher

    def start(self, now: datetime) -> NewPassword | None:
        """Load what ships into an empty database; the administrator that was made, whose password is told only here.

        Where another process does the same in the same instant, it is that one which tells.
        """
        try:
            made = self._first(now)
        except LoginTaken:
            made = None
        self._prune(now)
        return made

    def _first(self, now: datetime) -> NewPassword | None:
        with self.units() as unit:
            made = first_administrator(unit, self.hasher)
            if made is not None and not unit.registry.history():
                self._load(unit, now)
            unit.commit()
        return made

    def _prune(self, now: datetime) -> None:
        """Take superfluous autosaves out, folder by folder, for nobody has saved since."""
        with self.units(reading=True) as unit:
            names = [folder.name for folder in unit.library.folders()]
        for name in names:
            with self.units() as unit:
                if prune(unit, name, now):
                    unit.commit()

    def _load(self, unit: UnitOfWork, now: datetime) -> None:
        registry, folders = self.files.shipped()
        unit.registry.replace(registry, PRODUCT, now)
        for name, files in folders.items():
            number = name.partition("-")[0]
            entry = registry.service(number)
            folder = StoredFolder(name, number, entry.provider if entry is not None else None)
            version = Version(name, 1, now, None, PRODUCT, status=self.files.status_of(files))
            unit.library.create(folder, files, version)
