"""The page of the regulation editor."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from regdesigner.domain.account import Permission
from regdesigner.server.context import current_language
from regdesigner.server.library import drafting, opened
from regdesigner.server.permissions import permission
from regdesigner.server.regulations.start import beginning
from regdesigner.server.security import inline_styles
from regdesigner.server.texts import best

blueprint = Blueprint("regulations", __name__, url_prefix="/folders/<name>/regulation")


@blueprint.get("")
@permission(Permission.READ_FOLDERS)
@inline_styles
def editor(name: str) -> str:
    """The editor on the newest version that who asks may read, or another one for reading."""
    newest = opened(name)
    wanted = request.args.get("version", type=int)
    version = opened(name, wanted) if wanted not in (None, newest.version.number) else newest
    registry = drafting().registry()
    service = registry.service(version.folder.service)
    title = best(service.name) if service is not None else name
    return render_template(
        "regulations/editor.html",
        version=version,
        newest=newest,
        title=title,
        beginning=beginning(version, newest.version.number, registry, current_language()),
    )
