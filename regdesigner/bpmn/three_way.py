"""Two people changed one diagram: both changes in one file, element by element and field by field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.drawn import complete_drawing
from regdesigner.bpmn.names import local
from regdesigner.bpmn.plain import DRAWN, PlainDocument, Record, carry_out, plain
from regdesigner.bpmn.writer import write
from regdesigner.domain.three_way import Clash, Place, Side, merge

_SILENT = ("parts", "attributes", "text", "links", "extensionElements")
"""Levels of a record that say nothing to people."""


def merge_documents(
    base: bytes,
    mine: bytes,
    theirs: bytes,
    path: str,
    choose: Callable[[str, str], Side | None],
    *,
    draws_missing: bool = True,
) -> tuple[bytes, tuple[Clash, ...]]:
    """Their file with my changes made in it; ``choose`` says by element and field whose value is taken.

    Where both drew an element anew, mine is taken; what nobody drew is laid out where it ``draws_missing``. The places
    of clashes are element and field. Raises ``UnreadableInput``.
    """
    documents = [read_document(content, path) for content in (base, mine, theirs)]
    before, my, their = (plain(document) for document in documents)

    def chosen(place: Place) -> Side | None:
        if DRAWN in place[1:2]:
            return Side.MINE
        return choose(place[0], field_of(place))

    merged = merge(before.records, my.records, their.records, chosen)
    wanted = _whole(merged.value, before, my, their)
    clashes = tuple(
        Clash((each.place[0], field_of(each.place)), words(each.base), words(each.mine), words(each.theirs))
        for each in merged.clashes
    )
    if wanted == their.records:
        return theirs, clashes
    document = documents[2]
    carry_out(document, their, wanted)
    if draws_missing and _draws(their):
        complete_drawing(document)
    return write(document), clashes


def field_of(place: Place) -> str:
    """The field of a place below its element: ``action/duty/2/ky``, where the first of a kind has no number.

    Empty for the element itself.
    """
    told: list[str] = []
    for key in place[1:]:
        tag, _bar, language = key.partition("|")
        if tag.isdigit():
            told += [str(int(tag) + 1)] if int(tag) else []
        else:
            told += [each for each in (local(tag), language) if each and each not in _SILENT]
    return "/".join(told)


def words(value: Any) -> str | None:
    """A value of a record as people read it: its texts and attributes in order; ``None`` where there is none."""
    match value:
        case None:
            return None
        case str():
            return value
        case dict() if "attributes" in value:
            own = [value["text"].strip(), *(each for name, each in value["attributes"].items() if "}lang" not in name)]
            return "; ".join(each for each in (*own, words(value["parts"])) if each)
        case dict():
            return "; ".join(said for said in map(words, value.values()) if said)
        case list():
            return "; ".join(said for said in map(words, value) if said)
        case _:
            return str(value)


def _whole(
    merged: dict[str, Record], before: PlainDocument, my: PlainDocument, their: PlainDocument
) -> dict[str, Record]:
    """The records with the parents of all that stays, parents first, and nothing drawn or linked that is gone."""
    wanted: dict[str, Record] = {}

    def take(key: str) -> None:
        if key in wanted:
            return
        record = merged.get(key) or their.records.get(key) or my.records[key]
        if record["parent"] is not None:
            take(record["parent"])
        wanted[key] = record

    for key in merged:
        take(key)
    gone = {*before.records, *my.records, *their.records} - wanted.keys()
    return {key: _linked(record, gone) for key, record in wanted.items() if not _draws_any(record, gone)}


def _draws_any(record: Record, gone: set[str]) -> bool:
    """Whether it is the drawing of an element that is gone; a reference may carry a prefix."""
    drawn = record.get(DRAWN)
    return drawn is not None and drawn["attributes"].get("bpmnElement", "").rpartition(":")[2] in gone


def _linked(record: Record, gone: set[str]) -> Record:
    links = record.get("links")
    if not links:
        return record
    kept = {
        tag: {each: True for each in references if each.rpartition(":")[2] not in gone}
        for tag, references in links.items()
    }
    return {**record, "links": {tag: references for tag, references in kept.items() if references}}


def _draws(document: PlainDocument) -> bool:
    return any(DRAWN in record for record in document.records.values())
