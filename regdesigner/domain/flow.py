"""The flow between the actions of a regulation: a typed graph in the words of BPMN 2.0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from regdesigner.domain.term import Term
from regdesigner.domain.text import EMPTY, Text


class NodeKind(StrEnum):
    """BPMN 2.0 flow nodes, named as the elements are."""

    START_EVENT = "startEvent"
    END_EVENT = "endEvent"
    INTERMEDIATE_CATCH_EVENT = "intermediateCatchEvent"
    INTERMEDIATE_THROW_EVENT = "intermediateThrowEvent"
    BOUNDARY_EVENT = "boundaryEvent"
    TASK = "task"
    USER_TASK = "userTask"
    MANUAL_TASK = "manualTask"
    SEND_TASK = "sendTask"
    RECEIVE_TASK = "receiveTask"
    SERVICE_TASK = "serviceTask"
    SCRIPT_TASK = "scriptTask"
    BUSINESS_RULE_TASK = "businessRuleTask"
    SUB_PROCESS = "subProcess"
    TRANSACTION = "transaction"
    AD_HOC_SUB_PROCESS = "adHocSubProcess"
    CALL_ACTIVITY = "callActivity"
    EXCLUSIVE_GATEWAY = "exclusiveGateway"
    PARALLEL_GATEWAY = "parallelGateway"
    INCLUSIVE_GATEWAY = "inclusiveGateway"
    EVENT_BASED_GATEWAY = "eventBasedGateway"
    COMPLEX_GATEWAY = "complexGateway"

    @property
    def is_gateway(self) -> bool:
        return self.endswith("Gateway")

    @property
    def is_event(self) -> bool:
        return self.endswith("Event")

    @property
    def is_activity(self) -> bool:
        return not self.is_gateway and not self.is_event

    @property
    def holds_nodes(self) -> bool:
        """Whether other nodes may stand inside; inside a call activity stand those of the process that it calls."""
        return self in _HOLDERS


_HOLDERS = (NodeKind.SUB_PROCESS, NodeKind.TRANSACTION, NodeKind.AD_HOC_SUB_PROCESS, NodeKind.CALL_ACTIVITY)


class EventKind(StrEnum):
    """What an event waits for or throws; ``NONE`` is a plain event."""

    NONE = "none"
    MESSAGE = "message"
    TIMER = "timer"
    ERROR = "error"
    ESCALATION = "escalation"
    TERMINATE = "terminate"
    SIGNAL = "signal"
    CONDITIONAL = "conditional"
    COMPENSATE = "compensate"
    CANCEL = "cancel"
    LINK = "link"
    MULTIPLE = "multiple"


class Outcome(StrEnum):
    """How a case ends: with the service's result, or by one of the two exits of refusal."""

    RESULT = "result"
    REFUSAL_OF_DOCUMENTS = "refusal_of_documents"
    REFUSAL_OF_SERVICE = "refusal_of_service"


