"""Cases by programs: the overview, one case, what is told and retried by hand, moving to another version."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, Field

from regdesigner.application.cases.moving import MovePreview
from regdesigner.application.cases.seeing import OpenNow
from regdesigner.application.ports.case_overview import Sought
from regdesigner.domain.account import Permission
from regdesigner.domain.case import Case
from regdesigner.domain.record import RecordEntry
from regdesigner.domain.standing import Standing
from regdesigner.server.api.conditions import request_key
from regdesigner.server.api.shapes import Given, Page
from regdesigner.server.cases.moving import moving, remark_words
from regdesigner.server.cases.overview import overseeing
from regdesigner.server.cases.seeing import seeing
from regdesigner.server.context import current_account, now
from regdesigner.server.permissions import permission, signed_in
from regdesigner.server.tasks.api import CaseStateOut, FieldOut, Value, instant, plain_case, plain_field

blueprint = APIBlueprint("api_cases", __name__, url_prefix="/api", tag="Cases")


class CasesQuery(Page):
    """Which cases: of a folder, standing so, begun from one day to another, in a position (``folder:lane``)."""

    folder: str = ""
    standing: Standing | None = None
    first: date | None = None
    last: date | None = None
    position: str = ""
    q: str = Field(default="", max_length=200)


class LoadOut(BaseModel):
    folder: str
    position: str
    tasks: int
    overdue: int


class CasesOut(BaseModel):
    """Cases, the newest first; ``figures`` and ``load`` are of all of the services and days asked for."""

    cases: list[CaseStateOut]
    figures: dict[str, int]
    load: list[LoadOut]
    total: int
    page: int
    next: int | None


class OpenOut(BaseModel):
    """Something open: ``kind`` is task, wait or timer; ``request`` that to another body whose answer is awaited."""

    item: str
    element: str
    kind: str
    position: str | None
    opened: datetime
    due: datetime | None
    request: str | None
    fields: list[FieldOut]


class EntryOut(BaseModel):
    """An entry of the record with its seal."""

    number: int
    at: datetime
    kind: str
    element: str
    item: str
    person: str
    position: str
    flow: str
    criterion: str
    fields: dict[str, Value]
    note: str
    seal: str


class WholeCaseOut(BaseModel):
    case: CaseStateOut
    recipient: str
    open: list[OpenOut]
    record: list[EntryOut]


class Told(Given):
    """The values that came; ``by`` says who answered where another body did."""

    fields: dict[str, Value] = Field(default_factory=dict)
    by: str = Field(default="", max_length=200)


class ToVersion(Given):
    version: int = Field(ge=1, le=10**9)


class MovedItemOut(BaseModel):
    item: str
    element: str
    due_before: datetime | None
    due_after: datetime | None
    position_before: str | None
    position_after: str | None


class MoveOut(BaseModel):
    """What moving would do; it is refused where there are ``obstacles``."""

    case: CaseStateOut
    version: int
    due: datetime | None
    items: list[MovedItemOut]
    obstacles: list[str]
    warnings: list[str]


@blueprint.get("/cases")
@permission(Permission.OVERSEE_CASES)
@blueprint.input(CasesQuery, location="query")
@blueprint.output(CasesOut)
@blueprint.doc(summary="The cases of one's own body with the figures of the overview")
def cases(query_data: CasesQuery) -> Response:
    """One page of them."""
    given = query_data
    sought = Sought(given.folder, given.standing, given.first, given.last, given.position, given.q)
    first, most = (given.page - 1) * given.per_page, given.per_page
    found = overseeing().overview(current_account(), now(), sought, first, most)
    return jsonify(
        cases=[plain_case(each) for each in found.cases],
        figures={standing.value: count for standing, count in found.figures.items()},
        load=[
            {"folder": each.folder, "position": each.position, "tasks": each.tasks, "overdue": each.overdue}
            for each in found.load
        ],
        total=found.total,
        page=given.page,
        next=given.page + 1 if first + most < found.total else None,
    )


@blueprint.get("/cases/<number>")
@signed_in
@blueprint.output(WholeCaseOut)
@blueprint.doc(summary="A case with what is open and its whole record", responses=[404])
def case(number: str) -> Response:
    """To who may see it."""
    seen = seeing().open(current_account(), number, now())
    return jsonify(
        case=plain_case(seen.case),
        recipient=seen.case.asked.recipient,
        open=[_open(each) for each in seen.open_now],
        record=[_entry(each) for each in seen.record],
    )


@blueprint.post("/cases/<number>/tell/<path:item>")
@permission(Permission.DO_TASKS)
@blueprint.input(Told, location="json")
@blueprint.output(CaseStateOut)
@blueprint.doc(summary="Say that what a case waits for came", responses=[400, 403, 404, 409])
def tell(number: str, item: str, json_data: Told) -> Response:
    """By hand; an answer of another body answers its request."""
    given = json_data
    after = seeing().tell(current_account(), number, item, given.fields, now(), request_key(), given.by)
    return jsonify(plain_case(after))


@blueprint.post("/cases/<number>/retry")
@permission(Permission.OVERSEE_CASES)
@blueprint.output(CaseStateOut)
@blueprint.doc(summary="Try the step again at which a case stopped", responses=[400, 403, 404, 409])
def retry(number: str) -> Response:
    """It stops again where the cause is still there."""
    return jsonify(plain_case(seeing().retry(current_account(), number, now(), request_key())))


@blueprint.get("/cases/<number>/move")
@permission(Permission.RUN_PILOTS)
@blueprint.input(ToVersion, location="query")
@blueprint.output(MoveOut)
@blueprint.doc(summary="What moving a case to another version would do", responses=[403, 404, 409])
def look(number: str, query_data: ToVersion) -> Response:
    """Nothing is changed."""
    return jsonify(_move(moving().preview(current_account(), number, query_data.version, now())))


@blueprint.post("/cases/<number>/move")
@permission(Permission.RUN_PILOTS)
@blueprint.input(ToVersion, location="json")
@blueprint.output(CaseStateOut)
@blueprint.doc(summary="Let a case go on by a newer version", responses=[400, 403, 404, 409])
def move(number: str, json_data: ToVersion) -> Response:
    """Refused where what is open is not there."""
    after: Case = moving().move(current_account(), number, json_data.version, now(), request_key())
    return jsonify(plain_case(after))


def _open(each: OpenNow) -> dict[str, Any]:
    opened = each.opened
    return {
        "item": opened.item,
        "element": opened.element,
        "kind": opened.kind.value,
        "position": opened.position,
        "opened": instant(opened.opened),
        "due": instant(opened.due),
        "request": each.request.number if each.request is not None else None,
        "fields": [plain_field(field) for field in each.told.fields] if each.told is not None else [],
    }


def _entry(entry: RecordEntry) -> dict[str, Any]:
    names = (
        "number", "element", "item", "person", "position", "flow", "criterion", "note", "seal",
    )  # fmt: skip
    plain = {name: getattr(entry, name) for name in names}
    return {**plain, "at": instant(entry.at), "kind": entry.kind.value, "fields": dict(entry.fields)}


def _move(seen: MovePreview) -> dict[str, Any]:
    old, new = seen.old.regulation, seen.new.regulation
    items = [
        {
            "item": each.after.item,
            "element": each.after.element,
            "due_before": instant(each.before.due),
            "due_after": instant(each.after.due),
            "position_before": each.before.position,
            "position_after": each.after.position,
        }
        for each in seen.items
    ]
    return {
        "case": plain_case(seen.case),
        "version": seen.version,
        "due": instant(seen.due),
        "items": items,
        "obstacles": [remark_words(each, old, new) for each in seen.obstacles],
        "warnings": [remark_words(each, new, old) for each in seen.warnings],
    }
