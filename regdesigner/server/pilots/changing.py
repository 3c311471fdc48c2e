"""What is decided of a pilot: begun with a version, opened to recipients, ended; who holds which position."""

from __future__ import annotations

from flask import Blueprint, Response, flash, make_response, request, url_for

from regdesigner.application.cases.piloting import NotReady
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.domain.pilot import Appointment
from regdesigner.server.cases.start_words import said_refusal
from regdesigner.server.context import current_account, now
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import piloting
from regdesigner.server.pilots.looking import page
from regdesigner.server.texts import t

blueprint = Blueprint("pilot_changes", __name__, url_prefix="/folders/<name>/pilot")


@blueprint.post("/begin")
@permission(Permission.RUN_PILOTS)
def begin(name: str) -> Response:
    """New cases begin with a version; where it cannot be carried out the page says why."""
    version = request.form.get("version", 0, type=int)
    before = piloting().pilot(current_account(), name)
    public = before is not None and before.ended is None and before.public
    try:
        piloting().begin(current_account(), name, version, now(), public=public)
    except NotReady as refused:
        return make_response(page(name, said_refusal(refused)), 422)
    return _done(name, t("web-pilot-begun", number=version))


@blueprint.post("/public")
@permission(Permission.RUN_PILOTS)
def public_form(name: str) -> Response:
    """Recipients may ask for the service themselves, or not."""
    public = request.form.get("public") == "yes"
    try:
        piloting().open_to_public(current_account(), name, public=public)
    except Refused as refused:
        return make_response(page(name, said_refusal(refused)), 422)
    return _done(name, t("web-pilot-public-on" if public else "web-pilot-public-off"))


@blueprint.post("/end")
@permission(Permission.RUN_PILOTS)
def end(name: str) -> Response:
    """No new cases begin; those that run go on."""
    try:
        piloting().end(current_account(), name, now())
    except Refused as refused:
        return make_response(page(name, said_refusal(refused)), 422)
    return _done(name, t("web-pilot-ended"))


@blueprint.post("/appoint")
@permission(Permission.RUN_PILOTS)
def appoint(name: str) -> Response:
    """Somebody holds a position."""
    try:
        piloting().appoint(current_account(), _appointment(name))
    except Refused as refused:
        return make_response(page(name, said_refusal(refused)), 422)
    return _done(name, t("web-pilot-appointed"))


@blueprint.post("/dismiss")
@permission(Permission.RUN_PILOTS)
def dismiss(name: str) -> Response:
    """Somebody holds a position no more."""
    piloting().dismiss(current_account(), _appointment(name))
    return _done(name, t("web-pilot-dismissed"))


@blueprint.post("/party")
@permission(Permission.RUN_PILOTS)
def name_body(name: str) -> Response:
    """Requests to a party go to a body of the registry."""
    form = request.form
    try:
        piloting().name_body(current_account(), name, form.get("party", ""), form.get("body") or None)
    except Refused as refused:
        return make_response(page(name, said_refusal(refused)), 422)
    return _done(name, t("web-pilot-party-named"))


def _appointment(name: str) -> Appointment:
    form = request.form
    return Appointment(name, form.get("position", ""), form.get("account", 0, type=int))


def _done(name: str, words: str) -> Response:
    flash(words, "holds")
    return onward(url_for("pilots.show", name=name))
