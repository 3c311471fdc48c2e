"""One's own account and, for administrators, those of others."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from apiflask import APIBlueprint
from flask import Response, jsonify, url_for
from pydantic import BaseModel, Field

from regdesigner.application.accounts.keeping import NewPassword
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Account, Permission, Role
from regdesigner.server.accounts.browsers import browser
from regdesigner.server.api.conditions import created
from regdesigner.server.api.shapes import Given
from regdesigner.server.context import account_keeping, current_account, now, signing_in
from regdesigner.server.permissions import permission, signed_in
from regdesigner.server.sessions import brought_key

blueprint = APIBlueprint("api_accounts", __name__, url_prefix="/api", tag="Accounts")


class AccountOut(BaseModel):
    """Who may sign in; ``body`` is ``null`` for one who serves all bodies."""

    id: int
    login: str
    name: str
    roles: list[Role]
    body: str | None
    language: Literal["ky", "ru", "en"]
    active: bool


class AccountsOut(BaseModel):
    accounts: list[AccountOut]


class AccountIn(Given):
    """An account; its login is given when it is added and stays."""

    login: str = Field(default="", max_length=100)
    name: str = Field(max_length=200)
    roles: list[Role]
    body: str | None = Field(default=None, max_length=100)
    active: bool = True


class NewPasswordOut(BaseModel):
    """A password that was made, told only once."""

    account: AccountOut
    password: str


class PasswordIn(Given):
    """One's own password and the one to come."""

    old: str = Field(max_length=200)
    new: str = Field(max_length=200)


class LanguageIn(Given):
    language: Literal["ky", "ru", "en"]


class SessionOut(BaseModel):
    """A browser that is signed in; ``this`` is the one that asks."""

    id: str
    browser: str
    begun: datetime
    seen: datetime
    this: bool


class SessionsOut(BaseModel):
    sessions: list[SessionOut]


@blueprint.get("/account")
@signed_in
@blueprint.output(AccountOut)
@blueprint.doc(summary="One's own account")
def own() -> Response:
    """Who asks."""
    return jsonify(_plain(current_account()))


@blueprint.put("/account/password")
@signed_in
@blueprint.input(PasswordIn, location="json")
@blueprint.doc(summary="Change one's own password; other sessions end", responses={204: "It is changed"})
def change_password(json_data: PasswordIn) -> tuple[str, int]:
    """Another password."""
    account_keeping().change_password(current_account(), json_data.old, json_data.new, brought_key())
    return "", 204


@blueprint.put("/account/language")
@signed_in
@blueprint.input(LanguageIn, location="json")
@blueprint.output(AccountOut)
@blueprint.doc(summary="Speak another language to one's own account")
def change_language(json_data: LanguageIn) -> Response:
    """Another language."""
    return jsonify(_plain(account_keeping().set_language(current_account(), json_data.language)))


@blueprint.get("/account/sessions")
@signed_in
@blueprint.output(SessionsOut)
@blueprint.doc(summary="The browsers in which one is signed in")
def sessions() -> Response:
    """The last seen first."""
    key = brought_key()
    found = [
        {
            "id": each.key_hash,
            "browser": browser(each.agent),
            "begun": each.begun.isoformat(timespec="minutes"),
            "seen": each.seen.isoformat(timespec="minutes"),
            "this": each.key_hash == key,
        }
        for each in signing_in().sessions(current_account(), now())
    ]
    return jsonify(sessions=found)


@blueprint.delete("/account/sessions/<session_id>")
@signed_in
@blueprint.doc(summary="Sign out one browser of one's own", responses={204: "It is signed out"})
def end_session(session_id: str) -> tuple[str, int]:
    """One session."""
    signing_in().end_session(current_account(), session_id)
    return "", 204


@blueprint.delete("/account/sessions")
@signed_in
@blueprint.doc(summary="Sign out all browsers but this one", responses={204: "They are signed out"})
def end_other_sessions() -> tuple[str, int]:
    """All other sessions."""
    signing_in().end_other_sessions(current_account(), brought_key() or "")
    return "", 204


@blueprint.get("/accounts")
@permission(Permission.MANAGE_ACCOUNTS)
@blueprint.output(AccountsOut)
@blueprint.doc(summary="All accounts, in order of login", responses=[403])
def accounts() -> Response:
    """Everybody who may or might sign in."""
    return jsonify(accounts=[_plain(each) for each in account_keeping().accounts(current_account())])


@blueprint.post("/accounts")
@permission(Permission.MANAGE_ACCOUNTS)
@blueprint.input(AccountIn, location="json")
@blueprint.output(NewPasswordOut, status_code=201)
@blueprint.doc(summary="Add an account; its password is told only here", responses=[403, 409])
def add(json_data: AccountIn) -> Response:
    """Another account."""
    told = account_keeping().add(current_account(), _given(Account(0, json_data.login, "", frozenset()), json_data))
    return created(_told(told), url_for("api_accounts.account", account_id=told.account.id))


@blueprint.get("/accounts/<int:account_id>")
@permission(Permission.MANAGE_ACCOUNTS)
@blueprint.output(AccountOut)
@blueprint.doc(summary="One account", responses=[403, 404])
def account(account_id: int) -> Response:
    """One account."""
    return jsonify(_plain(_existing(account_id)))


@blueprint.put("/accounts/<int:account_id>")
@permission(Permission.MANAGE_ACCOUNTS)
@blueprint.input(AccountIn, location="json")
@blueprint.output(AccountOut)
@blueprint.doc(summary="Change name, roles, body, or whether it may sign in", responses=[403, 404])
def change(account_id: int, json_data: AccountIn) -> Response:
    """The account as it is given."""
    return jsonify(_plain(account_keeping().change(current_account(), _given(_existing(account_id), json_data))))


@blueprint.post("/accounts/<int:account_id>/password")
@permission(Permission.MANAGE_ACCOUNTS)
@blueprint.output(NewPasswordOut)
@blueprint.doc(summary="Another random password, told only here; all its sessions end", responses=[403, 404])
def reset_password(account_id: int) -> Response:
    """Another password."""
    return jsonify(_told(account_keeping().reset_password(current_account(), account_id)))


@blueprint.delete("/accounts/<int:account_id>/sessions")
@permission(Permission.MANAGE_ACCOUNTS)
@blueprint.doc(summary="Sign an account out everywhere", responses={204: "It is signed out", 404: "No such account"})
def end_sessions(account_id: int) -> tuple[str, int]:
    """All sessions of an account."""
    signing_in().end_other_sessions(_existing(account_id), "")
    return "", 204


def _existing(account_id: int) -> Account:
    found = [each for each in account_keeping().accounts(current_account()) if each.id == account_id]
    if not found:
        raise Refused("refused-no-such-account")
    return found[0]


def _given(before: Account, given: AccountIn) -> Account:
    return replace(before, name=given.name, roles=frozenset(given.roles), body=given.body, active=given.active)


def _plain(account: Account) -> dict[str, Any]:
    return {
        "id": account.id,
        "login": account.login,
        "name": account.name,
        "roles": [role.value for role in sorted(account.roles)],
        "body": account.body,
        "language": account.language,
        "active": account.active,
    }


def _told(told: NewPassword) -> dict[str, Any]:
    return {"account": _plain(told.account), "password": told.password}
