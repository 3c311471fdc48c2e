"""Chapters of the registry and its history, for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify, url_for

from regdesigner.application.registry.history import registry_history
from regdesigner.domain.account import Permission
from regdesigner.domain.service import Chapter
from regdesigner.domain.text import Text
from regdesigner.server.api.conditions import created
from regdesigner.server.api.registry import plain_chapter
from regdesigner.server.api.registry_shapes import ChapterIn, ChapterOut, HistoryOut, MoveIn
from regdesigner.server.api.shapes import Page
from regdesigner.server.context import current_account, now, units_of_work
from regdesigner.server.permissions import permission
from regdesigner.server.registry.chapters import DOWN, UP, chapter_of, new_chapter
from regdesigner.server.registry.keeping import keeping, kept_registry
from regdesigner.server.registry.past import said_changes

blueprint = APIBlueprint("api_registry_chapters", __name__, url_prefix="/api/registry", tag="Registry")


@blueprint.post("/chapters")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(ChapterIn, location="json")
@blueprint.output(ChapterOut, status_code=201)
@blueprint.doc(summary="Add a chapter", responses=[403])
def add_chapter(json_data: ChapterIn) -> Response:
    """Another chapter."""
    chapter = new_chapter(json_data.number, _name(json_data))
    keeping().add_chapter(current_account(), chapter, now())
    return created(_plain(chapter), url_for("api_registry.registry"))


@blueprint.put("/chapters/<int:number>")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(ChapterIn, location="json")
@blueprint.output(ChapterOut)
@blueprint.doc(summary="Rename a chapter; its number stays", responses=[403, 404])
def change_chapter(number: int, json_data: ChapterIn) -> Response:
    """The chapter as it is given."""
    old = chapter_of(number)
    chapter = Chapter(number, _name(json_data), old.services)
    keeping().change_chapter(current_account(), old, chapter, now())
    return jsonify(_plain(chapter))


@blueprint.post("/chapters/<int:number>/move")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(MoveIn, location="json")
@blueprint.output(ChapterOut)
@blueprint.doc(summary="Let a chapter change places with the one before it or behind it", responses=[403, 404])
def move_chapter(number: int, json_data: MoveIn) -> Response:
    """One place up or down."""
    keeping().move_chapter(current_account(), chapter_of(number).number, UP if json_data.to == "up" else DOWN, now())
    return jsonify(_plain(chapter_of(number)))


@blueprint.delete("/chapters/<int:number>")
@permission(Permission.EDIT_REGISTRY)
@blueprint.doc(summary="Take a chapter out that holds no service", responses={204: "It is out", 404: "No such chapter"})
def remove_chapter(number: int) -> tuple[str, int]:
    """Out of the registry; its history keeps it."""
    keeping().remove_chapter(current_account(), chapter_of(number), now())
    return "", 204


@blueprint.get("/history")
@permission(Permission.READ_REGISTRY)
@blueprint.input(Page, location="query")
@blueprint.output(HistoryOut)
@blueprint.doc(summary="Who changed what in the registry when, the newest first")
def history(query_data: Page) -> Response:
    """One page of changes."""
    page, size = query_data.page, query_data.per_page
    found = registry_history(units_of_work(), (page - 1) * size, size)
    changes = [
        {**asdict(change), "at": change.at.isoformat(timespec="minutes")} for change in said_changes(found.changes)
    ]
    following = page + 1 if page * size < found.total else None
    return jsonify(changes=changes, total=found.total, page=page, next=following)


def _name(given: ChapterIn) -> Text:
    return Text(given.name.ky.strip(), given.name.ru.strip(), given.name.en.strip())


def _plain(chapter: Chapter) -> dict[str, Any]:
    return plain_chapter(chapter, kept_registry())
