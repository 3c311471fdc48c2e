"""The standard of a service as a form: shown, looked at while it is filled in, saved version by version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, flash, request, url_for

from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.application.ports.library import STANDARD, VersionConflict
from regdesigner.bootstrap import standard_files
from regdesigner.domain.account import Permission
from regdesigner.domain.errors import UnreadableInput
from regdesigner.server.context import current_account, now
from regdesigner.server.library import drafting, opened
from regdesigner.server.negotiation import Shape, onward, wanted_shape
from regdesigner.server.permissions import permission
from regdesigner.server.standards.clashes import chosen, joined
from regdesigner.server.standards.fixes import mended
from regdesigner.server.standards.kinds import Reading
from regdesigner.server.standards.page import Draft, shown, values_of
from regdesigner.server.standards.rows import Asked, carried_out
from regdesigner.server.standards.values import node_of, read_values, sent_node
from regdesigner.server.texts import t

blueprint = Blueprint("standards", __name__, url_prefix="/folders/<name>/standard")


@blueprint.get("")
@permission(Permission.READ_FOLDERS)
def show(name: str) -> Response:
    """The form for those who may fill it in, the official paper for all others."""
    version = opened(name, request.args.get("version", type=int))
    values = values_of(version)
    template = "standards/edit.html" if version.editable else "standards/read.html"
    return shown(Draft(version, node_of(values), values, saved=STANDARD in version.files), template=template)


@blueprint.post("")
@permission(Permission.EDIT_FOLDERS)
def save(name: str) -> Response:
    """The form as a new version, unless something in it cannot be taken: then nothing is saved."""
    version = opened(name, _base())
    draft = _sent(version)
    if draft.mistakes:
        return shown(draft, 422)
    try:
        content = standard_files().with_values(version.files.get(STANDARD), draft.values)
        drafting().save(current_account(), name, version.version.number, {STANDARD: content}, now())
    except VersionConflict:
        return shown(joined(draft, opened(name)), 412)
    except UnreadableInput:  # said again where the draft is looked at, in its place
        return shown(draft, 422)
    if wanted_shape() is Shape.PART:
        return shown(Draft(opened(name), draft.node, draft.values))
    flash(t("web-standard-saved"), "holds")
    return onward(url_for("standards.show", name=name))


@blueprint.post("/form")
@permission(Permission.EDIT_FOLDERS)
def change(name: str) -> Response:
    """The form looked at without being saved, after what its button asked for: a row more or less, a fix."""
    draft = _sent(opened(name, _base()))
    wanted = request.form.get("do", "")
    asked = Asked.parse(wanted)
    if asked is not None:
        focus = carried_out(asked, draft.node)
        return shown(_read(draft.version, draft.node, focus))
    if wanted.startswith("fix:"):
        return shown(mended(draft, wanted.removeprefix("fix:")))
    return shown(draft)


def _base() -> int:
    """The version that was edited: of ``If-Match``, else of the form."""
    tags = request.if_match.as_set() if request.if_match else set()
    words = next(iter(tags), "") or request.form.get("base", "")
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else 0


def _sent(version: OpenedVersion) -> Draft:
    """The form that was sent, with whatever was chosen where two people had changed the same."""
    return _read(version, sent_node(request.form.items(multi=True)))


def _read(version: OpenedVersion, node: Any, focus: str = "") -> Draft:
    before = values_of(version)
    reading = Reading()
    values: Mapping[str, Any] = read_values(node, before, reading)
    values = chosen(values, before, request.form.items())
    if values is not before and any(name.startswith("choice:") for name in request.form):
        node = node_of(values)
    return Draft(version, node, values, tuple(reading.mistakes), saved=False, focus=focus)
