"""The chapters of the registry: added, renamed, put in order, taken out when they are empty."""

from __future__ import annotations

from collections import Counter

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for
from werkzeug.exceptions import NotFound

from regdesigner.application.refusals import Refused
from regdesigner.application.registry.keeping import MOST_CHAPTERS
from regdesigner.domain.account import Permission
from regdesigner.domain.service import Chapter, Count
from regdesigner.domain.text import EMPTY, Text
from regdesigner.server.context import current_account, now
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.registry.keeping import check_mark, keeping, kept_registry, mark_of, said, text_of
from regdesigner.server.texts import t

blueprint = Blueprint("chapters", __name__, url_prefix="/registry/chapters")
UP, DOWN = -1, 1


@blueprint.get("")
@permission(Permission.READ_REGISTRY)
def show_all() -> str:
    """All chapters in their order, with the number of their services."""
    registry = kept_registry()
    counts = Counter(service.chapter for service in registry.services)
    more = len(registry.chapters) < MOST_CHAPTERS
    return render_template("registry/chapters.html", chapters=registry.chapters, counts=counts, more=more)


@blueprint.get("/new")
@permission(Permission.EDIT_REGISTRY)
def new() -> str:
    """The form of another chapter."""
    return _form(new_chapter(_free(), EMPTY), None, {})


@blueprint.post("/new")
@permission(Permission.EDIT_REGISTRY)
def add() -> Response:
    """Another chapter."""
    return _kept(None)


@blueprint.get("/<int:number>")
@permission(Permission.EDIT_REGISTRY)
def edit(number: int) -> str:
    """The form of a chapter."""
    found = chapter_of(number)
    return _form(found, found, {})


@blueprint.post("/<int:number>")
@permission(Permission.EDIT_REGISTRY)
def change(number: int) -> Response:
    """The chapter as the form has it."""
    return _kept(chapter_of(number))


@blueprint.post("/<int:number>/move")
@permission(Permission.EDIT_REGISTRY)
def move(number: int) -> Response:
    """One place up or down."""
    by = UP if request.form.get("to") == "up" else DOWN
    keeping().move_chapter(current_account(), chapter_of(number).number, by, now())
    return onward(url_for("chapters.show_all"))


@blueprint.post("/<int:number>/remove")
@permission(Permission.EDIT_REGISTRY)
def remove(number: int) -> Response:
    """Take a chapter out that holds no service."""
    try:
        keeping().remove_chapter(current_account(), chapter_of(number), now())
    except Refused as refused:
        flash(said(refused), "breach")
        return onward(url_for("chapters.show_all"))
    flash(t("web-registry-kept"), "holds")
    return onward(url_for("chapters.show_all"))


def chapter_of(number: int) -> Chapter:
    """Raises ``NotFound``."""
    found = next((each for each in kept_registry().chapters if each.number == number), None)
    if found is None:
        raise NotFound
    return found


def new_chapter(number: int, name: Text) -> Chapter:
    """A chapter of which no source says how many services it has: none on this day."""
    return Chapter(number, name, Count("services", 0, now().date(), ""))


def _free() -> int:
    """The first number that no chapter has."""
    taken = {each.number for each in kept_registry().chapters}
    return next((number for number in range(1, MOST_CHAPTERS + 1) if number not in taken), MOST_CHAPTERS)


def _kept(old: Chapter | None) -> Response:
    form = request.form.to_dict()
    number = old.number if old is not None else request.form.get("number", 0, type=int)
    name = text_of(form, "name")
    given = new_chapter(number, name) if old is None else Chapter(number, name, old.services)
    try:
        if old is None:
            keeping().add_chapter(current_account(), given, now())
        else:
            check_mark(old, form.get("mark", ""))
            keeping().change_chapter(current_account(), old, given, now())
    except Refused as refused:
        field = "number" if refused.message.startswith("refused-chapter-number") else "name-ky"
        return make_response(_form(given, old, {field: said(refused)}), 422)
    flash(t("web-registry-kept"), "holds")
    return onward(url_for("chapters.show_all"))


def _form(shown: Chapter, old: Chapter | None, errors: dict[str, str]) -> str:
    mark = mark_of(old) if old is not None else ""
    return render_template("registry/chapter.html", shown=shown, old=old, mark=mark, errors=errors)
