"""A new regulation's folder from the typical template."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.templates import regulation_from_template
from regdesigner.bpmn.writer import set_provisions, write
from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.domain.regulation import Provisions
from regdesigner.domain.service import Registry, checked_service_number
from regdesigner.domain.text import LANGUAGES, Text

DIAGRAM = "regulation.bpmn"


def create_folder(folder: Path, template: Path, registry: Registry, service: str, name: str) -> tuple[Path, ...]:
    """Copy the template's diagram as a draft of one service; the files written.

    ``name`` is the service's name, in Kyrgyz unless the registry knows it in another language. Raises
    ``UnreadableInput`` where the folder exists and is not empty, or the number is none of a service.
    """
    _check_number(folder, service)
    content = _draft(template / DIAGRAM, registry, service, name)
    target = folder / DIAGRAM
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UnreadableInput(str(folder), "folder-exists")
        folder.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        raise UnreadableInput(str(folder), "folder-not-writable") from error
    return (target,)


def _check_number(folder: Path, service: str) -> None:
    try:
        checked_service_number(service)
    except WrongValue as error:
        arguments: dict[str, str | int] = {"key": "service", "value": service}
        raise UnreadableInput(str(folder), "yaml-service-number", element="service", arguments=arguments) from error


def _draft(diagram: Path, registry: Registry, service: str, name: str) -> bytes:
    draft = regulation_from_template(diagram.read_bytes(), service, _name(registry, service, name), str(diagram))
    document = read_document(draft, str(diagram))
    provisions = read_regulation(document).provisions
    set_provisions(document, _filled(provisions, registry, service, name))
    return write(document)


def _name(registry: Registry, service: str, name: str) -> Text:
    """The name in every language where the registry knows it, else as given, in Kyrgyz."""
    entry = registry.service(service)
    if entry is not None and name in {entry.name.in_language(language) for language in LANGUAGES}:
        return entry.name
    return Text(ky=name)


def _filled(provisions: Provisions, registry: Registry, service: str, name: str) -> Provisions:
    """The blanks that the registry fills: the name in every language, the bodies of points 3 and 14."""
    filled = replace(provisions, service_name=_name(registry, service, name))
    entry = registry.service(service)
    if entry is None or filled.service_name != entry.name:
        return filled
    responsible, provider = registry.body(entry.responsible), registry.body(entry.provider)
    if provider is not None:
        filled = replace(filled, providers=(provider.name,))
    if responsible is not None:
        filled = replace(filled, responsible_body=responsible.name)
    return filled
