"""A field that the editor of a form declares: written into the diagram, at every task that names the form."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from regdesigner.application.library.beside import declared
from regdesigner.application.library.drafting import Drafting, OpenedVersion
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import REGULATION, Version
from regdesigner.application.refusals import Refused
from regdesigner.application.regulations.task_forms import nodes_of
from regdesigner.domain.account import Account
from regdesigner.domain.flow import FieldType, TaskField, Variant
from regdesigner.validation.field_names import is_field_name
from regdesigner.validation.fix import Change, ChangeKind

MOST_FIELDS = 200
"""Of one task; who needs more describes several tasks."""
MOST_VARIANTS = 100


def declare_field(
    drafting: Drafting, account: Account, version: OpenedVersion, folder: RegulationFolder, form: str,
    wanted: TaskField, now: datetime,
) -> tuple[Version, TaskField]:  # fmt: skip
    """Declare a field upon a version; its name is made one that no other field has.

    ``folder`` is the version as it reads. Raises ``Refused`` for a form of no task, a field without a label, a choice
    without variants; ``VersionConflict`` where somebody saved meanwhile.
    """
    from regdesigner.application.regulations.mending import mended  # a server starts without it

    regulation = folder.regulation
    nodes = nodes_of(regulation, form)
    if not nodes:
        raise Refused("refused-form-of-nothing")
    if any(len(node.fields) >= MOST_FIELDS for node in nodes):
        raise Refused("refused-field-too-many", limit=MOST_FIELDS)
    field = _checked(wanted, {known.field.name for known in declared(regulation)})
    changes = [
        Change(ChangeKind.NODE, node.id, "fields", node.fields, (*node.fields, field)) for node in nodes
    ]  # fmt: skip
    content = mended(version.files[REGULATION], REGULATION, regulation, changes)
    return drafting.save(account, version.folder.name, version.version.number, {REGULATION: content}, now), field


def _checked(wanted: TaskField, taken: Collection[str]) -> TaskField:
    if not wanted.label:
        raise Refused("refused-field-label")
    variants = wanted.variants if wanted.type is FieldType.CHOICE else ()
    if wanted.type is FieldType.CHOICE and not 2 <= len(variants) <= MOST_VARIANTS:
        raise Refused("refused-field-variants", limit=MOST_VARIANTS)
    values: list[Variant] = []
    for each in variants:
        values.append(replace(each, value=_free(each.value, {one.value for one in values})))
    return replace(wanted, name=_free(wanted.name, taken), variants=tuple(values))


def _free(name: str, taken: Collection[str]) -> str:
    """The name, else with a number behind it: one that nothing else bears and that means nothing in a condition."""
    number, found = 1, name
    while found in taken or not is_field_name(found):
        number += 1
        found = f"{name}_{number}"
    return found
