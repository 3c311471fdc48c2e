"""The draft while it is made of a foreign diagram: its tree, its nodes and flows, and what was assumed so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol, cast

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import Argument, Assumption, AssumptionKind
from regdesigner.bpmn.adoption.meanings import cyrillic_language, language_of
from regdesigner.bpmn.adoption.places import place_of
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.drawing import EDGE, SHAPE
from regdesigner.bpmn.extensions import first, name_of, read_extensions
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.flow import NODE_KINDS
from regdesigner.bpmn.merging import remove
from regdesigner.bpmn.names import PROCESS, SEQUENCE_FLOW, bpmn
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.text import EMPTY, Text


class Phrase(Protocol):
    """A text of the catalogues in all languages, by its id: what is written into the draft."""

    def __call__(self, message_id: str, /, **arguments: Text) -> Text: ...


_BOUNDARY_EVENT = bpmn(NodeKind.BOUNDARY_EVENT.value)
_INCOMING, _OUTGOING = bpmn("incoming"), bpmn("outgoing")
_ARTIFACTS = frozenset(bpmn(name) for name in ("textAnnotation", "association", "group", "resourceRole", "performer"))
_FIRST_CHILDREN = frozenset(bpmn(name) for name in ("documentation", "extensionElements", "auditing", "monitoring"))
HOLDING = frozenset(bpmn(kind.value) for kind in NodeKind if kind.holds_nodes)


@dataclass(eq=False)
class Draft:
    """Nodes and flows of the regulation's process, looked up and changed; references are resolved on the way."""

    document: BpmnDocument
    phrase: Phrase
    assumptions: list[Assumption] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    """Ids of what was added and is not drawn yet."""
    names: dict[str, Text] = field(default_factory=dict)
    """What was added and is called something, in all languages."""
    jumps: dict[etree._Element, etree._Element] = field(default_factory=dict)
    """Where each link goes on."""
    failing: set[etree._Element] = field(default_factory=set)
    """Events that told of an error and tell nobody now."""
    _out: dict[str, list[etree._Element]] = field(default_factory=dict)
    _in: dict[str, list[etree._Element]] = field(default_factory=dict)
    _touched: set[str] = field(default_factory=set)
    _boundary: dict[etree._Element, list[etree._Element]] | None = None
    _drawn: dict[str, list[etree._Element]] | None = None
    _cyrillic: str = "ru"

    def __post_init__(self) -> None:
        self.document.changed = True  # written whole: most elements of a foreign file change
        self._cyrillic = cyrillic_language(str(each.get("name", "")) for each in self.document.by_id.values())
        for flow in self.process.iter(SEQUENCE_FLOW):
            self._enter(flow)

    @property
    def process(self) -> etree._Element:
        return self.document.process

    def assume(self, kind: AssumptionKind, element: etree._Element | None, /, **arguments: Argument) -> None:
        """Put a change or guess on the list."""
        own_id = str(element.get("id", "")) if element is not None else ""
        name = (self.name(element) or place_of(self, element)) if element is not None else EMPTY
        self.assumptions.append(Assumption(kind, own_id, name, arguments))

    # reading

    def scopes(self) -> list[etree._Element]:
        """The process and every sub-process in it."""
        return [self.process, *self.process.iter(*HOLDING)]

    def nodes(self, scope: etree._Element | None = None) -> list[etree._Element]:
        """The nodes directly inside a scope, or all of the process."""
        found = self.process.iter(*NODE_KINDS) if scope is None else iter(scope)
        return [each for each in found if each.tag in NODE_KINDS]

    def activities(self, scope: etree._Element | None = None) -> list[etree._Element]:
        return [each for each in self.nodes(scope) if self.kind(each).is_activity]

    def flows(self) -> list[etree._Element]:
        return list(self.process.iter(SEQUENCE_FLOW))

    def kind(self, element: etree._Element) -> NodeKind:
        return NODE_KINDS[str(element.tag)]

    def is_node(self, element: etree._Element | None) -> bool:
        return element is not None and element.tag in NODE_KINDS

    def outgoing(self, node: etree._Element) -> list[etree._Element]:
        return list(self._out.get(str(node.get("id")), ()))

    def incoming(self, node: etree._Element) -> list[etree._Element]:
        return list(self._in.get(str(node.get("id")), ()))

    def source(self, flow: etree._Element) -> etree._Element | None:
        return self.referred(flow, "sourceRef")

    def target(self, flow: etree._Element) -> etree._Element | None:
        return self.referred(flow, "targetRef")

    def referred(self, element: etree._Element, attribute: str) -> etree._Element | None:
        return self.document.by_id.get(self.document.resolve(str(element.get(attribute, ""))))

    def following(self, node: etree._Element) -> list[etree._Element]:
        """The nodes directly behind a node, by its flows or by a link."""
        targets = [self.target(flow) for flow in self.outgoing(node)]
        return [each for each in (*targets, self.jumps.get(node)) if each is not None]

    def preceding(self, node: etree._Element) -> list[etree._Element]:
        """The nodes directly before a node, by its flows or by links."""
        sources = [self.source(flow) for flow in self.incoming(node)]
        jumping = [source for source, target in self.jumps.items() if target is node]
        return [*(each for each in sources if each is not None), *jumping]

    def boundary_events(self, host: etree._Element) -> list[etree._Element]:
        if self._boundary is None:
            self._boundary = {}
            for event in self.process.iter(_BOUNDARY_EVENT):
                attached = self.referred(event, "attachedToRef")
                if attached is not None and attached.getparent() is event.getparent():
                    self._boundary.setdefault(attached, []).append(event)
        return list(self._boundary.get(host, ()))

    def words(self, element: etree._Element) -> str:
        """The label as one line."""
        return " ".join(str(element.get("name", "")).split())

    def name(self, element: etree._Element) -> Text:
        """The label in the languages in which the file says it, else in that which its letters tell."""
        extensions = read_extensions(element, FaultLog())
        if first(extensions, "Name") is not None:
            return name_of(element, extensions)
        return self.names.get(str(element.get("id"))) or self.text(self.words(element))

    def text(self, words: str) -> Text:
        """Words of the file as a text in their language."""
        if not words:
            return EMPTY
        language = language_of(words, self._cyrillic)
        return Text(**{language: words})

    def called(self, element: etree._Element) -> Text:
        """What to call an element: its label, else where it stands, with its id."""
        own_id, place = str(element.get("id", "")), place_of(self, element)
        told = (f"{each} ({own_id})" if each else own_id for each in (place.ky, place.ru, place.en))
        return self.name(element) or Text(*told)

    # changing

    def new_id(self, stem: str) -> str:
        """An id that the file does not have: the stem, with a number if need be."""
        candidate, count = stem, 1
        while candidate in self.document.by_id:
            count += 1
            candidate = f"{stem}_{count}"
        return candidate

    def add_node(self, scope: etree._Element, kind: NodeKind, stem: str, name: Text = EMPTY) -> etree._Element:
        """A new node in a scope, behind its other flow elements."""
        return self._add(scope, kind.value, stem, name)

    def call(self, element: etree._Element, name: Text) -> None:
        """Give an element a name of ours, in all languages."""
        element.set("name", name.best("ky"))
        self.names[str(element.get("id"))] = name

    def connect(self, source: etree._Element, target: etree._Element) -> etree._Element:
        """A new flow between two nodes, in the scope of the first."""
        scope = source.getparent()
        if scope is None:
            raise AssertionError("a node stands in a scope")
        flow = self._add(scope, "sequenceFlow", f"{source.get('id')}_to_{target.get('id')}"[:80], EMPTY)
        flow.set("sourceRef", str(source.get("id")))
        flow.set("targetRef", str(target.get("id")))
        self._enter(flow)
        self._touch(source, target)
        return flow

    def redirect(
        self, flow: etree._Element, *, source: etree._Element | None = None, target: etree._Element | None = None
    ) -> None:
        """Let a flow begin or end at another node; its line is drawn anew."""
        self._erase(str(flow.get("id", "")))
        self._touch(self.source(flow), self.target(flow), source, target)
        self._leave(flow)
        if source is not None:
            flow.set("sourceRef", str(source.get("id")))
        if target is not None:
            flow.set("targetRef", str(target.get("id")))
        self._enter(flow)

    def move(self, flow: etree._Element, source: etree._Element) -> None:
        """Let a flow stand where its nodes stand."""
        remove(flow)
        source.addnext(flow)

    def drop_flow(self, flow: etree._Element) -> None:
        """Take a flow out of the draft with its line in the drawing."""
        self._touch(self.source(flow), self.target(flow))
        self._leave(flow)
        self.drop(flow)

    def drop(self, element: etree._Element) -> None:
        """Take an element out with what is drawn of it."""
        own_id = str(element.get("id", ""))
        source = self.referred(element, "sourceRef")
        if source is not None and source.get("default") == own_id:
            del source.attrib["default"]
        self.document.by_id.pop(own_id, None)
        self._erase(own_id)
        remove(element)

    def retag(self, element: etree._Element, kind: NodeKind, *forgotten: str) -> None:
        """Make an element one of another kind; ``forgotten`` are attributes that the new kind does not have."""
        element.tag = bpmn(kind.value)
        self._boundary = None
        for name in forgotten:
            element.attrib.pop(name, "")

    def finish(self) -> None:
        """Bring ``incoming`` and ``outgoing`` of every changed node to what its flows say."""
        for own_id in sorted(self._touched):
            node = self.document.by_id.get(own_id)
            if node is None or node.tag not in NODE_KINDS:
                continue
            for child in [*node.iterchildren(_INCOMING, _OUTGOING)]:
                remove(child)
            anchor = next((each for each in reversed(node) if each.tag in _FIRST_CHILDREN), None)
            wanted = [(_INCOMING, each) for each in self.incoming(node)]
            for tag, flow in [*wanted, *((_OUTGOING, each) for each in self.outgoing(node))]:
                anchor = _put(node, tag, anchor)
                anchor.text = str(flow.get("id"))

    def _add(self, scope: etree._Element, tag: str, stem: str, name: Text) -> etree._Element:
        last = next((each for each in reversed(scope) if each.tag not in _ARTIFACTS), None)
        element = _put(scope, bpmn(tag), last)
        own_id = self.new_id(stem)
        element.set("id", own_id)
        if name:
            self.call(element, name)
        self.document.by_id[own_id] = element
        self.added.append(own_id)
        return element

    def _erase(self, own_id: str) -> None:
        """Take out what is drawn of an element."""
        if self._drawn is None:
            self._drawn = {}
            for drawn in self.document.root.iter(SHAPE, EDGE):
                self._drawn.setdefault(self.document.resolve(str(drawn.get("bpmnElement", ""))), []).append(drawn)
        for drawn in self._drawn.pop(own_id, ()):
            remove(drawn)

    def _touch(self, *nodes: etree._Element | None) -> None:
        self._touched |= {str(node.get("id")) for node in nodes if node is not None}

    def _enter(self, flow: etree._Element) -> None:
        resolve = self.document.resolve
        self._out.setdefault(resolve(str(flow.get("sourceRef", ""))), []).append(flow)
        self._in.setdefault(resolve(str(flow.get("targetRef", ""))), []).append(flow)

    def _leave(self, flow: etree._Element) -> None:
        resolve = self.document.resolve
        self._out[resolve(str(flow.get("sourceRef", "")))].remove(flow)
        self._in[resolve(str(flow.get("targetRef", "")))].remove(flow)


def _put(parent: etree._Element, tag: str, after: etree._Element | None) -> etree._Element:
    """A new element inside a parent, behind a sibling or first; in large scopes many times as fast as ``insert``."""
    child = parent.makeelement(tag, nsmap=cast("dict[str, str]", parent.nsmap))
    if after is None:
        parent.insert(0, child)
        child.tail = parent.text
        return child
    previous, closing = after.getprevious(), after.tail
    after.addnext(child)
    child.tail = closing
    between = parent.text if previous is None else previous.tail
    after.tail = between if between is None or not between.strip() else closing
    return child


def is_event_sub_process(element: etree._Element) -> bool:
    """Whether a sub-process is set off by its own start event."""
    return element.get("triggeredByEvent") in ("true", "1")


def processes(document: BpmnDocument) -> Iterator[etree._Element]:
    """The processes of a file."""
    return document.root.iterchildren(PROCESS)
