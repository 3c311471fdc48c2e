"""What the rules of running share: conditions in FEEL, the fields that they read, refusals in words."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from regdesigner.domain.flow import CodeFragment, CodeKind, FieldType, Flow, SequenceFlow, TaskField
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.feel import Expression, FeelError
from regdesigner.language import translator
from regdesigner.validation.checked import CheckedRegulation

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_PART = re.compile(r"([^\W\d]\w*|[\])\"])\s*\.\s*([^\W\d.]\w*)")
_PARTS_OF_DATES = frozenset(("year", "month", "day", "weekday", "hour", "minute", "second"))


def is_feel(fragment: CodeFragment) -> bool:
    """Whether a fragment is FEEL by what the file declares; FEEL where it declares nothing."""
    language = fragment.language.strip().lower().rstrip("/")
    return language in ("", "feel") or (language.startswith(("http://", "https://")) and language.endswith("/feel"))


def foreign_conditions(checked: CheckedRegulation) -> dict[str, CodeFragment]:
    """Conditions of flows that are written in another language than FEEL, by the id of the flow."""
    conditions = (fragment for fragment in checked.regulation.code if fragment.kind is CodeKind.CONDITION)
    arrows = checked.regulation.flow.flows_by_id
    return {
        fragment.element: fragment for fragment in conditions if fragment.element in arrows and not is_feel(fragment)
    }


def readable_conditions(checked: CheckedRegulation) -> Iterator[tuple[SequenceFlow, Expression]]:
    """The flows whose condition can be read, with what it says."""
    foreign = foreign_conditions(checked)
    for arrow in checked.regulation.flow.sequence_flows:
        read = checked.expressions.get(arrow.condition)
        if isinstance(read, Expression) and arrow.id not in foreign:
            yield arrow, read


def parts_of_values(flow: Flow, read: Expression) -> Iterator[FeelError]:
    """An error for each part that a condition asks of a field that has none: fields yield plain values.

    Only dates have parts, those of DMN 1.5, table 65.
    """
    plain = _QUOTED.sub('""', read.text)
    dates = {name for name, fields in declared_fields(flow).items() if any(f.type is FieldType.DATE for f in fields)}
    for name, part in _PART.findall(plain):
        if not (name in dates and part in _PARTS_OF_DATES):
            yield FeelError("feel-unknown-field", {"name": part})


def refusal(error: FeelError) -> Text:
    """Why an expression cannot be read, in every language."""
    return Text(*(translator(language).text(error.message_id, **error.arguments) for language in LANGUAGES))


def declared_fields(flow: Flow) -> dict[str, tuple[TaskField, ...]]:
    """The fields that the tasks of a flow yield, by name."""
    found: dict[str, list[TaskField]] = {}
    for node in flow.nodes:
        for field in node.fields:
            found.setdefault(field.name, []).append(field)
    return {name: tuple(fields) for name, fields in found.items()}


def decided_before(flow: Flow, node_id: str, name: str) -> bool:
    """Whether some way to a node passes a task that yields the field; the nearest nodes are asked first."""
    seen = {node_id}
    queue = deque(seen)
    while queue:
        current = queue.popleft()
        node = flow.by_id.get(current)
        if node is None:
            continue
        if any(field.name == name for field in node.fields):
            return True
        inside = [child.id for child in flow.children(current)] if node.kind.holds_nodes else []
        around = [end for end in (node.attached_to, node.parent) if end is not None]
        for before in (*(arrow.source for arrow in flow.incoming(current)), *inside, *around):
            if before not in seen:
                seen.add(before)
                queue.append(before)
    return False
