"""What the browser loads besides pages: built from ``web/``, each file named by what it holds and kept for ever."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

from flask import Blueprint, Flask, Response, send_from_directory, url_for

from regdesigner.domain.errors import WrongValue
from regdesigner.server.permissions import public

MANIFEST = "manifest.json"
FOR_EVER = "public, max-age=31536000, immutable"
blueprint = Blueprint("assets", __name__, url_prefix="/static")


def folder() -> Path:
    """Where the built files lie."""
    return Path(str(files("regdesigner.server"))) / "static"


@cache
def _manifest(written: int) -> dict[str, str]:  # noqa: ARG001 - a build in between makes another key
    content: dict[str, str] = json.loads((folder() / MANIFEST).read_text("utf-8"))
    return content


def asset(name: str) -> str:
    """The address of a built file: ``base.js``, ``styles.css``; raises ``WrongValue`` for one that was not built."""
    path = folder() / MANIFEST
    try:
        return url_for("assets.built", name=_manifest(path.stat().st_mtime_ns)[name])
    except (OSError, KeyError) as error:
        raise WrongValue(name, "a file built from web/ at installation") from error


@blueprint.get("/<path:name>")
@public
def built(name: str) -> Response:
    """A built file."""
    response = send_from_directory(folder(), name, conditional=True, etag=False)
    response.headers["Cache-Control"] = FOR_EVER
    return response


def serve_assets(app: Flask) -> None:
    """Serve the built files, and let templates name them."""
    app.register_blueprint(blueprint)
    app.jinja_env.globals["asset"] = asset
