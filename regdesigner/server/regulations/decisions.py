"""The page on which a decision table is filled in."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for

from regdesigner.application.library.beside import deciding_nodes, decision_path, declared, table_to_fill_in
from regdesigner.domain.account import Permission
from regdesigner.server.library import loaded, opened
from regdesigner.server.permissions import permission
from regdesigner.server.regulations.beside import beginning, in_the_drawing, plain_field, service_name
from regdesigner.server.security import inline_styles

blueprint = Blueprint("decisions", __name__, url_prefix="/folders/<name>/decisions")


@blueprint.get("/<decision>")
@permission(Permission.READ_FOLDERS)
@inline_styles
def table_editor(name: str, decision: str) -> str:
    """The table of a decision; a new one for the task that takes it where there is none yet."""
    version = opened(name)
    regulation, path = loaded(version).regulation, decision_path(version.files, decision)
    nodes = deciding_nodes(regulation, decision)
    is_kept = path in version.files
    content = version.files[path] if is_kept else table_to_fill_in(regulation, decision)
    return render_template(
        "regulations/decision.html",
        version=version,
        title=service_name(version),
        nodes=nodes,
        drawing=in_the_drawing(version, nodes),
        beginning=beginning(
            version,
            nodes,
            decision=decision,
            is_kept=is_kept,
            table=content.decode("utf-8-sig"),
            outputs=[plain_field(field) for node in nodes for field in node.fields],
            fields=[plain_field(each.field) for each in declared(regulation)],
            addresses={
                "file": url_for("api_beside.decision_table", name=name, decision=decision),
                "check": url_for("api_beside.check_decision_table", name=name, decision=decision),
            },
        ),
    )
