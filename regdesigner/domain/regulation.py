"""The administrative regulation of a service (form of Order 287-r of 22 July 2014): points, actions, flow."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.decision import DecisionTable
from regdesigner.domain.drawing import NO_DRAWING, Drawing
from regdesigner.domain.flow import CodeFragment, EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.task_form import TaskForm
from regdesigner.domain.text import EMPTY, Text


class Status(StrEnum):
    TEMPLATE = "template"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    IN_FORCE = "in_force"


@dataclass(frozen=True, slots=True)
class Definition:
    """Point 6: a term of the service's own and what it means."""

    term: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Provisions:
    """What the analyst fills into the twenty points, by point; an empty value is an unfilled blank.

    ``interacting`` and ``agreed_with`` are ``None`` where nothing is said and ``()`` where it is said that there
    is no inter-agency action (points 4 and 17).
    """

    service_name: Text = EMPTY
    """Point 1: the service's name as in the registry."""
    providers: tuple[Text, ...] = ()
    """Point 3: full names of the providing bodies."""
    interacting: tuple[Text, ...] | None = None
    """Point 4: all bodies, persons and organisations that the provider interacts with."""
    definitions: tuple[Definition, ...] = ()
    """Point 6."""
    appendices: tuple[Text, ...] = ()
    """Point 11: further appendices."""
    internal_controller: Text = EMPTY
    """Point 13: by whom."""
    internal_interval: Text = EMPTY
    """Point 13: how often."""
    responsible_body: Text = EMPTY
    """Point 14: the body responsible for the service under the registry."""
    external_interval: Text = EMPTY
    """Point 14: when, how often."""
    complaint_body: Text = EMPTY
    """Point 15."""
    liable_body: Text = EMPTY
    """Point 16."""
    agreed_with: tuple[Text, ...] | None = None
    """Point 17."""


class FaultKind(StrEnum):
    """What is wrong at a place of a file that could be read all the same."""

    WRONG_VALUE = "wrong_value"
    UNKNOWN_NAME = "unknown_name"
    """An element or attribute that the profile does not know."""
    MISPLACED = "misplaced"
    """An element where the profile does not expect it, or more often than once."""
    MISSING_ID = "missing_id"
    DUPLICATE_ID = "duplicate_id"
    DANGLING_REFERENCE = "dangling_reference"
    CONTRADICTION = "contradiction"
    """A mark that there is none (``reg:noInteraction``) beside what there is; the mark is passed over."""


@dataclass(frozen=True, slots=True)
class ProfileFault:
    """A value in a file that was passed over: what stands there, and what may stand there.

    ``element`` is the id of the BPMN element (empty for the whole file), ``place`` the path from it to the value
    (``reg:action/reg:term/@amount``), ``value`` what was found, ``allowed`` the allowed literals apart by spaces,
    or a description such as ``1..10000000``; empty where a list would not help.
    """

    element: str
    place: str
    value: str
    allowed: str = ""
    kind: FaultKind = FaultKind.WRONG_VALUE
    line: int | None = field(default=None, compare=False)
    """Counted from 1; lines move when others change, so that it takes no part in comparing."""


@dataclass(frozen=True)
class Regulation:
    """One regulation: the provisions of its points, its actions in order, the flow between them, its drawing.

    ``form`` is the version of the official form, ``service`` the number in the registry (``9.6``, or ``4`` where
    only the chapter is known). ``code`` lists what an engine might evaluate: rules look at it, nothing runs it.
    ``faults`` lists what the reader had to pass over.
    """

    id: str
    form: str
    status: Status
    service: str
    provisions: Provisions
    actions: tuple[AdministrativeAction, ...]
    flow: Flow
    drawing: Drawing = NO_DRAWING
    code: tuple[CodeFragment, ...] = ()
    faults: tuple[ProfileFault, ...] = ()
    decisions: tuple[DecisionTable, ...] = ()
    """The decision tables beside the diagram; ``code`` names the one that a business rule task refers to."""
    forms: tuple[TaskForm, ...] = ()
    """The forms beside the diagram; a node names the one that arranges its fields."""
    other_processes: tuple[str, ...] = ()
    """The ids of further processes of the file that hold nodes; nothing of them is read."""

    @cached_property
    def actions_by_id(self) -> dict[str, AdministrativeAction]:
        return {action.id: action for action in self.actions}

    def action(self, element_id: str) -> AdministrativeAction | None:
        """The action whose activity this is."""
        return self.actions_by_id.get(element_id)

    def action_around(self, element_id: str) -> AdministrativeAction | None:
        """The action that this element is, or is a part of (through the sub-processes that hold it)."""
        current: str | None = element_id
        while current is not None:
            if current in self.actions_by_id:
                return self.actions_by_id[current]
            node = self.flow.by_id.get(current)
            current = node.parent if node is not None else None
        return None

    def called_actions(self, call: str) -> tuple[AdministrativeAction, ...]:
        """The actions that a call activity calls, in order: those of the process inside it, and what that one calls."""
        by_id = self.flow.by_id
        if call not in by_id or by_id[call].kind is not NodeKind.CALL_ACTIVITY:
            return ()
        found: list[AdministrativeAction] = []
        for action in self.actions:
            holder = by_id[action.id].parent if action.id in by_id else None
            while holder is not None and holder != call:
                holder = by_id[holder].parent if holder in by_id else None
            found += [action] if holder == call else []
        return tuple(found)

    def branches_after(self, element_id: str) -> tuple[SequenceFlow, ...]:
        """The flows of the choosing gateways directly behind an activity: its variants and their criteria (row 6).

        Behind the last activity of a sub-process or of a called process stands what follows that.
        """
        branches: list[SequenceFlow] = []
        for flow in self.flow.outgoing(element_id):
            target = self.flow.by_id.get(flow.target)
            if target is not None and target.kind in (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.INCLUSIVE_GATEWAY):
                branches.extend(self.flow.outgoing(target.id))
            elif target is not None and target.parent is not None and _ends_plainly(target):
                branches.extend(self.branches_after(target.parent))
        return tuple(branches) if len(branches) > 1 else ()


def _ends_plainly(node: FlowNode) -> bool:
    """Whether what holds the node goes on behind it when the node is reached."""
    return node.kind is NodeKind.END_EVENT and node.event in (EventKind.NONE, EventKind.MESSAGE)
