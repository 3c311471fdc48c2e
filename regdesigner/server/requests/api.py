"""Requests of other bodies by programs of the body that was asked: listed, looked at, answered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, Field

from regdesigner.application.cases.answering import ReceivedRequest
from regdesigner.domain.account import Permission
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.server.api.conditions import request_key
from regdesigner.server.api.shapes import Given, Words
from regdesigner.server.context import current_account, now
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import answering
from regdesigner.server.tasks.api import FieldOut, Value, instant, plain_field

blueprint = APIBlueprint("api_requests", __name__, url_prefix="/api/requests", tag="Requests")
AT_MOST = 200


class RequestOut(BaseModel):
    """A request; ``asking`` and ``asked`` are bodies by name, ``about`` the recipient of whom it asks."""

    number: str
    asking: Words
    asked: Words
    about: str
    sent: datetime
    due: datetime | None
    answered: datetime | None
    answered_by: str
    overdue: bool


class RequestsOut(BaseModel):
    requests: list[RequestOut]


class WholeRequestOut(RequestOut):
    """A request with the form of its answer and, once it is given, the answer."""

    fields: list[FieldOut]
    answer: dict[str, Value] | None


class AnswerIn(Given):
    """The values of the form."""

    fields: dict[str, Value] = Field(default_factory=dict)


@blueprint.get("")
@permission(Permission.ANSWER_REQUESTS)
@blueprint.output(RequestsOut)
@blueprint.doc(summary="The requests that wait for an answer of one's own body, due first; 200 at most")
def requests() -> Response:
    """Those to one's own body."""
    found, _total = answering().requests(current_account(), answered=False, most=AT_MOST)
    return jsonify(requests=[_plain(each) for each in found])


@blueprint.get("/<number>")
@permission(Permission.ANSWER_REQUESTS)
@blueprint.output(WholeRequestOut)
@blueprint.doc(summary="A request with the form of its answer", responses=[403, 404])
def request(number: str) -> Response:
    """One request."""
    return jsonify(_whole(answering().open(current_account(), number)))


@blueprint.put("/<number>/answer")
@permission(Permission.ANSWER_REQUESTS)
@blueprint.input(AnswerIn, location="json")
@blueprint.output(WholeRequestOut)
@blueprint.doc(
    summary="Answer a request; asked again with the same Idempotency-Key, once", responses=[400, 403, 404, 409]
)
def answer(number: str, json_data: AnswerIn) -> Response:
    """Early or late."""
    answering().answer(current_account(), number, json_data.fields, now(), request_key())
    return request(number)


def _plain(received: ReceivedRequest) -> dict[str, Any]:
    asked = received.request
    return {
        "number": asked.number,
        "asking": _words(received.asking),
        "asked": _words(received.asked),
        "about": received.case.asked.recipient,
        "sent": instant(asked.sent),
        "due": instant(asked.due),
        "answered": instant(asked.answered),
        "answered_by": asked.answered_by,
        "overdue": asked.overdue(now()),
    }


def _whole(received: ReceivedRequest) -> dict[str, Any]:
    answered = received.request.answer
    return {
        **_plain(received),
        "fields": [plain_field(each) for each in received.fields],
        "answer": None if answered is None else dict(answered),
    }


def _words(text: Text) -> dict[str, str]:
    return {code: text.in_language(code) for code in LANGUAGES}
