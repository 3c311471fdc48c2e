"""Tasks in words: which action of which service, in which position, how much time is left."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.application.ports.cases import OpenItem
from regdesigner.domain.case import Case
from regdesigner.domain.errors import UnreadableInput
from regdesigner.server.case_words import SaidLeft, folder_of, position_words, said_left, service_words
from regdesigner.server.texts import best, t


@dataclass(frozen=True, slots=True)
class SaidTask:
    """A row of the list of tasks."""

    case: Case
    item: OpenItem
    number: int | None
    name: str
    service: str
    position: str
    left: SaidLeft
    mine: bool
    trouble: str = ""
    """Why the regulation of its case cannot be read."""

    @property
    def key(self) -> str:
        return f"{self.case.number}/{self.item.item}"


def said_task(case: Case, item: OpenItem, account: int) -> SaidTask:
    """A row of the list; a regulation that cannot be read spoils its own rows alone."""
    mine = item.claimed_by == account
    try:
        folder = folder_of(case)
    except UnreadableInput as error:
        left, trouble = SaidLeft("none", "", item.due), t(error.message, **error.arguments)
        return SaidTask(case, item, None, item.element, item.folder, item.position or "", left, mine, trouble)
    regulation = folder.regulation
    action = regulation.action_around(item.element)
    node = regulation.flow.by_id.get(item.element)
    name = (best(node.name) if node is not None else "") or (best(action.name) if action is not None else item.element)
    return SaidTask(
        case,
        item,
        action.number if action is not None else None,
        name,
        service_words(folder),
        position_words(regulation, item.position),
        said_left(item.due, item.remind, folder.calendar),
        mine,
    )
