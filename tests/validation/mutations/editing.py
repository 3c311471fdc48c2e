"""Edits of a diagram: by path, as in a text editor, and of nodes and flows, as in a tool for drawing."""

from __future__ import annotations

from typing import cast

from lxml import etree

from tests.validation.mutations.broken_sample import Edit

NAMESPACES = {
    "bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "reg": "urn:regdesigner:profile:1",
    "camunda": "http://camunda.org/schema/1.0/bpmn",
}
_BPMN = f"{{{NAMESPACES['bpmn']}}}"
_PREFIXES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def found(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements of a path; an edit that changes nothing is a mistake of the table."""
    elements = cast("list[etree._Element]", root.xpath(path, namespaces=NAMESPACES))
    assert elements, f"nothing at {path}"
    return elements


def at(element: str, path: str = "") -> str:
    """A path inside the BPMN element of this id."""
    return f"//bpmn:*[@id='{element}']{path}"


def removed(path: str) -> Edit:
    """Elements deleted as in a text editor: what refers to them stays."""

    def edit(root: etree._Element) -> None:
        for element in found(root, path):
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)

    return edit


def put(path: str, markup: str, *, first: bool = False) -> Edit:
    """Elements added inside another one, as its last or first."""

    def edit(root: etree._Element) -> None:
        (parent,) = found(root, path)
        for place, element in enumerate(etree.fromstring(f"<all {_PREFIXES}>{markup}</all>")):
            parent.insert(place if first else len(parent), element)

    return edit


def attribute(path: str, name: str, value: str | None) -> Edit:
    """An attribute with another value, or without it (``None``)."""

    def edit(root: etree._Element) -> None:
        for element in found(root, path):
            assert element.get(name) != value
            if value is None:
                del element.attrib[name]
            else:
                element.set(name, value)

    return edit


def words(path: str, text: str) -> Edit:
    """An element's text, replaced."""

    def edit(root: etree._Element) -> None:
        (element,) = found(root, path)
        element.text = text

    return edit


def renamed(path: str, tag: str) -> Edit:
    """An element of another kind, with the same content: ``userTask`` becomes ``scriptTask``."""

    def edit(root: etree._Element) -> None:
        (element,) = found(root, path)
        element.tag = _BPMN + tag

    return edit


def all_of(*edits: Edit) -> Edit:
    """Several edits as one."""

    def edit(root: etree._Element) -> None:
        for each in edits:
            each(root)

    return edit


def deleted(*elements: str) -> Edit:
    """Nodes and flows deleted as a tool for drawing does: with their flows, references and shapes."""

    def edit(root: etree._Element) -> None:
        gone = set(elements)
        for flow in found(root, "//bpmn:sequenceFlow"):
            if gone & {flow.get("sourceRef"), flow.get("targetRef")}:
                gone.add(str(flow.get("id")))
        for element in list(root.iter(etree.Element)):
            if element.get("id") in gone or (element.text or "").strip() in gone or element.get("bpmnElement") in gone:
                parent = element.getparent()
                assert parent is not None
                parent.remove(element)
            elif element.get("default") in gone:
                del element.attrib["default"]

    return edit


def connected(flow: str, source: str, target: str, condition: str = "", branch: str = "") -> Edit:
    """A flow drawn between two nodes, with a condition and, for a way of a choice, ``reg:branch``'s attributes."""

    def edit(root: etree._Element) -> None:
        put(at(source), f"<bpmn:outgoing>{flow}</bpmn:outgoing>")(root)
        put(at(target), f"<bpmn:incoming>{flow}</bpmn:incoming>")(root)
        criterion = (
            f"<bpmn:extensionElements><reg:branch {branch}><reg:criterion><reg:text xml:lang='ky'>Шарт</reg:text>"
            "<reg:text xml:lang='ru'>Условие</reg:text></reg:criterion></reg:branch></bpmn:extensionElements>"
        )
        said = f"<bpmn:conditionExpression>{condition}</bpmn:conditionExpression>" if condition else ""
        inner = (criterion if condition else "") + said
        put(
            "//bpmn:process",
            f"<bpmn:sequenceFlow id='{flow}' sourceRef='{source}' targetRef='{target}'>{inner}</bpmn:sequenceFlow>",
        )(root)

    return edit


def redirected(flow: str, *, source: str | None = None, target: str | None = None) -> Edit:
    """An end of a flow drawn to another node."""

    def edit(root: etree._Element) -> None:
        for end, tag, node in (("sourceRef", "outgoing", source), ("targetRef", "incoming", target)):
            if node is not None:
                removed(f"//bpmn:{tag}[text()='{flow}']")(root)
                attribute(at(flow), end, node)(root)
                put(at(node), f"<bpmn:{tag}>{flow}</bpmn:{tag}>")(root)

    return edit


def moved(element: str, group: str) -> Edit:
    """A node drawn into a sub-process."""

    def edit(root: etree._Element) -> None:
        found(root, at(group))[0].append(found(root, at(element))[0])

    return edit


def gateway(element: str, before: str, kind: str = "exclusiveGateway") -> Edit:
    """A gateway put into the flow ``before``, which ends there from now on; a new flow leads on from it."""

    def edit(root: etree._Element) -> None:
        (flow,) = found(root, at(before))
        target = str(flow.get("targetRef"))
        put("//bpmn:process", f"<bpmn:{kind} id='{element}'/>")(root)
        redirected(before, target=element)(root)
        connected(f"from-{element}", element, target)(root)

    return edit
