"""What keeps cases from going on: steps that failed and requests that did not arrive, with cause, tried again."""

from __future__ import annotations

from collections.abc import Iterable
from secrets import token_urlsafe

from flask import Blueprint, Response, flash, render_template, request, url_for

from regdesigner.application.cases.overseeing import Undelivered
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Permission
from regdesigner.domain.case import Case
from regdesigner.server.case_words import party_words, readable_folder, service_of
from regdesigner.server.cases.overview import overseeing
from regdesigner.server.cases.seeing import said_incident
from regdesigner.server.context import current_account, now
from regdesigner.server.deliveries.letters import delivering, why_undelivered
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.texts import t

blueprint = Blueprint("stopped", __name__)


@blueprint.get("/stopped")
@permission(Permission.OVERSEE_CASES)
def show() -> str:
    """Cases that an incident stopped, and requests that could not be brought to their bodies."""
    account = current_account()
    found = [
        (each.case, service_of(each.case.folder, each.case.version), said_incident(_folder(each.case), each.incident))
        for each in overseeing().stopped(account, now())
    ]
    letters = said_letters(overseeing().undelivered(account))
    return render_template("cases/stopped.html", found=found, letters=letters, key=token_urlsafe(12))


@blueprint.post("/cases/<number>/letters/<request_number>/retry")
@permission(Permission.OVERSEE_CASES)
def retry(number: str, request_number: str) -> Response:
    """Have a request tried again in the next round of a worker; back to where one was."""
    try:
        delivering().retry(current_account(), request_number, now(), number)
    except NotPermitted:
        raise
    except Refused as refused:
        flash(t(refused.message, **refused.arguments), "warning")
    else:
        flash(t("web-delivery-soon"), "holds")
    back = request.form.get("back") == "stopped"
    return onward(url_for("stopped.show") if back else url_for("cases.show", number=number))


def said_letters(letters: Iterable[Undelivered]) -> list[tuple[Undelivered, str, str]]:
    """Each with what the body is called, and why the request did not arrive."""
    return [(each, _party(each), why_undelivered(each.letter)) for each in letters]


def _party(undelivered: Undelivered) -> str:
    folder = _folder(undelivered.case)
    return undelivered.request.party if folder is None else party_words(folder, undelivered.request.party)


def _folder(case: Case) -> RegulationFolder | None:
    return readable_folder(case.folder, case.version)
