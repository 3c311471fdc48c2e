"""A regulation → a new BPMN 2.0 file with its drawing."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from regdesigner.bpmn import xml
from regdesigner.bpmn.actions import action_entry, term_entries
from regdesigner.bpmn.drawing import BOUNDS, EDGE, LABEL, SHAPE, WAYPOINT
from regdesigner.bpmn.events import iso_duration
from regdesigner.bpmn.merging import merge_entry
from regdesigner.bpmn.names import BPMN, BPMNDI, DC, DEFINITIONS, DI, EXTENSIONS, FEEL, REG, XSI, bpmn, reg
from regdesigner.bpmn.profile import Entry
from regdesigner.bpmn.provisions import regulation_entry
from regdesigner.bpmn.writer import branch_entry, field_entry
from regdesigner.domain.drawing import Box
from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Basis
from regdesigner.domain.text import EMPTY, Text

_NAMESPACES = {"bpmn": BPMN, "bpmndi": BPMNDI, "dc": DC, "di": DI, "xsi": XSI, "reg": REG}
_COLLABORATION_ID = "Collaboration_1"


def write_new(regulation: Regulation) -> bytes:
    """The file of a regulation that has none yet; of ``code`` it holds the conditions of the flow, nothing else."""
    root = etree.Element(DEFINITIONS, nsmap=_NAMESPACES)
    root.set("id", "Definitions_1")
    root.set("targetNamespace", REG)
    flow = regulation.flow
    plane = regulation.id
    if flow.pools or flow.message_flows:
        _collaboration(root, flow)
        plane = _COLLABORATION_ID
    _ProcessWriter(regulation).write(root)
    _drawing(root, regulation, plane)
    etree.indent(root)
    return xml.serialize(root.getroottree())


@dataclass
class _ProcessWriter:
    regulation: Regulation

    def write(self, root: etree._Element) -> None:
        regulation, flow = self.regulation, self.regulation.flow
        process = etree.SubElement(root, bpmn("process"), id=regulation.id, isExecutable="true")
        entry = regulation_entry(regulation.form, regulation.status, regulation.service, regulation.provisions)
        _extend(process, [("regulation", entry)])
        if flow.lanes:
            _lanes(process, flow)
        self._contents(process, None)

    def _contents(self, container: etree._Element, parent: str | None) -> None:
        """The nodes directly inside, each with what it holds, then the flows between them."""
        flow = self.regulation.flow
        inside = flow.children(parent)
        for node in inside:
            self._node(container, node)
        ids = {node.id for node in inside}
        for sequence_flow in flow.sequence_flows:
            is_stray = parent is None and sequence_flow.source not in flow.by_id
            if sequence_flow.source in ids or is_stray:
                _sequence_flow(container, sequence_flow)

    def _node(self, container: etree._Element, node: FlowNode) -> None:
        element = etree.SubElement(container, bpmn(node.kind.value), id=node.id)
        _name(element, node.name, self._entries(node))
        for name, value in _node_attributes(node).items():
            element.set(name, value)
        flow = self.regulation.flow
        for arrow in flow.incoming(node.id):
            etree.SubElement(element, bpmn("incoming")).text = arrow.id
        for arrow in flow.outgoing(node.id):
            etree.SubElement(element, bpmn("outgoing")).text = arrow.id
        _event_definitions(element, node)
        if node.loop is not None and node.loop.multi_instance:
            marker = etree.SubElement(element, bpmn("multiInstanceLoopCharacteristics"))
            marker.set("isSequential", "false" if node.loop.parallel else "true")
        elif node.loop is not None:
            etree.SubElement(element, bpmn("standardLoopCharacteristics"))
        if node.kind.holds_nodes and node.kind is not NodeKind.CALL_ACTIVITY:
            self._contents(element, node.id)

    def _entries(self, node: FlowNode) -> list[tuple[str, Entry]]:
        entries = [("field", field_entry(field)) for field in node.fields]
        action = self.regulation.action(node.id)
        if action is not None:
            lane = self.regulation.flow.lane_of(node.id)
            entries.insert(0, ("action", action_entry(action, lane.name if lane is not None else EMPTY)))
        if node.call_number is not None:
            entries.append(("call", Entry("Call", {"number": node.call_number})))
        if node.form is not None:
            entries.append(("form", Entry("Form", {"name": node.form})))
        if node.table is not None:
            entries.append(("table", Entry("Table", {"decision": node.table})))
        term = node.wait
        if node.timer is not None and node.timer.basis is Basis.WORKING:
            term = node.timer
        if term is not None or node.stands_still:
            entries.append(("wait", Entry("Wait", {"standsStill": node.stands_still}, {"term": term_entries(term)})))
        if node.outcome is not None:
            entries.append(("outcome", Entry("Outcome", {"kind": node.outcome.value})))
        repeats = branch_entry(EMPTY, None, node.loop.maximum) if node.loop is not None else None
        return [*entries, ("branch", repeats)] if repeats is not None else entries


def _lanes(process: etree._Element, flow: Flow) -> None:
    """Lanes, each inside the one that it lies in: that comes before it."""
    lane_set = etree.SubElement(process, bpmn("laneSet"), id="LaneSet_1")
    written: dict[str, etree._Element] = {}
    for lane in flow.lanes:
        outer = written.get(lane.parent) if lane.parent is not None else None
        holder = lane_set
        if outer is not None:
            inner = outer.find(bpmn("childLaneSet"))
            holder = inner if inner is not None else etree.SubElement(outer, bpmn("childLaneSet"))
        element = etree.SubElement(holder, bpmn("lane"), id=lane.id)
        written[lane.id] = element
        _name(element, lane.name)
        for node in lane.nodes:
            etree.SubElement(element, bpmn("flowNodeRef")).text = node


def _node_attributes(node: FlowNode) -> dict[str, str]:
    attributes: dict[str, str] = {}
    if node.attached_to is not None:
        attributes["attachedToRef"] = node.attached_to
    if not node.interrupting:
        attributes["isInterrupting" if node.kind is NodeKind.START_EVENT else "cancelActivity"] = "false"
    if node.default is not None:
        attributes["default"] = node.default
    if node.called is not None:
        attributes["calledElement"] = node.called
    if node.instantiating:
        attributes["instantiate"] = "true"
    if node.triggered_by_event:
        attributes["triggeredByEvent"] = "true"
    return attributes


def _event_definitions(element: etree._Element, node: FlowNode) -> None:
    if node.event is EventKind.NONE:
        return
    kinds = (EventKind.MESSAGE, EventKind.SIGNAL) if node.event is EventKind.MULTIPLE else (node.event,)
    for kind in kinds:
        definition = etree.SubElement(element, bpmn(f"{kind.value}EventDefinition"))
        if kind is EventKind.TIMER and node.timer is not None:
            duration = etree.SubElement(definition, bpmn("timeDuration"))
            duration.set(f"{{{XSI}}}type", "bpmn:tFormalExpression")
            duration.text = iso_duration(node.timer)


def _sequence_flow(container: etree._Element, flow: SequenceFlow) -> None:
    element = etree.SubElement(container, bpmn("sequenceFlow"), id=flow.id)
    element.set("sourceRef", flow.source)
    element.set("targetRef", flow.target)
    branch = branch_entry(flow.criterion, flow.probability, flow.max_repeats)
    _name(element, flow.name, [("branch", branch)] if branch is not None else [])
    if flow.condition:
        condition = etree.SubElement(element, bpmn("conditionExpression"), language=FEEL)
        condition.set(f"{{{XSI}}}type", "bpmn:tFormalExpression")
        condition.text = flow.condition


def _collaboration(root: etree._Element, flow: Flow) -> None:
    collaboration = etree.SubElement(root, bpmn("collaboration"), id=_COLLABORATION_ID)
    for pool in flow.pools:
        element = etree.SubElement(collaboration, bpmn("participant"), id=pool.id)
        if pool.process is not None:
            element.set("processRef", pool.process)
        _name(element, pool.name)
    for message_flow in flow.message_flows:
        element = etree.SubElement(collaboration, bpmn("messageFlow"), id=message_flow.id)
        element.set("sourceRef", message_flow.source)
        element.set("targetRef", message_flow.target)
        _name(element, message_flow.name)


def _name(element: etree._Element, name: Text, entries: list[tuple[str, Entry]] | None = None) -> None:
    """Name an element and extend it: Kyrgyz as BPMN's name, other languages first among the extensions."""
    if name.ky:
        element.set("name", name.ky)
    others = Text(ru=name.ru, en=name.en)
    _extend(element, [*([("name", Entry("Name", text=others))] if others else []), *(entries or [])])


