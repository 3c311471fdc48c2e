"""A draft laid out by the program: places for everything that is drawn; nothing is saved."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, Field

from regdesigner.application.ports.library import REGULATION
from regdesigner.application.regulations.laying_out import layout_of
from regdesigner.domain.account import Permission
from regdesigner.server.api.drafts import instead
from regdesigner.server.api.shapes import Given
from regdesigner.server.library import opened
from regdesigner.server.permissions import permission

blueprint = APIBlueprint("api_layouts", __name__, url_prefix="/api/folders/<name>", tag="Findings and proof")


class DraftRegulation(Given):
    """A regulation that is edited and not saved yet; without it, that of ``version``, the newest by default."""

    regulation: str | None = None
    version: int | None = Field(default=None, ge=1, le=10**9)


class BoxOut(BaseModel):
    """A box in units of the drawing."""

    x: float
    y: float
    width: float
    height: float


class PointOut(BaseModel):
    x: float
    y: float


class ShapeOut(BoxOut):
    """Where a node, lane or pool stands, and where its name does if beside it."""

    element: str
    label: BoxOut | None


class EdgeOut(BaseModel):
    """The way of a flow, and where its name stands."""

    element: str
    waypoints: list[PointOut]
    label: BoxOut | None


class LayoutOut(BaseModel):
    """All elements, laid out anew; the inside of ``collapsed`` sub-processes lies on sheets of their own."""

    shapes: list[ShapeOut]
    edges: list[EdgeOut]
    collapsed: list[str]


@blueprint.post("/layout")
@permission(Permission.READ_FOLDERS)
@blueprint.input(DraftRegulation, location="json")
@blueprint.output(LayoutOut)
@blueprint.doc(summary="Places for all elements of a draft, drawn anew; nothing is saved", responses=[403, 404])
def layout(name: str, json_data: DraftRegulation) -> Response:
    """Boxes, labels and ways of every element, the inside of a collapsed sub-process on a sheet of its own."""
    version = opened(name, json_data.version)
    content = {**version.files, **instead(version, json_data.regulation, None)}[REGULATION]
    return jsonify(layout_of(content, REGULATION))
