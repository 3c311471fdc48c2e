"""The official papers of a folder and of the registry as files."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response
from werkzeug.exceptions import NotFound

from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.regulations.exporting import FORMATS, PaperName, printed
from regdesigner.bootstrap import renderers
from regdesigner.domain.account import Permission
from regdesigner.domain.text import OFFICIAL_LANGUAGES, Language
from regdesigner.server.api.shapes import OfVersion
from regdesigner.server.library import loaded, opened
from regdesigner.server.permissions import permission

blueprint = APIBlueprint("api_papers", __name__, url_prefix="/api/folders/<name>/papers", tag="Papers")
TYPES = {
    PaperFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    PaperFormat.PDF: "application/pdf",
    PaperFormat.HTML: "text/html",
    PaperFormat.SVG: "image/svg+xml",
    PaperFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox"
"""A paper is shown and nothing else: no script runs in it."""


@blueprint.get("/<any(regulation,standard):paper>.<any(ky,ru):language>.<any(docx,pdf,html,svg):ending>")
@permission(Permission.READ_FOLDERS)
@blueprint.input(OfVersion, location="query")
@blueprint.doc(summary="A paper of a version: regulation or standard, ky or ru, as docx, pdf, html or svg")
def paper(name: str, paper: str, language: str, ending: str, query_data: OfVersion) -> Response:
    """One paper as one file."""
    wanted, paper_format = PaperName(paper), PaperFormat(ending)
    if paper_format not in FORMATS[wanted]:
        raise NotFound
    said: Language = next(code for code in OFFICIAL_LANGUAGES if code == language)
    version = opened(name, query_data.version)
    content = printed(wanted, loaded(version), said, paper_format, renderers())
    return as_file(content, paper_format, f"{name}-{paper}-v{version.version.number}.{language}.{ending}")


def as_file(content: bytes, paper_format: PaperFormat, file_name: str) -> Response:
    """A file to keep, or for those that browsers show, to look at."""
    shown = paper_format in (PaperFormat.HTML, PaperFormat.SVG, PaperFormat.PDF)
    response = Response(content, mimetype=TYPES[paper_format])
    response.headers.set("Content-Disposition", "inline" if shown else "attachment", filename=file_name)
    if paper_format in (PaperFormat.HTML, PaperFormat.SVG):
        response.headers["Content-Security-Policy"] = POLICY
    return response
