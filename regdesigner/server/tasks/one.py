"""One task: everything that its official looks at, its form, and what happens when somebody else was faster."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_urlsafe

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for

from regdesigner.application.cases.doing_tasks import Task
from regdesigner.application.cases.refusal_grounds import GROUND, Refusal, criteria_by_variant, refusing_variants
from regdesigner.application.ports.cases import CaseConflict
from regdesigner.application.ports.engine import EngineError, FieldsRefused, ItemConflict
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Permission
from regdesigner.domain.case import Case
from regdesigner.domain.flow import FieldType
from regdesigner.server.case_forms import PREFIX, Decided, mistakes_of, shown_fields, values_of
from regdesigner.server.case_records import said_record
from regdesigner.server.case_words import element_words, position_words, said_left, service_words
from regdesigner.server.context import current_account, now
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import doing_tasks
from regdesigner.server.texts import t

blueprint = Blueprint("task", __name__, url_prefix="/tasks")
ADDRESS = "/<number>/<path:item>"
GROUND_MISTAKES = {"refused-refusal-ground": "ground", "refused-refusal-reasons": "reasons"}
OVERTAKEN = ("refused-task-not-open", "refused-task-claimed", "refused-case-stopped", "refused-case-ended")


@dataclass(frozen=True)
class Typed:
    """What was typed into a form so far, by control, and what is wrong with it, by field."""

    values: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


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
    return _page(task, Typed(_known_ground(task)))


@blueprint.post(ADDRESS)
@permission(Permission.DO_TASKS)
def complete(number: str, item: str) -> Response | str:
    """Complete it; what was typed comes back with what is wrong."""
    account, tasks, form = current_account(), doing_tasks(), request.form
    case = tasks.numbered(account, number, now())
    refusal = Refusal(form.get("ground", ""), form.get("reasons", ""))
    key = form.get("request", "")[:100] or token_urlsafe(12)
    try:
        task = None if _is_done(case, key) else tasks.open(account, case.id, item, now())
        values = values_of(task.item.fields, form) if task is not None else {}
        after = tasks.complete(account, case.id, item, values, now(), key, refusal)
    except FieldsRefused as error:
        return _again(case, item, mistakes_of(error))
    except (ItemConflict, CaseConflict) as error:
        return overtaken(case, item, error)
    except NotPermitted:
        raise
    except Refused as refused:
        if refused.message in GROUND_MISTAKES:
            words = t(refused.message, **refused.arguments)
            return _again(case, item, {GROUND_MISTAKES[refused.message]: words})
        return overtaken(case, item, refused)
    return _done(after)


def _is_done(case: Case, key: str) -> bool:
    return doing_tasks().is_done(case.id, key)


def _done(case: Case) -> Response:
    """On to the next task of this case, if it is one's own, else to the list."""
    flash(t("web-tasks-completed", number=case.number), "holds")
    mine = doing_tasks().mine(current_account(), now())
    following = next((item for other, item in mine if other.id == case.id), None)
    if following is None:
        return onward(url_for("tasks.show_all"))
    return onward(url_for("task.show", number=case.number, item=following.item))


@blueprint.post("/<number>/<path:item>/claim")
@permission(Permission.DO_TASKS)
def claim(number: str, item: str) -> Response:
    """Take it for oneself."""
    case = doing_tasks().numbered(current_account(), number, now())
    try:
        doing_tasks().claim(current_account(), case.id, item, now())
    except NotPermitted:
        raise
    except Refused as refused:
        return overtaken(case, item, refused)
    return onward(url_for("task.show", number=number, item=item))


@blueprint.post("/<number>/<path:item>/hand-back")
@permission(Permission.DO_TASKS)
def hand_back(number: str, item: str) -> Response:
    """Give it back to the position."""
    case = doing_tasks().numbered(current_account(), number, now())
    try:
        doing_tasks().hand_back(current_account(), case.id, item, now())
    except NotPermitted:
        raise
    except Refused as refused:
        return overtaken(case, item, refused)
    flash(t("web-tasks-handed-back"), "holds")
    return onward(url_for("tasks.show_all"))


