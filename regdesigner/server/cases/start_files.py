"""Files of a case for its officials: never shown in the browser, only saved."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, Response

from regdesigner.application.cases.access import seen_case
from regdesigner.server.context import current_account, now, units_of_work
from regdesigner.server.permissions import signed_in

blueprint = Blueprint("case_files", __name__, url_prefix="/cases/<number>/files")


@blueprint.get("/<int:file_number>")
@signed_in
def save(number: str, file_number: int) -> Response:
    """One file, to who may see the case."""
    with units_of_work()(reading=True) as unit:
        case = unit.cases.with_number(number).case.id
        seen_case(unit, current_account(), case, now().date())
        file, content = unit.case_files.get(case, file_number)
    response = Response(content, mimetype=file.media_type)
    name = f"{number}-{file_number}.{file.name.rpartition('.')[2]}"
    response.headers["Content-Disposition"] = f"attachment; filename=\"{name}\"; filename*=UTF-8''{quote(file.name)}"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
