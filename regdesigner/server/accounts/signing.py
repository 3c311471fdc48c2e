"""Signing in and out."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request, url_for

from regdesigner.application.refusals import SignInRefused
from regdesigner.server.context import account_or_none, now, signing_in
from regdesigner.server.negotiation import onward, own_path
from regdesigner.server.permissions import public
from regdesigner.server.sessions import brought_key, forget, key_of, new_secret, remember
from regdesigner.server.texts import t

blueprint = Blueprint("signing", __name__)
LONGEST_AGENT = 200


@blueprint.get("/sign-in")
@public
def sign_in() -> Response | str:
    """The form; who is signed in already goes on."""
    address = own_path(request.args.get("next"))
    if account_or_none() is not None:
        return onward(address)
    return render_template("accounts/sign_in.html", onward=address, login="", refused="")


@blueprint.post("/sign-in")
@public
def begin() -> Response:
    """Begin a session, with a secret of its own whatever the browser brought along."""
    form = request.form
    address, login, secret = own_path(form.get("next")), form.get("login", ""), new_secret()
    try:
        signing_in().sign_in(login, form.get("password", ""), key_of(secret), now(), _agent())
    except SignInRefused as refused:
        page = render_template("accounts/sign_in.html", onward=address, login=login, refused=t(refused.message))
        return make_response(page, 422)
    _end_session()
    return remember(onward(address), secret)


@blueprint.post("/sign-out")
@public
def sign_out() -> Response:
    """End the session; also one that ended by itself."""
    _end_session()
    return forget(onward(url_for("signing.sign_in")))


def _agent() -> str:
    return request.user_agent.string[:LONGEST_AGENT]


def _end_session() -> None:
    key = brought_key()
    if key is not None:
        signing_in().sign_out(key)
