"""What a reader had to pass over in a file, with the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from regdesigner.bpmn import xml
from regdesigner.bpmn.names import EXTENSIONS, REG, local, namespace
from regdesigner.domain.regulation import FaultKind, ProfileFault

if TYPE_CHECKING:
    from regdesigner.bpmn.profile import Entry


class FaultLog:
    """Faults in the order in which they were met; places are worked out only when there is a fault."""

    def __init__(self) -> None:
        self._faults: list[ProfileFault] = []

    def __len__(self) -> int:
        return len(self._faults)

    @property
    def faults(self) -> tuple[ProfileFault, ...]:
        return tuple(self._faults)

    def add(
        self,
        element: etree._Element,
        value: str,
        allowed: str = "",
        *,
        at: str = "",
        kind: FaultKind = FaultKind.WRONG_VALUE,
    ) -> None:
        """Note a value at an element, or at its attribute or child ``at`` (``@amount``)."""
        owner, place = _place(element)
        place = "/".join(part for part in (place, at) if part)
        self._faults.append(ProfileFault(owner, place, value, allowed, kind, xml.line_of(element)))


def note_contradictions(entry: Entry, log: FaultLog, **marks: str) -> None:
    """Note each mark that there is none (a name of ``marks``) which stands beside what there is (its value)."""
    for mark, said in marks.items():
        if not entry.has(mark) or not entry.has(said):
            continue
        (*_, last) = entry.entries(mark) or (None,)
        if last is not None and last.source is not None:
            log.add(last.source, mark, said, kind=FaultKind.CONTRADICTION)


def _place(element: etree._Element) -> tuple[str, str]:
    """The id of the BPMN element that is meant, and the path from it to this element."""
    steps: list[str] = []
    current: etree._Element | None = element
    while current is not None:
        tag = str(current.tag)
        in_profile = namespace(tag) == REG
        own_id = current.get("id")
        if own_id and not in_profile:
            return own_id, "/".join(reversed(steps))
        if tag != EXTENSIONS:
            steps.append(f"reg:{local(tag)}" if in_profile else local(tag))
        current = current.getparent()
    return "", "/".join(reversed(steps))
