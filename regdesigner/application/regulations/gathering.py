"""Which regulations are meant by the paths that a person names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from regdesigner.application.ports.folders import RegulationFolders
from regdesigner.domain.errors import UnreadableInput


def found_under(paths: Sequence[Path], folders: RegulationFolders) -> Iterator[Path | UnreadableInput]:
    """Every regulation under the paths; in the place of a path that leads to none, the error that says why."""
    for path in paths:
        try:
            yield from folders.find(path)
        except UnreadableInput as error:
            yield error


def the_one(path: Path, folders: RegulationFolders) -> Path:
    """The one regulation that a path means; raises ``UnreadableInput`` where it means none or several."""
    found = folders.find(path)
    if len(found) > 1:
        raise UnreadableInput(str(path), "cli-several-regulations", arguments={"count": len(found)})
    return found[0]
