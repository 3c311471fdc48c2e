"""The tasks of an official: the list, one of them, delegation."""

from __future__ import annotations

from regdesigner.domain.account import Permission
from regdesigner.server.areas import Area, Entry
from regdesigner.server.tasks.api import blueprint as api
from regdesigner.server.tasks.delegation import blueprint as delegation
from regdesigner.server.tasks.listing import blueprint as listing
from regdesigner.server.tasks.one import blueprint as one

AREA = Area(
    (listing, delegation, one, api),
    (Entry("web-tasks", "tasks.show_all", Permission.DO_TASKS, also=("task", "delegation")),),
)
