"""The record of a case in plain words: who did what, when, in which position, on which ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.cases.moving import FROM, TO
from regdesigner.application.cases.refusal_grounds import GROUND
from regdesigner.application.cases.ticking import OF
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.flow import FlowNode, TaskField
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.server.case_forms import said_values
from regdesigner.server.case_words import element_words, position_words
from regdesigner.server.texts import best, has_text, t

ICONS = {
    EntryKind.COMPLETED: "holds",
    EntryKind.CANCELLED: "breach",
    EntryKind.INCIDENT: "breach",
    EntryKind.ESCALATED: "breach",
    EntryKind.REMINDED: "review",
    EntryKind.CLOCK_STOPPED: "review",
    EntryKind.CLOCK_RUNS: "review",
    EntryKind.ENDED: "draft",
    EntryKind.BEGUN: "draft",
}
OF_PEOPLE = frozenset(EntryKind) - {
    EntryKind.ENTERED, EntryKind.FLOW_TAKEN, EntryKind.COMPLETED, EntryKind.CANCELLED, EntryKind.DECIDED,
    EntryKind.EVENT, EntryKind.ENDED, EntryKind.TICKED,
}  # fmt: skip
"""Entries that always say something to people; of the others it hangs on the element."""


OWN_FIELDS = (GROUND, FROM, TO)
"""Fields of the record itself, told in words."""


@dataclass(frozen=True, slots=True)
class SaidEntry:
    """One entry in words; ``values`` are fields with what was given, ``ground`` is that of a decision."""

    entry: RecordEntry
    icon: str
    words: str
    name: str
    position: str
    values: tuple[tuple[str, str], ...]
    ground: str
    note: str

    @property
    def at(self) -> datetime:
        return self.entry.at


def said_record(folder: RegulationFolder, record: tuple[RecordEntry, ...], *, whole: bool = False) -> list[SaidEntry]:
    """Entries in order; unless ``whole``, only those that tell people something."""
    known = {each.name: each for node in folder.regulation.flow.nodes for each in node.fields}
    chosen = record if whole else tuple(_told_with_ticks(_telling(folder, record), record))
    return [_said(folder, entry, known) for entry in chosen]


def _told_with_ticks(telling: Iterator[RecordEntry], record: tuple[RecordEntry, ...]) -> Iterator[RecordEntry]:
    """What was completed says which duties were ticked off then."""
    ticks = {entry.item: entry.note for entry in record if entry.kind is EntryKind.TICKED}
    for entry in telling:
        of_item = ticks.get(entry.item) if entry.kind is EntryKind.COMPLETED and entry.person else None
        yield entry._replace(note=of_item) if of_item else entry


def _telling(folder: RegulationFolder, record: tuple[RecordEntry, ...]) -> Iterator[RecordEntry]:
    for entry in record:
        node = folder.regulation.flow.by_id.get(entry.element)
        if entry.kind in OF_PEOPLE or _tells(entry, node):
            yield entry


def _tells(entry: RecordEntry, node: FlowNode | None) -> bool:
    if node is None:
        return False
    match entry.kind:
        case EntryKind.COMPLETED:
            return node.kind.is_activity and (bool(entry.person) or not node.kind.holds_nodes)
        case EntryKind.CANCELLED:
            return node.kind.is_activity
        case EntryKind.DECIDED:
            return bool(entry.criterion)
        case EntryKind.EVENT:
            return True
        case EntryKind.ENDED:
            return node.parent is None
        case _:
            return False


def _said(folder: RegulationFolder, entry: RecordEntry, known: Mapping[str, TaskField]) -> SaidEntry:
    regulation = folder.regulation
    return SaidEntry(
        entry,
        ICONS.get(entry.kind, "note"),
        t(f"web-cases-entry-{entry.kind.value.replace('_', '-')}"),
        element_words(regulation, entry.element) if entry.element else "",
        position_words(regulation, entry.position),
        said_values({name: value for name, value in entry.fields.items() if name not in OWN_FIELDS}, known),
        _ground(folder, entry),
        _note(entry),
    )


def _ground(folder: RegulationFolder, entry: RecordEntry) -> str:
    """On what ground, in the language of the page as far as the regulation has it."""
    flow = folder.regulation.flow.flows_by_id.get(entry.flow)
    ground = entry.fields.get(GROUND)
    if folder.standard is not None and isinstance(ground, str):
        found = folder.standard.refusal_ground(ground)
        return t("web-cases-refusal-ground", ground=best(found.text) if found is not None else entry.criterion)
    return best(flow.criterion) if flow is not None and flow.criterion else entry.criterion


def _note(entry: RecordEntry) -> str:
    if entry.kind is EntryKind.MOVED:
        return t("web-cases-moved-versions", old=str(entry.fields.get(FROM)), new=str(entry.fields.get(TO)))
    if entry.kind in (EntryKind.COMPLETED, EntryKind.TICKED) and OF in entry.note:
        duties, _, count = entry.note.partition(OF)
        return t("web-cases-ticked", duties=duties, count=int(count))
    if entry.kind is EntryKind.INCIDENT and has_text(entry.note):
        return t("web-cases-incident-note")
    return entry.note
