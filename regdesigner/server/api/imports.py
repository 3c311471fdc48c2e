"""Folders that come from elsewhere: a zip file, or a diagram that becomes a draft with its assumptions."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, request, url_for

from regdesigner.application.regulations.assumption_list import as_plain
from regdesigner.domain.account import Permission
from regdesigner.server.api.conditions import created
from regdesigner.server.api.folders import plain_folder
from regdesigner.server.api.shapes import ImportedOut, ImportQuery
from regdesigner.server.context import current_language
from regdesigner.server.folders.bringing import brought
from regdesigner.server.permissions import permission

blueprint = APIBlueprint("api_imports", __name__, url_prefix="/api/import", tag="Service folders")


@blueprint.post("")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(ImportQuery, location="query")
@blueprint.output(ImportedOut, status_code=201)
@blueprint.doc(summary="Keep a zip of a folder, or adopt a BPMN diagram (the body); what was assumed is listed")
def bring(query_data: ImportQuery) -> Response:
    """A new folder of what the body holds."""
    folder, draft = brought(request.get_data(), query_data.file_name, query_data.service, query_data.name)
    assumptions = as_plain(draft.assumptions, current_language()) if draft is not None else []
    plain = {"folder": plain_folder(folder), "assumptions": assumptions}
    return created(plain, url_for("api_folders.folder", name=folder.name))
