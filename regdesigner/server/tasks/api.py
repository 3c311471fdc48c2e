"""Tasks by programs: listed, looked at, claimed, handed back, completed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, Field

from regdesigner.application.cases.doing_tasks import Task
from regdesigner.application.cases.refusal_grounds import MOST_REASONS, Refusal
from regdesigner.domain.account import Permission
from regdesigner.domain.case import Case
from regdesigner.domain.flow import TaskField
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.server.api.conditions import request_key
from regdesigner.server.api.shapes import Given, Words
from regdesigner.server.case_forms import asked_fields
from regdesigner.server.context import current_account, now
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import doing_tasks
from regdesigner.server.tasks.listing import my_tasks
from regdesigner.server.tasks.wording import SaidTask

blueprint = APIBlueprint("api_tasks", __name__, url_prefix="/api/tasks", tag="Tasks")
Value = str | int | float | bool | None


class TaskOut(BaseModel):
    """An open task; ``item`` is unique within its case, ``position`` a lane of the regulation."""

    case: str
    item: str
    element: str
    name: str
    folder: str
    position: str | None
    opened: datetime
    due: datetime | None
    claimed: bool


class TasksOut(BaseModel):
    tasks: list[TaskOut]


class VariantOut(BaseModel):
    value: str
    label: Words


class FieldOut(BaseModel):
    """What completing asks for; ``type`` is boolean, choice, text, number or date."""

    name: str
    type: str
    label: Words
    required: bool
    variants: list[VariantOut]


class WholeTaskOut(BaseModel):
    """A task with its form, in its order and words; ``grounds`` are the ids of the standard on which it may refuse."""

    case: str
    item: str
    element: str
    position: str | None
    due: datetime | None
    claimed: bool
    fields: list[FieldOut]
    duties: list[Words]
    ticked: list[int]
    """Duties that are ticked off, counted from 0."""
    grounds: list[str]


class Completion(Given):
    """The values of the form; ``ground`` and ``reasons`` where the decision leads to a refusal."""

    fields: dict[str, Value] = Field(default_factory=dict)
    ground: str = Field(default="", max_length=200)
    reasons: str = Field(default="", max_length=MOST_REASONS)
    ticked: list[int] | None = Field(default=None, max_length=100)
    """The duties that were done; without them those that are ticked off already."""


class CaseStateOut(BaseModel):
    """A case after a step."""

    number: str
    folder: str
    version: int
    state: str
    outcome: str | None
    begun: datetime
    arrived: datetime | None
    due: datetime | None
    still_since: datetime | None
    ended: datetime | None
    overdue: bool


@blueprint.get("")
@permission(Permission.DO_TASKS)
@blueprint.output(TasksOut)
@blueprint.doc(summary="The open tasks of one's positions, due first")
def tasks() -> Response:
    """One's own."""
    return jsonify(tasks=[_plain(each) for each in my_tasks()])


@blueprint.get("/<number>/<item>")
@permission(Permission.DO_TASKS)
@blueprint.output(WholeTaskOut)
@blueprint.doc(summary="A task with its form", responses=[403, 404, 409])
def task(number: str, item: str) -> Response:
    """One task."""
    found = doing_tasks().open(current_account(), _case(number).id, item, now())
    return jsonify(_whole(found))


@blueprint.post("/<number>/<item>/complete")
@permission(Permission.DO_TASKS)
@blueprint.input(Completion, location="json")
@blueprint.output(CaseStateOut)
@blueprint.doc(
    summary="Complete a task; asked again with the same Idempotency-Key, once", responses=[400, 403, 404, 409]
)
def complete(number: str, item: str, json_data: Completion) -> Response:
    """With the values of its form."""
    refusal = Refusal(json_data.ground, json_data.reasons)
    fields, duties = json_data.fields, json_data.ticked
    case = doing_tasks().complete(current_account(), number, item, fields, now(), request_key(), refusal, duties)
    return jsonify(plain_case(case))


@blueprint.post("/<number>/<item>/claim")
@permission(Permission.DO_TASKS)
@blueprint.output(WholeTaskOut)
@blueprint.doc(summary="Take a task for oneself", responses=[403, 404, 409])
def claim(number: str, item: str) -> Response:
    """So that others in the position leave it."""
    doing_tasks().claim(current_account(), _case(number).id, item, now())
    return task(number, item)


@blueprint.post("/<number>/<item>/hand-back")
@permission(Permission.DO_TASKS)
@blueprint.output(WholeTaskOut)
@blueprint.doc(summary="Give a task back to its position", responses=[403, 404, 409])
def hand_back(number: str, item: str) -> Response:
    """So that others may take it."""
    doing_tasks().hand_back(current_account(), _case(number).id, item, now())
    return task(number, item)


def plain_case(case: Case) -> dict[str, Any]:
    """A case as the API tells it, without anything personal."""
    return {
        "number": case.number,
        "folder": case.folder,
        "version": case.version,
        "state": case.condition.value,
        "outcome": case.outcome.value if case.outcome is not None else None,
        **{name: instant(getattr(case, name)) for name in ("begun", "arrived", "due", "still_since", "ended")},
        "overdue": case.overdue(now()),
    }


def instant(at: datetime | None) -> str | None:
    """Local time of Asia/Bishkek."""
    return at.isoformat(timespec="minutes") if at is not None else None


def plain_field(field: TaskField) -> dict[str, Any]:
    """A field of a form."""
    variants = [{"value": each.value, "label": _words(each.label)} for each in field.variants]
    return {
        "name": field.name,
        "type": field.type.value,
        "label": _words(field.label),
        "required": field.required,
        "variants": variants,
    }


def _case(number: str) -> Case:
    return doing_tasks().numbered(current_account(), number, now())


def _words(text: Text) -> dict[str, str]:
    return {code: text.in_language(code) for code in LANGUAGES}


def _plain(task: SaidTask) -> dict[str, Any]:
    item = task.item
    return {
        "case": task.case.number,
        "item": item.item,
        "element": item.element,
        "name": task.name,
        "folder": item.folder,
        "position": item.position,
        "opened": instant(item.opened),
        "due": instant(item.due),
        "claimed": task.mine,
    }


def _whole(found: Task) -> dict[str, Any]:
    opened, action = found.opened, found.action
    return {
        "case": found.case.number,
        "item": opened.item,
        "element": opened.element,
        "position": opened.position,
        "due": instant(opened.due),
        "claimed": opened.claimed_by is not None,
        "fields": [plain_field(each) for each in asked_fields(found.form)],
        "duties": [_words(each) for each in action.duties] if action is not None else [],
        "ticked": [duty for duty, _owner in opened.ticked],
        "grounds": [each.id for each in found.grounds],
    }
