"""Live checking of a draft that is not saved, and the fixes that need nobody's judgement."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, jsonify

from regdesigner.application.library.checking_drafts import as_plain, check_draft
from regdesigner.application.library.mending_drafts import mend_draft
from regdesigner.application.ports.library import REGULATION, STANDARD
from regdesigner.bootstrap import folder_files, standard_files
from regdesigner.domain.account import Permission
from regdesigner.server.api.drafts import instead
from regdesigner.server.api.shapes import CheckedOut, Draft, FixedOut, Fixes
from regdesigner.server.context import current_language
from regdesigner.server.library import drafting, loaded, opened, today
from regdesigner.server.permissions import permission

blueprint = APIBlueprint("api_checks", __name__, url_prefix="/api/folders/<name>", tag="Findings and proof")


@blueprint.post("/check")
@permission(Permission.READ_FOLDERS)
@blueprint.input(Draft, location="json")
@blueprint.output(CheckedOut)
@blueprint.doc(summary="Findings, explanations, fixes and proof of a draft; nothing is saved", responses=[403, 404])
def check(name: str, json_data: Draft) -> Response:
    """What is found in a draft, and what is proven."""
    version = opened(name, json_data.version)
    checked = check_draft(loaded(version, instead(version, json_data.regulation, json_data.standard)), today())
    return jsonify(version=version.version.number, **as_plain(checked, current_language()))


@blueprint.post("/fix")
@permission(Permission.READ_FOLDERS)
@blueprint.input(Fixes, location="json")
@blueprint.output(FixedOut)
@blueprint.doc(summary="A draft with fixes made; nothing is saved", responses=[403, 404])
def fix(name: str, json_data: Fixes) -> Response:
    """The draft with one fix made, or with all."""
    version = opened(name, json_data.version)
    files = {**version.files, **instead(version, json_data.regulation, json_data.standard)}
    amending = folder_files().amending_of(files, drafting().registry(), name)
    folder = loaded(version, files)
    mended = mend_draft(folder, amending, today(), json_data.code, json_data.element)
    after = amending.files
    standard = standard_files().values(after[STANDARD]) if after.get(STANDARD) != files.get(STANDARD) else None
    return jsonify(
        regulation=after[REGULATION].decode("utf-8") if after[REGULATION] != files[REGULATION] else None,
        standard=standard,
        made=mended.as_plain(current_language()),
    )
