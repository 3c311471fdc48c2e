"""Requests taken in at the front office by programs."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, jsonify, request, url_for

from regdesigner.application.cases.carrying_out import Begun
from regdesigner.application.cases.enclosing import Enclosed
from regdesigner.domain.account import Permission
from regdesigner.domain.secret_word import grouped
from regdesigner.server.api.conditions import checked_key, created
from regdesigner.server.cases.start_shapes import (
    BegunOut,
    KeyHeader,
    OfferedOut,
    StartFormOut,
    StartIn,
    asked_for,
    plain_form,
    words_of,
)
from regdesigner.server.context import current_account, now, settings
from regdesigner.server.logs import about_case
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import beginning_cases

blueprint = APIBlueprint("api_case_start", __name__, url_prefix="/api/cases/new", tag="Cases")


@blueprint.get("")
@permission(Permission.BEGIN_CASES)
@blueprint.output(OfferedOut)
@blueprint.doc(summary="The services of which the front office takes requests in")
def services() -> Response:
    """The pilots of one's own body."""
    offered = beginning_cases().offered(current_account())
    return jsonify(
        services=[
            {"folder": each.folder.name, "service": each.folder.service, "name": words_of(each.name)}
            for each in offered
        ]
    )


@blueprint.get("/<name>")
@permission(Permission.BEGIN_CASES)
@blueprint.output(StartFormOut)
@blueprint.doc(summary="What a case of a service is begun with", responses=[403, 404])
def form(name: str) -> Response:
    """Ways, categories, documents with their holders, fields."""
    return jsonify(plain_form(beginning_cases().form(current_account(), name), beginning_cases().form_key()))


@blueprint.post("/<name>")
@permission(Permission.BEGIN_CASES)
@blueprint.input(KeyHeader, location="headers")
@blueprint.input(StartIn, location="json")
@blueprint.output(BegunOut, status_code=201)
@blueprint.doc(
    summary="Begin a case; asked again with the same Idempotency-Key and content, once", responses=[400, 403, 404, 422]
)
def begin(name: str, headers_data: KeyHeader, json_data: StartIn) -> Response:
    """With number and secret word for the recipient."""
    account, key = current_account(), checked_key(headers_data.idempotency_key)
    wanted = beginning_cases().form(account, name)
    asked, files = asked_for(wanted, json_data)
    own = beginning_cases().key_of(account, key)
    return told(beginning_cases().begin(account, wanted, asked, Enclosed(files, account.name), now(), own))


def told(begun: Begun) -> Response:
    """The number and the secret word of a case that has begun, with the page on which it is followed."""
    number = begun.case.number
    about_case(number)
    page = url_for("recipients.open_one", number=number)
    status = (settings().base_url or request.host_url).rstrip("/") + page
    return created({"number": number, "secret": grouped(begun.secret), "status": status}, page)
