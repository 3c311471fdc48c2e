"""A new regulation's folder from the typical template: the diagram, a standard to fill in, an example scenario."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from regdesigner.application.ports.folders import Created
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.templates import regulation_from_template
from regdesigner.bpmn.writer import set_provisions, write
from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.domain.regulation import Provisions
from regdesigner.domain.service import Registry, checked_service_number
from regdesigner.domain.text import EMPTY, LANGUAGES, Text

DIAGRAM = "regulation.bpmn"
STANDARD = "standard.yaml"
SCENARIO = "scenarios/example.yaml"
FREE = Text(ky="Кызмат акысыз көрсөтүлөт.", ru="Услуга предоставляется бесплатно.")
"""Field 13 of a service of which the registry says that it is free (instruction p. 19)."""
_LINE, _DEEPER = "\n  ", "\n    "


def create_folder(folder: Path, template: Path, registry: Registry, service: str, name: str | None) -> Created:
    """Copy the template as a draft of one service.

    ``name`` is the service's name, in Kyrgyz unless the registry knows it in another language; ``None`` stands for the
    registry's. Raises ``UnreadableInput`` where the folder exists and is not empty, the number is none of a service, or
    there is no name.
    """
    check_number(folder, service)
    called = _name(folder, registry, service, name)
    contents = {
        DIAGRAM: _draft(template / DIAGRAM, registry, service, called),
        STANDARD: standard_to_fill_in(template / "standard.template.yaml", registry, service, called),
        SCENARIO: (template / "scenario.template.yaml").read_bytes(),
    }
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UnreadableInput(str(folder), "folder-exists")
        (folder / SCENARIO).parent.mkdir(parents=True)
        for file, content in contents.items():
            (folder / file).write_bytes(content)
    except OSError as error:
        raise UnreadableInput(str(folder), "folder-not-writable") from error
    entry = registry.service(service)
    differs = entry is not None and called != entry.name
    return Created(tuple(folder / file for file in contents), entry.name if entry is not None and differs else EMPTY)


def check_number(folder: Path, service: str) -> None:
    """Raises ``UnreadableInput`` where a number is none of a service in the registry."""
    try:
        checked_service_number(service)
    except WrongValue as error:
        arguments: dict[str, str | int] = {"key": "service", "value": service}
        raise UnreadableInput(str(folder), "yaml-service-number", element="service", arguments=arguments) from error


def _name(folder: Path, registry: Registry, service: str, name: str | None) -> Text:
    """The name in every language where the registry knows it, else as given, in Kyrgyz."""
    entry = registry.service(service)
    if name is not None and not name.strip():
        raise UnreadableInput(str(folder), "service-name-empty")
    if name is None and entry is None:
        raise UnreadableInput(str(folder), "service-name-unknown", arguments={"service": service})
    given = (name or "").strip()
    if entry is not None and (not given or given in {entry.name.in_language(language) for language in LANGUAGES}):
        return entry.name
    return Text(ky=given)


def _draft(diagram: Path, registry: Registry, service: str, name: Text) -> bytes:
    draft = regulation_from_template(diagram.read_bytes(), service, name, str(diagram))
    document = read_document(draft, str(diagram))
    provisions = read_regulation(document).provisions
    set_provisions(document, _filled(provisions, registry, service, name))
    return write(document)


def _filled(provisions: Provisions, registry: Registry, service: str, name: Text) -> Provisions:
    """The blanks that are known: the name, and from the registry the bodies of points 3 and 14."""
    filled = replace(provisions, service_name=name)
    entry = registry.service(service)
    if entry is None:
        return filled
    responsible, provider = registry.body(entry.responsible), registry.body(entry.provider)
    if provider is not None:
        filled = replace(filled, providers=(provider.name,))
    if responsible is not None:
        filled = replace(filled, responsible_body=responsible.name)
    return filled


def standard_to_fill_in(template: Path, registry: Registry, service: str, name: Text) -> bytes:
    """The standard to be filled in, with its comments: number, name and provider are there, and that it is free."""
    entry = registry.service(service)
    body = registry.body(entry.provider) if entry is not None else None
    known = {"number": _quoted(service), "name": _mapping(name)}
    if body is not None:
        known["provider"] = _mapping(body.name)
    if entry is not None and entry.paid is False:
        known["cost"] = f"\n  paid: false\n  statement:{_mapping(FREE).replace(_LINE, _DEEPER)}"
    lines = template.read_text("utf-8").splitlines()
    keys = [line.partition(":")[0] for line in lines]  # deeper fields of the same names are indented
    filled = [f"{key}:{known[key]}" if key in known else line for key, line in zip(keys, lines, strict=True)]
    return "\n".join([*filled, ""]).encode("utf-8")


def _mapping(text: Text) -> str:
    """A text by languages as YAML, a line each; both official languages even where one is empty."""
    said = {language: text.in_language(language) for language in LANGUAGES}
    return "".join(f"\n  {language}:{_quoted(words)}" for language, words in said.items() if words or language != "en")


def _quoted(words: str) -> str:
    """A quoted text, in JSON and so in YAML."""
    return f" {json.dumps(words, ensure_ascii=False)}"
