"""The files of long work in a folder of the data folder, readable by its owner only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from regdesigner.application.ports.jobs import NoSuchJob
from regdesigner.application.ports.unit_of_work import StoreUnavailable

_OWNER_ONLY = 0o700


class JobFilesOnDisk:
    """The port ``JobFiles``: ``<id>.<name>``, written beside first and then renamed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def writing(self, job_id: str, name: str) -> Iterator[BinaryIO]:
        whole = self._path(job_id, name)
        beside = whole.with_name(f"{whole.name}.part")
        try:
            self._folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
            with beside.open("wb") as file:
                yield file
            beside.replace(whole)
        except OSError as error:
            raise StoreUnavailable(str(error)) from error
        finally:
            beside.unlink(missing_ok=True)

    def reading(self, job_id: str, name: str) -> BinaryIO:
        try:
            return self._path(job_id, name).open("rb")
        except FileNotFoundError as error:
            raise NoSuchJob(job_id) from error

    def remove(self, job_id: str, name: str | None = None) -> None:
        names = (name,) if name is not None else [path.name.partition(".")[2] for path in self._of(job_id)]
        for each in names:
            self._path(job_id, each).unlink(missing_ok=True)

    def _of(self, job_id: str) -> list[Path]:
        if not self._folder.is_dir():
            return []
        return [path for path in self._folder.iterdir() if path.name.partition(".")[0] == job_id]

    def _path(self, job_id: str, name: str) -> Path:
        return self._folder / f"{job_id}.{name}"
