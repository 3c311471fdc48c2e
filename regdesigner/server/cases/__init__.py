"""Cases of pilots."""

from __future__ import annotations

from regdesigner.domain.account import Permission
from regdesigner.server.areas import Area, Entry
from regdesigner.server.cases.api import blueprint as api
from regdesigner.server.cases.moving import blueprint as moving
from regdesigner.server.cases.overview import blueprint as overview
from regdesigner.server.cases.seeing import blueprint as seeing
from regdesigner.server.cases.stopped import blueprint as stopped
from regdesigner.server.cases.stopped_api import blueprint as stopped_api

AREA = Area(
    (overview, stopped, seeing, moving, api, stopped_api),
    (Entry("web-cases", "overview.show", Permission.OVERSEE_CASES, also=("cases", "moving", "stopped")),),
)
