"""The bodies that provide services and are responsible for them."""

from __future__ import annotations

from collections import Counter

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for
from werkzeug.exceptions import NotFound

from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.domain.body import Body, BodyKind
from regdesigner.domain.text import EMPTY
from regdesigner.server.context import current_account, now
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.registry.keeping import check_mark, keeping, kept_registry, mark_of, said, text_of
from regdesigner.server.texts import t

blueprint = Blueprint("bodies", __name__, url_prefix="/registry/bodies")


@blueprint.get("")
@permission(Permission.READ_REGISTRY)
def show_all() -> str:
    """All bodies with the number of their services."""
    registry = kept_registry()
    counts = Counter(body for each in registry.services for body in {each.responsible, each.provider})
    return render_template("registry/bodies.html", bodies=registry.bodies, counts=counts)


@blueprint.get("/new")
@permission(Permission.EDIT_REGISTRY)
def new() -> str:
    """The form of another body."""
    return _form(Body("", EMPTY, BodyKind.STATE), None, {})


@blueprint.post("/new")
@permission(Permission.EDIT_REGISTRY)
def add() -> Response:
    """Another body."""
    return _kept(None)


@blueprint.get("/<body_id>")
@permission(Permission.EDIT_REGISTRY)
def edit(body_id: str) -> str:
    """The form of a body."""
    found = _body(body_id)
    return _form(found, found, {})


@blueprint.post("/<body_id>")
@permission(Permission.EDIT_REGISTRY)
def change(body_id: str) -> Response:
    """The body as the form has it."""
    return _kept(_body(body_id))


@blueprint.post("/<body_id>/remove")
@permission(Permission.EDIT_REGISTRY)
def remove(body_id: str) -> Response:
    """Take a body out that nothing names."""
    found = _body(body_id)
    try:
        check_mark(found, request.form.get("mark", ""))
        keeping().remove_body(current_account(), found, now())
    except Refused as refused:
        flash(said(refused), "breach")
        return onward(url_for("bodies.edit", body_id=body_id))
    flash(t("web-registry-kept"), "holds")
    return onward(url_for("bodies.show_all"))


def _kept(old: Body | None) -> Response:
    form = request.form.to_dict()
    kind = form.get("kind", "")
    given = Body(
        old.id if old is not None else form.get("id", "").strip(),
        text_of(form, "name"),
        BodyKind(kind) if kind in set(BodyKind) else BodyKind.STATE,
    )
    try:
        if old is None:
            keeping().add_body(current_account(), given, now())
        else:
            check_mark(old, form.get("mark", ""))
            keeping().change_body(current_account(), old, given, now())
    except Refused as refused:
        field = "name-ky" if refused.message == "refused-body-without-name" else "id" if old is None else "name-ky"
        return make_response(_form(given, old, {field: said(refused)}), 422)
    flash(t("web-registry-kept"), "holds")
    return onward(url_for("bodies.show_all"))


def _form(shown: Body, old: Body | None, errors: dict[str, str]) -> str:
    return render_template(
        "registry/body.html",
        shown=shown,
        old=old,
        mark=mark_of(old) if old is not None else "",
        kinds=[(kind.value, t(f"web-body-kind-{kind.value}")) for kind in BodyKind],
        errors=errors,
    )


def _body(body_id: str) -> Body:
    found = kept_registry().body(body_id)
    if found is None:
        raise NotFound
    return found
