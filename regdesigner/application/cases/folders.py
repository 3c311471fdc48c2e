"""The versions of regulations by which cases run: loaded once, kept at hand while they are used."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import date

from regdesigner.application.ports.engine import Engine
from regdesigner.application.ports.folder_files import FolderFiles
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.regulations.running import Due

Equipped = tuple[RegulationFolder, Engine, Due]
MOST_AT_HAND = 128


class CaseFolders:
    """Versions of folders with the engine that carries out their cases; safe among threads.

    A version never changes, but the calendar above it may reach further tomorrow: each is loaded once a day.
    """

    def __init__(
        self,
        units: UnitsOfWork,
        files: FolderFiles,
        equipment: Callable[[RegulationFolder], tuple[Engine, Due]],
        today: Callable[[], date],
    ) -> None:
        self._units, self._files, self._equipment, self._today = units, files, equipment, today
        self._at_hand: OrderedDict[tuple[str, int, date], Equipped] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, folder: str, version: int) -> Equipped:
        """A version with its equipment; raises ``NoSuchVersion``, ``UnreadableInput``."""
        key = folder, version, self._today()
        with self._lock:
            found = self._at_hand.get(key)
            if found is not None:
                self._at_hand.move_to_end(key)
                return found
        loaded = self._load(*key)
        with self._lock:
            self._at_hand[key] = loaded
            while len(self._at_hand) > MOST_AT_HAND:
                self._at_hand.popitem(last=False)
        return loaded

    def _load(self, folder: str, version: int, today: date) -> Equipped:
        with self._units(reading=True) as unit:
            files, registry = unit.library.files(folder, version), unit.registry.registry()
        loaded = self._files.load_files(files, registry, today, folder)
        engine, due = self._equipment(loaded)
        return loaded, engine, due
