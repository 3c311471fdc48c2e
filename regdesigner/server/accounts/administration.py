"""The accounts that administrators keep."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for

from regdesigner.application.ports.accounts import LoginTaken
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Account, Permission, Role
from regdesigner.server.accounts.bodies import names_of_bodies
from regdesigner.server.context import account_keeping, current_account, now, signing_in
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.texts import t

blueprint = Blueprint("accounts", __name__, url_prefix="/accounts")
NEW = Account(0, "", "", frozenset())


@blueprint.get("")
@permission(Permission.MANAGE_ACCOUNTS)
def show_all() -> str:
    """All accounts, in order of login."""
    accounts = account_keeping().accounts(current_account())
    return render_template("accounts/all.html", accounts=accounts, bodies=names_of_bodies())


@blueprint.get("/new")
@permission(Permission.MANAGE_ACCOUNTS)
def new() -> str:
    """The form of a new account."""
    return _form(NEW, {})


@blueprint.post("/new")
@permission(Permission.MANAGE_ACCOUNTS)
def add() -> Response:
    """A new account; its password is shown once."""
    given = _given(NEW)
    try:
        added = account_keeping().add(current_account(), given)
    except (LoginTaken, Refused) as error:
        return make_response(_form(given, _errors(error)), 422)
    return make_response(render_template("accounts/password.html", told=added, is_new=True), 201)


@blueprint.get("/<int:account_id>")
@permission(Permission.MANAGE_ACCOUNTS)
def show(account_id: int) -> str:
    """The form of an account."""
    return _form(_existing(account_id), {})


@blueprint.post("/<int:account_id>")
@permission(Permission.MANAGE_ACCOUNTS)
def change(account_id: int) -> Response:
    """Other name, roles, body; or no way in any more."""
    given = _given(_existing(account_id))
    try:
        account_keeping().change(current_account(), given)
    except (LoginTaken, Refused) as error:
        return make_response(_form(given, _errors(error)), 422)
    return _kept(given)


@blueprint.post("/<int:account_id>/password")
@permission(Permission.MANAGE_ACCOUNTS)
def reset_password(account_id: int) -> str:
    """Another random password, shown once."""
    told = account_keeping().reset_password(current_account(), account_id)
    return render_template("accounts/password.html", told=told, is_new=False)


@blueprint.post("/<int:account_id>/sessions/end")
@permission(Permission.MANAGE_ACCOUNTS)
def end_sessions(account_id: int) -> Response:
    """Sign an account out everywhere."""
    signing_in().end_other_sessions(_existing(account_id), "")
    flash(t("web-account-signed-out"), "holds")
    return onward(url_for("accounts.show", account_id=account_id))


def _kept(account: Account) -> Response:
    flash(t("web-account-kept", name=account.name), "holds")
    return onward(url_for("accounts.show_all"))


def _existing(account_id: int) -> Account:
    found = [each for each in account_keeping().accounts(current_account()) if each.id == account_id]
    if not found:
        raise Refused("refused-no-such-account")
    return found[0]


def _given(before: Account) -> Account:
    """The account as the form has it; a login is given once."""
    form = request.form
    chosen = form.getlist("roles")
    return replace(
        before,
        login=before.login or form.get("login", ""),
        name=form.get("name", ""),
        roles=frozenset(role for role in Role if role.value in chosen),
        body=form.get("body") or None,
        active=before is NEW or form.get("active") == "yes",
    )


def _form(account: Account, errors: dict[str, str]) -> str:
    bodies = sorted(names_of_bodies().items(), key=lambda pair: pair[1])
    roles = [(role.value, t(f"role-{role.value}"), t(f"role-{role.value}-does")) for role in Role]
    sessions = signing_in().sessions(account, now()) if account.id else ()
    return render_template(
        "accounts/one.html", about=account, bodies=bodies, role_options=roles, errors=errors, sessions=sessions
    )


def _errors(error: LoginTaken | Refused) -> dict[str, str]:
    if isinstance(error, LoginTaken):
        return {"login": t("web-error-login-taken")}
    fields = {
        "refused-login": "login",
        "refused-account-name": "name",
        "refused-no-such-body": "body",
        "refused-last-administrator": "roles",
    }
    return {fields.get(error.message, "roles"): t(error.message, **error.arguments)}
