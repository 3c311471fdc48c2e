"""New folders: a draft from the template, or what was drawn or packed elsewhere."""

from __future__ import annotations

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for
from werkzeug.datastructures import FileStorage

from regdesigner.application.ports.library import FolderExists
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.domain.errors import UnreadableInput
from regdesigner.server.context import current_account, now
from regdesigner.server.folders.bringing import brought
from regdesigner.server.library import bringing, drafting
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.texts import best, t

blueprint = Blueprint("making", __name__)


@blueprint.get("/folders/new")
@permission(Permission.EDIT_FOLDERS)
def new() -> str:
    """The form of a new draft."""
    return _new_form(request.args.get("service", ""), "", {})


@blueprint.post("/folders/new")
@permission(Permission.EDIT_FOLDERS)
def create() -> Response:
    """A draft with everything that the registry knows of the service."""
    service, called = request.form.get("service", "").strip(), request.form.get("called", "").strip()
    try:
        made = bringing().create(current_account(), service, called or None, now())
    except (Refused, UnreadableInput, FolderExists) as error:
        return make_response(_new_form(service, called, {"service": _said(error)}), 422)
    flash(t("web-folder-made"), "holds")
    return onward(url_for("folders.show", name=made.name))


@blueprint.get("/import")
@permission(Permission.EDIT_FOLDERS)
def choose() -> str:
    """The form for a file from elsewhere."""
    return _import_form(request.args.get("service", ""), {})


@blueprint.post("/import")
@permission(Permission.EDIT_FOLDERS)
def bring() -> Response:
    """A folder of the file; where something was assumed, the list of it comes first."""
    file, service = request.files.get("file"), request.form.get("service", "").strip()
    if file is None or not file.filename:
        return make_response(_import_form(service, {"file": t("web-import-no-file")}), 422)
    try:
        folder, draft = brought(file.read(), _name(file), service)
    except (Refused, UnreadableInput, FolderExists) as error:
        return make_response(_import_form(service, {"file": _said(error)}), 422)
    assumptions = draft.assumptions if draft is not None else ()
    flash(t("web-folder-brought", count=len(assumptions)), "holds")
    return onward(url_for("folders.assumptions" if assumptions else "folders.show", name=folder.name))


def _name(file: FileStorage) -> str:
    return (file.filename or "").replace("\\", "/").rpartition("/")[2][:200]


def _new_form(service: str, called: str, errors: dict[str, str]) -> str:
    return render_template("folders/new.html", services=_services(), service=service, called=called, errors=errors)


def _import_form(service: str, errors: dict[str, str]) -> str:
    return render_template("folders/import.html", services=_services(), service=service, errors=errors)


def _services() -> list[tuple[str, str]]:
    return [(each.number, f"{each.number} {best(each.name)}") for each in drafting().registry().services]


def _said(error: Exception) -> str:
    """The error in words, with what to do."""
    if isinstance(error, Refused | UnreadableInput):
        line = t("web-import-line", line=error.line) if isinstance(error, UnreadableInput) and error.line else ""
        return " ".join(part for part in (line, t(error.message, **error.arguments)) if part)
    return t("web-error-folder-exists")
