"""The page of one task: what the regulation says of it, its form with what was typed, what was done before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any

from flask import Response, make_response, render_template, request

from regdesigner.application.cases.doing_tasks import Task
from regdesigner.application.cases.refusal_grounds import GROUND, criteria_by_variant, refusing_variants
from regdesigner.application.ports.cases import CaseConflict
from regdesigner.application.ports.engine import EngineError
from regdesigner.application.refusals import Refused
from regdesigner.application.regulations.task_forms import hidden_conditions
from regdesigner.domain.case import Case
from regdesigner.domain.case_file import CaseFile
from regdesigner.domain.flow import FieldType
from regdesigner.domain.standard import DocumentRequirement
from regdesigner.domain.text import Text
from regdesigner.server.case_forms import Decided, Filled, asked_fields, conditions_of, shown_form, typed_words
from regdesigner.server.case_records import said_record
from regdesigner.server.case_values import PREFIX, field_control, read_fields
from regdesigner.server.case_words import element_words, position_words, said_left, service_words
from regdesigner.server.context import current_account, now
from regdesigner.server.negotiation import Shape, wanted_shape
from regdesigner.server.piloting import doing_tasks
from regdesigner.server.tasks.listing import BESIDE, around, listed, whole_list
from regdesigner.server.texts import best, t

GROUND_MISTAKES = {"refused-refusal-ground": "ground", "refused-refusal-reasons": "reasons"}


def task_page(task: Task, typed: Mapping[str, str], errors: Mapping[str, str]) -> str:
    """The task; ``typed`` by the names of controls, ``errors`` by the names of fields."""
    regulation, opened = task.folder.regulation, task.opened
    decided = _decided(task)
    filled = Filled(typed, errors, _hidden(task, typed), decided)
    return render_template(
        "tasks/one.html",
        task=task,
        case=task.case,
        action=task.action,
        name=element_words(regulation, opened.element),
        service=service_words(task.folder),
        position=position_words(regulation, opened.position),
        left=said_left(opened.due, opened.remind, task.folder.calendar),
        sections=shown_form(task.form, filled),
        mistakes={_control(name): words for name, words in errors.items()},
        typed=typed,
        errors=errors,
        always_refuses=not any(each.refusing for each in decided.values()),
        before=said_record(task.folder, task.record),
        documents=_documents(task),
        handed_in=_handed_in(task),
        other_files=[each for each in task.files if not each.document],
        category=_category(task),
        duties=_duties(task),
        mine=opened.claimed_by == current_account().id,
        key=typed.get("request") or token_urlsafe(12),
        **_list_beside(task),
    )  # fmt: skip


def _list_beside(task: Task) -> dict[str, Any]:
    """The list from which the task was opened, but where a script asks for the task alone."""
    if BESIDE not in request.args or wanted_shape() is Shape.PART:
        return {"is_part": True, "around": around(), "whole": whole_list()}
    return {"is_part": False, **listed(f"{task.case.number}/{task.opened.item}")}


def known_ground(task: Task) -> dict[str, str]:
    """The ground on which it was decided to refuse, for a form that asks for it once more."""
    field = task.ground_field
    decided = (entry.fields[GROUND] for entry in reversed(task.record) if GROUND in entry.fields)
    ground = next(decided, None)
    if field is None or ground not in {variant.value for variant in field.variants}:
        return {}
    return {field_control(field): str(ground)}


def hidden_parts(task: Task, typed: Mapping[str, str]) -> list[int]:
    """The numbers of the conditions that hold by what is typed."""
    hidden = _hidden(task, typed)
    return [number for number, each in enumerate(conditions_of(task.form)) if each in hidden]


def overtaken(case: Case, item: str, error: EngineError | Refused | CaseConflict) -> Response:
    """The task is open no more, or somebody else's: what happened, and what was typed, so that nothing is lost."""
    closed = doing_tasks().closed(current_account(), case.number, item, now())
    regulation, entry = closed.folder.regulation, closed.entry
    known = {each.name: each for node in regulation.flow.nodes for each in node.fields}
    page = render_template(
        "tasks/overtaken.html",
        case=case,
        name=element_words(regulation, entry.element) if entry is not None and entry.element else "",
        entry=entry,
        position=position_words(regulation, entry.position) if entry is not None else "",
        why=t(error.message, **error.arguments) if isinstance(error, Refused) else "",
        typed=typed_words(known.values(), request.form),
        reasons=request.form.get("reasons", ""),
        whole=whole_list(),
    )
    return make_response(page, 409)


def _hidden(task: Task, typed: Mapping[str, str]) -> frozenset[str]:
    read = read_fields(asked_fields(task.form), typed)
    return hidden_conditions(task.form, task.kept.document, read.values)


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


@dataclass(frozen=True, slots=True)
class SaidDuty:
    """A duty with whether it is ticked off, ``by`` whom if somebody else did."""

    words: Text
    ticked: bool
    by: str


def ticked_in(form: Mapping[str, str]) -> tuple[int, ...] | None:
    """The duties that are ticked in a form that was sent; ``None`` where it had none to tick."""
    if "duties" not in form:
        return None
    return tuple(int(each) for each in request.form.getlist("duty") if each.isdecimal() and len(each) < 4)


def _duties(task: Task) -> list[SaidDuty]:
    """The duties of its action, as they are ticked off, or as they were when the form came back."""
    owners = dict(task.opened.ticked)
    sent = ticked_in(request.form)
    done = owners if sent is None else sent
    others = {duty: task.people.get(owner, "") for duty, owner in owners.items() if owner != current_account().id}
    known = (task.action.duties if task.action is not None else None) or ()
    return [SaidDuty(each, place in done, others.get(place, "")) for place, each in enumerate(known)]


def _handed_in(task: Task) -> list[tuple[DocumentRequirement, list[CaseFile]]]:
    """The documents of the standard that were shown or handed in, each with its files."""
    standard, shown = task.folder.standard, task.case.asked.documents
    known = standard.documents if standard is not None else ()
    files = {each.id: [file for file in task.files if file.document == each.id] for each in known}
    return [(each, files[each.id]) for each in known if each.id in shown or files[each.id]]


def _category(task: Task) -> str:
    """What the category of the recipient is called."""
    standard = task.folder.standard
    known = standard.recipients if standard is not None else ()
    return next((best(each.name) for each in known if each.id == task.case.asked.category), "")


def _documents(task: Task) -> tuple[object, ...]:
    """The documents of the standard that the action uses."""
    standard = task.folder.standard
    if task.action is None or standard is None:
        return ()
    found = (standard.document(each) for each in task.action.uses)
    return tuple(each for each in found if each is not None)
