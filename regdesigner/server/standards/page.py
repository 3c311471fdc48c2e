"""The page of a standard's form: everything that its template needs, in words of the answer's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flask import Response, make_response, render_template, request

from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.application.ports.library import STANDARD
from regdesigner.bootstrap import standard_files
from regdesigner.domain.service import Registry
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Language
from regdesigner.domain.three_way import Clash
from regdesigner.language import format_term
from regdesigner.server.context import current_language
from regdesigner.server.library import drafting
from regdesigner.server.standards.compounds import Group
from regdesigner.server.standards.fields import FIELDS, field_of
from regdesigner.server.standards.fields import STANDARD as SHAPE
from regdesigner.server.standards.kinds import Kind, Mistake, Node
from regdesigner.server.standards.looking import Look, look
from regdesigner.server.standards.values import completed
from regdesigner.server.texts import t

CHOICE = "choice:"
"""Begins the name of the control in which one of two is chosen; the place follows, its keys with slashes between."""
PRINTED_IN: tuple[Language, ...] = ("ky", "ru")


@dataclass(frozen=True)
class Draft:
    """What a person has in the form: ``base`` is the version that is edited, ``saved`` whether it is the one shown."""

    version: OpenedVersion
    node: Node
    values: Mapping[str, Any]
    mistakes: Sequence[Mistake] = ()
    saved: bool = True
    focus: str = ""
    clashes: Sequence[Clash] = ()
    theirs: bool = False
    """Somebody saved in between; their changes have been put together with the draft."""


@dataclass(frozen=True)
class Page:
    """A draft looked at."""

    draft: Draft
    look: Look
    printed_in: Language
    errors: Mapping[str, str] = field(default_factory=dict)


def page_of(draft: Draft) -> Page:
    """The page of a draft; mistakes of the form and of the file in words by the control that they are about."""
    printed_in = _printed_in()
    seen = look(draft.version, draft.values, current_language(), printed_in)
    mistakes = (*draft.mistakes, *seen.mistakes)
    errors = {each.path or "name": t(each.message, **each.arguments) for each in mistakes}
    return Page(draft, seen, printed_in, errors)


def shown(draft: Draft, status: int = 200, template: str = "standards/edit.html") -> Response:
    """The answer with the page of a draft; its version as ETag."""
    page = page_of(draft)
    status = 422 if page.errors and status == 200 and request.method == "POST" else status
    has_standard = STANDARD in draft.version.files
    body = render_template(template, page=page, has_standard=has_standard, **_SHAPES)
    response = make_response(body, status)
    response.headers["ETag"] = f'"{draft.version.version.number}"'
    return response


def kind_at(path: str) -> Kind:
    """The kind of the field at a path of keys: ``limits.total``."""
    kind: Kind = SHAPE
    for key in path.split("."):
        assert isinstance(kind, Group), path  # noqa: S101 - paths come from our own table
        kind = next(part.kind for part in kind.parts if part.key == key)
    return kind


def node_at(node: Node, path: str) -> Node:
    """What the form shows at a path of keys."""
    for key in path.split("."):
        node = node[key]
    return node


def control(clash: Clash) -> str:
    """The name of the control in which one of two is chosen."""
    return CHOICE + "/".join(clash.place)


def parts_of(group: Group) -> Mapping[str, Kind]:
    """The kinds of a group's parts by their keys."""
    return {part.key: part.kind for part in group.parts}


def words_of(value: Any) -> str:
    """A plain value as a person reads it beside another one."""
    match value:
        case None | "" | [] | {}:
            return t("web-standard-nothing")
        case bool():
            return t("web-standard-cost-paid-yes" if value else "web-standard-cost-paid-no")
        case {"amount": amount, "unit": unit, "basis": basis}:
            return format_term(Term(amount, Unit(unit), Basis(basis)), current_language())
        case dict():
            said = value.get(current_language()) or value.get("ky") or value.get("ru")
            return said if isinstance(said, str) else "; ".join(words_of(each) for each in value.values())
        case list():
            return "; ".join(words_of(each) for each in value)
        case _:
            return str(value)


def label(path: str) -> str:
    """The message that names a control: ``documents.2.holder`` is ``web-standard-documents-holder``."""
    keys = [key.replace("_", "-") for key in path.split(".") if not key.isdecimal()]
    return f"web-standard-{'-'.join(keys)}"


_SHAPES: Mapping[str, Any] = {
    "fields": FIELDS,
    "field_of": field_of,
    "kind_at": kind_at,
    "node_at": node_at,
    "label": label,
    "control_of": control,
    "parts_of": parts_of,
    "words_of": words_of,
    "printed_languages": PRINTED_IN,
}
"""What templates ask of the form's shape."""


def values_of(version: OpenedVersion) -> Mapping[str, Any]:
    """What the standard of a version says; where there is none, what the registry knows of the service."""
    content = version.files.get(STANDARD)
    if content is not None:
        return standard_files().values(content)
    return completed(_from_registry(drafting().registry(), version.folder.service))


def _from_registry(registry: Registry, number: str) -> Mapping[str, Any]:
    entry = registry.service(number)
    if entry is None:
        return {"number": number}
    bodies = [registry.body(each) if each else None for each in (entry.provider, entry.responsible)]
    provider, responsible = (_words(body.name) if body is not None else {} for body in bodies)
    paid = None if entry.paid is None else {"paid": entry.paid, "statement": {}}
    known = {"number": number, "name": _words(entry.name), "provider": provider, "cost": paid}
    return {**known, "information": {"responsible_body": responsible}}


def _words(text: Any) -> dict[str, str]:
    return {language: words for language in ("ky", "ru", "en") if (words := text.in_language(language))}


def _printed_in() -> Language:
    asked = request.values.get("printed_in", current_language())
    return "ru" if asked == "ru" else "ky"
