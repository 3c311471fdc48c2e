"""Decision tables beside a regulation, and what in a DMN file an engine might evaluate or call."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regdesigner.bpmn import xml
from regdesigner.bpmn.document import described
from regdesigner.bpmn.names import local, namespace
from regdesigner.domain.decision import Aggregator, DecisionRule, DecisionTable, HitPolicy
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import CodeFragment, CodeKind

_EXPRESSIONS = ("inputExpression", "inputEntry", "outputEntry", "defaultOutputEntry", "literalExpression")
_EXPRESSIONS_AND_LIMITS = (*_EXPRESSIONS, "inputValues", "outputValues", "allowedValues")
_ANYTHING = ("", "-")


def decision_fragments(content: bytes, path: str) -> tuple[CodeFragment, ...]:
    """Every expression of a DMN file: ``element`` is the id of its cell, ``language`` as cell or file declare it.

    Raises ``UnreadableInput`` for what is no DMN file.
    """
    root = xml.parse(content, path, "definitions", "xml-not-dmn").getroot()
    if "/DMN/" not in namespace(str(root.tag)):
        raise UnreadableInput(path, "xml-not-dmn", line=xml.line_of(root), arguments={"root": described(root)})
    default = str(root.get("expressionLanguage", ""))
    return tuple(_fragments(root, default))


def _fragments(root: etree._Element, default: str) -> Iterator[CodeFragment]:
    space = namespace(str(root.tag))
    for element in root.iter(f"{{{space}}}*"):
        name = local(str(element.tag))
        if name in _EXPRESSIONS_AND_LIMITS:
            text = (element.findtext(f"{{{space}}}text") or "").strip()
            language = str(element.get("expressionLanguage", default))
            if text not in _ANYTHING:
                yield CodeFragment(CodeKind.DECISION_TABLE, _owner(element), text, language)
        elif name == "functionDefinition" and element.get("kind", "FEEL") not in ("FEEL", "F"):
            yield CodeFragment(
                CodeKind.SERVICE_CALL, _owner(element), str(element.get("kind")), str(element.get("kind"))
            )


def _owner(element: etree._Element) -> str:
    """The id of a cell, else of what holds it."""
    for candidate in (element, *element.iterancestors()):
        if candidate.get("id"):
            return str(candidate.get("id"))
    return ""


def decision_tables(content: bytes, path: str) -> tuple[DecisionTable, ...]:
    """The tables of a DMN file by the ids of their decisions; raises ``UnreadableInput`` for what is no DMN file."""
    root = xml.parse(content, path, "definitions", "xml-not-dmn").getroot()
    space = f"{{{namespace(str(root.tag))}}}"
    return tuple(
        _table(table, str(decision.get("id", "")), space)
        for decision in root.iter(f"{space}decision")
        for table in decision.iterchildren(f"{space}decisionTable")
    )


def _table(element: etree._Element, decision: str, space: str) -> DecisionTable:
    policy = str(element.get("hitPolicy", HitPolicy.UNIQUE))
    aggregation = str(element.get("aggregation", ""))
    return DecisionTable(
        decision,
        tuple(_words(each, f"{space}inputExpression/{space}text") for each in element.iterchildren(f"{space}input")),
        tuple(str(each.get("name", "")) for each in element.iterchildren(f"{space}output")),
        tuple(_rule(each, space) for each in element.iterchildren(f"{space}rule")),
        HitPolicy(policy) if policy in HitPolicy.__members__ else None,
        Aggregator(aggregation) if aggregation in Aggregator.__members__ else None,
    )


def _rule(element: etree._Element, space: str) -> DecisionRule:
    return DecisionRule(
        tuple(_words(each, f"{space}text") for each in element.iterchildren(f"{space}inputEntry")),
        tuple(_words(each, f"{space}text") for each in element.iterchildren(f"{space}outputEntry")),
    )


def _words(element: etree._Element, path: str) -> str:
    return (element.findtext(path) or "").strip()
