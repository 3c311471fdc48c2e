"""A BPMN file in memory: its bytes, its lossless tree, an index of its ids, the process that is the regulation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from regdesigner.bpmn import xml
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import (
    BPMN,
    COLLABORATION,
    DEFINITIONS,
    EXTENSIONS,
    PROCESS,
    bpmn,
    local,
    namespace,
    reg,
)
from regdesigner.bpmn.source_text import SourceText
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import FaultKind, ProfileFault


@dataclass(eq=False)
class BpmnDocument:
    """A file as it was read and as it has been changed since; ``by_id`` holds BPMN elements, the first of an id.

    ``process`` is the one that holds the regulation. ``faults`` are those of ids; the reader adds its own.
    """

    path: str
    source: bytes
    tree: etree._ElementTree
    process: etree._Element
    by_id: dict[str, etree._Element]
    faults: tuple[ProfileFault, ...] = ()
    changed: bool = False
    text: SourceText | None = None
    """Where everything stood in the bytes, from the first change on."""

    @property
    def root(self) -> etree._Element:
        return self.tree.getroot()

    def resolve(self, reference: str) -> str:
        """The id that a reference means: references to elements may carry a prefix (QName)."""
        reference = reference.strip()
        if reference not in self.by_id and ":" in reference:
            unprefixed = reference.rpartition(":")[2]
            return unprefixed if unprefixed in self.by_id else reference
        return reference

    def element(self, element_id: str) -> etree._Element:
        """The element of an id; raises ``UnreadableInput`` where the file has none."""
        found = self.by_id.get(element_id)
        if found is None:
            raise UnreadableInput(self.path, "xml-no-element", element=element_id, arguments={"id": element_id})
        return found


def read_document(content: bytes, path: str) -> BpmnDocument:
    """The document of a BPMN 2.0 file; raises ``UnreadableInput`` where it is none or holds no process."""
    tree = xml.parse(content, path, "definitions")
    root = tree.getroot()
    if root.tag != DEFINITIONS:
        raise UnreadableInput(path, "xml-not-bpmn", line=xml.line_of(root), arguments={"root": described(root)})
    processes = root.findall(PROCESS)
    if not processes:
        raise UnreadableInput(path, "xml-no-process", line=xml.line_of(root))
    log = FaultLog()
    by_id = _index(tree, log)
    return BpmnDocument(path, content, tree, _regulation_process(root, processes), by_id, log.faults)


def open_document(path: Path) -> BpmnDocument:
    """The document of the file at a path; raises ``UnreadableInput`` also where there is no readable file."""
    return read_document(xml.read_bytes(path), str(path))


def _index(tree: etree._ElementTree, log: FaultLog) -> dict[str, etree._Element]:
    by_id: dict[str, etree._Element] = {}
    for element in tree.getroot().iter(f"{{{BPMN}}}*"):
        element_id = element.get("id")
        if element_id is None:
            continue
        if by_id.setdefault(element_id, element) is not element:
            log.add(element, element_id, at="@id", kind=FaultKind.DUPLICATE_ID)
    return by_id


def _regulation_process(root: etree._Element, processes: list[etree._Element]) -> etree._Element:
    """The process with ``reg:regulation``, else that of the first pool that shows one, else the first."""
    for process in processes:
        extensions = process.find(EXTENSIONS)
        if extensions is not None and extensions.find(reg("regulation")) is not None:
            return process
    by_id = {process.get("id"): process for process in processes}
    for participant in root.iterfind(f"{COLLABORATION}/{bpmn('participant')}"):
        reference = participant.get("processRef", "")
        for candidate in (reference, reference.rpartition(":")[2]):
            if candidate in by_id:
                return by_id[candidate]
    return processes[0]


def described(root: etree._Element) -> str:
    """A root element for messages: its name, and its namespace if it has one."""
    tag = str(root.tag)
    return f"{local(tag)} ({namespace(tag)})" if namespace(tag) else local(tag)
