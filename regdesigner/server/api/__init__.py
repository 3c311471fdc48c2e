"""The JSON API: everything that the pages do, for programs and for what runs in the browser."""

from __future__ import annotations

from regdesigner.server.api import (
    accounts,
    beside,
    checks,
    declaring,
    documentation,
    folders,
    imports,
    layouts,
    papers,
    previews,
    registry,
    registry_changes,
    registry_chapters,
    regulations,
    versions,
    work,
)
from regdesigner.server.areas import Area

AREA = Area(
    (
        registry.blueprint,
        registry_changes.blueprint,
        registry_chapters.blueprint,
        folders.blueprint,
        regulations.blueprint,
        checks.blueprint,
        layouts.blueprint,
        beside.blueprint,
        declaring.blueprint,
        versions.blueprint,
        papers.blueprint,
        previews.blueprint,
        imports.blueprint,
        work.blueprint,
        accounts.blueprint,
        documentation.blueprint,
    )
)
