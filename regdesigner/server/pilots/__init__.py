"""The pilot of a service: its version, its public form, the people in its positions."""

from __future__ import annotations

from flask import Flask
from flask.blueprints import BlueprintSetupState

from regdesigner.application.ports.library import StoredFolder
from regdesigner.domain.pilot import Pilot
from regdesigner.server.areas import Area
from regdesigner.server.context import current_account
from regdesigner.server.piloting import piloting
from regdesigner.server.pilots.changing import blueprint as changing
from regdesigner.server.pilots.looking import blueprint as looking

AREA = Area((looking, changing))


def pilot_of(folder: StoredFolder) -> Pilot | None:
    """The pilot of a folder for its card on the page of the service."""
    return piloting().pilot(current_account(), folder.name)


def is_own(folder: StoredFolder) -> bool:
    """Whether the folder's pilot is that of the account's own body."""
    return current_account().belongs_to(folder.body)


@looking.record_once
def _tell_templates(state: BlueprintSetupState) -> None:
    assert isinstance(state.app, Flask)  # noqa: S101 - for the type checker
    state.app.jinja_env.globals.update(pilot_of=pilot_of, has_own_pilot=is_own)
