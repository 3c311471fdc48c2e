"""Everything in a diagram that an engine might evaluate or call; nothing here is ever run."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.events import TIME_DURATION, duration_term
from regdesigner.bpmn.flow import NODE_KINDS
from regdesigner.bpmn.names import BPMN, BPMNDI, ENGINES, EXTENSIONS, REG, SEQUENCE_FLOW, bpmn, local, namespace
from regdesigner.bpmn.repetition import is_plain_number
from regdesigner.domain.flow import CodeFragment, CodeKind

EXPRESSIONS = {
    bpmn("conditionExpression"): CodeKind.CONDITION,
    bpmn("condition"): CodeKind.CONDITION,
    bpmn("activationCondition"): CodeKind.CONDITION,
    bpmn("script"): CodeKind.SCRIPT,
    bpmn("timeDuration"): CodeKind.TIMER,
    bpmn("timeDate"): CodeKind.TIMER,
    bpmn("timeCycle"): CodeKind.TIMER,
    bpmn("loopCardinality"): CodeKind.CARDINALITY,
    bpmn("loopCondition"): CodeKind.LOOP_CONDITION,
    bpmn("completionCondition"): CodeKind.COMPLETION_CONDITION,
    bpmn("messagePath"): CodeKind.CORRELATION,
    bpmn("dataPath"): CodeKind.CORRELATION,
    bpmn("assignment"): CodeKind.SCRIPT,
    bpmn("transformation"): CodeKind.SCRIPT,
    bpmn("formalExpression"): CodeKind.SCRIPT,
}
"""BPMN elements whose text is an expression or a script."""

_CALLERS = frozenset(bpmn(name) for name in ("serviceTask", "sendTask", "receiveTask", "userTask", "businessRuleTask"))
_NO_CALL = ("", "##unspecified")

_VENDOR_ELEMENTS = {
    "executionListener": CodeKind.LISTENER,
    "taskListener": CodeKind.LISTENER,
    "eventListener": CodeKind.LISTENER,
    "script": CodeKind.SCRIPT,
    "preScript": CodeKind.SCRIPT,
    "postScript": CodeKind.SCRIPT,
    "unitTests": CodeKind.SCRIPT,
    "serviceTaskOperator": CodeKind.SERVICE_CALL,
    "taskDefinition": CodeKind.SERVICE_CALL,
    "connector": CodeKind.SERVICE_CALL,
    "calledDecision": CodeKind.DECISION_TABLE,
    "calledDecisionId": CodeKind.DECISION_TABLE,
    "subscription": CodeKind.CORRELATION,
    "messageVariable": CodeKind.CORRELATION,
    "loopCharacteristics": CodeKind.CARDINALITY,
    "input": CodeKind.SCRIPT,
    "output": CodeKind.SCRIPT,
}
"""Extension elements of engines by local name, whichever the engine."""

_VENDOR_ATTRIBUTES = {
    "class": CodeKind.SERVICE_CALL,
    "expression": CodeKind.SERVICE_CALL,
    "delegateExpression": CodeKind.SERVICE_CALL,
    "decisionRef": CodeKind.DECISION_TABLE,
    "collection": CodeKind.CARDINALITY,
    "resource": CodeKind.SCRIPT,
    "type": CodeKind.SERVICE_CALL,
    "topic": CodeKind.SERVICE_CALL,
    "formKey": CodeKind.SCRIPT,
}
"""Attributes of engines on BPMN elements by local name; a form key counts only where it holds an expression."""
_ONLY_WITH_EXPRESSION = frozenset(("formKey",))
_OPENINGS = ("${", "#{")

_NAMES = ("spiffworkflow", "camunda.org")
_MARKERS = tuple(
    name.encode() for name in (*_NAMES, *(space for space in ENGINES if not any(name in space for name in _NAMES)))
)
_PLACEHOLDERS = tuple(opening.encode() for opening in _OPENINGS)

_ANYTHING = ("{*}*",)
_SUSPECTS = (*EXPRESSIONS, *_CALLERS)
_OWN_NAMESPACES = (BPMN, REG, BPMNDI)


def code_fragments(document: BpmnDocument) -> tuple[CodeFragment, ...]:
    """The fragments of the whole file, of its other processes too, in the order of the file, each once.

    Plain numbers, and durations of ISO 8601 that are one term, are values and no code. A reference to a decision
    has the language ``reference``.
    """
    fragments: dict[CodeFragment, None] = {}
    is_foreign = _names_an_engine(document)
    for element in document.root.iter(*(_ANYTHING if is_foreign else _SUSPECTS)):
        tag = str(element.tag)
        if is_foreign or tag in EXPRESSIONS or (tag in _CALLERS and _says_a_call(element)):
            for kind, text, language in fragments_at(element):
                fragments.setdefault(CodeFragment(kind, _owner(element), text, language))
    return tuple(fragments)


def _says_a_call(element: etree._Element) -> bool:
    return element.get("implementation") is not None or element.get("operationRef") is not None


def _names_an_engine(document: BpmnDocument) -> bool:
    """Whether every element is worth a look: the file names an engine, holds placeholders, or has been changed."""
    content = document.source
    ascii_compatible = b"\x00" not in content[:4]
    markers = (*_MARKERS, *_PLACEHOLDERS) if b"{" in content else _MARKERS  # a brace is found ten times as fast
    return document.changed or not ascii_compatible or any(marker in content for marker in markers)


def fragments_at(element: etree._Element) -> Iterator[tuple[CodeKind, str, str]]:
    """Kind, text and language of each fragment that one element holds itself."""
    tag = str(element.tag)
    if tag in EXPRESSIONS:
        yield from _expression(element, EXPRESSIONS[tag])
    elif tag in _CALLERS:
        yield from _call(element)
    elif namespace(tag) not in _OWN_NAMESPACES and _in_extensions(element):
        yield from _vendor_element(element)
        return
    if namespace(tag) == BPMN:
        yield from _vendor_attributes(element)


def _expression(element: etree._Element, kind: CodeKind) -> Iterator[tuple[CodeKind, str, str]]:
    parts = (str(part).strip() for part in element.itertext(with_tail=False))
    text = " ".join(part for part in parts if part)
    if not text:
        return
    if kind is CodeKind.CARDINALITY and is_plain_number(text):
        return
    if element.tag == TIME_DURATION and duration_term(text) is not None:
        return
    language = element.get("language") or _script_language(element)
    yield kind, text, language


def _script_language(element: etree._Element) -> str:
    parent = element.getparent()
    return str(parent.get("scriptFormat", "")) if parent is not None and element.tag == bpmn("script") else ""


def _call(element: etree._Element) -> Iterator[tuple[CodeKind, str, str]]:
    implementation = str(element.get("implementation", "")).strip()
    operation = str(element.get("operationRef", "")).strip()
    if operation:
        yield CodeKind.SERVICE_CALL, operation, implementation
    elif implementation not in _NO_CALL and not _is_default(element, implementation):
        yield CodeKind.SERVICE_CALL, implementation, ""


def _is_default(element: etree._Element, implementation: str) -> bool:
    """Tools write the schema's own defaults to tasks that call nothing; on a service task they mean a call."""
    return implementation == "##WebService" and element.tag != bpmn("serviceTask")


