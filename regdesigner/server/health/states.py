"""Whether the process lives, and whether it can work: a balancer sends requests to those that can."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from flask import Blueprint, Response, jsonify

from regdesigner.application.ports.unit_of_work import StoreUnavailable
from regdesigner.bootstrap import is_newest
from regdesigner.domain.errors import WrongValue
from regdesigner.server.assets import asset
from regdesigner.server.context import settings, units_of_work
from regdesigner.server.permissions import public

blueprint = Blueprint("health", __name__, url_prefix="/health")
NEEDED = 4096
"""So many bytes must fit on the disk."""


@blueprint.get("/live")
@public
def live() -> Response:
    """The process answers."""
    return jsonify(status="live")


@blueprint.get("/ready")
@public
def ready() -> tuple[Response, int]:
    """The database answers with the tables of this program, the disk takes files, the pages are built; 503 else."""
    failed = [name for name, holds in _CHECKS.items() if not holds()]
    if failed:
        return jsonify(status="not ready", failed=failed), 503
    return jsonify(status="ready"), 200


def _database() -> bool:
    try:
        return is_newest(units_of_work())
    except StoreUnavailable:
        return False


def _disk() -> bool:
    folder = settings().data
    return folder is None or can_write(folder)


def can_write(folder: Path) -> bool:
    """Whether a small file can be written into a folder now."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(NEEDED))
            file.flush()
    except OSError:
        return False
    return True


def _pages() -> bool:
    try:
        asset("styles.css")
    except WrongValue:
        return False
    return True


_CHECKS: dict[str, Callable[[], bool]] = {"database": _database, "disk": _disk, "pages": _pages}
