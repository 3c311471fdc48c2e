from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from regdesigner.domain.flow import Variant
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
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
        names = Counter(field.name for field in node.fields)
        variants = [(field.name, value) for field in node.fields for value in _doubled(field.variants)]
        doubled = [(name, name) for name, count in names.items() if count > 1] + variants
        for field, value in dict.fromkeys(doubled):
            yield Defect(node.id, "fields", None, {"node": words_of(flow, node.id), "field": field, "value": value})


def _doubled(variants: tuple[Variant, ...]) -> list[str]:
    counted = Counter(variant.value for variant in variants)
    return [value for value, count in counted.items() if count > 1]
