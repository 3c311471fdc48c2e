"""The official papers of a folder, to be looked at and taken away."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from regdesigner.application.ports.library import STANDARD
from regdesigner.application.regulations.exporting import FORMATS, PaperName
from regdesigner.domain.account import Permission
from regdesigner.domain.text import OFFICIAL_LANGUAGES, Language
from regdesigner.server.context import current_language
from regdesigner.server.library import opened
from regdesigner.server.permissions import permission

blueprint = Blueprint("papers", __name__, url_prefix="/folders/<name>/papers")


@blueprint.get("")
@permission(Permission.READ_FOLDERS)
def show_all(name: str) -> str:
    """Every paper in every language and format."""
    version = opened(name, request.args.get("version", type=int))
    return render_template("folders/papers.html", version=version, papers=papers_of(STANDARD in version.files))


@blueprint.get("/<any(regulation,standard):paper>")
@permission(Permission.READ_FOLDERS)
def show(name: str, paper: str) -> str:
    """One paper as it will be printed."""
    version = opened(name, request.args.get("version", type=int))
    wanted = request.args.get("lang", current_language())
    language: Language = next((code for code in OFFICIAL_LANGUAGES if code == wanted), "ky")
    return render_template("folders/paper.html", version=version, paper=paper, lang=language, formats=_FORMATS[paper])


_FORMATS = {name.value: tuple(each.value for each in FORMATS[name]) for name in PaperName}


def papers_of(has_standard: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The papers that a folder has, with their formats."""
    names = ("standard", "regulation") if has_standard else ("regulation",)
    return tuple((name, _FORMATS[name]) for name in names)
