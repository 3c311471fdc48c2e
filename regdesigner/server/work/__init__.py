"""Work that takes long: ordered, left, found again with how far it is and what came of it."""

from __future__ import annotations

from flask import Flask
from flask.blueprints import BlueprintSetupState

from regdesigner.server.areas import Area, Entry
from regdesigner.server.context import account_or_none, long_work
from regdesigner.server.work.beginning import blueprint as beginning
from regdesigner.server.work.looking import blueprint as looking

AREA = Area((looking, beginning), (Entry("web-work", "work.show_all", in_account_menu=True),))


def running_work() -> int:
    """How much work of who asks is under way: for the line at the top of every page."""
    account = account_or_none()
    return long_work().running(account) if account is not None else 0


@looking.record_once
def _tell_templates(state: BlueprintSetupState) -> None:
    assert isinstance(state.app, Flask)  # noqa: S101 - for the type checker
    state.app.jinja_env.globals["running_work"] = running_work
