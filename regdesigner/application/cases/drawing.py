"""The drawing of a regulation with a case in it: where it is, where it was, by which ways it went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Language
from regdesigner.papers.block_diagram import block_diagram, described
from regdesigner.papers.blocks import Figure
from regdesigner.papers.diagram import Diagram
from regdesigner.papers.drawn_diagram import drawn_diagram, is_drawn
from regdesigner.papers.marks import Drawn, Mark
from regdesigner.papers.wording import Wording


@dataclass(frozen=True)
class CaseDrawing:
    """The drawing with its marks."""

    figure: Figure
    marks: tuple[Mark, ...]


def case_drawing(
    folder: RegulationFolder, record: Iterable[RecordEntry], open_elements: Iterable[str], language: Language
) -> CaseDrawing:
    """The regulation as it was drawn, else as its block diagram; raises ``UnreadableInput`` for an unknown form.

    What is open now is marked so, even where the case was there before.
    """
    regulation = folder.regulation
    wording = Wording(regulation, folder.known_form, language)
    diagram = (drawn_diagram if is_drawn(regulation) else block_diagram)(wording)
    marks = _Marks(regulation, diagram)
    for entry in record:
        marks.add(entry)
    for element in open_elements:
        marks.mark(element, Drawn.OPEN)
    return CaseDrawing(Figure(diagram, (), described(wording)), tuple(marks.found.values()))


class _Marks:
    """Marks by what they stand on."""

    def __init__(self, regulation: Regulation, diagram: Diagram) -> None:
        self.found: dict[object, Mark] = {}
        self._regulation = regulation
        self._labels = {node.id: node.label for node in diagram.nodes}
        self._ways = {(edge.source, edge.target) for edge in diagram.edges}

    def add(self, entry: RecordEntry) -> None:
        if entry.kind in (EntryKind.COMPLETED, EntryKind.EVENT, EntryKind.ENDED):
            self.mark(entry.element, Drawn.PASSED)
        flow = self._regulation.flow.flows_by_id.get(entry.flow)
        if entry.kind is not EntryKind.FLOW_TAKEN or flow is None:
            return
        ends = self._shown(flow.source), self._shown(flow.target)
        if ends[0] is not None and ends[1] is not None and ends in self._ways:
            self.found[ends] = Mark(Drawn.PASSED, f"way-{flow.id}", ends=(ends[0], ends[1]))

    def mark(self, element: str, drawn: Drawn) -> None:
        shown = self._shown(element)
        if shown is None or (drawn is Drawn.PASSED and shown != element):
            return
        said = " ".join(self._labels[shown].split())
        self.found[shown] = Mark(drawn, f"case-{shown}", shown, said=said)

    def _shown(self, element: str) -> str | None:
        """The box in which an element stands: its own, else that of what holds it."""
        current: str | None = element
        while current is not None and current not in self._labels:
            node = self._regulation.flow.by_id.get(current)
            current = None if node is None else node.parent
        return current
