"""What lies beside the diagram: forms of tasks as JSON, decision tables as DMN; each saved upon a version."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify, request
from pydantic import BaseModel

from regdesigner.application.library.beside import (
    decision_path,
    decision_problems,
    form_findings,
    form_path,
    save_beside,
)
from regdesigner.application.ports.library import NoSuchVersion
from regdesigner.bootstrap import obstacles
from regdesigner.domain.account import Permission
from regdesigner.server.api.conditions import edited_version, gives, of_version
from regdesigner.server.api.regulations import told
from regdesigner.server.api.shapes import OfVersion, SavedOut
from regdesigner.server.context import current_account, current_language, now
from regdesigner.server.library import drafting, loaded, opened, today
from regdesigner.server.permissions import permission
from regdesigner.server.texts import has_text, t
from regdesigner.validation.report import as_plain

blueprint = APIBlueprint("api_beside", __name__, url_prefix="/api/folders/<name>", tag="Forms and decision tables")
JSON, XML = "application/json", "application/xml"


class FoundOut(BaseModel):
    """One thing that is wrong: in words, what to do, and at which element of the diagram."""

    message: str
    hint: str
    element: str | None


class FoundListOut(BaseModel):
    findings: list[FoundOut]


@blueprint.get("/forms/<form>")
@permission(Permission.READ_FOLDERS)
@blueprint.input(OfVersion, location="query")
@blueprint.doc(summary="The form of a task as form-js reads it; ETag is its version", responses=gives(JSON))
def task_form(name: str, form: str, query_data: OfVersion) -> Response:
    """The file of a form."""
    return _given(name, form_path(form), query_data.version, JSON)


@blueprint.put("/forms/<form>")
@permission(Permission.EDIT_FOLDERS)
@blueprint.output(SavedOut)
@blueprint.doc(summary="Save the form of a task upon the version in If-Match", responses=[403, 404, 412, 422, 428])
def save_task_form(name: str, form: str) -> Response:
    """Keep a form as a new version."""
    return _saved(name, form_path(form))


@blueprint.post("/forms/<form>/check")
@permission(Permission.READ_FOLDERS)
@blueprint.output(FoundListOut)
@blueprint.doc(summary="Where a form that is sent differs from the fields of its tasks", responses=[403, 404, 422])
def check_task_form(name: str, form: str) -> Response:
    """What is wrong with a form; nothing is saved."""
    folder = loaded(opened(name), {form_path(form): request.get_data()})
    found = [as_plain(each, current_language()) for each in form_findings(folder, form, today())]
    return jsonify(findings=[{key: each[key] for key in ("message", "hint", "element")} for each in found])


@blueprint.get("/decisions/<decision>")
@permission(Permission.READ_FOLDERS)
@blueprint.input(OfVersion, location="query")
@blueprint.doc(summary="The file of a decision table as DMN; ETag is its version", responses=gives(XML))
def decision_table(name: str, decision: str, query_data: OfVersion) -> Response:
    """The file that holds a decision."""
    version = opened(name, query_data.version)
    return _given(name, decision_path(version.files, decision), query_data.version, XML)


@blueprint.put("/decisions/<decision>")
@permission(Permission.EDIT_FOLDERS)
@blueprint.output(SavedOut)
@blueprint.doc(summary="Save a decision table upon the version in If-Match", responses=[403, 404, 412, 422, 428])
def save_decision_table(name: str, decision: str) -> Response:
    """Keep the file of a decision as a new version."""
    return _saved(name, decision_path(opened(name).files, decision))


@blueprint.post("/decisions/<decision>/check")
@permission(Permission.READ_FOLDERS)
@blueprint.output(FoundListOut)
@blueprint.doc(summary="Why a decision table that is sent could not be carried out", responses=[403, 404, 422])
def check_decision_table(name: str, decision: str) -> Response:
    """What is wrong with a table; nothing is saved."""
    version = opened(name)
    folder = loaded(version, {decision_path(version.files, decision): request.get_data()})
    return jsonify(findings=[_problem(each) for each in decision_problems(folder, decision, obstacles)])


def _problem(problem: Any) -> dict[str, Any]:
    hint = f"{problem.message}-hint"
    said = t(hint, **problem.arguments) if has_text(hint) else ""
    return {"message": t(problem.message, **problem.arguments), "hint": said, "element": problem.element}


def _given(name: str, path: str, number: int | None, kind: str) -> Response:
    version = opened(name, number)
    if path not in version.files:
        raise NoSuchVersion(name)
    return of_version(Response(version.files[path], mimetype=kind), version.version.number)


def _saved(name: str, path: str) -> Response:
    account, base = current_account(), edited_version()
    return told(save_beside(drafting(), account, name, base, {path: request.get_data()}, now()))
