"""Decision tables beside a regulation: what in a DMN file an engine might evaluate or call."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regdesigner.bpmn import xml
from regdesigner.bpmn.document import described
from regdesigner.bpmn.names import local, namespace
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
