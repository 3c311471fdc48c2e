"""Diagrams as other tools and analysts draw them, and what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.bpmn.adoption.adopting import Adopted, Wanted, adopt
from regdesigner.bpmn.adoption.assumptions import Assumption, AssumptionKind
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.drawn import complete_drawing
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from regdesigner.engine.executable import obstacles

_HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"'
    ' xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"'
    ' xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:bizagi="http://www.bizagi.com/bpmn20" id="definitions"'
    ' targetNamespace="urn:t">'
)

START, END = '<startEvent id="s"/>', '<endEvent id="e"/>'
"""Where a case begins, and where it ends."""


def file(*parts: str) -> bytes:
    """A file with these children of its root."""
    return (_HEAD + "".join(parts) + "</definitions>").encode()


def process(*parts: str, own_id: str = "p", name: str = "") -> str:
    return f'<process id="{own_id}" name="{name}">{"".join(parts)}</process>'


def task(own_id: str, name: str = "") -> str:
    return f'<task id="{own_id}" name="{name}"/>'


def waiting(inner: str) -> str:
    """A timer event with what its definition says."""
    definition = f"<timerEventDefinition>{inner}</timerEventDefinition>"
    return f'<intermediateCatchEvent id="t">{definition}</intermediateCatchEvent>'


def event(kind: str, own_id: str, definition: str, more: str = "") -> str:
    """An event with an empty definition of its kind."""
    return f'<{kind} id="{own_id}" {more}><{definition}EventDefinition/></{kind}>'


def flow(source: str, target: str, name: str = "", condition: str = "") -> str:
    inner = f'<conditionExpression xsi:type="tFormalExpression">{condition}</conditionExpression>' if condition else ""
    ends = f'sourceRef="{source}" targetRef="{target}"'
    return f'<sequenceFlow id="{source}-{target}" name="{name}" {ends}>{inner}</sequenceFlow>'


def words(message_id: str, /, **arguments: Text) -> Text:
    """The words of the catalogues, told by their id and what they speak of."""
    told = " ".join([message_id, *(each.best("ru") for each in arguments.values())])
    return Text(f"{told} ky", f"{told} ru", f"{told} en")


@dataclass(frozen=True)
class Draft:
    """What became of a diagram."""

    adopted: Adopted
    regulation: Regulation

    def of(self, kind: AssumptionKind) -> tuple[Assumption, ...]:
        return tuple(each for each in self.adopted.assumptions if each.kind is kind)

    def elements(self, kind: AssumptionKind) -> list[str]:
        return [each.element for each in self.of(kind)]


def draft(content: bytes, process_id: str | None = None, service: str = "") -> Draft:
    """The draft of a file."""
    adopted = adopt(content, "foreign.bpmn", Wanted("287r-2014", process_id, service), words, complete_drawing)
    return Draft(adopted, read_regulation(read_document(adopted.content, "regulation.bpmn")))


def runs(made: Draft) -> Draft:
    """The draft, in which nothing keeps a case from running."""
    assert obstacles(made.regulation) == ()
    return made
