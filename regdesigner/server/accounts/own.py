"""One's own account: password, and the browsers that are signed in."""

from __future__ import annotations

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for

from regdesigner.application.accounts.keeping import SHORTEST_PASSWORD
from regdesigner.application.refusals import Refused
from regdesigner.server.accounts.bodies import names_of_bodies
from regdesigner.server.context import account_keeping, current_account, now, signing_in
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import signed_in
from regdesigner.server.sessions import brought_key
from regdesigner.server.texts import t

blueprint = Blueprint("own_account", __name__, url_prefix="/account")


@blueprint.get("")
@signed_in
def show() -> str:
    """Who one is here, the password, the sessions."""
    return _page({})


@blueprint.post("/password")
@signed_in
def change_password() -> Response:
    """Another password; all other browsers are signed out."""
    form = request.form
    try:
        if form.get("new", "") != form.get("again", ""):
            raise Refused("web-password-differs")
        account_keeping().change_password(current_account(), form.get("old", ""), form.get("new", ""), brought_key())
    except Refused as refused:
        return make_response(_page(_errors(refused)), 422)
    flash(t("web-password-changed"), "holds")
    return onward(url_for("own_account.show"))


@blueprint.post("/sessions/end")
@signed_in
def end_session() -> Response:
    """Sign out one browser of one's own."""
    signing_in().end_session(current_account(), request.form.get("session", ""))
    flash(t("web-session-ended"), "holds")
    return onward(url_for("own_account.show"))


@blueprint.post("/sessions/end-others")
@signed_in
def end_other_sessions() -> Response:
    """Sign out all browsers but this one."""
    signing_in().end_other_sessions(current_account(), brought_key() or "")
    flash(t("web-sessions-ended"), "holds")
    return onward(url_for("own_account.show"))


def _page(errors: dict[str, str]) -> str:
    account = current_account()
    return render_template(
        "accounts/own.html",
        sessions=signing_in().sessions(account, now()),
        this=brought_key(),
        errors=errors,
        body=account.body and names_of_bodies().get(account.body, account.body),
        shortest=SHORTEST_PASSWORD,
    )


def _errors(refused: Refused) -> dict[str, str]:
    fields = {"refused-old-password-wrong": "old", "web-password-differs": "again"}
    return {fields.get(refused.message, "new"): t(refused.message, **refused.arguments)}
