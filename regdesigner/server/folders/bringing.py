"""A file from elsewhere becomes a folder: a zip as it was exported, or a diagram that is adopted."""

from __future__ import annotations

from regdesigner.application.library.bringing import ForeignDiagram
from regdesigner.application.ports.library import StoredFolder
from regdesigner.application.regulations.adopting import AdoptedFolder
from regdesigner.server.context import current_account, current_language, now
from regdesigner.server.library import bringing

ZIP = b"PK"
"""How every zip file begins, and no XML."""


def brought(
    content: bytes, file_name: str, service: str = "", name: str | None = None
) -> tuple[StoredFolder, AdoptedFolder | None]:
    """The new folder, and what came of a diagram; a zip file says its service itself."""
    if content.startswith(ZIP):
        return bringing().unpack(current_account(), content, file_name, now(), name), None
    diagram = ForeignDiagram(file_name, content, service)
    made = bringing().adopt(current_account(), diagram, now(), current_language(), name)
    return made.folder, made.draft
