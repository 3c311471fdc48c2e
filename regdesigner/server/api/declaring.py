"""Fields that the editor of a form declares, as its page sends them."""

from __future__ import annotations

from typing import Any, Literal

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, Field

from regdesigner.application.library.declaring import MOST_VARIANTS, declare_field
from regdesigner.domain.account import Permission
from regdesigner.domain.flow import FieldType, TaskField, Variant
from regdesigner.domain.text import Text
from regdesigner.server.api.shapes import Given
from regdesigner.server.context import current_account, now
from regdesigner.server.library import drafting, loaded, opened
from regdesigner.server.permissions import permission
from regdesigner.server.regulations.beside import plain_field
from regdesigner.server.standards.slugs import slug

blueprint = APIBlueprint("api_declaring", __name__, url_prefix="/api/folders/<name>", tag="Forms and decision tables")


class Label(Given):
    """Words by languages; one of them at least."""

    ky: str = Field(default="", max_length=500)
    ru: str = Field(default="", max_length=500)


class FieldIn(Given):
    """A field to declare; ``variants`` are those of a choice."""

    label: Label
    type: Literal["choice", "boolean", "text", "number", "date"]
    required: bool = False
    variants: list[Label] = Field(default_factory=list, max_length=MOST_VARIANTS)


class DeclaredOut(BaseModel):
    """The version with the field, and the field under the name that it got."""

    version: int
    field: dict[str, Any]


@blueprint.post("/forms/<form>/fields")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(FieldIn, location="json")
@blueprint.output(DeclaredOut)
@blueprint.doc(summary="Declare a field at the tasks that name a form", responses=[403, 404, 412, 422])
def declare(name: str, form: str, json_data: FieldIn) -> Response:
    """Written into the diagram as a new version."""
    wanted = _field(json_data)
    version = opened(name)
    saved, field = declare_field(drafting(), current_account(), version, loaded(version), form, wanted, now())
    return jsonify(version=saved.number, field=plain_field(field))


def _field(given: FieldIn) -> TaskField:
    label, said = _text(given.label), [_text(each) for each in given.variants]
    variants = tuple(Variant(_name(each), each) for each in said if each)
    return TaskField(_name(label), FieldType(given.type), label, given.required, variants)


def _name(words: Text) -> str:
    return slug(words.ky or words.ru).replace("-", "_")


def _text(given: Label) -> Text:
    return Text(given.ky.strip(), given.ru.strip())
