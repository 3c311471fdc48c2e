"""An area of the product: its views, and the entries that it adds to the line at the top."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Flask, request

from regdesigner.domain.account import Permission
from regdesigner.server.context import account_or_none


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the top line: the message that names it, the view it leads to, whom it is shown to."""

    message: str
    endpoint: str
    permission: Permission | None = None
    in_account_menu: bool = False
    also: tuple[str, ...] = ()
    """Further blueprints whose pages belong to this place."""

    @property
    def is_here(self) -> bool:
        """Whether the page that is shown belongs to this place: stands in its blueprint."""
        return request.endpoint == self.endpoint or (
            not self.in_account_menu and request.blueprint in (self.endpoint.partition(".")[0], *self.also)
        )


@dataclass(frozen=True, slots=True)
class Area:
    """Registered once in ``app.AREAS``; ``entries`` in the order in which they are shown."""

    blueprints: tuple[Blueprint, ...]
    entries: tuple[Entry, ...] = ()


def open_areas(app: Flask, areas: tuple[Area, ...]) -> None:
    """Register the views of areas, and let templates list the places that the account may open."""
    for area in areas:
        for blueprint in area.blueprints:
            app.register_blueprint(blueprint)
    entries = tuple(entry for area in areas for entry in area.entries)

    def navigation(*, in_account_menu: bool = False) -> tuple[Entry, ...]:
        account = account_or_none()
        return tuple(
            entry
            for entry in entries
            if account is not None
            and entry.in_account_menu is in_account_menu
            and (entry.permission is None or account.may(entry.permission))
        )

    app.jinja_env.globals["navigation"] = navigation
