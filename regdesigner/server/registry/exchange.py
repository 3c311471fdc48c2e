"""The registry as a table for spreadsheets: taken out, changed elsewhere, looked at and brought back."""

from __future__ import annotations

import base64
import binascii

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for

from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.refusals import Refused
from regdesigner.application.registry.exporting import exchange_csv, exchange_workbook
from regdesigner.application.registry.importing import RegistryPreview, RowFate, RowProblem, preview
from regdesigner.bootstrap import renderers, tables
from regdesigner.domain.account import Permission
from regdesigner.domain.errors import UnreadableInput
from regdesigner.server.api.papers import as_file
from regdesigner.server.context import current_account, current_language, long_work, now
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.registry.keeping import check_mark, keeping, kept_registry, mark_of, said
from regdesigner.server.texts import best, t
from regdesigner.server.work.kinds import REGISTRY

blueprint = Blueprint("exchange", __name__, url_prefix="/registry")
MOST_AT_ONCE = 100
"""Rows that are kept while one waits; more of them are long work."""


@blueprint.get("/export.xlsx")
@permission(Permission.READ_REGISTRY)
def workbook() -> Response:
    """Every service in a sheet that can be brought back."""
    content = renderers().workbook(exchange_workbook(kept_registry(), current_language()))
    return as_file(content, PaperFormat.XLSX, "registry.xlsx")


@blueprint.get("/export.csv")
@permission(Permission.READ_REGISTRY)
def table() -> Response:
    """The same as CSV."""
    response = Response(exchange_csv(kept_registry(), current_language()), mimetype="text/csv")
    response.headers.set("Content-Disposition", "attachment", filename="registry.csv")
    return response


@blueprint.get("/import")
@permission(Permission.EDIT_REGISTRY)
def choose() -> str:
    """The form for a table."""
    return render_template("registry/import.html", error="")


@blueprint.post("/import")
@permission(Permission.EDIT_REGISTRY)
def look() -> Response | str:
    """What the table would change, row by row; nothing is kept yet."""
    file = request.files.get("file")
    if file is None or not file.filename:
        return _refused(t("web-import-no-file"))
    return _previewed(file.read(), file.filename[:200])


@blueprint.post("/import/keep")
@permission(Permission.EDIT_REGISTRY)
def keep() -> Response | str:
    """Keep every row that is not wrong, if the registry is the one that was looked at."""
    name = request.form.get("name", "")[:200]
    try:
        content = base64.b64decode(request.form.get("content", ""), validate=True)
    except binascii.Error:
        return _refused(t("web-import-no-file"))
    registry = kept_registry()
    try:
        check_mark(registry, request.form.get("mark", ""))
        rows = tables().rows(content, name)
        if len(rows) > MOST_AT_ONCE:
            job = long_work().begin(current_account(), REGISTRY, {"file_name": name}, content)
            return onward(url_for("work.show", job_id=job.id))
        after = preview(rows, registry)
        keeping().replace(current_account(), registry, after.after, now())
    except Refused as refused:
        flash(said(refused), "warning")
        return _previewed(content, name)
    except UnreadableInput as error:
        return _refused(t(error.message, **error.arguments))
    flash(t("web-registry-imported", count=taken(after)), "holds")
    return onward(url_for("registry.show"))


def _previewed(content: bytes, name: str) -> Response | str:
    registry = kept_registry()
    try:
        found = preview(tables().rows(content, name), registry)
    except UnreadableInput as error:
        return _refused(t(error.message, **error.arguments))
    if found.problems:
        return _refused(" ".join(words_of(each) for each in found.problems))
    return render_template(
        "registry/preview.html",
        found=found,
        counts={fate.value: found.count(fate) for fate in RowFate},
        problems={row.line: [words_of(each) for each in row.problems] for row in found.rows},
        bodies={body.id: best(body.name) for body in registry.bodies},
        taken=taken(found),
        name=name,
        content=base64.b64encode(content).decode("ascii"),
        mark=mark_of(registry),
    )


def taken(found: RegistryPreview) -> int:
    """How many rows would be kept."""
    return found.count(RowFate.NEW) + found.count(RowFate.CHANGED)


def words_of(problem: RowProblem) -> str:
    """What is wrong with a row, beginning with its column."""
    said_so = t(problem.message, **problem.arguments)
    return f"{t(f'registry-column-{problem.column.value}')}: {said_so}" if problem.column is not None else said_so


def _refused(words: str) -> Response:
    return make_response(render_template("registry/import.html", error=words), 422)
