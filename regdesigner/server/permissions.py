"""Who may open a view: each view says so by one of three decorators, and one that says nothing answers nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from flask import Flask, request

from regdesigner.application.refusals import NotPermitted
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.errors import RegDesignerError
from regdesigner.server.context import account_or_none

View = TypeVar("View", bound=Callable[..., object])
_MARK = "regdesigner_access"


@dataclass(frozen=True, slots=True)
class Access:
    """Whom a view answers: everybody, or those signed in, or of them those who have the permission."""

    everybody: bool = False
    permission: Permission | None = None

    def admits(self, account: Account | None) -> bool:
        """Whether the view answers this account; ``None`` is somebody who has not signed in."""
        if self.everybody or account is None:
            return self.everybody
        return account.active and (self.permission is None or account.may(self.permission))


class SignInNeeded(RegDesignerError):
    """Nobody has signed in, and the view is not public."""


def public(view: View) -> View:
    """The view answers everybody."""
    return _marked(view, Access(everybody=True))


def signed_in(view: View) -> View:
    """The view answers everybody who has signed in, on matters of their own."""
    return _marked(view, Access())


def permission(wanted: Permission) -> Callable[[View], View]:
    """The view answers those whose roles give this permission."""

    def mark(view: View) -> View:
        return _marked(view, Access(permission=wanted))

    return mark


def access_of(view: Callable[..., object]) -> Access | None:
    """What a view declares; ``None`` where it was forgotten."""
    declared = getattr(view, _MARK, None)
    return declared if isinstance(declared, Access) else None


def guard(app: Flask) -> None:
    """Let each request to a view pass this check before anything else of the view runs."""

    @app.before_request
    def check() -> None:
        view = app.view_functions.get(request.endpoint or "")
        if view is None:
            return  # no such address: the answer is 404
        access = access_of(view)
        account = account_or_none()
        if access is not None and access.admits(account):
            return
        raise SignInNeeded if account is None else NotPermitted


def _marked(view: View, access: Access) -> View:
    setattr(view, _MARK, access)
    return view
