"""A draft that is not saved as the paper that it would be, to be looked at while it is written."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response

from regdesigner.application.regulations.exporting import PaperName, previewed
from regdesigner.bootstrap import renderers
from regdesigner.domain.account import Permission
from regdesigner.server.api.conditions import gives
from regdesigner.server.api.drafts import instead
from regdesigner.server.api.papers import POLICY
from regdesigner.server.api.shapes import Preview
from regdesigner.server.library import loaded, opened
from regdesigner.server.permissions import permission

blueprint = APIBlueprint("api_previews", __name__, url_prefix="/api/folders/<name>", tag="Papers")


@blueprint.post("/preview")
@permission(Permission.READ_FOLDERS)
@blueprint.input(Preview, location="json")
@blueprint.doc(
    summary="The paper of a draft as a page whose places tell what they are of; nothing is saved",
    responses=gives("text/html"),
)
def preview(name: str, json_data: Preview) -> Response:
    """The paper as it would be printed."""
    version = opened(name, json_data.version)
    folder = loaded(version, instead(version, json_data.regulation, None))
    content = previewed(PaperName(json_data.paper), folder, json_data.language, renderers())
    return Response(content, mimetype="text/html", headers={"Content-Security-Policy": POLICY})
