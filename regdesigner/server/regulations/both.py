"""Somebody saved in between: the draft that is edited and what was saved, put together before it is saved."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, ConfigDict, Field

from regdesigner.application.ports.library import REGULATION
from regdesigner.application.taking_both import FileClash, TakingBoth
from regdesigner.bootstrap import standard_files
from regdesigner.domain.account import Permission
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.domain.three_way import Side
from regdesigner.server.context import current_account, current_language
from regdesigner.server.library import drafting, loaded, opened
from regdesigner.server.permissions import permission
from regdesigner.server.texts import t

blueprint = APIBlueprint(
    "both_drafts", __name__, url_prefix="/api/folders/<name>/regulation", tag="Regulation and standard"
)


FIELDS = {
    "name": "designer-name",
    "number": "designer-number",
    "kind": "designer-kind",
    "ground": "designer-row-1",
    "responsible": "designer-row-2",
    "duty": "designer-duty",
    "requirement": "designer-requirement",
    "term": "designer-row-4",
    "amount": "designer-row-4",
    "unit": "designer-row-4",
    "basis": "designer-row-4",
    "interaction": "designer-row-5",
    "decision": "designer-decision",
    "criterion": "designer-criterion",
    "result": "designer-result",
    "handingOn": "designer-handing-on",
    "recording": "designer-row-8",
    "note": "designer-note",
    "feature": "designer-feature",
    "status": "designer-status",
}
"""What elements and attributes of the profile are called on the page."""


class TwoDrafts(BaseModel):
    """My draft of version ``base``; ``choices`` say by the key of a clash whose value is taken."""

    model_config = ConfigDict(extra="forbid")

    regulation: str
    base: int = Field(ge=1, le=10**9)
    choices: dict[str, Side] = Field(default_factory=dict)


@blueprint.post("/both")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(TwoDrafts, location="json")
@blueprint.doc(summary="A draft and what was saved since in one, and what both changed; nothing is saved")
def both(name: str, json_data: TwoDrafts) -> Response:
    """Both drafts in one."""
    changes = {REGULATION: json_data.regulation.encode("utf-8", "surrogatepass")}
    taking = TakingBoth(drafting(), standard_files())
    found = taking.put_together(current_account(), name, json_data.base, changes, json_data.choices)
    regulation = loaded(opened(name)).regulation
    return jsonify(
        regulation=found.files[REGULATION].decode("utf-8"),
        version=found.latest.number,
        authors=list(found.authors),
        clashes=[_plain(clash, regulation, current_language()) for clash in found.clashes],
    )


def _plain(clash: FileClash, regulation: Regulation, language: Language) -> dict[str, Any]:
    element, part = clash.clash.place
    return {
        "key": clash.key,
        "place": " · ".join(filter(None, (_name(regulation, element, language), _field(part)))),
        "base": clash.clash.base,
        "mine": clash.clash.mine,
        "theirs": clash.clash.theirs,
    }


def _name(regulation: Regulation, element: str, language: Language) -> str:
    node = regulation.flow.by_id.get(element)
    return (node.name.best(language) if node is not None else "") or element


def _field(part: str) -> str:
    """The field in words: ``action/duty/2/ky`` is the second duty of the action in Kyrgyz."""
    *path, last = part.split("/")
    language = last if last in LANGUAGES and path else ""
    path = path if language else [*path, last]
    number = f" {path.pop()}" if path[-1].isdigit() and len(path) > 1 else ""
    said = (t(FIELDS[path[-1]]) if path[-1] in FIELDS else path[-1]) + number
    return f"{said} ({language.upper()})" if language else said
