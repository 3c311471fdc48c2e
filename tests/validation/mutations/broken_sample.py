"""The sample that ships, unchanged and with one thing broken: what a row of the mutation table is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from lxml import etree

from regdesigner.application.ports.folders import NO_OVERRIDES, RegulationFolder
from regdesigner.application.regulations.validating import checked_regulation
from regdesigner.folders.regulation_folder import FoldersOnDisk
from regdesigner.validation import CheckedRegulation

MODELS = Path(__file__).resolve().parents[3] / "bpmn_models"
UDC = "9.6-udc-index"
SAMPLES = {
    "udc-index": UDC,
    "family-benefit": "3-family-benefit",
    "pledge-certificate": "4-pledge-certificate",
    "product-expertise": "5-expertise",
}
"""The folders of the samples by the ids of their regulations."""
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
    sample: str = UDC


def broken(says: str, change: Change, *adds: Pair, removes: tuple[Pair, ...] = (), sample: str = UDC) -> Mutation:
    """A row of the table."""
    return Mutation(says, change, frozenset(adds), frozenset(removes), sample)


@cache
def _folder(sample: str) -> RegulationFolder:
    return FoldersOnDisk().load(MODELS / sample, ON)


@cache
def unchanged(sample: str = UDC) -> CheckedRegulation:
    """A sample with all that lies beside it and above it, read once."""
    return checked_regulation(_folder(sample), ON)


@cache
def listed(sample: str = UDC) -> frozenset[Pair]:
    """The findings that the folder accepts."""
    return frozenset((entry.code, entry.element) for entry in _folder(sample).expected)


@cache
def _source(sample: str) -> bytes:
    return _folder(sample).bpmn_path.read_bytes()


def drawing(*edits: Edit) -> Change:
    """The diagram edited as a tree and read anew; a service of another number is looked up in the registry."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        folder = _folder(SAMPLES[before.regulation.id])
        root = etree.fromstring(_source(SAMPLES[before.regulation.id]))
        for edit in edits:
            edit(root)
        contents = {folder.bpmn_path: etree.tostring(root, encoding="utf-8")}
        regulation = FoldersOnDisk().load_as_if(folder.path, ON, NO_OVERRIDES, contents).regulation
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
