"""The Unified Registry: chapters, services with the state of their documents, bodies; and as a paper."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify
from werkzeug.exceptions import NotFound

from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.registry.listing import Filters, ListedService
from regdesigner.application.regulations.exporting import printed_registry
from regdesigner.bootstrap import newest_form, renderers
from regdesigner.domain.account import Permission
from regdesigner.domain.body import Body
from regdesigner.domain.service import Chapter, Registry
from regdesigner.domain.text import OFFICIAL_LANGUAGES, Language, Text
from regdesigner.server.api.papers import as_file
from regdesigner.server.api.registry_shapes import RegistryOut, ServiceOut, ServicesOut, ServicesQuery
from regdesigner.server.library import drafting, listed_services
from regdesigner.server.permissions import permission

blueprint = APIBlueprint("api_registry", __name__, url_prefix="/api/registry", tag="Registry")


def plain_text(text: Text) -> dict[str, str]:
    return {"ky": text.ky, "ru": text.ru, "en": text.en}


def plain_body(body: Body) -> dict[str, Any]:
    return {"id": body.id, "name": plain_text(body.name), "kind": body.kind.value}


def plain_chapter(chapter: Chapter, registry: Registry) -> dict[str, Any]:
    """A chapter with the number of its services."""
    known = sum(1 for service in registry.services if service.chapter == chapter.number)
    return {"number": chapter.number, "name": plain_text(chapter.name), "services": known}


def plain_service(each: ListedService) -> dict[str, Any]:
    """An entry with the state of its documents."""
    service = each.service
    return {
        "number": service.number,
        "chapter": service.chapter,
        "name": plain_text(service.name),
        "responsible": service.responsible,
        "provider": service.provider,
        "paid": service.paid,
        "folders": [folder.name for folder in each.folders],
        "standard": each.standard.value,
        "regulation": each.regulation.value,
    }


@blueprint.get("")
@permission(Permission.READ_REGISTRY)
@blueprint.output(RegistryOut)
@blueprint.doc(summary="Chapters and bodies")
def registry() -> Response:
    """What services are ordered by."""
    kept = drafting().registry()
    chapters = [plain_chapter(chapter, kept) for chapter in kept.chapters]
    return jsonify(chapters=chapters, bodies=[plain_body(body) for body in kept.bodies])


@blueprint.get("/services")
@permission(Permission.READ_REGISTRY)
@blueprint.input(ServicesQuery, location="query")
@blueprint.output(ServicesOut)
@blueprint.doc(summary="Services by chapter, body, payment, state of documents, words")
def services(query_data: ServicesQuery) -> Response:
    """One page of the services that pass the filters."""
    wanted = query_data
    found = listed_services(Filters(wanted.chapter, wanted.body, wanted.paid, wanted.state, wanted.q))
    page, size = wanted.page, wanted.per_page
    shown = [plain_service(each) for each in found[(page - 1) * size : page * size]]
    following = page + 1 if page * size < len(found) else None
    return jsonify(services=shown, total=len(found), page=page, next=following)


@blueprint.get("/services/<number>")
@permission(Permission.READ_REGISTRY)
@blueprint.output(ServiceOut)
@blueprint.doc(summary="One service", responses=[404])
def service(number: str) -> Response:
    """One entry with the state of its documents."""
    found = next((each for each in listed_services(Filters()) if each.service.number == number), None)
    if found is None:
        raise NotFound
    return jsonify(plain_service(found))


@blueprint.get("/registry.<any(ky,ru):language>.<any(docx,pdf,html,xlsx):ending>")
@permission(Permission.READ_REGISTRY)
@blueprint.doc(summary="The registry as a paper or a workbook", responses=[200])
def paper(language: str, ending: str) -> Response:
    """The official table of the registry."""
    said: Language = next(code for code in OFFICIAL_LANGUAGES if code == language)
    paper_format = PaperFormat(ending)
    content = printed_registry(drafting().registry(), newest_form(), said, paper_format, renderers())
    return as_file(content, paper_format, f"registry.{language}.{ending}")
