"""Process, collaboration and lanes → the flow: nodes, arrows, positions, pools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from regdesigner.bpmn.actions import action_of
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.events import event_definitions, event_kind, timer_of, trigger_of
from regdesigner.bpmn.extensions import (
    Extensions,
    fields_of,
    first,
    name_of,
    outcome_of,
    read_extensions,
    term_of,
)
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.known_elements import Key, KnownElements, key_of
from regdesigner.bpmn.names import COLLABORATION, SEQUENCE_FLOW, attributes_of, bpmn, child_of
from regdesigner.bpmn.profile import Entry
from regdesigner.bpmn.repetition import loop_of
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.flow import (
    EventKind,
    Flow,
    FlowNode,
    Lane,
    MessageFlow,
    NodeKind,
    Pool,
    SequenceFlow,
)
from regdesigner.domain.regulation import FaultKind
from regdesigner.domain.term import Term
from regdesigner.domain.text import EMPTY, Text

Attributes = Mapping[str, str]

NODE_KINDS = {bpmn(kind.value): kind for kind in NodeKind}
_LANE_SET, _LANE = bpmn("laneSet"), bpmn("lane")
_CHILD_LANE_SET, _FLOW_NODE_REF = bpmn("childLaneSet"), bpmn("flowNodeRef")
_TRUE = ("true", "1")
_CONDITION = bpmn("conditionExpression")
_KNOWN_BY_TEXT = frozenset(kind for kind in NodeKind if not kind.is_event and not kind.holds_nodes)
"""An event may mean definitions that stand elsewhere in the file."""
_NOT_BY_TEXT = frozenset(("attachedToRef", "calledElement"))


@dataclass
class FlowReader:
    """Reads the flow and the actions of one document in one pass; ids are unique in what it yields."""

    document: BpmnDocument
    log: FaultLog
    known: KnownElements | None = None
    actions: list[AdministrativeAction] = field(default_factory=list)
    _nodes: dict[str, FlowNode] = field(default_factory=dict)
    _sequence_flows: dict[str, SequenceFlow] = field(default_factory=dict)
    _lanes: dict[str, Lane] = field(default_factory=dict)
    _lane_of: dict[str, str] = field(default_factory=dict)
    _unnamed: int = 0

    def read(self) -> Flow:
        """The whole flow of the regulation's process; ``actions`` holds its actions in the order of the file."""
        self._read_lanes(self.document.process)
        self._read_nodes(self.document.process, None)
        pools, message_flows = self._read_collaborations()
        return Flow(
            tuple(self._nodes.values()),
            tuple(self._sequence_flows.values()),
            message_flows,
            tuple(self._lanes.values()),
            pools,
        )

    def _read_lanes(self, container: etree._Element) -> None:
        for lane_set in container.iter(_LANE_SET):
            for lane in lane_set.iterfind(_LANE):
                self._read_lane(lane)

    def _read_lane(self, element: etree._Element, parent: str | None = None) -> None:
        """A lane and, after it, the lanes inside it: the innermost lane is a node's position."""
        lane_id = self._id(element, dict(attributes_of(element)))
        nodes = tuple(self.document.resolve(ref.text or "") for ref in element.iterchildren(_FLOW_NODE_REF))
        name = name_of(element, read_extensions(element, self.log))
        self._lanes.setdefault(lane_id, Lane(lane_id, name, nodes, parent))
        for node in nodes:
            self._lane_of[node] = lane_id
            self._check(element, "flowNodeRef", node)
        for inner in element.iterfind(f"{_CHILD_LANE_SET}/{_LANE}"):
            self._read_lane(inner, lane_id)

    def _read_nodes(self, container: etree._Element, parent: str | None) -> None:
        for element in container:
            kind = NODE_KINDS.get(str(element.tag))
            if kind is not None:
                node_id = self._read_node(element, kind, parent)
                if kind.holds_nodes and kind is not NodeKind.CALL_ACTIVITY:
                    self._read_nodes(element, node_id)
            elif element.tag == SEQUENCE_FLOW:
                flow = self._sequence_flow(element) if self.known is None else self._flow_once(element, self.known)
                self._sequence_flows.setdefault(flow.id, flow)

    def _read_node(self, element: etree._Element, kind: NodeKind, parent: str | None) -> str:
        attributes = dict(attributes_of(element))
        node_id = self._id(element, attributes)
        if node_id in self._nodes:
            return node_id
        found: tuple[FlowNode, AdministrativeAction | None] | None = None
        key = self._key(element, attributes, node_id, kind, parent) if self.known is not None else None
        if key is not None and self.known is not None:
            found = self.known.get(key)
        faults = len(self.log)
        node, action = found or self._node_and_action(element, attributes, node_id, kind, parent)
        if found is None and key is not None and self.known is not None and len(self.log) == faults:
            self.known.keep(key, (node, action))
        self._nodes[node_id] = node
        if action is not None:
            self.actions.append(action)
        return node_id

    def _key(
        self, element: etree._Element, attributes: Attributes, node_id: str, kind: NodeKind, parent: str | None
    ) -> Key | None:
        """By what a node is known: ``None`` where it is more than its text and its place, or holds others."""
        if kind not in _KNOWN_BY_TEXT or not _NOT_BY_TEXT.isdisjoint(attributes):
            return None
        default = attributes.get("default")
        if default and default not in self.document.by_id:
            return None
        lane = self._lane(node_id, parent, None)
        return key_of(element, parent, lane, self._position(lane))

    def _flow_once(self, element: etree._Element, known: KnownElements) -> SequenceFlow:
        """A sequence flow that may be known: one whose ends are there, named without a prefix."""
        by_id = self.document.by_id
        key = key_of(element) if element.get("sourceRef") in by_id and element.get("targetRef") in by_id else None
        found: SequenceFlow | None = known.get(key)
        if found is None:
            faults = len(self.log)
            found = self._sequence_flow(element)
            if len(self.log) == faults:
                known.keep(key, found)
        return found

    def _position(self, lane: str | None) -> Text:
        return self._lanes[lane].name if lane in self._lanes else EMPTY

    def _node_and_action(
        self, element: etree._Element, attributes: Attributes, node_id: str, kind: NodeKind, parent: str | None
    ) -> tuple[FlowNode, AdministrativeAction | None]:
        extensions = read_extensions(element, self.log)
        node = self._node(element, attributes, node_id, kind, parent, extensions)
        entry = first(extensions, "Action")
        if entry is None:
            return node, None
        return node, action_of(entry, node_id, node.name, self._position(node.lane), self.log)

    def _node(
        self,
        element: etree._Element,
        attributes: Attributes,
        node_id: str,
        kind: NodeKind,
        parent: str | None,
        extensions: Extensions,
    ) -> FlowNode:
        definitions = event_definitions(element, self.document) if kind.is_event else []
        event = event_kind(definitions)
        attached_to = self._reference(element, attributes, "attachedToRef")
        wait_entry, call = first(extensions, "Wait"), first(extensions, "Call")
        form, table = first(extensions, "Form"), first(extensions, "Table")
        wait = term_of(wait_entry.entry("term"), self.log) if wait_entry is not None else None
        timer: Term | None = None
        if event is EventKind.TIMER:
            timer, wait = wait or timer_of(definitions), None
        return FlowNode(
            id=node_id,
            kind=kind,
            name=name_of(element, extensions),
            lane=self._lane(node_id, parent, attached_to),
            parent=parent,
            event=event,
            attached_to=attached_to,
            interrupting=attributes.get("cancelActivity", "1") in _TRUE
            and attributes.get("isInterrupting", "1") in _TRUE,
            timer=timer,
            default=self._reference(element, attributes, "default"),
            outcome=outcome_of(extensions),
            fields=fields_of(extensions, self.log),
            wait=wait,
            stands_still=wait_entry is not None and wait_entry.flag("standsStill"),
            loop=loop_of(element, extensions) if kind.is_activity else None,
            called=self._called(attributes),
            call_number=call.whole("number") if call is not None else None,
            instantiating=attributes.get("instantiate") in _TRUE,
            triggered_by_event=attributes.get("triggeredByEvent") in _TRUE,
            trigger=trigger_of(definitions, self.document) if definitions else None,
            form=form.word("name") if form is not None else None,
            table=table.word("decision") if table is not None else None,
        )

    def _lane(self, node_id: str, parent: str | None, attached_to: str | None) -> str | None:
        """A node's own lane, else that of its host, else that of the sub-process that holds it."""
        for candidate in (node_id, attached_to):
            if candidate in self._lane_of:
                return self._lane_of[candidate]
        holder = self._nodes.get(parent) if parent is not None else None
        return holder.lane if holder is not None else None

    def _sequence_flow(self, element: etree._Element) -> SequenceFlow:
        attributes = dict(attributes_of(element))
        extensions = read_extensions(element, self.log)
        branch = first(extensions, "Branch")
        condition = child_of(element, _CONDITION)
        return SequenceFlow(
            id=self._id(element, attributes),
            source=self._reference(element, attributes, "sourceRef") or "",
            target=self._reference(element, attributes, "targetRef") or "",
            name=name_of(element, extensions),
            condition=(condition.text or "").strip() if condition is not None else "",
            criterion=branch.text_of("criterion") if branch is not None else EMPTY,
            probability=self._probability(element, branch) if branch is not None else None,
            max_repeats=branch.whole("maxRepeats") if branch is not None else None,
        )

    def _probability(self, element: etree._Element, branch: Entry) -> float | None:
        value = branch.real("probability")
        if value is None or 0 <= value <= 1:
            return value
        self.log.add(element, str(value), "0..1", at="reg:branch/@probability")
        return None

    def _read_collaborations(self) -> tuple[tuple[Pool, ...], tuple[MessageFlow, ...]]:
        pools: dict[str, Pool] = {}
        message_flows: dict[str, MessageFlow] = {}
        for element in self._collaboration_parts():
            attributes = dict(attributes_of(element))
            name = name_of(element, read_extensions(element, self.log))
            element_id = self._id(element, attributes)
            if element.tag == bpmn("participant"):
                process = self._reference(element, attributes, "processRef")
                pools.setdefault(element_id, Pool(element_id, name, process))
            else:
                source = self._reference(element, attributes, "sourceRef") or ""
                target = self._reference(element, attributes, "targetRef") or ""
                message_flows.setdefault(element_id, MessageFlow(element_id, source, target, name))
        return tuple(pools.values()), tuple(message_flows.values())

    def _collaboration_parts(self) -> Iterator[etree._Element]:
        for collaboration in self.document.root.iterfind(COLLABORATION):
            yield from collaboration.iterchildren(bpmn("participant"), bpmn("messageFlow"))

    def _id(self, element: etree._Element, attributes: Attributes) -> str:
        """An element's id; one without gets a name of its own and is noted."""
        own = attributes.get("id")
        if own:
            return own
        self._unnamed += 1
        self.log.add(element, "", at="@id", kind=FaultKind.MISSING_ID)
        return f"unnamed-{self._unnamed}"

    def _reference(self, element: etree._Element, attributes: Attributes, attribute: str) -> str | None:
        value = attributes.get(attribute)
        if not value or value in self.document.by_id:
            return value or None
        target = self.document.resolve(value)
        self._check(element, f"@{attribute}", target)
        return target

    def _check(self, element: etree._Element, place: str, target: str) -> None:
        if target not in self.document.by_id:
            self.log.add(element, target, at=place, kind=FaultKind.DANGLING_REFERENCE)

    def _called(self, attributes: Attributes) -> str | None:
        """The called process may live in another file: no reference of this one."""
        called = attributes.get("calledElement")
        return self.document.resolve(called) if called else None
