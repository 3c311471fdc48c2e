"""Business rule tasks: a decision table is decided by our own reading of FEEL, SpiffWorkflow's DMN is not used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from SpiffWorkflow.bpmn.specs.bpmn_task_spec import BpmnTaskSpec

from regdesigner.application.ports.engine import FieldsRefused, Incident, Problem
from regdesigner.domain.decision import Aggregator, DecisionRule, DecisionTable, HitPolicy
from regdesigner.domain.flow import CodeFragment, CodeKind, FlowNode, NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.engine.fields import checked
from regdesigner.engine.specs import Lean
from regdesigner.engine.tokens import Token
from regdesigner.feel import FeelError, evaluate, parse, parse_unary_tests, unary_test

_ANYTHING = ("", "-")


def is_reference(fragment: CodeFragment) -> bool:
    """Whether it only names a decision table, so that there is nothing to run in it."""
    return fragment.kind is CodeKind.DECISION_TABLE and fragment.language == "reference"


def tables_of(regulation: Regulation) -> dict[str, DecisionTable]:
    """The table of each business rule task that names one of those beside the diagram."""
    known = {table.id: table for table in regulation.decisions}
    named = {each.element: each.text for each in regulation.code if is_reference(each)}
    named |= {node.id: node.table for node in regulation.flow.nodes if node.table is not None}
    return {element: known[name] for element, name in named.items() if name in known}


def undecidable(regulation: Regulation) -> Iterator[Problem]:
    """Business rule tasks without a table that can be decided, and what is wrong with it."""
    tables = tables_of(regulation)
    declared = {field.name for node in regulation.flow.nodes for field in node.fields}
    for node in regulation.flow.nodes:
        if node.kind is NodeKind.BUSINESS_RULE_TASK:
            table = tables.get(node.id)
            if table is None:
                yield Problem("engine-table-missing", node.id)
            else:
                yield from _faults(node, table, declared)


def _faults(node: FlowNode, table: DecisionTable, declared: set[str]) -> Iterator[Problem]:
    gathers_alone = table.aggregator is not None and len(table.outputs) == 1
    if table.policy is None or (table.policy is HitPolicy.COLLECT and not gathers_alone):
        yield Problem("engine-table-policy", node.id)
    own = {field.name for field in node.fields}
    missing = [name or "–" for name in table.outputs if name not in own]
    if missing or not table.outputs:
        yield Problem("engine-table-output", node.id, {"field": ", ".join(missing) or "–"})
    for text in (*table.inputs, *(value for rule in table.rules for value in rule.values)):
        yield from _unreadable(node, text, declared, unary=False)
    for rule in table.rules:
        if (len(rule.tests), len(rule.values)) != (len(table.inputs), len(table.outputs)):
            yield Problem("engine-table-output", node.id, {"field": "–"})
        for text in rule.tests:
            if text not in _ANYTHING:
                yield from _unreadable(node, text, declared | {"?"}, unary=True)


def _unreadable(node: FlowNode, text: str, declared: set[str], *, unary: bool) -> Iterator[Problem]:
    try:
        names = (parse_unary_tests if unary else parse)(text).names
    except FeelError as error:
        yield Problem("engine-condition-unreadable", node.id, {"condition": text})
        yield Problem(error.message_id, node.id, error.arguments)
        return
    unknown = [name for name in names if name not in declared]
    if unknown:
        yield Problem("engine-condition-unknown-field", node.id, {"field": ", ".join(unknown)})


class LeanDecision(Lean, BpmnTaskSpec):
    """Decided at once: what the table says becomes the fields of the task; ``table`` is set when compiled."""

    table: DecisionTable

    def _run_hook(self, my_task: Token) -> bool:
        document = my_task.workflow.top_workflow.document
        try:
            document.update(checked(self.node, decided(self.node, self.table, document)))
        except FieldsRefused as refusal:
            raise Incident(Problem("engine-table-unfit", self.node.id), *refusal.problems) from refusal
        except FeelError as error:
            reason = Problem(error.message_id, self.node.id, error.arguments)
            raise Incident(Problem("engine-table-fails", self.node.id), reason) from error
        return True


def decided(node: FlowNode, table: DecisionTable, known: Answers) -> dict[str, FieldValue]:
    """What a table says of what is known; raises ``Incident`` where no rule fits or too many do, and ``FeelError``."""
    inputs = [evaluate(text, known) for text in table.inputs]
    fitting = [rule for rule in table.rules if _fits(rule, inputs, known)]
    if not fitting and table.aggregator is not Aggregator.COUNT:
        raise Incident(Problem("engine-table-none", node.id))
    if table.policy is HitPolicy.FIRST:
        fitting = fitting[:1]
    said = [[evaluate(text, known) for text in rule.values] for rule in fitting]
    if table.policy is HitPolicy.COLLECT:
        return {table.outputs[0]: _gathered(table, [values[0] for values in said])}
    same = table.policy is HitPolicy.ANY and all(values == said[0] for values in said)
    if len(said) > 1 and not same:
        raise Incident(Problem("engine-table-several", node.id, {"number": len(said)}))
    return dict(zip(table.outputs, map(_plain, said[0]), strict=True))


def _fits(rule: DecisionRule, inputs: list[object], known: Mapping[str, object]) -> bool:
    fits = partial(unary_test, context=known)
    return all(test in _ANYTHING or fits(test, value) for test, value in zip(rule.tests, inputs, strict=True))


def _gathered(table: DecisionTable, values: list[object]) -> FieldValue:
    numbers = [each for each in values if isinstance(each, int | float) and not isinstance(each, bool)]
    match table.aggregator:
        case Aggregator.SUM if len(numbers) == len(values):
            return sum(numbers)
        case Aggregator.MIN if len(numbers) == len(values):
            return min(numbers)
        case Aggregator.MAX if len(numbers) == len(values):
            return max(numbers)
        case Aggregator.COUNT:
            return len(values)
        case _:
            raise FeelError("feel-bad-value", {"name": table.outputs[0]})


def _plain(value: object) -> FieldValue:
    """A value that a field can hold."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)
