"""One task: looked at, claimed, handed back, completed; what happens when somebody else was faster."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from secrets import token_urlsafe

from flask import Blueprint, Response, flash, jsonify, make_response, request, url_for

from regdesigner.application.cases.refusal_grounds import Refusal
from regdesigner.application.ports.cases import CaseConflict
from regdesigner.application.ports.engine import FieldsRefused, ItemConflict
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Permission
from regdesigner.domain.case import Case
from regdesigner.domain.flow import TaskField
from regdesigner.server.case_forms import asked_fields, mistakes_of
from regdesigner.server.case_values import read_fields
from regdesigner.server.context import current_account, now
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import doing_tasks
from regdesigner.server.tasks.listing import around, following, whole_list
from regdesigner.server.tasks.page import GROUND_MISTAKES, hidden_parts, known_ground, overtaken, task_page, ticked_in
from regdesigner.server.texts import t

blueprint = Blueprint("task", __name__, url_prefix="/tasks")
ADDRESS = "/<number>/<path:item>"


@blueprint.get(ADDRESS)
@permission(Permission.DO_TASKS)
def show(number: str, item: str) -> Response | str:
    """The task."""
    case = doing_tasks().numbered(current_account(), number, now())
    try:
        task = doing_tasks().open(current_account(), case.id, item, now())
    except NotPermitted:
        raise
    except Refused as refused:
        return overtaken(case, item, refused)
    return task_page(task, known_ground(task), {})


@blueprint.post(ADDRESS)
@permission(Permission.DO_TASKS)
def complete(number: str, item: str) -> Response | str:
    """Complete it; what was typed comes back with what is wrong."""
    account, tasks, form = current_account(), doing_tasks(), request.form
    case = tasks.numbered(account, number, now())
    key = form.get("request", "")[:100] or token_urlsafe(12)
    if tasks.is_done(case.id, key):
        return _done(case)
    asked: tuple[TaskField, ...] = ()
    try:
        task = tasks.open(account, case.id, item, now())
        asked = asked_fields(task.form)
        read = read_fields(asked, form)
        if read.errors:
            return make_response(task_page(task, form, read.errors), 422)
        refusal = Refusal(form.get("ground", ""), form.get("reasons", ""))
        values = task.taken(read.values)
        return _done(tasks.complete(account, case.id, item, values, now(), key, refusal, ticked_in(form)))
    except FieldsRefused as error:
        return _again(case, item, mistakes_of(error, asked))
    except (ItemConflict, CaseConflict) as error:
        return overtaken(case, item, error)
    except NotPermitted:
        raise
    except Refused as refused:
        if refused.message in GROUND_MISTAKES:
            words = t(refused.message, **refused.arguments)
            return _again(case, item, {GROUND_MISTAKES[refused.message]: words})
        return overtaken(case, item, refused)


@blueprint.post("/<number>/<path:item>/duties")
@permission(Permission.DO_TASKS)
def tick(number: str, item: str) -> Response:
    """Tick off a duty, or take the tick away."""
    account, tasks, form = current_account(), doing_tasks(), request.form
    case = tasks.numbered(account, number, now())
    duty, done = form.get("duty", -1, type=int), form.get("done") == "yes"
    opened = tasks.tick(account, case.id, item, duty, now(), done=done)
    return jsonify(ticked=[each for each, _owner in opened.ticked])


@blueprint.post("/<number>/<path:item>/hidden")
@permission(Permission.DO_TASKS)
def hidden(number: str, item: str) -> Response:
    """Which parts of the form are hidden by what is typed so far; nothing is kept."""
    account, tasks = current_account(), doing_tasks()
    case = tasks.numbered(account, number, now())
    return jsonify(hidden=hidden_parts(tasks.open(account, case.id, item, now()), request.form))


def _done(case: Case) -> Response:
    """On to what is due next."""
    flash(t("web-tasks-completed", number=case.number), "holds")
    return onward(following(case))


@blueprint.post("/<number>/<path:item>/claim")
@permission(Permission.DO_TASKS)
def claim(number: str, item: str) -> Response:
    """Take it for oneself."""
    there = url_for("task.show", number=number, item=item, **around())
    return _changed(number, item, lambda case: doing_tasks().claim(current_account(), case.id, item, now()), there)


@blueprint.post("/<number>/<path:item>/hand-back")
@permission(Permission.DO_TASKS)
def hand_back(number: str, item: str) -> Response:
    """Give it back to the position."""
    give_back = doing_tasks().hand_back
    answer = _changed(number, item, lambda case: give_back(current_account(), case.id, item, now()), whole_list())
    if answer.status_code < 400:
        flash(t("web-tasks-handed-back"), "holds")
    return answer


def _changed(number: str, item: str, change: Callable[[Case], object], then: str) -> Response:
    case = doing_tasks().numbered(current_account(), number, now())
    try:
        change(case)
    except NotPermitted:
        raise
    except Refused as refused:
        return overtaken(case, item, refused)
    return onward(then)


def _again(case: Case, item: str, errors: Mapping[str, str]) -> Response:
    task = doing_tasks().open(current_account(), case.id, item, now())
    return make_response(task_page(task, request.form, errors), 422)
