"""Answers of other bodies to our requests, signed by them; no one signs in for them."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, jsonify, request
from flask.blueprints import BlueprintSetupState

from regdesigner.application.cases.signed_answers import SignedAnswers
from regdesigner.server.context import now
from regdesigner.server.permissions import public
from regdesigner.server.piloting import carrying_out

blueprint = APIBlueprint("signed_answers", __name__, url_prefix="/api/requests", tag="Cases")


@blueprint.record_once
def _without_tokens_of_forms(state: BlueprintSetupState) -> None:
    """A signature stands in place of the token: a browser cannot be led to send one."""
    state.app.extensions["csrf"].exempt(blueprint)


@blueprint.post("/<number>/answer")
@public
@blueprint.doc(summary="The answer of another body to a request, signed with the secret that both know")
def take(number: str) -> Response:
    """The answer is kept, and the case goes on; to send the same again changes nothing."""
    timestamp = request.headers.get("X-RegDesigner-Timestamp", "")
    signed = request.headers.get("X-RegDesigner-Signature", "")
    answered = SignedAnswers(carrying_out()).take(number, timestamp, signed, request.get_data(), now())
    return jsonify(number=answered.number, answered=answered.answered and answered.answered.isoformat())
