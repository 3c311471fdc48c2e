"""The actions of point 10: every activity of the top level, numbered as the case runs, each with its position."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind, Message
from regdesigner.bpmn.adoption.decisions import Asked
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.adoption.meanings import joined, kind_by_words, outcome_by_words
from regdesigner.bpmn.adoption.parties import Contact
from regdesigner.bpmn.adoption.positions import adopt_positions
from regdesigner.bpmn.extensions import first, outcome_of, read_extensions
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.writer import set_action, set_outcome
from regdesigner.domain.action import ActionKind, AdministrativeAction, Decision
from regdesigner.domain.flow import NodeKind, Outcome
from regdesigner.domain.text import EMPTY, Text


@dataclass(frozen=True)
class Material:
    """What was gathered for the actions: decisions asked, messages, notes by node."""

    asked: tuple[Asked, ...]
    contacts: tuple[Contact, ...]
    notes: dict[str, tuple[str, ...]]


def adopt_actions(draft: Draft, material: Material) -> None:
    """Give every activity of the top level its table."""
    top = [each for each in in_order(draft) if draft.kind(each).is_activity and each.getparent() is draft.process]
    positions = adopt_positions(draft)
    present = {str(each.get("id")) for each in top if first(read_extensions(each, FaultLog()), "Action") is not None}
    last = _last_before_result(draft, top)
    accepting_known = False
    for number, element in enumerate(top, 1):
        own_id = str(element.get("id"))
        if own_id in present:
            continue
        kind, reason = _kind(draft, element, number == 1, element in last, accepting_known, material.contacts)
        accepting_known = accepting_known or kind is ActionKind.ACCEPTING
        position = positions.get(own_id, EMPTY)
        draft.assume(
            AssumptionKind.ACTION,
            element,
            number=number,
            what=Message(f"adopt-kind-{kind.value.replace('_', '-')}"),
            reason=reason,
        )
        action = _action(draft, element, number, kind, position)
        set_action(draft.document, _filled(draft, element, action, material))
    _tell_left(draft, material, top)


def adopt_outcomes(draft: Draft) -> None:
    """Say of every end of the top level with which outcome it ends the case."""
    for end in draft.nodes(draft.process):
        if draft.kind(end) is not NodeKind.END_EVENT or outcome_of(read_extensions(end, FaultLog())) is not None:
            continue
        outcome = _outcome(draft, end)
        draft.assume(AssumptionKind.OUTCOME, end, outcome=Message(f"adopt-outcome-{outcome.value.replace('_', '-')}"))
        set_outcome(draft.document, str(end.get("id")), outcome)


def _outcome(draft: Draft, end: etree._Element) -> Outcome:
    """By the label of the end, else by that of the one node or flow before it; an error is no result."""
    if end in draft.failing:
        return Outcome.REFUSAL_OF_SERVICE
    found = outcome_by_words(draft.words(end))
    incoming = draft.incoming(end)
    if found is Outcome.RESULT and len(incoming) == 1:
        before = draft.source(incoming[0])
        words = draft.words(incoming[0]) or (draft.words(before) if before is not None else "")
        return outcome_by_words(words)
    return found


def in_order(draft: Draft) -> list[etree._Element]:
    """The nodes as cases come to them: what comes before another stands before it, whatever the start; circles aside.

    Depth first from the last start to the first, each node noted when all behind it are, and all turned round.
    """
    nodes = draft.nodes(draft.process)
    starts = [each for each in nodes if draft.kind(each) is NodeKind.START_EVENT]
    roots = starts + [each for each in nodes if each not in starts and not draft.preceding(each)]
    seen: set[etree._Element] = set()
    noted = [node for root in reversed(roots) for node in _behind(draft, root, seen)]
    left = [node for root in nodes for node in reversed(_behind(draft, root, seen))]
    return [*reversed(noted), *left]


def _behind(draft: Draft, root: etree._Element, seen: set[etree._Element]) -> list[etree._Element]:
    """The nodes from a root on that were not seen, those that come last first."""
    if root in seen:
        return []
    seen.add(root)
    noted: list[etree._Element] = []
    stack = [(root, _next(draft, root))]
    while stack:
        node, following = stack[-1]
        if not following:
            noted.append(node)
            stack.pop()
        elif (target := following.pop()) not in seen:
            seen.add(target)
            stack.append((target, _next(draft, target)))
    return noted


def _next(draft: Draft, node: etree._Element) -> list[etree._Element]:
    """What comes behind a node; the last of the list is visited first and so comes last of all."""
    return draft.following(node) + draft.boundary_events(node)


def _last_before_result(draft: Draft, top: list[etree._Element]) -> set[etree._Element]:
    """The activities directly before an end that is no refusal."""
    ends = [each for each in draft.nodes(draft.process) if draft.kind(each) is NodeKind.END_EVENT]
    results = [each for each in ends if _outcome(draft, each) is Outcome.RESULT]
    sources = [draft.source(flow) for end in results for flow in draft.incoming(end)]
    return {each for each in sources if each is not None and each in top}


def _kind(
    draft: Draft,
    element: etree._Element,
    is_first: bool,
    is_last: bool,
    accepting_known: bool,
    messages: tuple[Contact, ...],
) -> tuple[ActionKind, Message | str]:
    """The kind of an action and why: a word of its label, else its place in the course."""
    said = kind_by_words(draft.words(element))
    if said is not None and not (said[0] is ActionKind.ACCEPTING and accepting_known):
        return said[0], f"«{said[1]}»"
    if any(each.node is element and each.interaction.is_outside for each in messages):
        return ActionKind.INTERACTING, Message("adopt-reason-message")
    if is_first and not accepting_known:
        return ActionKind.ACCEPTING, Message("adopt-reason-first")
    if is_last:
        return ActionKind.HANDING_OVER, Message("adopt-reason-last")
    return ActionKind.EXAMINING, Message("adopt-reason-none")


def _action(
    draft: Draft, element: etree._Element, number: int, kind: ActionKind, position: Text
) -> AdministrativeAction:
    return AdministrativeAction(
        id=str(element.get("id")),
        number=number,
        kind=kind,
        name=Text(ky=draft.words(element)),
        ground=EMPTY,
        responsible=position or draft.phrase("adopt-name-position"),
        duties=(),
        requirements=(),
        term=None,
        interactions=None,
        decisions=None,
        result=EMPTY,
        handing_on=EMPTY,
        recording=EMPTY,
    )


def _filled(
    draft: Draft, element: etree._Element, action: AdministrativeAction, material: Material
) -> AdministrativeAction:
    """The action with its decisions, its messages and what was written beside it, and beside what it holds."""
    inside = {str(each.get("id")) for each in (element, *element.iter()) if each.get("id")}
    decisions = tuple(Decision(each.question, each.field) for each in material.asked if inside & set(each.at))
    requirements: list[Text] = []
    for own_id in [own_id for own_id in material.notes if own_id in inside]:
        for words in material.notes[own_id]:
            draft.assume(AssumptionKind.NOTE_TAKEN, element, text=words)
            requirements.append(draft.text(words))
    met = [
        each
        for each in material.contacts
        if str(each.node.get("id")) in inside or _nearest(draft, each.node) is element
    ]
    interactions = tuple(dict.fromkeys(each.interaction for each in met))
    for party in dict.fromkeys(each.party for each in interactions):
        messages = joined((each.order for each in interactions if each.party == party), "; ")
        draft.assume(AssumptionKind.INTERACTION, element, party=party, message=messages or "–")
    return replace(
        action,
        decisions=decisions or None,
        requirements=tuple(requirements),
        interactions=interactions or None,
    )


def _nearest(draft: Draft, node: etree._Element) -> etree._Element | None:
    """The action that an event of the top level belongs to: the nearest before it, else the nearest behind it."""
    if draft.kind(node).is_activity:
        return node
    host = draft.referred(node, "attachedToRef")
    if host is not None:
        return host
    for step in (draft.incoming, draft.outgoing):
        seen, waiting = {node}, [node]
        while waiting:
            for flow in step(waiting.pop(0)):
                other = draft.source(flow) if step == draft.incoming else draft.target(flow)
                if other is None or other in seen:
                    continue
                if draft.kind(other).is_activity:
                    return other
                seen.add(other)
                waiting.append(other)
    return None


def _tell_left(draft: Draft, material: Material, top: list[etree._Element]) -> None:
    """Notes that belong to no action stay beside what they are tied to."""
    inside = {str(each.get("id")) for element in top for each in element.iter() if each.get("id")}
    for own_id, words in material.notes.items():
        if own_id not in inside:
            draft.assume(AssumptionKind.NOTE_LEFT, draft.document.by_id.get(own_id), text=" · ".join(words))
