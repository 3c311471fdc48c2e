"""The application: settings and transactions in, answers out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from apiflask import APIFlask
from flask import Flask, Response, render_template, url_for
from jinja2 import StrictUndefined

from regdesigner import bootstrap
from regdesigner.application.accounts.keeping import AccountKeeping
from regdesigner.application.accounts.signing_in import SigningIn
from regdesigner.application.ports.accounts import PasswordHasher
from regdesigner.application.ports.jobs import JobFiles
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.work.long_work import Aside, LongWork
from regdesigner.application.work.presence import Presence
from regdesigner.server import (
    accounts,
    api,
    cases,
    deliveries,
    folders,
    health,
    pilots,
    recipients,
    registry,
    regulations,
    requests,
    standards,
    tasks,
    work,
)
from regdesigner.server.application import Application
from regdesigner.server.areas import Area, open_areas
from regdesigner.server.assets import serve_assets
from regdesigner.server.cases import start as case_start
from regdesigner.server.context import Equipment, account_or_none, equip
from regdesigner.server.errors import answer_errors
from regdesigner.server.logs import log_requests
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import guard, signed_in
from regdesigner.server.security import harden
from regdesigner.server.sessions import identify
from regdesigner.server.settings import Settings
from regdesigner.server.texts import speak
from regdesigner.server.work.kinds import kinds

AREAS: tuple[Area, ...] = (
    registry.AREA,
    folders.AREA,
    regulations.AREA,
    accounts.AREA,
    api.AREA,
    health.AREA,
    standards.AREA,
    work.AREA,
    deliveries.AREA,
    pilots.AREA,
    tasks.AREA,
    requests.AREA,
    cases.AREA,
    case_start.AREA,
    recipients.AREA,
)
"""All areas of the product, in the order of their places in the top line."""


def create_app(
    settings: Settings,
    units_of_work: UnitsOfWork,
    hasher: PasswordHasher,
    now: Callable[[], datetime],
    files: JobFiles,
    areas: tuple[Area, ...] = AREAS,
    aside: Aside = bootstrap.aside,
    presence: Presence | None = None,
) -> APIFlask:
    """A WSGI application; what happens to a request before its view happens in the order of these calls."""
    app = Application(
        "regdesigner.server",
        title="RegDesigner",
        static_folder=None,  # type: ignore[arg-type]  # Flask serves none then; APIFlask says str
        spec_path=None,
        docs_path=None,
        json_errors=False,
    )
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["account"] = account_or_none
    carrying_out = bootstrap.carrying_out(units_of_work, now)
    equip(
        app.extensions,
        Equipment(
            settings,
            units_of_work,
            SigningIn(units_of_work, hasher),
            AccountKeeping(units_of_work, hasher),
            LongWork(
                units_of_work,
                files,
                aside,
                now,
                kinds(units_of_work, now, carrying_out.loaded),
                presence.process.token if presence else "",
            ),
            carrying_out,
            now,
            presence,
        ),
    )
    log_requests(app)
    identify(app)
    speak(app)
    guard(app)
    harden(app, settings)
    answer_errors(app)
    serve_assets(app)
    open_areas(app, areas)
    _front_door(app, areas)
    return app


def _front_door(app: Flask, areas: tuple[Area, ...]) -> None:
    """``/`` leads to the first place of the top line."""
    entries = [entry for area in areas for entry in area.entries if not entry.in_account_menu]

    @app.get("/")
    @signed_in
    def front_door() -> Response | str:
        """The first place."""
        if entries:
            return onward(url_for(entries[0].endpoint))
        return render_template("front.html")
