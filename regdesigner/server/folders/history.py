"""The versions of a folder: what was saved when and by whom, what changed in between, an older one made new again."""

from __future__ import annotations

import itertools

from flask import Blueprint, Response, flash, render_template, request, url_for

from regdesigner.application.library.drafting import may_edit
from regdesigner.domain.account import Permission
from regdesigner.domain.errors import UnreadableInput
from regdesigner.server.context import current_account, now
from regdesigner.server.folders.comparison import asked_for, beside, shown_as
from regdesigner.server.library import drafting, opened
from regdesigner.server.negotiation import onward, own_path
from regdesigner.server.permissions import permission
from regdesigner.server.texts import t

blueprint = Blueprint("history", __name__, url_prefix="/folders/<name>")
PAGE = 50


@blueprint.get("/versions")
@permission(Permission.READ_FOLDERS)
def versions(name: str) -> str:
    """The versions, the newest first; what was saved in one go is one line."""
    sittings = drafting().history(current_account(), name)
    page = max(request.args.get("page", 1, type=int), 1)
    shown = sittings[(page - 1) * PAGE : page * PAGE]
    folder = opened(name).folder
    return render_template(
        "folders/versions.html",
        folder=folder,
        sittings=shown,
        before={each.last.number: other.last.number for each, other in itertools.pairwise(sittings)},
        page=page,
        more=page * PAGE < len(sittings),
        pages=-(-len(sittings) // PAGE),
        total=sum(len(each.saves) for each in sittings),
        may_edit=may_edit(current_account(), folder),
    )


@blueprint.post("/versions/<int:number>/restore")
@permission(Permission.EDIT_FOLDERS)
def restore(name: str, number: int) -> Response:
    """An older version as a new one."""
    note = t("api-restored", number=str(number))
    saved = drafting().restore_version(current_account(), name, number, now(), note)
    flash(t("web-version-restored", number=str(number), new=str(saved.number)), "holds")
    return onward(url_for("folders.show", name=name))


@blueprint.post("/versions/<int:number>/name")
@permission(Permission.EDIT_FOLDERS)
def mark(name: str, number: int) -> Response:
    """A name for a version, or with an empty one none any more."""
    marked = drafting().mark_version(current_account(), name, number, request.form.get("mark", ""))
    message = "web-version-named" if marked.mark else "web-version-unnamed"
    flash(t(message, number=str(number), mark=marked.mark), "holds")
    return onward(own_path(request.form.get("next"), url_for("history.versions", name=name)))


@blueprint.get("/compare")
@permission(Permission.READ_FOLDERS)
def compare(name: str) -> str:
    """Two versions side by side: in the words of the official table, as diagrams, as papers."""
    asked = asked_for(name)
    shown, inner, error = None, None, None
    try:
        shown = beside(asked)
        inner = shown_as(shown)
    except UnreadableInput as unread:
        error = t(unread.message, **unread.arguments)
    folder = opened(name).folder
    return render_template("folders/compare.html", folder=folder, asked=asked, shown=shown, inner=inner, error=error)