def _again(case: Case, item: str, errors: Mapping[str, str]) -> Response:
    task = doing_tasks().open(current_account(), case.id, item, now())
    return make_response(_page(task, Typed(request.form, errors)), 422)


def _page(task: Task, typed: Typed) -> str:
    regulation, opened = task.folder.regulation, task.opened
    key = typed.values.get("request") or token_urlsafe(12)
    return render_template(
        "tasks/one.html",
        task=task,
        case=task.case,
        action=task.action,
        name=element_words(regulation, opened.element),
        service=service_words(task.folder),
        position=position_words(regulation, opened.position),
        left=said_left(opened.due, opened.remind, task.folder.calendar),
        fields=shown_fields(task.item.fields, typed.values, typed.errors, _decided(task)),
        mistakes={_control(name): words for name, words in typed.errors.items()},
        typed=typed.values,
        errors=typed.errors,
        always_refuses=_always_refuses(task),
        before=said_record(task.folder, task.record),
        documents=_documents(task),
        mine=opened.claimed_by == current_account().id,
        key=key,
    )  # fmt: skip


def _known_ground(task: Task) -> dict[str, str]:
    """The ground on which it was decided to refuse, for a form that asks for it once more."""
    field = task.ground_field
    decided = (entry.fields[GROUND] for entry in reversed(task.record) if GROUND in entry.fields)
    ground = next(decided, None)
    if field is None or ground not in {variant.value for variant in field.variants}:
        return {}
    return {PREFIX + field.name: str(ground)}


def _control(name: str) -> str:
    """The id of the control at which a mistake is told."""
    return name if name in GROUND_MISTAKES.values() else PREFIX + name


def _decided(task: Task) -> dict[str, Decided]:
    """What the variants of each choice mean for the way of the case."""
    regulation, element, fields, document = (
        task.folder.regulation, task.opened.element, task.item.fields, task.kept.document,
    )  # fmt: skip
    return {
        each.name: Decided(
            criteria_by_variant(regulation, element, each, fields, document),
            refusing_variants(regulation, element, each, fields, document) if task.grounds else frozenset(),
        )
        for each in fields
        if each.type is FieldType.CHOICE
    }


def _always_refuses(task: Task) -> bool:
    """Whether no choice of the form tells when it refuses, so that the ground is always shown."""
    return not any(each.refusing for each in _decided(task).values())


def _documents(task: Task) -> tuple[object, ...]:
    """The documents of the standard that the action uses."""
    standard = task.folder.standard
    if task.action is None or standard is None:
        return ()
    found = (standard.document(each) for each in task.action.uses)
    return tuple(each for each in found if each is not None)


def overtaken(case: Case, item: str, error: EngineError | Refused | CaseConflict) -> Response:
    """The task is open no more, or somebody else's: what happened, and what was typed, so that nothing is lost."""
    closed = doing_tasks().closed(current_account(), case.number, item, now())
    element = closed.entry.element if closed.entry is not None else ""
    known = {each.name: each for node in closed.folder.regulation.flow.nodes for each in node.fields}
    typed = [
        (known[name.removeprefix(PREFIX)].label, text)
        for name, text in request.form.items()
        if name.startswith(PREFIX) and name.removeprefix(PREFIX) in known and text.strip()
    ]
    page = render_template(
        "tasks/overtaken.html",
        case=case,
        name=element_words(closed.folder.regulation, element) if element else "",
        entry=closed.entry,
        position=position_words(closed.folder.regulation, closed.entry.position) if closed.entry else "",
        why=t(error.message, **error.arguments) if isinstance(error, Refused) else "",
        typed=typed,
        reasons=request.form.get("reasons", ""),
        at=_at(closed.entry.at if closed.entry else None),
    )
    return make_response(page, 409)


def _at(at: datetime | None) -> datetime:
    return at or now()
