"""Changes of the registry by programs: services and bodies, and whole tables with a preview."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify, request, url_for
from werkzeug.exceptions import NotFound

from regdesigner.application.registry.importing import ImportedRow, preview
from regdesigner.bootstrap import tables
from regdesigner.domain.account import Permission
from regdesigner.domain.body import Body
from regdesigner.domain.service import Service
from regdesigner.domain.text import Text
from regdesigner.server.api.conditions import created
from regdesigner.server.api.registry import plain_body, plain_text
from regdesigner.server.api.registry_shapes import BodyIn, BodyOut, EntryOut, PreviewOut, ServiceIn, TableQuery
from regdesigner.server.api.shapes import Words
from regdesigner.server.context import current_account, now
from regdesigner.server.permissions import permission
from regdesigner.server.registry.exchange import taken, words_of
from regdesigner.server.registry.keeping import keeping, kept_registry

blueprint = APIBlueprint("api_registry_changes", __name__, url_prefix="/api/registry", tag="Registry")


def _plain(service: Service) -> dict[str, Any]:
    return {
        "number": service.number,
        "name": plain_text(service.name),
        "responsible": service.responsible,
        "provider": service.provider,
        "paid": service.paid,
    }


@blueprint.post("/services")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(ServiceIn, location="json")
@blueprint.output(EntryOut, status_code=201)
@blueprint.doc(summary="Add a service", responses=[403])
def add_service(json_data: ServiceIn) -> Response:
    """Another entry."""
    service = _service(json_data)
    keeping().add_service(current_account(), service, now())
    return created(_plain(service), url_for("api_registry.service", number=service.number))


@blueprint.put("/services/<number>")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(ServiceIn, location="json")
@blueprint.output(EntryOut)
@blueprint.doc(summary="Change a service", responses=[403, 404])
def change_service(number: str, json_data: ServiceIn) -> Response:
    """The entry as it is given."""
    service = _service(json_data)
    keeping().change_service(current_account(), _entry(number), service, now())
    return jsonify(_plain(service))


@blueprint.delete("/services/<number>")
@permission(Permission.EDIT_REGISTRY)
@blueprint.doc(summary="Take a service out that has no folder", responses={204: "It is out", 404: "No such service"})
def remove_service(number: str) -> tuple[str, int]:
    """Out of the registry; its history keeps it."""
    keeping().remove_service(current_account(), _entry(number), now())
    return "", 204


@blueprint.post("/bodies")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(BodyIn, location="json")
@blueprint.output(BodyOut, status_code=201)
@blueprint.doc(summary="Add a body", responses=[403])
def add_body(json_data: BodyIn) -> Response:
    """Another body."""
    body = Body(json_data.id, _text(json_data.name), json_data.kind)
    keeping().add_body(current_account(), body, now())
    return created(plain_body(body), url_for("api_registry.registry"))


@blueprint.put("/bodies/<body_id>")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(BodyIn, location="json")
@blueprint.output(BodyOut)
@blueprint.doc(summary="Change a body; its id stays", responses=[403, 404])
def change_body(body_id: str, json_data: BodyIn) -> Response:
    """The body as it is given."""
    body = Body(body_id, _text(json_data.name), json_data.kind)
    keeping().change_body(current_account(), _body(body_id), body, now())
    return jsonify(plain_body(body))


@blueprint.delete("/bodies/<body_id>")
@permission(Permission.EDIT_REGISTRY)
@blueprint.doc(summary="Take a body out that nothing names", responses={204: "It is out", 404: "No such body"})
def remove_body(body_id: str) -> tuple[str, int]:
    """Out of the registry."""
    keeping().remove_body(current_account(), _body(body_id), now())
    return "", 204


@blueprint.post("/import")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(TableQuery, location="query")
@blueprint.output(PreviewOut)
@blueprint.doc(summary="What an XLSX or CSV table (the body) would change; kept with keep=true", responses=[403])
def bring(query_data: TableQuery) -> Response:
    """Row by row; rows that are wrong are never kept."""
    registry = kept_registry()
    found = preview(tables().rows(request.get_data(), query_data.file_name), registry)
    keeps = query_data.keep and not found.problems
    if keeps:
        keeping().replace(current_account(), registry, found.after, now())
    problems = [words_of(each) for each in found.problems]
    return jsonify(kept=taken(found) if keeps else 0, problems=problems, rows=[_row(each) for each in found.rows])


def _row(row: ImportedRow) -> dict[str, Any]:
    return {
        "line": row.line,
        "fate": row.fate.value,
        "service": None if row.service is None else _plain(row.service),
        "before": None if row.before is None else _plain(row.before),
        "problems": [words_of(each) for each in row.problems],
    }


def _service(given: ServiceIn) -> Service:
    """Raises ``WrongValue`` for what is no number of a service."""
    return Service(given.number, _text(given.name), given.responsible, given.provider, given.paid)


def _text(given: Words) -> Text:
    return Text(given.ky.strip(), given.ru.strip(), given.en.strip())


def _entry(number: str) -> Service:
    found = kept_registry().service(number)
    if found is None:
        raise NotFound
    return found


def _body(body_id: str) -> Body:
    found = kept_registry().body(body_id)
    if found is None:
        raise NotFound
    return found
