"""The two files that are edited: the regulation's diagram as XML, the standard's values as JSON."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, abort, jsonify, request

from regdesigner.application.ports.library import REGULATION, STANDARD, NoSuchVersion, Version, VersionConflict
from regdesigner.application.regulations.keeping_form import in_its_form
from regdesigner.bootstrap import standard_files
from regdesigner.domain.account import Permission
from regdesigner.server.api.conditions import edited_version, gives, of_version
from regdesigner.server.api.conflicts import conflict
from regdesigner.server.api.drafts import instead
from regdesigner.server.api.shapes import Both, OfVersion, SavedOut, StandardIn
from regdesigner.server.context import current_account, now
from regdesigner.server.library import drafting, opened, taking_both
from regdesigner.server.permissions import permission

blueprint = APIBlueprint("api_regulations", __name__, url_prefix="/api/folders/<name>", tag="Regulation and standard")
XML = "application/xml"


@blueprint.get("/regulation")
@permission(Permission.READ_FOLDERS)
@blueprint.input(OfVersion, location="query")
@blueprint.doc(summary="The regulation as BPMN XML; ETag is its version", responses=gives(XML))
def regulation(name: str, query_data: OfVersion) -> Response:
    """The diagram of a version."""
    version = opened(name, query_data.version)
    return of_version(Response(version.files[REGULATION], mimetype=XML), version.version.number)


@blueprint.put("/regulation")
@permission(Permission.EDIT_FOLDERS)
@blueprint.output(SavedOut)
@blueprint.doc(
    summary="Save the regulation upon the version in If-Match; a drawing tool's work in the form of the file",
    description=(
        "BPMN XML is kept as it is. JSON `{regulation, written}` says what a drawing tool writes now, and what it "
        "wrote of the version in If-Match before any change: what changed between the two is changed in the file, "
        "whose comments and layout stay."
    ),
    responses=[403, 404, 412, 422, 428],
)
def save_regulation(name: str) -> Response:
    """Keep BPMN XML as a new version."""
    return _saved(name, REGULATION, _drawn(name) if request.is_json else request.get_data())


def _drawn(name: str) -> bytes:
    """What a tool drew, in the form of the file that it drew upon."""
    sent = request.get_json()
    texts = [sent.get(each) for each in ("written", "regulation")] if isinstance(sent, dict) else []
    if not texts or not all(isinstance(each, str) for each in texts):
        abort(422)
    stored = opened(name, edited_version()).files[REGULATION]
    return in_its_form(stored, *(str(each).encode("utf-8", "surrogatepass") for each in texts))


@blueprint.get("/standard")
@permission(Permission.READ_FOLDERS)
@blueprint.input(OfVersion, location="query")
@blueprint.doc(summary="The standard's values; ETag is its version")
def standard(name: str, query_data: OfVersion) -> Response:
    """The values of ``standard.yaml``."""
    version = opened(name, query_data.version)
    if STANDARD not in version.files:
        raise NoSuchVersion(name)
    return of_version(jsonify(standard_files().values(version.files[STANDARD])), version.version.number)


@blueprint.put("/standard")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(StandardIn, location="json")
@blueprint.output(SavedOut)
@blueprint.doc(
    summary="Save the standard upon the version in If-Match; comments of the file stay", responses=[403, 404, 412, 428]
)
def save_standard(name: str, json_data: StandardIn) -> Response:
    """Keep the values as a new version."""
    before = opened(name, edited_version()).files.get(STANDARD)
    return _saved(name, STANDARD, standard_files().with_values(before, json_data.model_extra or {}))


@blueprint.post("/merge")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(Both, location="json")
@blueprint.output(SavedOut)
@blueprint.doc(summary="Keep what was edited together with what was saved in between", responses=[403, 404, 412])
def merge(name: str, json_data: Both) -> Response:
    """Both changes as a new version; 412 with the clashes that nobody has chosen."""
    base, choices = json_data.base, json_data.choices
    before = opened(name, base)
    changes = dict(instead(before, json_data.regulation, json_data.standard))
    if json_data.written is not None and REGULATION in changes:
        written = json_data.written.encode("utf-8", "surrogatepass")
        changes[REGULATION] = in_its_form(before.files[REGULATION], written, changes[REGULATION])
    try:
        saved = taking_both().save(current_account(), name, base, changes, now(), choices, json_data.note)
    except VersionConflict as error:
        return conflict(error, name, base, changes, choices)
    return told(saved)


def _saved(name: str, path: str, content: bytes) -> Response:
    base, note = edited_version(), request.headers.get("X-Note", "")[:500]
    try:
        saved = drafting().save(current_account(), name, base, {path: content}, now(), note)
    except VersionConflict as error:
        if opened(name, error.latest.number).files.get(path) == content:
            return told(error.latest)  # sent twice: the answer to the first never arrived
        return conflict(error, name, base, {path: content})
    return told(saved)


def told(saved: Version) -> Response:
    """What was saved."""
    response = jsonify(version=saved.number, at=saved.at.isoformat(timespec="minutes"), author=saved.author_name)
    response.set_etag(str(saved.number))
    return response
