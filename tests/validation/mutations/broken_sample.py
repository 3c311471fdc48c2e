"""The sample that ships, unchanged and with one thing broken: what a row of the mutation table is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from lxml import etree

from regdesigner.application.validating import checked_regulation
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.folders.regulation_folder import FoldersOnDisk
from regdesigner.validation import CheckedRegulation

FOLDER = Path(__file__).resolve().parents[3] / "bpmn_models" / "9.6-udc-index"
ON = date(2026, 11, 23)

Pair = tuple[str, str | None]
"""A code and the element on which it is found."""
Change = Callable[[CheckedRegulation], CheckedRegulation]
Edit = Callable[[etree._Element], None]
"""A change of the tree of the diagram, made in place."""


@dataclass(frozen=True)
class Mutation:
    """One thing broken: what it is, how, and exactly which findings it adds to the listed ones or takes away."""

    says: str
    change: Change
    adds: frozenset[Pair] = frozenset()
    removes: frozenset[Pair] = frozenset()


def broken(says: str, change: Change, *adds: Pair, removes: tuple[Pair, ...] = ()) -> Mutation:
    """A row of the table."""
    return Mutation(says, change, frozenset(adds), frozenset(removes))


@cache
def unchanged() -> CheckedRegulation:
    """The sample with all that lies beside it and above it, read once."""
    return checked_regulation(FoldersOnDisk().load(FOLDER, ON), ON)


@cache
def listed() -> frozenset[Pair]:
    """The findings that the folder accepts."""
    return frozenset((entry.code, entry.element) for entry in FoldersOnDisk().load(FOLDER, ON).expected)


@cache
def _source() -> bytes:
    return (FOLDER / "regulation.bpmn").read_bytes()


def drawing(*edits: Edit) -> Change:
    """The diagram edited as a tree and read anew; a service of another number is looked up in the registry."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        root = etree.fromstring(_source())
        for edit in edits:
            edit(root)
        regulation = read_regulation(read_document(etree.tostring(root, encoding="utf-8"), "broken.bpmn"))
        assert before.form is not None
        assert before.registry is not None
        form = before.form if regulation.form == before.form.version else None
        return replace(before, regulation=regulation, form=form, service=before.registry.service(regulation.service))

    return change


def standard(**fields: object) -> Change:
    """The standard with other values in these fields."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        assert before.standard is not None
        return replace(before, standard=replace(before.standard, **fields))  # type: ignore[arg-type]  # by name

    return change


def registered(**fields: object) -> Change:
    """The registry's entry with other values."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        assert before.service is not None
        return replace(before, service=replace(before.service, **fields))  # type: ignore[arg-type]  # by name

    return change


def surroundings(**fields: object) -> Change:
    """What lies around the regulation, replaced: the standard, the registry, the calendar."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        return replace(before, **fields)  # type: ignore[arg-type]  # fields by name

    return change
