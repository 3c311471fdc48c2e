"""Cases in words: what an action or event is called, in which position, how much time is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.cases.time_left import time_left
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.calendar import Calendar
from regdesigner.domain.case import Case
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Regulation
from regdesigner.server.context import now
from regdesigner.server.piloting import carrying_out
from regdesigner.server.texts import best, t


@dataclass(frozen=True, slots=True)
class SaidLeft:
    """How much time is left: ``kind`` is ``breach``, ``warning``, ``plain`` or ``none``, an icon of the same name."""

    kind: str
    words: str
    due: datetime | None = None

    @property
    def icon(self) -> str:
        return {"breach": "breach", "warning": "warning", "plain": "review"}.get(self.kind, "none")


def said_left(
    due: datetime | None, remind: datetime | None, calendar: Calendar, at: datetime | None = None
) -> SaidLeft:
    """What is left of a term at an instant, by default now."""
    if due is None:
        return SaidLeft("none", t("web-tasks-no-term"))
    instant = at or now()
    left = time_left(due, instant, calendar)
    kind = "breach" if left.over else "warning" if remind is not None and remind <= instant else "plain"
    if left.days:
        length = t("web-tasks-days", days=left.days)
    elif left.hours:
        length = t("web-tasks-hours", hours=left.hours, minutes=left.minutes)
    else:
        length = t("web-tasks-minutes", minutes=left.minutes)
    return SaidLeft(kind, t("web-tasks-over" if left.over else "web-tasks-left", length=length), due)


def folder_of(case: Case) -> RegulationFolder:
    """The version of the regulation by which a case runs."""
    return carrying_out().loaded(case.folder, case.version)[0]


def readable_folder(name: str, version: int) -> RegulationFolder | None:
    """The version of a folder; nothing where it cannot be read, so that a list shows what else is in it."""
    try:
        return carrying_out().loaded(name, version)[0]
    except UnreadableInput:
        return None


def service_of(name: str, version: int) -> str:
    """What the service of a version is called; the name of its folder where it cannot be read."""
    folder = readable_folder(name, version)
    return name if folder is None else service_words(folder)


def element_words(regulation: Regulation, element: str) -> str:
    """What an action, event or decision is called, with the number of the action."""
    action = regulation.action(element)
    node = regulation.flow.by_id.get(element)
    own = best(node.name) if node is not None else ""
    if action is not None:
        name = own or best(action.name)
        return t("web-tasks-action", number=action.number, name=name) if action.number is not None else name
    if own:
        return own
    if node is None:
        return element
    kind = "decision" if node.kind.is_gateway else "event" if node.kind.is_event else "step"
    return t(f"web-cases-nameless-{kind}")


def position_words(regulation: Regulation, position: str | None) -> str:
    """What a position is called."""
    found = next((lane for lane in regulation.flow.lanes if lane.id == position), None)
    return best(found.name) if found is not None else position or ""


def party_words(folder: RegulationFolder, party: str) -> str:
    """What a body is called that takes part."""
    found = next((pool for pool in folder.regulation.flow.pools if pool.id == party), None)
    return best(found.name) if found is not None else party


def service_words(folder: RegulationFolder) -> str:
    """What the service of a regulation is called, with its number."""
    regulation = folder.regulation
    service = folder.service
    name = best(service.name) if service is not None else best(regulation.provisions.service_name)
    return f"{regulation.service} {name}".strip()