def _vendor_attributes(element: etree._Element) -> Iterator[tuple[CodeKind, str, str]]:
    for name, value in element.attrib.items():
        space = namespace(str(name))
        if space in ("", *_OWN_NAMESPACES):
            continue
        kind = _VENDOR_ATTRIBUTES.get(local(str(name))) if space in ENGINES else None
        if kind is CodeKind.DECISION_TABLE and not _holds_placeholder(str(value)):
            yield kind, str(value), "reference"
        elif kind is not None and local(str(name)) not in _ONLY_WITH_EXPRESSION:
            yield kind, str(value), local(str(name))
        elif _holds_placeholder(str(value)):
            yield CodeKind.SCRIPT, str(value), local(str(name))


def _vendor_element(element: etree._Element) -> Iterator[tuple[CodeKind, str, str]]:
    """One fragment for a known extension; else one for each value that holds a placeholder of an engine."""
    name = local(str(element.tag))
    kind = _VENDOR_ELEMENTS.get(name) if _of_engine(element) else None
    values = [str(value) for value in element.attrib.values()]
    text = (element.text or "").strip()
    if kind is CodeKind.DECISION_TABLE:
        yield kind, text or str(element.get("decisionId", "")), "reference"
    elif kind is not None:
        yield kind, text or " ".join(values) or name, str(element.get("scriptFormat", ""))
    else:
        for value in (*values, text):
            if _holds_placeholder(value) or (_of_engine(element) and value.startswith("=")):
                yield CodeKind.SCRIPT, value, ""


def _of_engine(element: etree._Element) -> bool:
    space = namespace(str(element.tag))
    return space in ENGINES or "spiffworkflow" in space or "camunda" in space


def _holds_placeholder(value: str) -> bool:
    return any(opening in value for opening in _OPENINGS)


def _in_extensions(element: etree._Element) -> bool:
    return next(element.iterancestors(EXTENSIONS), None) is not None


def _owner(element: etree._Element) -> str:
    """The id of the node or flow around a fragment, else of the nearest BPMN element that has one."""
    nearest = ""
    for candidate in (element, *element.iterancestors()):
        tag, own_id = str(candidate.tag), candidate.get("id")
        if own_id and (tag == SEQUENCE_FLOW or tag in NODE_KINDS):
            return str(own_id)
        if own_id and not nearest and namespace(tag) == BPMN:
            nearest = str(own_id)
    return nearest
