"""Service folders: a service at a glance, its versions, its papers; made, brought in, taken out, thrown away."""

from __future__ import annotations

from regdesigner.domain.account import Permission
from regdesigner.server.areas import Area, Entry
from regdesigner.server.folders.changing import blueprint as changing
from regdesigner.server.folders.history import blueprint as history
from regdesigner.server.folders.looking import blueprint as looking
from regdesigner.server.folders.making import blueprint as making
from regdesigner.server.folders.reading import blueprint as reading

AREA = Area(
    (looking, history, reading, changing, making),
    (
        Entry(
            "web-folders",
            "folders.show_all",
            Permission.READ_FOLDERS,
            also=(
                "history",
                "papers",
                "making",
                "folder_changes",
                "regulations",
                "standards",
                "pilots",
                "pilot_changes",
            ),
        ),
    ),
)
