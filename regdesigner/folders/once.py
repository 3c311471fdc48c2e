"""Files that many regulations share are read once, and again as soon as they have changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Read = TypeVar("Read")

_MOST_KEPT = 64
_kept: dict[tuple[object, Path, int, int], Any] = {}


def once_per_edition(read: Callable[[Path], Read], path: Path) -> Read:
    """What ``read`` makes of a file, kept as long as the file has the same size and time of change."""
    try:
        state = path.stat()
    except OSError:
        return read(path)
    edition = (read, path, state.st_mtime_ns, state.st_size)
    if edition not in _kept:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        _kept[edition] = read(path)
    found: Read = _kept[edition]
    return found
