"""What keeps cases from going on, by programs: steps that failed, requests that did not arrive."""

from __future__ import annotations

from datetime import datetime

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel

from regdesigner.domain.account import Permission
from regdesigner.domain.letter import Letter
from regdesigner.server.cases.overview import overseeing
from regdesigner.server.cases.seeing import said_incident
from regdesigner.server.context import current_account, now
from regdesigner.server.deliveries.letters import delivering, why_undelivered
from regdesigner.server.permissions import permission
from regdesigner.server.tasks.api import CaseStateOut, instant, plain_case

blueprint = APIBlueprint("api_stopped", __name__, url_prefix="/api", tag="Cases")


class StoppedOut(BaseModel):
    case: CaseStateOut
    at: datetime
    cause: str
    element: str | None


class LetterOut(BaseModel):
    """A request on its way to another body: ``state`` is waiting, delivered or failed, ``cause`` of the last try."""

    request: str
    body: str
    state: str
    tries: int
    next_try: datetime
    cause: str


class UndeliveredOut(BaseModel):
    case: CaseStateOut
    letter: LetterOut


class StoppedListOut(BaseModel):
    """Cases that stand still, and requests that did not arrive though their cases go on."""

    stopped: list[StoppedOut]
    undelivered: list[UndeliveredOut]


@blueprint.get("/stopped")
@permission(Permission.OVERSEE_CASES)
@blueprint.output(StoppedListOut)
@blueprint.doc(summary="The cases that an incident stopped, and requests that could not be delivered; the oldest first")
def stopped() -> Response:
    """With their causes."""
    account = current_account()
    return jsonify(
        stopped=[
            {
                "case": plain_case(each.case),
                "at": instant(each.incident.at),
                "cause": said_incident(None, each.incident)["words"],
                "element": each.incident.element,
            }
            for each in overseeing().stopped(account, now())
        ],
        undelivered=[
            {"case": plain_case(each.case), "letter": _plain(each.letter)} for each in overseeing().undelivered(account)
        ],
    )


@blueprint.post("/cases/<number>/letters/<request_number>/retry")
@permission(Permission.OVERSEE_CASES)
@blueprint.output(LetterOut)
@blueprint.doc(summary="Have a request that did not arrive tried again at once", responses=[403, 404, 409])
def retry(number: str, request_number: str) -> Response:
    """A worker tries it in its next round."""
    return jsonify(_plain(delivering().retry(current_account(), request_number, now(), number)))


def _plain(letter: Letter) -> dict[str, object]:
    return {
        "request": letter.request,
        "body": letter.body,
        "state": letter.state.value,
        "tries": letter.tries,
        "next_try": instant(letter.next_try),
        "cause": why_undelivered(letter),
    }
