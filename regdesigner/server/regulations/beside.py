"""What the pages of forms and decision tables begin with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import url_for

from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.domain.flow import FlowNode, TaskField
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.language.catalogue import areas
from regdesigner.server.context import current_account, current_language
from regdesigner.server.library import drafting
from regdesigner.server.texts import best, client_texts

TEXTS = ("web-designer", "web-editor", "web-beside", "web-forms", "web-decisions")
"""The areas of texts that the pages' scripts say."""


def beginning(version: OpenedVersion, nodes: Iterable[FlowNode], **more: Any) -> dict[str, Any]:
    """Plain values for the page's script."""
    language = current_language()
    return {
        "folder": version.folder.name,
        "account": current_account().id,
        "version": version.version.number,
        "language": language,
        "may_edit": version.editable,
        "texts": client_texts(*(area for area in areas(language) if area in TEXTS)),
        "nodes": [{"id": node.id, "name": best(node.name) or node.id} for node in nodes],
        **more,
    }


def service_name(version: OpenedVersion) -> str:
    """What the service of a folder is called."""
    service = drafting().registry().service(version.folder.service)
    return best(service.name) if service is not None else version.folder.name


def in_the_drawing(version: OpenedVersion, nodes: tuple[FlowNode, ...]) -> str:
    """The address of the diagram, at the first of the nodes."""
    address = url_for("regulations.editor", name=version.folder.name)
    return f"{address}#{nodes[0].id}" if nodes else address


def plain_field(field: TaskField) -> dict[str, Any]:
    """A declared field with its words."""
    variants = [{"value": variant.value, "label": plain(variant.label)} for variant in field.variants]
    label = plain(field.label)
    return {
        "name": field.name,
        "type": field.type.value,
        "required": field.required,
        "label": label,
        "variants": variants,
    }


def plain(text: Text) -> dict[str, str]:
    """A text by languages, without those in which it is missing."""
    return {language: text.in_language(language) for language in LANGUAGES if text.in_language(language)}
