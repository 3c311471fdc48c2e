"""Signing in and out."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request, url_for

from regdesigner.application.refusals import SignInRefused, TooManyFailures
from regdesigner.server.addresses import client_address
from regdesigner.server.context import account_or_none, now, settings, signing_in
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
    return render_template("accounts/sign_in.html", onward=address, login="", refused="", hint="")


@blueprint.post("/sign-in")
@public
def begin() -> Response:
    """Begin a session, with a secret of its own whatever the browser brought along."""
    form = request.form
    address, login, secret = own_path(form.get("next")), form.get("login", ""), new_secret()
    try:
        signing_in().sign_in(login, form.get("password", ""), key_of(secret), now(), _agent(), _came_from())
    except (SignInRefused, TooManyFailures) as refused:
        return _refused(refused, address, login)
    _end_session()
    return remember(onward(address), secret)


@blueprint.post("/sign-out")
@public
def sign_out() -> Response:
    """End the session; also one that ended by itself."""
    _end_session()
    return forget(onward(url_for("signing.sign_in")))


def _refused(refused: SignInRefused | TooManyFailures, address: str, login: str) -> Response:
    """The form again, with why and what to do."""
    words, hint = t(refused.message, **refused.arguments), t(f"{refused.message}-hint", **refused.arguments)
    page = render_template("accounts/sign_in.html", onward=address, login=login, refused=words, hint=hint)
    if isinstance(refused, TooManyFailures):
        return make_response(page, 429, {"Retry-After": str(refused.minutes * 60)})
    return make_response(page, 422)


def _came_from() -> str | None:
    return client_address(request.remote_addr, request.headers.getlist("X-Forwarded-For"), settings().proxies)


def _agent() -> str:
    return request.user_agent.string[:LONGEST_AGENT]


def _end_session() -> None:
    key = brought_key()
    if key is not None:
        signing_in().sign_out(key)
