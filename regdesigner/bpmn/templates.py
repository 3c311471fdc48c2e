"""A new regulation from the typical template."""

from __future__ import annotations

from dataclasses import replace

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.writer import reidentify, rename, set_provisions, set_service, set_status, write
from regdesigner.domain.regulation import Status
from regdesigner.domain.text import Text


def regulation_from_template(template: bytes, service_number: str, name: Text, path: str = "template") -> bytes:
    """The template as a draft for one service: its number, its name in point 1 and on the process, an id of its own.

    Raises ``UnreadableInput`` for a template that is no BPMN, ``WrongValue`` for a number that the registry
    cannot have.
    """
    document = read_document(template, path)
    set_service(document, service_number)
    set_status(document, Status.DRAFT)
    set_provisions(document, replace(read_regulation(document).provisions, service_name=name))
    process_id = _process_id(service_number, frozenset(document.by_id))
    reidentify(document, str(document.process.get("id", "")), process_id)
    rename(document, process_id, name)
    return write(document)


def _process_id(service_number: str, taken: frozenset[str]) -> str:
    """An XML name made of the number: ``service_9_6``; free in the file."""
    stem = "service_" + service_number.replace(".", "_")
    candidates = (stem, *(f"{stem}_{count}" for count in range(2, len(taken) + 3)))
    return next(candidate for candidate in candidates if candidate not in taken)
