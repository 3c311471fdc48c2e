"""What folders there are, and each of them at a glance."""

from __future__ import annotations

from flask import Blueprint, render_template

from regdesigner.application.library.drafting import may_edit
from regdesigner.application.ports.library import StoredFolder
from regdesigner.application.registry.listing import DocumentStates
from regdesigner.domain.account import Permission
from regdesigner.domain.service import Service
from regdesigner.server.context import current_account
from regdesigner.server.folders.glance import SHOWN_FINDINGS, SHOWN_VERSIONS, assumptions_of, glance
from regdesigner.server.folders.scenarios import tried
from regdesigner.server.library import document_states, drafting, opened
from regdesigner.server.permissions import permission

blueprint = Blueprint("folders", __name__, url_prefix="/folders")
Row = tuple[StoredFolder, Service | None, DocumentStates]


@blueprint.get("")
@permission(Permission.READ_FOLDERS)
def show_all() -> str:
    """The folders that the account may read, and those in the trash that it may restore."""
    account, registry = current_account(), drafting().registry()
    trashed = drafting().trashed(account) if account.may(Permission.EDIT_FOLDERS) else ()
    found: list[Row] = [
        (folder, registry.service(folder.service), document_states(folder)) for folder in drafting().folders(account)
    ]
    bodies = {body.id: body.name for body in registry.bodies}
    return render_template("folders/all.html", folders=found, trashed=trashed, bodies=bodies)


@blueprint.get("/<name>")
@permission(Permission.READ_FOLDERS)
def show(name: str) -> str:
    """A service at a glance."""
    seen = glance(name)
    return render_template(
        "folders/one.html",
        seen=seen,
        shown=SHOWN_FINDINGS,
        history=seen.history[:SHOWN_VERSIONS],
        may_edit=may_edit(current_account(), seen.opened.folder),
    )


@blueprint.get("/<name>/scenarios")
@permission(Permission.READ_FOLDERS)
def scenarios(name: str) -> str:
    """What became of the scenarios; asked for by the page when it is there already."""
    return render_template("folders/scenarios.html", tried=tried(opened(name)))


@blueprint.get("/<name>/assumptions")
@permission(Permission.READ_FOLDERS)
def assumptions(name: str) -> str:
    """What was assumed of a diagram from elsewhere, to be gone through by a person."""
    version = opened(name)
    groups: dict[str, dict[str, list[dict[str, str]]]] = {}
    for each in assumptions_of(version):
        kinds = groups.setdefault(str(each.get("group", "")), {})
        kinds.setdefault(str(each.get("confirm", "")), []).append(each)
    return render_template("folders/assumptions.html", version=version, name=name, groups=groups)