class FieldType(StrEnum):
    BOOLEAN = "boolean"
    CHOICE = "choice"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Variant:
    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class TaskField:
    """A field or decision that a node yields; conditions use only these. ``name`` is a FEEL name."""

    name: str
    type: FieldType
    label: Text
    required: bool = True
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class Loop:
    """Repetition of an activity: BPMN multi-instance or standard loop; ``maximum`` is the greatest number.

    ``number`` says how many instances there are, ``condition`` whether a standard loop goes on (``before`` the first
    time too), ``completion`` when instances that are left are dropped: FEEL or plain numbers; empty where not said.
    """

    parallel: bool
    multi_instance: bool
    maximum: int | None
    number: str = ""
    condition: str = ""
    completion: str = ""
    before: bool = False


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A node of the flow. ``parent`` is the sub-process that holds it, ``lane`` the lane's id.

    ``wait`` is the term within which an awaited thing comes; while ``stands_still`` the recipient acts and the
    clock stands. ``default`` is the id of the default flow; ``attached_to`` the host of a boundary event.
    """

    id: str
    kind: NodeKind
    name: Text = EMPTY
    lane: str | None = None
    parent: str | None = None
    event: EventKind = EventKind.NONE
    attached_to: str | None = None
    interrupting: bool = True
    timer: Term | None = None
    default: str | None = None
    outcome: Outcome | None = None
    fields: tuple[TaskField, ...] = ()
    wait: Term | None = None
    stands_still: bool = False
    loop: Loop | None = None
    called: str | None = None
    """The id of the process that a call activity calls."""
    call_number: int | None = None
    """The number in point 10 of the first action that the called process holds."""
    instantiating: bool = False
    triggered_by_event: bool = False
    """An event sub-process: it has no incoming flow, its own start event triggers it."""
    trigger: str | None = None
    """By what a thrown event finds those that catch it: the name of a link, a signal, the code of an error or
    escalation; ``None`` on an event that catches any."""
    form: str | None = None
    """The name of the file in ``forms/`` that arranges the fields."""
    table: str | None = None
    """The id of the decision whose table a business rule task takes."""

    @property
    def link_name(self) -> str:
        """What a link is called: by its definition, else by the name of its event."""
        return self.trigger or self.name.best("ky")


@dataclass(frozen=True, slots=True)
class SequenceFlow:
    """An arrow of BPMN: ``condition`` is FEEL, ``criterion`` the same in words (row 6).

    ``probability`` (0 to 1) serves simulation; ``max_repeats`` bounds the loop that this flow closes.
    """

    id: str
    source: str
    target: str
    name: Text = EMPTY
    condition: str = ""
    criterion: Text = EMPTY
    probability: float | None = None
    max_repeats: int | None = None


@dataclass(frozen=True, slots=True)
class MessageFlow:
    id: str
    source: str
    target: str
    name: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Lane:
    """A position of the provider; ``parent`` is the lane that it lies in."""

    id: str
    name: Text
    nodes: tuple[str, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Pool:
    """A participant: the provider's holds the regulation (``process``), other bodies' are closed (``None``)."""

    id: str
    name: Text
    process: str | None


class CodeKind(StrEnum):
    """Places of a diagram where an engine could be asked to run something."""

    CONDITION = "condition"
    SCRIPT = "script"
    SERVICE_CALL = "service_call"
    TIMER = "timer"
    CARDINALITY = "cardinality"
    LOOP_CONDITION = "loop_condition"
    COMPLETION_CONDITION = "completion_condition"
    CORRELATION = "correlation"
    LISTENER = "listener"
    DECISION_TABLE = "decision_table"


@dataclass(frozen=True, slots=True)
class CodeFragment:
    """A text in a diagram that an engine might evaluate; ``language`` as the file declares it, else empty."""

    kind: CodeKind
    element: str
    text: str
    language: str = ""

    @property
    def is_feel(self) -> bool:
        """Whether the file declares it to be FEEL, or declares nothing."""
        language = self.language.strip().lower().rstrip("/")
        return language in ("", "feel") or (language.startswith(("http://", "https://")) and language.endswith("/feel"))


_Key = TypeVar("_Key")


def _by_key(pairs: Iterable[tuple[_Key, FlowNode]]) -> dict[_Key, tuple[FlowNode, ...]]:
    found: dict[_Key, list[FlowNode]] = {}
    for key, node in pairs:
        found.setdefault(key, []).append(node)
    return {key: tuple(nodes) for key, nodes in found.items()}


@dataclass(frozen=True)
class Flow:
    """Nodes and flows in the order of the file. Ids are unique; flows may dangle (rules find them)."""

    nodes: tuple[FlowNode, ...]
    sequence_flows: tuple[SequenceFlow, ...]
    message_flows: tuple[MessageFlow, ...] = ()
    lanes: tuple[Lane, ...] = ()
    pools: tuple[Pool, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, FlowNode]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def flows_by_id(self) -> dict[str, SequenceFlow]:
        return {flow.id: flow for flow in self.sequence_flows}

    @cached_property
    def _outgoing(self) -> dict[str, tuple[SequenceFlow, ...]]:
        return self._grouped("source")

    @cached_property
    def _incoming(self) -> dict[str, tuple[SequenceFlow, ...]]:
        return self._grouped("target")

    def _grouped(self, end: str) -> dict[str, tuple[SequenceFlow, ...]]:
        groups: dict[str, list[SequenceFlow]] = {}
        for flow in self.sequence_flows:
            groups.setdefault(getattr(flow, end), []).append(flow)
        return {node: tuple(flows) for node, flows in groups.items()}

    def outgoing(self, node_id: str) -> tuple[SequenceFlow, ...]:
        return self._outgoing.get(node_id, ())

    def incoming(self, node_id: str) -> tuple[SequenceFlow, ...]:
        return self._incoming.get(node_id, ())

    @cached_property
    def boundary_events(self) -> dict[str, tuple[FlowNode, ...]]:
        """Boundary events by the id of their host."""
        hosts: dict[str, list[FlowNode]] = {}
        for node in self.nodes:
            if node.attached_to is not None:
                hosts.setdefault(node.attached_to, []).append(node)
        return {host: tuple(events) for host, events in hosts.items()}

    @cached_property
    def starts(self) -> tuple[FlowNode, ...]:
        """Where a case can begin: at the first of these unless somebody says otherwise; plain starts come first."""
        found = [node for node in self.children(None) if node.kind is NodeKind.START_EVENT]
        return tuple(sorted(found, key=lambda node: node.event is not EventKind.NONE))

    def lane_of(self, node_id: str) -> Lane | None:
        node = self.by_id.get(node_id)
        if node is None or node.lane is None:
            return None
        return self._lanes_by_id.get(node.lane)

    @cached_property
    def _lanes_by_id(self) -> dict[str, Lane]:
        return {lane.id: lane for lane in reversed(self.lanes)}

    @cached_property
    def listeners(self) -> dict[str | None, tuple[FlowNode, ...]]:
        """Event sub-processes by the scope in which they listen."""
        return _by_key((node.parent, node) for node in self.nodes if node.triggered_by_event)

    @cached_property
    def links(self) -> dict[tuple[str | None, str], tuple[FlowNode, ...]]:
        """Link events, throwing and catching, by their scope and what the link is called."""
        link = EventKind.LINK
        return _by_key(((node.parent, node.link_name), node) for node in self.nodes if node.event is link)

    def children(self, parent: str | None) -> tuple[FlowNode, ...]:
        """The nodes directly inside a sub-process, or at the top level for ``None``."""
        return self._children.get(parent, ())

    @cached_property
    def _children(self) -> dict[str | None, tuple[FlowNode, ...]]:
        holders: dict[str | None, list[FlowNode]] = {}
        for node in self.nodes:
            holders.setdefault(node.parent, []).append(node)
        return {holder: tuple(nodes) for holder, nodes in holders.items()}
