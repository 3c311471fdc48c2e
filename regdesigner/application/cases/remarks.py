"""What an official wrote for the recipient: the words of the task of which the drawing says that it tells them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regdesigner.application.cases.requesting import goes_to_recipient
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.flow import FieldType
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.domain.text import Text


@dataclass(frozen=True, slots=True)
class Remark:
    """Words of an official under the name of the field that they were written into."""

    label: Text
    words: str


def remarks_for_recipient(record: Sequence[RecordEntry], folder: RegulationFolder) -> tuple[Remark, ...]:
    """The texts written into the form of the task that told the recipient something last, in the order of its form.

    Numbers, choices and what other tasks asked for are for officials and stay with them.
    """
    told = (
        entry
        for entry in reversed(record)
        if entry.kind is EntryKind.COMPLETED and entry.person and goes_to_recipient(entry.element, folder)
    )
    last = next(told, None)
    node = folder.regulation.flow.by_id.get(last.element) if last is not None else None
    if last is None or node is None:
        return ()
    written = ((each.label, last.fields.get(each.name)) for each in node.fields if each.type is FieldType.TEXT)
    return tuple(Remark(label, words.strip()) for label, words in written if isinstance(words, str) and words.strip())
