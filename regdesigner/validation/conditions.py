"""What the rules of running share: conditions in FEEL, the fields that they read, refusals in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regdesigner.analysis.graph import Graph, components
from regdesigner.domain.flow import CodeFragment, CodeKind, FieldType, Flow, SequenceFlow, TaskField
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.feel import Expression, FeelError, evaluate_condition
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


def date_fields(flow: Flow) -> frozenset[str]:
    """The names of the fields that yield dates."""
    declared = declared_fields(flow).items()
    return frozenset(name for name, fields in declared if any(field.type is FieldType.DATE for field in fields))


def parts_of_values(read: Expression, dates: frozenset[str]) -> Iterator[FeelError]:
    """An error for each part that a condition asks of a field that has none: fields yield plain values.

    Only dates have parts, those of DMN 1.5, table 65.
    """
    if "." in read.text:
        for name, part in _PART.findall(_QUOTED.sub('""', read.text)):
            if not (name in dates and part in _PARTS_OF_DATES):
                yield FeelError("feel-unknown-field", {"name": part})


_SAMPLES: dict[FieldType, object] = {
    FieldType.BOOLEAN: True,
    FieldType.TEXT: "a",
    FieldType.NUMBER: 1,
    FieldType.DATE: "2026-01-01",
}
_NEVER_DECIDES = ("feel-limit", "feel-not-boolean")


def fails_to_decide(read: Expression, declared: dict[str, tuple[TaskField, ...]]) -> FeelError | None:
    """What happens when a condition is tried with one value for each field: too much work, or no yes and no no.

    Errors that hang on the values tried are passed over, and so is a condition with fields that nobody declares.
    """
    if any(name not in declared for name in read.names):
        return None
    try:
        evaluate_condition(read.text, {name: _sample_of(declared[name][0]) for name in read.names})
    except FeelError as error:
        hangs_on_values = bool(read.names) and error.arguments.get("got") == "null"
        return error if error.message_id in _NEVER_DECIDES and not hangs_on_values else None
    return None


def _sample_of(field: TaskField) -> object:
    if field.type is FieldType.CHOICE:
        return field.variants[0].value if field.variants else ""
    return _SAMPLES[field.type]


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


def undeclared_decisions(checked: CheckedRegulation) -> frozenset[str]:
    """The fields that decisions of row 6 name and no task yields."""
    named = {decision.field for action in checked.actions for decision in action.decisions or () if decision.field}
    return frozenset(named - declared_fields(checked.regulation.flow).keys())


def decided_at(flow: Flow) -> dict[str, frozenset[str]]:
    """By node: the fields that a task on some way to it yields, its own too. Linear in the size of the flow.

    Inside a sub-process all that is declared in it counts, in whatever order.
    """
    place = {node.id: number for number, node in enumerate(flow.nodes)}
    steps = [(arrow.source, arrow.target) for arrow in flow.sequence_flows]
    steps += [(node.attached_to, node.id) for node in flow.nodes if node.attached_to is not None]
    steps += [step for node in flow.nodes if node.parent is not None for step in _in_and_out(node.parent, node.id)]
    known = [(place[tail], place[head]) for tail, head in steps if tail in place and head in place]
    graph = Graph(len(place), tuple(tail for tail, _ in known), tuple(head for _, head in known))
    component = components(graph)
    fields: dict[int, frozenset[str]] = {}
    for number in sorted(range(len(place)), key=lambda node: -component[node]):
        own = component[number]
        yielded = frozenset(field.name for field in flow.nodes[number].fields)
        fields[own] = _joined(
            fields.get(own),
            yielded,
            *(fields[component[graph.tails[e]]] for e in graph.incoming[number] if component[graph.tails[e]] != own),
        )
    return {node_id: fields[component[number]] for node_id, number in place.items()}


def _in_and_out(parent: str, child: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (parent, child), (child, parent)


def _joined(first: frozenset[str] | None, *others: frozenset[str]) -> frozenset[str]:
    """The union; one of the sets itself where it holds all others, so that long flows share a few sets."""
    result = first or frozenset()
    for other in others:
        if other is not result and not other <= result:
            result = other if result <= other else result | other
    return result
