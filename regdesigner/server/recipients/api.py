"""Recipients by programs: a service is asked for, a case is followed by number and secret word, without an account."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify
from flask.blueprints import BlueprintSetupState
from pydantic import BaseModel, ConfigDict, Field

from regdesigner.application.cases.enclosing import Enclosed
from regdesigner.application.cases.following import LONGEST_REMARK, Awaited, Followed
from regdesigner.application.cases.start_checks import check_sent
from regdesigner.server.api.conditions import checked_key
from regdesigner.server.api.shapes import Given, Words
from regdesigner.server.cases.start_api import told
from regdesigner.server.cases.start_shapes import (
    BegunOut,
    FileIn,
    KeyHeader,
    NamedOut,
    OfferedOut,
    StartFormOut,
    StartIn,
    asked_for,
    enclosures,
    plain_form,
    plain_service,
    words_of,
)
from regdesigner.server.context import now
from regdesigner.server.logs import about_case
from regdesigner.server.permissions import public
from regdesigner.server.piloting import beginning_cases, following_cases
from regdesigner.server.recipients.came_from import came_from
from regdesigner.server.tasks.api import FieldOut, Value, instant, plain_field

blueprint = APIBlueprint("api_recipients", __name__, url_prefix="/api", tag="Recipients")


@blueprint.record_once
def _without_tokens_of_forms(state: BlueprintSetupState) -> None:
    """Nothing here hangs on a cookie: a browser cannot be led to do what its person could."""
    state.app.extensions["csrf"].exempt(blueprint)


class SecretHeader(BaseModel):
    """The secret word of the receipt; it stands in no address, so that it comes into no log."""

    model_config = ConfigDict(populate_by_name=True)
    x_secret_word: str = Field(default="", alias="X-Secret-Word")


class SendingHeaders(SecretHeader, KeyHeader):
    """Both."""


class StepOut(BaseModel):
    """A stage: received, accepting, examining, deciding, finished; ``state`` is done, now or later."""

    stage: str
    state: str
    at: datetime | None


class RemarkOut(BaseModel):
    """Words of an official under the name of the field that they were written into."""

    label: Words
    words: str


class AwaitedOut(BaseModel):
    """What the recipient is expected to send: ``item`` names it, ``documents`` are those of which files may come."""

    item: str
    until: datetime | None
    fields: list[FieldOut]
    documents: list[NamedOut]


class FollowedOut(BaseModel):
    """How a case stands for its recipient: nothing of it names anybody."""

    number: str
    service: str
    name: Words
    state: str
    outcome: str | None
    ground: Words | None
    reasons: str
    begun: datetime
    due: datetime | None
    still_since: datetime | None
    ended: datetime | None
    steps: list[StepOut]
    awaited: list[AwaitedOut]
    remarks: list[RemarkOut]
    """What the official wrote on what is to be mended, while something is awaited."""
    handed_in: list[NamedOut]
    quality: list[NamedOut]
    may_rate: bool
    rated: bool


class SentIn(Given):
    """What the case waits for; ``item`` is that of what is awaited."""

    item: str = Field(max_length=200)
    fields: dict[str, Value] = Field(default_factory=dict)
    files: list[FileIn] = Field(default_factory=list, max_length=100)


class RatingIn(Given):
    """Marks from 5, very good, to 1, very bad, by the ids of ``quality``."""

    marks: dict[str, int] = Field(max_length=100)
    remark: str = Field(default="", max_length=LONGEST_REMARK)


@blueprint.get("/ask")
@public
@blueprint.output(OfferedOut)
@blueprint.doc(summary="The services that recipients may ask for themselves")
def services() -> Response:
    """Those of open public forms."""
    return jsonify(services=[plain_service(each) for each in beginning_cases().public_forms()])


@blueprint.get("/ask/<name>")
@public
@blueprint.output(StartFormOut)
@blueprint.doc(summary="What a service is asked for with; its key is to be sent with the request", responses=[404])
def form(name: str) -> Response:
    """Categories, documents with their holders, fields."""
    return jsonify(plain_form(beginning_cases().public_form(name), beginning_cases().form_key()))


@blueprint.post("/ask/<name>")
@public
@blueprint.input(KeyHeader, location="headers")
@blueprint.input(StartIn, location="json")
@blueprint.output(BegunOut, status_code=201)
@blueprint.doc(summary="Ask for a service; with the key of its form, carried out once", responses=[400, 404, 422, 429])
def ask(name: str, headers_data: KeyHeader, json_data: StartIn) -> Response:
    """A new case, with its number and secret word; so many from one network address as by the page."""
    wanted, key = beginning_cases().public_form(name), checked_key(headers_data.idempotency_key)
    asked, files = asked_for(wanted, json_data)
    return told(beginning_cases().begin_publicly(wanted, asked, Enclosed(files), now(), key, came_from()))


@blueprint.get("/status/<number>")
@public
@blueprint.input(SecretHeader, location="headers")
@blueprint.output(FollowedOut)
@blueprint.doc(summary="How a case stands, to who knows its secret word", responses=[403, 429])
def status(number: str, headers_data: SecretHeader) -> Response:
    """Whether there is such a case is told to nobody else."""
    return _followed(_admitted(number, headers_data))


@blueprint.post("/status/<number>/documents")
@public
@blueprint.input(SendingHeaders, location="headers")
@blueprint.input(SentIn, location="json")
@blueprint.output(FollowedOut)
@blueprint.doc(
    summary="Send what a case waits for; with the same Idempotency-Key, once", responses=[400, 403, 409, 422, 429]
)
def send(number: str, headers_data: SendingHeaders, json_data: SentIn) -> Response:
    """Mended documents: the clock of the case runs on."""
    number, key = _admitted(number, headers_data), checked_key(headers_data.idempotency_key)
    files = enclosures(json_data.files)
    seen = following_cases().follow(number, now())
    check_sent(seen.form, seen.case.asked, files)
    following_cases().send(number, json_data.item, json_data.fields, Enclosed(files), now(), key)
    return _followed(number)


@blueprint.post("/status/<number>/rating")
@public
@blueprint.input(SecretHeader, location="headers")
@blueprint.input(RatingIn, location="json")
@blueprint.output(FollowedOut)
@blueprint.doc(summary="Rate a service once its case has ended", responses=[403, 422, 429])
def rate(number: str, headers_data: SecretHeader, json_data: RatingIn) -> Response:
    """By the quality parameters of its standard."""
    number = _admitted(number, headers_data)
    following_cases().rate(number, dict(json_data.marks), json_data.remark, now())
    return _followed(number)


def _admitted(number: str, given: SecretHeader) -> str:
    """The number as it is kept, once number and word belong together; raises ``StatusRefused``, ``TooOften``."""
    number = following_cases().admit(number, given.x_secret_word, now(), came_from())
    about_case(number)
    return number


def _followed(number: str) -> Response:
    seen = following_cases().follow(number, now())
    case, form, standard = seen.case, seen.form, seen.folder.standard
    service = plain_service(form)
    return jsonify(
        number=case.number,
        service=service["service"],
        name=service["name"],
        state=case.condition.value,
        outcome=case.outcome.value if case.outcome is not None else None,
        ground=words_of(seen.ground.text) if seen.ground is not None else None,
        reasons=seen.reasons,
        **{name: instant(getattr(case, name)) for name in ("begun", "still_since", "ended")},
        due=instant(seen.due),
        steps=[{"stage": each.stage.value, "state": each.state.value, "at": instant(each.at)} for each in seen.steps],
        awaited=[_awaited(seen, each) for each in seen.awaited],
        remarks=[{"label": words_of(each.label), "words": each.words} for each in seen.remarks],
        handed_in=[{"id": each.id, "name": words_of(each.name)} for each in seen.handed_in],
        quality=[
            {"id": each.id, "name": words_of(each.name)} for each in (standard.quality if standard is not None else ())
        ],
        may_rate=seen.may_rate,
        rated=seen.rated,
    )


def _awaited(seen: Followed, awaited: Awaited) -> dict[str, Any]:
    asked = seen.case.asked
    return {
        "item": awaited.item.item,
        "until": instant(awaited.item.due),
        "fields": [plain_field(each) for each in awaited.node.fields],
        "documents": [
            {"id": each.id, "name": words_of(each.name)} for each in seen.form.brought(asked.channel, asked.category)
        ],
    }
