"""Cases of pilots."""

from __future__ import annotations

from regdesigner.domain.account import Permission
from regdesigner.server.areas import Area, Entry
from regdesigner.server.cases.api import blueprint as api
from regdesigner.server.cases.moving import blueprint as moving
from regdesigner.server.cases.overview import blueprint as overview
from regdesigner.server.cases.seeing import blueprint as seeing

AREA = Area(
    (overview, seeing, moving, api),
    (Entry("web-cases", "overview.show", Permission.OVERSEE_CASES, also=("cases", "moving")),),
)
