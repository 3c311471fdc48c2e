"""The services of the registry: looked through, and each with its documents; added, changed, taken out."""

from __future__ import annotations

from typing import TypeVar

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotFound

from regdesigner.application.refusals import Refused
from regdesigner.application.registry.listing import DocumentState, Filters, ListedService
from regdesigner.domain.account import Permission
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.service import Service
from regdesigner.domain.text import EMPTY
from regdesigner.server.context import current_account, now
from regdesigner.server.library import listed_services
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.registry.keeping import check_mark, keeping, kept_registry, mark_of, said, text_of
from regdesigner.server.texts import best, t

blueprint = Blueprint("registry", __name__, url_prefix="/registry")
PAID = {"paid": True, "free": False, "unknown": None}
PAGE = 100
Errors = dict[str, str]
Found = TypeVar("Found")


@blueprint.get("")
@permission(Permission.READ_REGISTRY)
def show() -> str:
    """The services that pass the filters, by chapters."""
    filters, registry = filters_of(request.args), kept_registry()
    found = listed_services(filters)
    pages = max(-(-len(found) // PAGE), 1)
    page = min(max(request.args.get("page", 1, type=int), 1), pages)
    shown = found[(page - 1) * PAGE : page * PAGE]
    return render_template(
        "registry/all.html",
        registry=registry,
        chapters=[(chapter, [each for each in shown if each.service.chapter == chapter.number])
                  for chapter in registry.chapters],
        found=found,
        filters=filters,
        paid=request.args.get("paid", ""),
        states=[(each.value, t(f"web-state-{each.value}")) for each in DocumentState],
        chapter_names=[(str(each.number), f"{each.number}. {best(each.name)}") for each in registry.chapters],
        bodies={body.id: best(body.name) for body in registry.bodies},
        page_address=lambda number: url_for("registry.show", **{**request.args, "page": number}),
        papers_address=f"{url_for('beginning.papers')}?{request.query_string.decode('ascii', 'replace')}",
        page=page,
        pages=pages,
    )  # fmt: skip


@blueprint.get("/<number>")
@permission(Permission.READ_REGISTRY)
def service(number: str) -> str:
    """One entry with its documents."""
    found = _listed(number)
    registry = kept_registry()
    chapter = next((each for each in registry.chapters if each.number == found.service.chapter), None)
    return render_template(
        "registry/one.html",
        found=found,
        chapter=chapter,
        bodies={body.id: best(body.name) for body in registry.bodies},
        place=_place(),
        mark=mark_of(found.service),
    )


@blueprint.get("/new")
@permission(Permission.EDIT_REGISTRY)
def new() -> str:
    """The form of another entry."""
    return _form(Service(request.args.get("chapter", "1", type=str)[:1] or "1", EMPTY, "", "", None), None, {})


@blueprint.post("/new")
@permission(Permission.EDIT_REGISTRY)
def add() -> Response:
    """Another entry."""
    return _kept(None)


@blueprint.get("/<number>/edit")
@permission(Permission.EDIT_REGISTRY)
def edit(number: str) -> str:
    """The form of an entry."""
    found = _entry(number)
    return _form(found, found, {})


@blueprint.post("/<number>/edit")
@permission(Permission.EDIT_REGISTRY)
def change(number: str) -> Response:
    """The entry as the form has it."""
    return _kept(_entry(number))


@blueprint.post("/<number>/remove")
@permission(Permission.EDIT_REGISTRY)
def remove(number: str) -> Response:
    """Take an entry out that has no folder."""
    found = _entry(number)
    try:
        check_mark(found, request.form.get("mark", ""))
        keeping().remove_service(current_account(), found, now())
    except Refused as refused:
        flash(said(refused), "breach")
        return onward(url_for("registry.service", number=number, n=_place() or None))
    flash(t("web-registry-removed", service=number), "holds")
    return onward(url_for("registry.show"))


def _kept(old: Service | None) -> Response:
    """What the form says as an entry in the place of an old one, or the form with what is wrong."""
    try:
        given = _given()
    except WrongValue:
        number = request.form.get("number", "")
        unread = Service("1", text_of(request.form.to_dict(), "name"), "", "", None)
        return make_response(_form(unread, old, {"number": t("web-registry-number-wrong", number=number)}), 422)
    try:
        if old is None:
            keeping().add_service(current_account(), given, now())
        else:
            check_mark(old, request.form.get("mark", ""))
            keeping().change_service(current_account(), old, given, now())
    except Refused as refused:
        return make_response(_form(given, old, {_field(refused): said(refused)}), 422)
    flash(t("web-registry-kept"), "holds")
    return onward(url_for("registry.service", number=given.number))


def _given() -> Service:
    form = request.form.to_dict()
    name = text_of(form, "name")
    return Service(
        form.get("number", "").strip(),
        name,
        form.get("responsible", ""),
        form.get("provider", ""),
        PAID.get(form.get("paid", "")),
    )


def _form(shown: Service, old: Service | None, errors: Errors) -> str:
    registry = kept_registry()
    return render_template(
        "registry/edit.html",
        shown=shown,
        old=old,
        mark=mark_of(old) if old is not None else "",
        bodies=[("", t("web-choose")), *((body.id, best(body.name)) for body in registry.bodies)],
        paid=next(name for name, paid in PAID.items() if paid is shown.paid),
        errors=errors,
        place=_place(),
    )


def _field(refused: Refused) -> str:
    """The field of the form that a refusal is about."""
    fields = {
        "refused-service-without-name": "name-ky",
        "refused-no-such-body": "provider" if request.form.get("responsible") else "responsible",
    }
    return fields.get(refused.message, "number")


def filters_of(args: MultiDict[str, str]) -> Filters:
    """What an address asks for; what makes no sense asks for nothing."""
    state = args.get("state", "")
    paid = args.get("paid", "")
    return Filters(
        chapter=args.get("chapter", type=int),
        body=args.get("body") or None,
        paid=PAID.get(paid),
        state=DocumentState(state) if state in set(DocumentState) else None,
        words=args.get("q", "")[:200],
    )


def _place() -> int:
    """Which of several entries that have only a chapter's number."""
    return max(request.args.get("n", 0, type=int), 0)


def _entry(number: str) -> Service:
    return _nth([each for each in kept_registry().services if each.number == number])


def _listed(number: str) -> ListedService:
    return _nth([each for each in listed_services(Filters()) if each.service.number == number])


def _nth(found: list[Found]) -> Found:
    if _place() >= len(found):
        raise NotFound
    return found[_place()]
