"""Long work is ordered: papers of many services, many folders in one zip file."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request, url_for

from regdesigner.application.library.printing import WantedPapers
from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.refusals import Refused
from regdesigner.application.regulations.exporting import PaperName
from regdesigner.domain.account import Permission
from regdesigner.domain.text import OFFICIAL_LANGUAGES
from regdesigner.server.context import current_account, long_work
from regdesigner.server.library import drafting, listed_services
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.registry.services import filters_of
from regdesigner.server.texts import LANGUAGE_NAMES, best, t
from regdesigner.server.work.kinds import FOLDERS, PAPERS

blueprint = Blueprint("beginning", __name__, url_prefix="/work")
FORMATS = (PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.HTML, PaperFormat.XLSX, PaperFormat.SVG)
CHOSEN = "chosen"
FILTERS = ("chapter", "body", "paid", "state", "q")


@blueprint.get("/papers")
@permission(Permission.READ_FOLDERS)
def papers() -> str:
    """The form of papers; folders that an address names, or whose services pass its filters, are chosen."""
    named = tuple(request.args.getlist("folder"))
    if any(request.args.get(name) for name in FILTERS):
        named = tuple(folder.name for each in listed_services(filters_of(request.args)) for folder in each.folders)
    return _papers_form(WantedPapers(named), CHOSEN if named else "all", "")


@blueprint.post("/papers")
@permission(Permission.READ_FOLDERS)
def print_papers() -> Response:
    """Have them printed."""
    scope, wanted = request.form.get("scope", "all"), _wanted()
    try:
        if scope == CHOSEN and not wanted.folders:
            raise Refused("refused-no-folders-chosen")
        job = long_work().begin(current_account(), PAPERS, wanted.checked().as_plain())
    except Refused as refused:
        return make_response(_papers_form(wanted, scope, t(refused.message, **refused.arguments)), 422)
    return onward(url_for("work.show", job_id=job.id))


@blueprint.get("/folders")
@permission(Permission.EDIT_FOLDERS)
def folders() -> str:
    """The form of a zip file with many folders."""
    return render_template("work/folders.html", error="")


@blueprint.post("/folders")
@permission(Permission.EDIT_FOLDERS)
def bring_folders() -> Response:
    """Have them brought in."""
    file = request.files.get("file")
    if file is None or not file.filename:
        return make_response(render_template("work/folders.html", error=t("web-import-no-file")), 422)
    name = file.filename.replace("\\", "/").rpartition("/")[2][:200]
    try:
        job = long_work().begin(current_account(), FOLDERS, {"file_name": name}, file.read())
    except Refused as refused:
        words = t(refused.message, **refused.arguments)
        return make_response(render_template("work/folders.html", error=words), 422)
    return onward(url_for("work.show", job_id=job.id))


def _wanted() -> WantedPapers:
    """What the form asks for; unknown values ask for nothing."""
    form = request.form
    chosen = tuple(form.getlist("folders"))[:10_000] if form.get("scope") == CHOSEN else ()
    return WantedPapers(
        chosen,
        tuple(each for each in PaperName if each.value in form.getlist("papers")),
        tuple(each for each in OFFICIAL_LANGUAGES if each in form.getlist("languages")),
        tuple(each for each in FORMATS if each.value in form.getlist("formats")),
    )


def _papers_form(wanted: WantedPapers, scope: str, error: str) -> str:
    registry = drafting().registry()
    services = {each.number: best(each.name) for each in registry.services}
    found = drafting().folders(current_account())
    return render_template(
        "work/papers.html",
        folders=[(each.name, f"{each.service} {services.get(each.service, each.name)}".strip()) for each in found],
        wanted=wanted,
        scope=scope,
        papers=[(each.value, t(f"web-work-paper-{each.value}")) for each in PaperName],
        languages_offered=[(each, LANGUAGE_NAMES[each]) for each in OFFICIAL_LANGUAGES],
        formats=[(each.value, t(f"web-work-format-{each.value}")) for each in FORMATS],
        error=error,
    )
