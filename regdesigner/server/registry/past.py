"""The history of the registry: who changed what when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, render_template, request

from regdesigner.application.registry.history import Entry, EntryChange, RegistryChange, registry_history
from regdesigner.domain.account import Permission
from regdesigner.domain.body import Body
from regdesigner.domain.service import Service
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.server.context import units_of_work
from regdesigner.server.permissions import permission
from regdesigner.server.registry.keeping import kept_registry
from regdesigner.server.texts import LANGUAGE_NAMES, best, t

blueprint = Blueprint("past", __name__, url_prefix="/registry/history")
PAGE = 20
MOST_SHOWN = 30
"""Entries of one change; an import changes hundreds."""


@dataclass(frozen=True, slots=True)
class SaidEntry:
    """One entry that was changed: ``fate`` is added, changed or removed; ``fields`` are triples of words."""

    kind: str
    fate: str
    name: str
    fields: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class SaidChange:
    """What somebody changed; ``more`` entries are not listed."""

    at: datetime
    author: str
    entries: tuple[SaidEntry, ...]
    more: int
    moved: bool
    first: bool


@blueprint.get("")
@permission(Permission.READ_REGISTRY)
def show() -> str:
    """The changes, the newest first."""
    page = min(max(request.args.get("page", 1, type=int), 1), 100_000)
    found = registry_history(units_of_work(), (page - 1) * PAGE, PAGE)
    changes = said_changes(found.changes)
    return render_template("registry/history.html", changes=changes, page=page, more=page * PAGE < found.total)


def said_changes(changes: tuple[RegistryChange, ...]) -> list[SaidChange]:
    """Changes in the language of the answer."""
    bodies = {body.id: best(body.name) for body in kept_registry().bodies}
    return [_said(change, bodies) for change in changes]


def _said(change: RegistryChange, bodies: dict[str, str]) -> SaidChange:
    shown = () if change.first else change.entries[:MOST_SHOWN]
    entries = tuple(_said_entry(each, bodies) for each in shown)
    return SaidChange(change.at, change.author, entries, len(change.entries) - len(shown), change.moved, change.first)


def _said_entry(change: EntryChange, bodies: dict[str, str]) -> SaidEntry:
    before, after = change.before, change.after
    fate = "added" if before is None else "removed" if after is None else "changed"
    shown = after or before
    assert shown is not None  # noqa: S101 - one of both is there
    fields = tuple(_fields(before, after, bodies)) if before is not None and after is not None else ()
    return SaidEntry(change.kind.value, fate, _called(shown), fields)


def _called(entry: Entry) -> str:
    if isinstance(entry, Body):
        return best(entry.name)
    return f"{entry.number} {best(entry.name)}"


def _fields(before: Entry, after: Entry, bodies: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """What differs: its name, the words before and after."""
    for (label, old), (_label, new) in zip(_values(before, bodies), _values(after, bodies), strict=True):
        if old != new:
            yield label, old or "–", new or "–"


def _values(entry: Entry, bodies: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield from _names(entry.name)
    if isinstance(entry, Service):
        paid = {True: t("web-paid"), False: t("web-free"), None: t("web-payment-unknown")}
        yield t("web-number"), entry.number
        yield t("web-responsible"), bodies.get(entry.responsible, entry.responsible)
        yield t("web-provider"), bodies.get(entry.provider, entry.provider)
        yield t("web-payment"), paid[entry.paid]
    elif isinstance(entry, Body):
        yield t("web-body-kind"), t(f"web-body-kind-{entry.kind.value}")


def _names(name: Text) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        yield LANGUAGE_NAMES[language], name.in_language(language)
