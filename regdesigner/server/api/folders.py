"""Service folders: listed, made from the template, looked into, trashed and restored."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify, url_for

from regdesigner.application.library.drafting import may_edit
from regdesigner.application.library.packing import packed
from regdesigner.application.ports.library import StoredFolder
from regdesigner.domain.account import Permission
from regdesigner.server.api.conditions import created, gives, of_version
from regdesigner.server.api.shapes import FilesOut, FolderOut, FoldersOut, NewFolder, OfVersion, Page
from regdesigner.server.context import current_account, now
from regdesigner.server.library import bringing, drafting, opened
from regdesigner.server.permissions import permission

blueprint = APIBlueprint("api_folders", __name__, url_prefix="/api/folders", tag="Service folders")


def plain_folder(folder: StoredFolder) -> dict[str, Any]:
    """A folder as the API tells it."""
    return {
        "name": folder.name,
        "service": folder.service,
        "body": folder.body,
        "version": folder.latest,
        "in_force": folder.in_force,
        "status": folder.status.value,
        "has_standard": folder.standard,
        "editable": may_edit(current_account(), folder),
        "trashed": folder.trashed,
    }


@blueprint.get("")
@permission(Permission.READ_FOLDERS)
@blueprint.input(Page, location="query")
@blueprint.output(FoldersOut)
@blueprint.doc(summary="The folders that the account may read, in order of name")
def folders(query_data: Page) -> Response:
    """One page of folders."""
    return _listed(drafting().folders(current_account()), query_data)


@blueprint.get("/trashed")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(Page, location="query")
@blueprint.output(FoldersOut)
@blueprint.doc(summary="The trashed folders that the account may restore")
def trashed(query_data: Page) -> Response:
    """What lies in the trash."""
    return _listed(drafting().trashed(current_account()), query_data)


def _listed(found: tuple[StoredFolder, ...], asked: Page) -> Response:
    shown, following = asked.of(found)
    folders = [plain_folder(each) for each in shown]
    return jsonify(folders=folders, total=len(found), page=asked.page, next=following)


@blueprint.post("")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(NewFolder, location="json")
@blueprint.output(FolderOut, status_code=201)
@blueprint.doc(summary="A new folder from the typical template", responses=[403, 409])
def create(json_data: NewFolder) -> Response:
    """A draft with everything that the registry knows of the service."""
    wanted = json_data
    made = bringing().create(current_account(), wanted.service, wanted.called, now(), wanted.name)
    return created(plain_folder(made), url_for("api_folders.folder", name=made.name))


@blueprint.get("/<name>")
@permission(Permission.READ_FOLDERS)
@blueprint.output(FolderOut)
@blueprint.doc(summary="One folder", responses=[404])
def folder(name: str) -> Response:
    """One folder."""
    return jsonify(plain_folder(opened(name).folder))


@blueprint.get("/<name>/files")
@permission(Permission.READ_FOLDERS)
@blueprint.input(OfVersion, location="query")
@blueprint.output(FilesOut)
@blueprint.doc(summary="The files of a version by path and size", responses=[404])
def files(name: str, query_data: OfVersion) -> Response:
    """What a version holds."""
    version = opened(name, query_data.version)
    listed = [{"path": path, "bytes": len(content)} for path, content in sorted(version.files.items())]
    return jsonify(version=version.version.number, files=listed)


@blueprint.get("/<name>/export.zip")
@permission(Permission.READ_FOLDERS)
@blueprint.input(OfVersion, location="query")
@blueprint.doc(summary="All files of a version as a zip", responses=gives("application/zip"))
def export(name: str, query_data: OfVersion) -> Response:
    """One folder with the files in it."""
    version = opened(name, query_data.version)
    response = Response(packed(name, version.files), mimetype="application/zip")
    response.headers.set("Content-Disposition", "attachment", filename=f"{name}-v{version.version.number}.zip")
    return of_version(response, version.version.number)


@blueprint.delete("/<name>")
@permission(Permission.EDIT_FOLDERS)
@blueprint.doc(summary="Put a folder into the trash", responses={204: "It lies in the trash", 404: "No such folder"})
def trash(name: str) -> tuple[str, int]:
    """Put it into the trash."""
    drafting().trash(current_account(), name)
    return "", 204


@blueprint.post("/<name>/restore")
@permission(Permission.EDIT_FOLDERS)
@blueprint.output(FolderOut)
@blueprint.doc(summary="Take a folder out of the trash", responses=[404])
def restore(name: str) -> Response:
    """Take it out of the trash."""
    drafting().restore(current_account(), name)
    return folder(name)
