"""Whether the application lives, and whether it can work: for those who keep it running."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify

from regdesigner.server.areas import Area
from regdesigner.server.assets import asset
from regdesigner.server.context import units_of_work
from regdesigner.server.permissions import public

blueprint = Blueprint("health", __name__, url_prefix="/health")


@blueprint.get("/live")
@public
def live() -> Response:
    """The process answers."""
    return jsonify(status="live")


@blueprint.get("/ready")
@public
def ready() -> Response:
    """The database answers and the pages are built; an error otherwise."""
    with units_of_work()() as work:
        work.accounts.count()
    asset("styles.css")
    return jsonify(status="ready")


AREA = Area((blueprint,))
