"""Two editions as drawings: which boxes and arrows came, went, changed or moved, with the changes as a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from regdesigner.analysis.comparison.comparison import ActionChange
from regdesigner.application.regulations.comparing import ComparedFolders
from regdesigner.application.regulations.plain_comparison import phrases_of
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Language
from regdesigner.papers.block_diagram import block_diagram, described
from regdesigner.papers.blocks import Figure
from regdesigner.papers.changes import Phrases
from regdesigner.papers.diagram import Diagram, DiagramEdge, DiagramNode
from regdesigner.papers.drawn_diagram import drawn_diagram, is_drawn
from regdesigner.papers.marks import Drawn, Mark
from regdesigner.papers.wording import Wording

OLD, NEW = "old", "new"


@dataclass(frozen=True, slots=True)
class DrawnChange:
    """One change: what it is called, what became of it in words, its anchors in the drawings that show it."""

    drawn: Drawn
    name: str
    notes: tuple[str, ...] = ()
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True)
class DrawnEdition:
    """One of both drawings with its marks."""

    figure: Figure
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class DrawnComparison:
    """Both drawings; ``as_drawn`` tells that they stand as people drew them, not laid out for the comparison."""

    old: DrawnEdition
    new: DrawnEdition
    changes: tuple[DrawnChange, ...]
    as_drawn: bool


def drawn_comparison(compared: ComparedFolders, language: Language) -> DrawnComparison:
    """Both drawings in one language; raises ``UnreadableInput`` where a regulation follows a form that is not known."""
    editions = compared.old, compared.new
    wordings = [Wording(each.regulation, each.known_form, language) for each in editions]
    as_drawn = all(is_drawn(each.regulation) for each in editions)
    diagrams = [(drawn_diagram if as_drawn else block_diagram)(wording) for wording in wordings]
    found = _Finding(compared, phrases_of(compared, language), diagrams[0], diagrams[1])
    found.look()
    figures = [Figure(diagram, (), described(wording)) for diagram, wording in zip(diagrams, wordings, strict=True)]
    old, new = (
        DrawnEdition(figure, tuple(marks.values()))
        for figure, marks in zip(figures, (found.old_marks, found.new_marks), strict=True)
    )
    return DrawnComparison(old, new, tuple(found.changes), as_drawn)


@dataclass
class _Finding:
    compared: ComparedFolders
    phrases: Phrases
    old: Diagram
    new: Diagram
    old_marks: dict[object, Mark] = field(default_factory=dict)
    new_marks: dict[object, Mark] = field(default_factory=dict)
    changes: list[DrawnChange] = field(default_factory=list)

    def look(self) -> None:
        for action in self.compared.comparison.actions:
            if action.changed:
                self._action(action)
        self._nodes()
        self._arrows()

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        """The id in the new edition of each action of the old one."""
        pairs = ((each.old, each.new) for each in self.compared.comparison.actions)
        return {old.id: new.id for old, new in pairs if old is not None and new is not None}

    def _action(self, change: ActionChange) -> None:
        old = None if change.old is None else _shown(self.compared.old.regulation, change.old.id, self.old)
        new = None if change.new is None else _shown(self.compared.new.regulation, change.new.id, self.new)
        drawn = Drawn.ADDED if change.old is None else Drawn.DROPPED if change.new is None else Drawn.CHANGED
        if change.moved and not change.aspects and not change.renamed:
            drawn = Drawn.MOVED
        notes = self.phrases.notes(change) if drawn is Drawn.CHANGED else ()
        notes += tuple(self.phrases.aspect(each.aspect) for each in change.aspects)
        self._said(drawn, self.phrases.action(change), notes, old, new)

    def _nodes(self) -> None:
        """Decisions, events, positions and bodies; actions have been told of already."""
        old = _others(self.old, self.compared.old.regulation)
        new = _others(self.new, self.compared.new.regulation)
        partners = {self._renamed.get(each, each): each for each in old}
        waits = {wait.element for wait in self.compared.comparison.waits}
        for element, node in new.items():
            before, name = partners.get(element), self._name(node.label, self.compared.new.regulation, element)
            if before is None:
                self._said(Drawn.ADDED, name, (), None, element)
            elif element in waits or _said_otherwise(old[before].label, node.label) or old[before].shape != node.shape:
                self._said(Drawn.CHANGED, name, self._called_before(old[before], node), before, element)
        for element, before in partners.items():
            if element not in new:
                name = self._name(old[before].label, self.compared.old.regulation, before)
                self._said(Drawn.DROPPED, name, (), before, None)

    def _arrows(self) -> None:
        """Ways that came, went or are called otherwise; those to and from a new box say nothing that it does not."""
        old, new = _by_ends(self.old), _by_ends(self.new)
        moved = {self._moved(ends): ends for ends in old}
        kept = {node.id for node in self.new.nodes} & {self._renamed.get(node.id, node.id) for node in self.old.nodes}
        for ends, edge in new.items():
            before = moved.get(ends)
            if before is None:
                self._arrow(Drawn.ADDED, None, edge, quiet=not kept.issuperset(ends))
            elif _said_otherwise(old[before].label, edge.label):
                self._arrow(Drawn.CHANGED, old[before], edge)
        for ends, before in moved.items():
            if ends not in new:
                self._arrow(Drawn.DROPPED, old[before], None, quiet=not kept.issuperset(ends))

    def _moved(self, ends: tuple[str, str]) -> tuple[str, str]:
        return self._renamed.get(ends[0], ends[0]), self._renamed.get(ends[1], ends[1])

    def _arrow(self, drawn: Drawn, old: DiagramEdge | None, new: DiagramEdge | None, *, quiet: bool = False) -> None:
        """A quiet one is lit in the drawing and not told of."""
        number = len(self.old_marks) + len(self.new_marks)
        told, anchors = "", {OLD: f"{OLD}-way-{number}", NEW: f"{NEW}-way-{number}"}
        if not quiet:
            edge, edition = (new, self.compared.new) if new is not None else (old, self.compared.old)
            told = self._way(edge, edition.regulation) if edge is not None else ""
        for side, arrow, marks in ((OLD, old, self.old_marks), (NEW, new, self.new_marks)):
            if arrow is not None:
                ends = arrow.source, arrow.target
                marks[ends] = Mark(drawn, anchors[side], ends=ends, said=told)
        if told:
            anchor_old, anchor_new = (anchors[side] if arrow else None for side, arrow in ((OLD, old), (NEW, new)))
            self.changes.append(DrawnChange(drawn, told, (), anchor_old, anchor_new))

    def _way(self, edge: DiagramEdge, regulation: Regulation) -> str:
        diagram = self.new if regulation is self.compared.new.regulation else self.old
        labels = {node.id: node.label for node in diagram.nodes}
        source, target = (self._name(labels[end], regulation, end) for end in (edge.source, edge.target))
        return f"{source} → {target}" + (f" ({edge.label})" if edge.label else "")

    def _name(self, label: str, regulation: Regulation, element: str) -> str:
        said = " ".join(label.split()) or self.phrases.element(regulation, element)
        node = regulation.flow.by_id.get(element)
        if node is None or said != element:
            return said
        kind = "decision" if node.kind.is_gateway else "event" if node.kind.is_event else "step"
        kind = "parallel" if node.kind is NodeKind.PARALLEL_GATEWAY else kind
        return self.phrases.say.text(f"comparison-nameless-{kind}")

    def _called_before(self, old: DiagramNode, new: DiagramNode) -> tuple[str, ...]:
        if not old.label or not _said_otherwise(old.label, new.label):
            return ()
        return (self.phrases.say.text("comparison-action-renamed", name=" ".join(old.label.split())),)

    def _said(self, drawn: Drawn, name: str, notes: tuple[str, ...], old: str | None, new: str | None) -> None:
        """A mark on each drawing that shows it; a box that stands for several actions is changed if any of them is."""
        anchors: list[str | None] = []
        for side, element, marks in ((OLD, old, self.old_marks), (NEW, new, self.new_marks)):
            if element is None:
                anchors.append(None)
                continue
            before = marks.get(element)
            shared = before is not None and before.drawn is not drawn
            said = name if before is None else f"{before.said}; {name}"
            mark = Mark(Drawn.CHANGED if shared else drawn, f"{side}-{element}", element, said=said)
            marks[element] = mark
            anchors.append(mark.anchor)
        self.changes.append(DrawnChange(drawn, name, notes, *anchors))


def _shown(regulation: Regulation, element: str, diagram: Diagram) -> str | None:
    """The box in which an action stands: its own, else that of the sub-process or call around it."""
    shown = {node.id for node in diagram.nodes}
    current: str | None = element
    while current is not None and current not in shown:
        node = regulation.flow.by_id.get(current)
        current = None if node is None else node.parent
    return current


def _others(diagram: Diagram, regulation: Regulation) -> dict[str, DiagramNode]:
    """The nodes that stand for no action."""
    of_actions = {_shown(regulation, action.id, diagram) for action in regulation.actions}
    return {node.id: node for node in diagram.nodes if node.id not in of_actions}


def _said_otherwise(old: str, new: str) -> bool:
    return " ".join(old.split()) != " ".join(new.split())


def _by_ends(diagram: Diagram) -> dict[tuple[str, str], DiagramEdge]:
    return {(edge.source, edge.target): edge for edge in diagram.edges}


def listed(drawn: DrawnComparison) -> Iterator[dict[str, object]]:
    """The changes for other programs; anchors are ids of groups in the drawings."""
    for each in drawn.changes:
        yield {
            "change": each.drawn.value,
            "name": each.name,
            "notes": list(each.notes),
            "old": each.old,
            "new": each.new,
        }
