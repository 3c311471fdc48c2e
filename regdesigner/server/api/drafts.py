"""What is edited in a browser and not saved yet, as the files that it would be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.application.ports.library import REGULATION, STANDARD
from regdesigner.bootstrap import standard_files


def instead(version: OpenedVersion, regulation: str | None, standard: Mapping[str, Any] | None) -> Mapping[str, bytes]:
    """The files that stand in place of those of a version; raises ``UnreadableInput`` for what is no standard."""
    files: dict[str, bytes] = {}
    if regulation is not None:
        files[REGULATION] = regulation.encode("utf-8", "surrogatepass")
    if standard is not None:
        files[STANDARD] = standard_files().with_values(version.files.get(STANDARD), standard)
    return files
