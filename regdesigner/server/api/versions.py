"""The versions of a folder: listed, restored, compared."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify

from regdesigner.application.ports.library import Version
from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.regulations.drawn_comparison import drawn_comparison, listed
from regdesigner.application.regulations.plain_comparison import as_paper, as_plain
from regdesigner.bootstrap import renderers
from regdesigner.domain.account import Permission
from regdesigner.server.api.conditions import gives
from regdesigner.server.api.papers import TYPES, as_file
from regdesigner.server.api.regulations import told
from regdesigner.server.api.shapes import Mark, Note, OneOfTwo, Page, SavedOut, TwoVersions, VersionOut, VersionsOut
from regdesigner.server.context import current_account, current_language, now
from regdesigner.server.folders.comparison import compared_versions, official
from regdesigner.server.library import drafting
from regdesigner.server.permissions import permission
from regdesigner.server.texts import t

blueprint = APIBlueprint("api_versions", __name__, url_prefix="/api/folders/<name>", tag="Versions")


def plain_version(version: Version) -> dict[str, Any]:
    """A version as the API tells it."""
    return {
        "number": version.number,
        "at": version.at.isoformat(timespec="minutes"),
        "author": version.author_name,
        "note": version.note,
        "status": version.status.value,
        "mark": version.mark,
    }


@blueprint.get("/versions")
@permission(Permission.READ_FOLDERS)
@blueprint.input(Page, location="query")
@blueprint.output(VersionsOut)
@blueprint.doc(summary="The versions, the newest first", responses=[404])
def versions(name: str, query_data: Page) -> Response:
    """One page of versions."""
    found = drafting().versions(current_account(), name)
    page, size = query_data.page, query_data.per_page
    shown = found[(page - 1) * size : page * size]
    following = page + 1 if page * size < len(found) else None
    return jsonify(versions=[plain_version(each) for each in shown], total=len(found), page=page, next=following)


@blueprint.post("/versions/<int:number>/restore")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(Note, location="json")
@blueprint.output(SavedOut)
@blueprint.doc(summary="Make an older version the newest again, as a version of its own", responses=[403, 404])
def restore(name: str, number: int, json_data: Note) -> Response:
    """The older version as a new one."""
    note = json_data.note or t("api-restored", number=str(number))
    return told(drafting().restore_version(current_account(), name, number, now(), note))


@blueprint.put("/versions/<int:number>/mark")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(Mark, location="json")
@blueprint.output(VersionOut)
@blueprint.doc(
    summary="Give a version a name, or take it away; a version with a name is kept for ever", responses=[404]
)
def mark(name: str, number: int, json_data: Mark) -> Response:
    """The version with its name."""
    return jsonify(plain_version(drafting().mark_version(current_account(), name, number, json_data.mark)))


@blueprint.get("/compare")
@permission(Permission.READ_FOLDERS)
@blueprint.input(TwoVersions, location="query")
@blueprint.doc(summary="What changed between two versions, in the words of the official table", responses=[200, 404])
def compare(name: str, query_data: TwoVersions) -> Response:
    """The keys of ``compare --format json``, and what is marked in the drawings."""
    numbers, language = (query_data.old, query_data.new), query_data.lang or current_language()
    found = compared_versions(name, *numbers)
    drawn = drawn_comparison(found, official(language))
    drawing = {"as_drawn": drawn.as_drawn, "changes": list(listed(drawn))}
    return jsonify(**as_plain(found, language, editions(name, *numbers)), drawing=drawing)


@blueprint.get("/compare.svg")
@permission(Permission.READ_FOLDERS)
@blueprint.input(OneOfTwo, location="query")
@blueprint.doc(summary="One of both diagrams with what changed marked", responses=gives(TYPES[PaperFormat.SVG]))
def compare_drawing(name: str, query_data: OneOfTwo) -> Response:
    """The marks are groups whose ids are the anchors of ``compare``."""
    numbers, language = (query_data.old, query_data.new), official(query_data.lang or current_language())
    drawn = drawn_comparison(compared_versions(name, *numbers), language)
    edition = drawn.old if query_data.side == "old" else drawn.new
    content = renderers().drawing(edition.figure, edition.marks)
    return as_file(content, PaperFormat.SVG, f"{name}-v{numbers[0]}-v{numbers[1]}-{query_data.side}.svg")


@blueprint.get("/compare.html")
@permission(Permission.READ_FOLDERS)
@blueprint.input(TwoVersions, location="query")
@blueprint.doc(summary="The same as a page to print", responses=[200, 404])
def compare_page(name: str, query_data: TwoVersions) -> Response:
    """Both versions side by side."""
    numbers, language = (query_data.old, query_data.new), query_data.lang or current_language()
    paper = as_paper(compared_versions(name, *numbers), language, editions(name, *numbers))
    content = renderers().render(paper, PaperFormat.HTML)
    return as_file(content, PaperFormat.HTML, f"{name}-v{numbers[0]}-v{numbers[1]}.html")


def editions(name: str, old: int, new: int) -> tuple[str, str]:
    """What both versions are called."""
    first, second = (t("api-edition", folder=name, number=str(number)) for number in (old, new))
    return first, second