def _extend(element: etree._Element, entries: list[tuple[str, Entry]]) -> None:
    if not entries:
        return
    extensions = etree.SubElement(element, EXTENSIONS)
    for tag, entry in entries:
        merge_entry(etree.SubElement(extensions, reg(tag)), entry)


def _drawing(root: etree._Element, regulation: Regulation, plane_of: str) -> None:
    drawing = regulation.drawing
    if not drawing.shapes and not drawing.edges:
        return
    diagram = etree.SubElement(root, f"{{{BPMNDI}}}BPMNDiagram", id="BPMNDiagram_1")
    plane = etree.SubElement(diagram, f"{{{BPMNDI}}}BPMNPlane", id="BPMNPlane_1", bpmnElement=plane_of)
    pools_and_lanes = {lane.id for lane in regulation.flow.lanes} | {pool.id for pool in regulation.flow.pools}
    for shape in drawing.shapes:
        element = etree.SubElement(plane, SHAPE, id=f"{shape.element}_di", bpmnElement=shape.element)
        if shape.element in pools_and_lanes or not shape.horizontal:
            element.set("isHorizontal", "true" if shape.horizontal else "false")
        _box(element, shape.bounds)
        _label(element, shape.label)
    for edge in drawing.edges:
        element = etree.SubElement(plane, EDGE, id=f"{edge.element}_di", bpmnElement=edge.element)
        for x, y in edge.waypoints:
            etree.SubElement(element, WAYPOINT, x=_number(x), y=_number(y))
        _label(element, edge.label)


def _label(element: etree._Element, label: Box | None) -> None:
    if label is not None:
        _box(etree.SubElement(element, LABEL), label)


def _box(element: etree._Element, box: Box) -> None:
    bounds = etree.SubElement(element, BOUNDS)
    for name, value in (("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)):
        bounds.set(name, _number(value))


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)
