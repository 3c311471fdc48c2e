"""The page on which the form of a task is arranged."""

from __future__ import annotations

import json

from flask import Blueprint, render_template, url_for

from regdesigner.application.library.beside import declared, form_path
from regdesigner.application.regulations.task_forms import nodes_of
from regdesigner.domain.account import Permission
from regdesigner.server.library import loaded, opened
from regdesigner.server.permissions import permission
from regdesigner.server.regulations.beside import beginning, in_the_drawing, plain_field, service_name
from regdesigner.server.security import inline_styles

blueprint = Blueprint("task_forms", __name__, url_prefix="/folders/<name>/forms")


@blueprint.get("/<form>")
@permission(Permission.READ_FOLDERS)
@inline_styles
def form_editor(name: str, form: str) -> str:
    """The form of the tasks that name it; a new one where there is no such file yet."""
    version, path = opened(name), form_path(form)
    regulation = loaded(version).regulation
    nodes = nodes_of(regulation, form)
    fields = {field.name: plain_field(field) for node in nodes for field in node.fields}
    return render_template(
        "regulations/form.html",
        version=version,
        title=service_name(version),
        nodes=nodes,
        drawing=in_the_drawing(version, nodes),
        beginning=beginning(
            version,
            nodes,
            name=form,
            fields=list(fields.values()),
            known=[plain_field(each.field) for each in declared(regulation)],
            may_declare=version.editable and bool(nodes),
            form=json.loads(version.files[path].decode("utf-8-sig")) if path in version.files else None,
            addresses={
                "file": url_for("api_beside.task_form", name=name, form=form),
                "fields": url_for("api_declaring.declare", name=name, form=form),
                "check": url_for("api_beside.check_task_form", name=name, form=form),
            },
        ),
    )
