"""What is done with a whole folder: thrown away, taken back, taken out, its assumptions confirmed."""

from __future__ import annotations

from flask import Blueprint, Response, flash, request, url_for

from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.server.context import current_account, now
from regdesigner.server.folders.glance import ASSUMPTIONS
from regdesigner.server.library import drafting, opened
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.texts import t

blueprint = Blueprint("folder_changes", __name__, url_prefix="/folders/<name>")
LISTS = (ASSUMPTIONS, "assumptions.md")


@blueprint.post("/trash")
@permission(Permission.EDIT_FOLDERS)
def trash(name: str) -> Response:
    """Put it into the trash, from where it can be taken back."""
    try:
        drafting().trash(current_account(), name)
    except Refused as refused:
        flash(t(refused.message, **refused.arguments), "breach")
        return onward(url_for("folders.show", name=name))
    flash(t("web-folder-trashed", folder=name), "holds")
    return onward(url_for("folders.show_all"))


@blueprint.post("/restore")
@permission(Permission.EDIT_FOLDERS)
def restore(name: str) -> Response:
    """Take it out of the trash."""
    drafting().restore(current_account(), name)
    flash(t("web-folder-restored", folder=name), "holds")
    return onward(url_for("folders.show", name=name))


@blueprint.post("/assumptions")
@permission(Permission.EDIT_FOLDERS)
def confirm(name: str) -> Response:
    """The list was gone through: it is taken off the draft, and stays in the versions before."""
    base = request.form.get("base", opened(name).version.number, type=int)
    gone = {path: None for path in LISTS if path in opened(name).files}
    drafting().save(current_account(), name, base, gone, now(), t("web-assumptions-note"))
    flash(t("web-assumptions-confirmed"), "holds")
    return onward(url_for("folders.show", name=name))
