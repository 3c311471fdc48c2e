"""The Unified Registry: looked through, changed entry by entry, taken out and brought back as a table."""

from __future__ import annotations

from regdesigner.domain.account import Permission
from regdesigner.server.areas import Area, Entry
from regdesigner.server.registry.bodies import blueprint as bodies
from regdesigner.server.registry.chapters import blueprint as chapters
from regdesigner.server.registry.exchange import blueprint as exchange
from regdesigner.server.registry.past import blueprint as past
from regdesigner.server.registry.services import blueprint as services

AREA = Area(
    (services, bodies, chapters, past, exchange),
    (
        Entry(
            "web-registry", "registry.show", Permission.READ_REGISTRY, also=("bodies", "chapters", "past", "exchange")
        ),
    ),
)
