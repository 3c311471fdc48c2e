"""A fix: what would have to be changed so that a finding is gone, as values that a file's writer can carry out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from regdesigner.validation.finding import Paper, Value


class ChangeKind(StrEnum):
    """What a change is made on; ``element`` and ``field`` of a change are read by it."""

    POINT = "point"
    """A blank of the regulation's points: ``field`` is one of ``Provisions``, or ``service``."""
    ACTION = "action"
    """A row of an action: ``field`` is one of ``AdministrativeAction``."""
    NODE = "node"
    """``name``, ``default``, ``fields`` or ``outcome`` of a node, lane, pool or message flow."""
    FLOW = "flow"
    """``condition``, ``criterion``, ``name`` or ``probability`` of a sequence flow."""
    STANDARD = "standard"
    """A value of the standard: ``field`` is its path, ``cost.statement``."""
    GATEWAY_BEHIND = "gateway-behind"
    """A gateway of the kind ``after`` put between an element and the flows that leave it."""
    GATEWAY_BEFORE = "gateway-before"
    """The same between an element and the flows that enter it."""
    ID = "id"
    """Another id for the element of the id ``element`` that stands at the line ``field``."""
    MARK = "mark"
    """An empty element of the profile (``noInteraction``) taken out of ``element``."""
    LANE = "lane"
    """The element taken out of the lane of the id ``field``."""
    LANGUAGE = "language"
    """The language that a condition declares."""
    SHAPE = "shape"
    """What is not drawn, drawn."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that becomes another. ``before`` and ``after`` are values of the domain, ``None`` for nothing."""

    kind: ChangeKind
    element: str
    field: str
    before: object = None
    after: object = None

    @property
    def paper(self) -> Paper:
        return Paper.STANDARD if self.kind is ChangeKind.STANDARD else Paper.REGULATION

    @property
    def place(self) -> tuple[Paper, str, str]:
        """Two changes of one place cannot both be made at once."""
        return self.paper, self.element, self.field


@dataclass(frozen=True)
class Fix:
    """Changes that belong together: all are made or none. ``says`` is the id of a message that describes them."""

    says: str
    changes: tuple[Change, ...]
    arguments: Mapping[str, Value] = field(default_factory=dict)


def touched(fix: Fix) -> frozenset[tuple[Paper, str, str]]:
    """The places that a fix changes; a change of the drawing's shape touches its whole element."""
    return frozenset(change.place for change in fix.changes)
