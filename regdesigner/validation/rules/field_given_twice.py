from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from regdesigner.domain.flow import FlowNode, Variant
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE416", basis=LegalReference(Act.PROFILE, "field"))
def field_given_twice(checked: CheckedRegulation) -> Iterator[Defect]:
    """A task yields two fields of one name, or a choice has one variant twice.

    Why it matters: only one of the two can be answered, and nobody can tell which of them was meant.

    Instead: give each field of a task, and each variant of a choice, a name of its own.

    Basis: profile, reg:field.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        if not node.fields:
            continue
        names = Counter(field.name for field in node.fields)
        variants = [(field.name, value) for field in node.fields for value in _doubled(field.variants)]
        doubled = [(name, name) for name, count in names.items() if count > 1] + variants
        for field, value in dict.fromkeys(doubled):
            arguments: dict[str, Value] = {"node": words_of(flow, node.id), "field": field, "value": value}
            yield Defect(node.id, "fields", None, arguments, _once(node))


def _once(node: FlowNode) -> Fix | None:
    """Fields and variants that say the very same twice said once; ``None`` where two differ."""
    fields = tuple(dict.fromkeys(replace(each, variants=tuple(dict.fromkeys(each.variants))) for each in node.fields))
    names = [each.name for each in fields]
    if len(set(names)) < len(names) or any(_doubled(each.variants) for each in fields):
        return None
    return Fix("fix-say-once", (Change(ChangeKind.NODE, node.id, "fields", node.fields, fields),))


def _doubled(variants: tuple[Variant, ...]) -> list[str]:
    counted = Counter(variant.value for variant in variants)
    return [value for value, count in counted.items() if count > 1]
