"""What was assumed while a foreign diagram became a draft: one entry for each element and change, none silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from regdesigner.domain.term import Term
from regdesigner.domain.text import Text


class Group(StrEnum):
    """The headings of the list, in the order in which a person confirms them."""

    SERVICE = "service"
    IDENTITY = "identity"
    POSITIONS = "positions"
    ACTIONS = "actions"
    DECISIONS = "decisions"
    COURSE = "course"
    WAITS = "waits"
    OUTCOMES = "outcomes"
    PARTIES = "parties"
    TEXTS = "texts"
    CODE = "code"
    DRAWING = "drawing"


class AssumptionKind(StrEnum):
    """``adopt-<kind>`` of the catalogues says what was assumed, ``adopt-<kind>-confirm`` what to confirm."""

    PROCESS_CHOSEN = "process-chosen"
    PROCESS_LEFT = "process-left"
    SERVICE_NAME = "service-name"
    SERVICE_NUMBER = "service-number"
    PROVIDER = "provider"
    ID_DUPLICATE = "id-duplicate"
    ID_MISSING = "id-missing"
    ID_UNUSABLE = "id-unusable"
    POSITION_FROM_LANE = "position-from-lane"
    POSITION_ASSUMED = "position-assumed"
    ACTION = "action"
    ACTIVITY_CHANGED = "activity-changed"
    CALL_CHANGED = "call-changed"
    SUB_PROCESS_EMPTY = "sub-process-empty"
    SUB_PROCESS_CHANGED = "sub-process-changed"
    REPEATS_ASKED = "repeats-asked"
    REPEATS_KEPT = "repeats-kept"
    DECISION_ASKED = "decision-asked"
    DECISION_ADDED = "decision-added"
    CONDITION_QUOTED = "condition-quoted"
    DEFAULT_ASSUMED = "default-assumed"
    GATEWAY_ADDED = "gateway-added"
    GATEWAY_CHANGED = "gateway-changed"
    START_ADDED = "start-added"
    START_CHANGED = "start-changed"
    STARTS_KEPT = "starts-kept"
    STARTS_JOINED = "starts-joined"
    BEGINS_TOO = "begins-too"
    END_ADDED = "end-added"
    SPLIT_KEPT = "split-kept"
    SPLIT_DRAWN = "split-drawn"
    JOIN_ADDED = "join-added"
    JOIN_KEPT = "join-kept"
    FLOW_LEFT_OUT = "flow-left-out"
    NODE_UNUSED = "node-unused"
    END_UNUSED = "end-unused"
    EVENT_CHANGED = "event-changed"
    HOST_MISSING = "host-missing"
    LINK_DRAWN = "link-drawn"
    AWAITED = "awaited"
    TERM_ASSUMED = "term-assumed"
    TERM_READ = "term-read"
    OUTCOME = "outcome"
    INTERACTION = "interaction"
    MESSAGE_LEFT = "message-left"
    NOTE_TAKEN = "note-taken"
    NOTE_LEFT = "note-left"
    NAME_LANGUAGE = "name-language"
    CODE_TAKEN_OUT = "code-taken-out"
    STILL_IN_THE_WAY = "still-in-the-way"
    PIECES_DRAWN = "pieces-drawn"

    @property
    def group(self) -> Group:
        return _GROUPS[self]


_IN_GROUPS = {
    Group.SERVICE: "process-chosen process-left service-name service-number provider",
    Group.IDENTITY: "id-duplicate id-missing id-unusable",
    Group.POSITIONS: "position-from-lane position-assumed",
    Group.ACTIONS: "action activity-changed call-changed sub-process-empty sub-process-changed repeats-asked"
    " repeats-kept",
    Group.DECISIONS: "decision-asked decision-added condition-quoted default-assumed gateway-added gateway-changed",
    Group.COURSE: "start-added start-changed starts-kept starts-joined begins-too end-added split-kept split-drawn"
    " join-added join-kept flow-left-out node-unused end-unused still-in-the-way",
    Group.WAITS: "host-missing event-changed link-drawn awaited term-assumed term-read",
    Group.OUTCOMES: "outcome",
    Group.PARTIES: "interaction message-left",
    Group.TEXTS: "note-taken note-left name-language",
    Group.CODE: "code-taken-out",
    Group.DRAWING: "pieces-drawn",
}
_GROUPS = {AssumptionKind(name): group for group, names in _IN_GROUPS.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class Message:
    """A word of the catalogues inside an assumption: the name of a kind of element, of action, of outcome."""

    id: str


Argument = str | int | Text | Term | Message


@dataclass(frozen=True)
class Assumption:
    """One thing that was assumed of an element (``""``: of the whole file), with what the sentence about it needs."""

    kind: AssumptionKind
    element: str
    name: Text
    arguments: Mapping[str, Argument] = field(default_factory=dict)
