"""The reference models of the interchange working group are read, written back whole, and changed in one place only."""

from __future__ import annotations

import difflib
from pathlib import Path
from xml.etree.ElementTree import canonicalize

import pytest

from regdesigner.bpmn import xml
from regdesigner.bpmn.document import BpmnDocument, open_document, read_document
from regdesigner.bpmn.names import is_comment
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.source_text import remember
from regdesigner.bpmn.writer import rename, set_status, write
from regdesigner.domain.regulation import FaultKind, Status
from regdesigner.domain.text import Text

NAMES = (
    *("A.1.0", "A.2.0", "A.2.1", "A.3.0", "A.4.0", "A.4.1", "B.1.0", "B.2.0", "C.1.0", "C.1.1", "C.2.0", "C.3.0"),
    *("C.4.0", "C.5.0", "C.6.0", "C.7.0", "C.8.0", "C.8.1", "C.9.0", "C.9.1", "C.9.2"),
)


@pytest.fixture(params=NAMES)
def path(request: pytest.FixtureRequest, corpus: Path) -> Path:
    return corpus / "miwg" / f"{request.param}.bpmn"


def canonical(content: bytes) -> str:
    """Canonical XML 2.0 with comments (version 1.0 refuses the relative namespaces that some tools write)."""
    return canonicalize(content, with_comments=True)


def test_the_corpus_is_the_one_that_is_named(corpus: Path) -> None:
    assert sorted(path.stem for path in (corpus / "miwg").glob("*.bpmn")) == sorted(NAMES)


def test_an_untouched_document_keeps_its_bytes(path: Path) -> None:
    assert write(open_document(path)) == path.read_bytes()


def test_the_serializer_keeps_every_element_attribute_extension_comment_and_shape(path: Path) -> None:
    document = open_document(path)
    assert canonical(xml.serialize(document.tree)) == canonical(document.source)


def test_the_writer_of_changes_gives_the_same_bytes_where_nothing_changed(path: Path) -> None:
    document = open_document(path)
    text = remember(document.source, document.tree)
    assert text is not None
    assert text.write(document.root) == document.source


def test_a_change_adds_lines_and_replaces_but_those_of_what_changed(path: Path) -> None:
    document, node_id = changed(path)
    before = document.source.decode(document.tree.docinfo.encoding or "UTF-8").splitlines()
    after = write(document).decode(document.tree.docinfo.encoding or "UTF-8").splitlines()
    gone = [line for line in difflib.ndiff(before, after) if line.startswith("- ")]
    assert all(node_id in line or "xtensionElements" in line for line in gone)
    assert len(gone) <= 3


def test_what_was_changed_is_read_back_and_the_rest_is_the_same(path: Path) -> None:
    document, node_id = changed(path)
    again = read_regulation(read_document(write(document), str(path)))
    assert again == read_regulation(document)
    assert again.status is Status.TEMPLATE
    assert again.flow.by_id[node_id].name == Text("Жаңы аты", "Новое имя", "New name")


def test_a_change_taken_back_leaves_canonical_xml_as_it_was(path: Path) -> None:
    document = open_document(path)
    node = next(node for node in read_regulation(document).flow.nodes if node.name)
    rename(document, node.id, Text("Жаңы аты", "Новое имя"))
    document.element(node.id).set("name", str(raw_name(path, node.id)))
    rename(document, node.id, node.name)
    assert signature(write(document)) == signature(document.source)


def raw_name(path: Path, node_id: str) -> str | None:
    return open_document(path).element(node_id).get("name")


def signature(content: bytes) -> list[tuple[str, tuple[tuple[str, str], ...], str]]:
    """Every node of a tree with its attributes and its words, blanks aside."""
    return [
        (
            "#" if is_comment(node) else str(node.tag),
            () if is_comment(node) else tuple(sorted((str(key), str(value)) for key, value in node.attrib.items())),
            (node.text or "").strip() + (node.tail or "").strip(),
        )
        for node in xml.parse(content, "signature.xml").getroot().iter()
    ]


def changed(path: Path) -> tuple[BpmnDocument, str]:
    document = open_document(path)
    node = next(node for node in read_regulation(document).flow.nodes if node.name)
    set_status(document, Status.TEMPLATE)
    rename(document, node.id, Text("Жаңы аты", "Новое имя", "New name"))
    return document, node.id


def test_every_node_and_flow_of_the_process_is_read_with_its_shape(path: Path) -> None:
    regulation = read_regulation(open_document(path))
    shown = {shape.element for shape in regulation.drawing.shapes}
    assert regulation.flow.nodes
    assert regulation.flow.sequence_flows
    assert {node.id for node in regulation.flow.nodes} <= shown
    assert {flow.source for flow in regulation.flow.sequence_flows} <= set(regulation.flow.by_id)
    assert {flow.id for flow in regulation.flow.sequence_flows} <= {edge.element for edge in regulation.drawing.edges}


def test_foreign_diagrams_have_no_faults_but_an_edge_that_shows_nothing(path: Path) -> None:
    faults = read_regulation(open_document(path)).faults
    assert {(fault.kind, fault.place, fault.value) for fault in faults} <= {
        (FaultKind.DANGLING_REFERENCE, "@bpmnElement", "")
    }
