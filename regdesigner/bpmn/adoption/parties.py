"""With whom the body interacts: message flows to other pools become row 5 of the action nearest to them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.adoption.meanings import is_person, is_recipient
from regdesigner.bpmn.adoption.provider import participants, pool_name
from regdesigner.bpmn.names import COLLABORATION, PROCESS, bpmn
from regdesigner.domain.action import Interaction, PartyKind
from regdesigner.domain.text import Text

_MESSAGE_FLOW = bpmn("messageFlow")


@dataclass(frozen=True)
class Contact:
    """A message that goes to or comes from another pool, at one node of the regulation."""

    node: etree._Element
    flow: etree._Element
    interaction: Interaction


def contacts(draft: Draft) -> tuple[Contact, ...]:
    """The messages of the regulation; those that touch no node of it are put on the list."""
    found: list[Contact] = []
    own = {str(each.get("id")): each for each in draft.nodes()}
    pools = {str(each.get("id")): draft.words(each) for each in participants(draft.document)}
    for collaboration in draft.document.root.iterfind(COLLABORATION):
        for flow in collaboration.iterchildren(_MESSAGE_FLOW):
            ends = [draft.document.resolve(str(flow.get(name, ""))) for name in ("sourceRef", "targetRef")]
            inside = [own[end] for end in ends if end in own]
            party = next((name for end in ends if end not in own and (name := _party(draft, end, pools))), "")
            if len(inside) == 1 and party:
                found.append(Contact(inside[0], flow, _interaction(draft, flow, party)))
            elif not inside and own:
                draft.assume(AssumptionKind.MESSAGE_LEFT, flow, parties=" – ".join(pools.get(end, end) for end in ends))
    return tuple(found)


def _party(draft: Draft, end: str, pools: dict[str, str]) -> str:
    """The name of the pool that an end of a message is, or stands in."""
    if end in pools:
        return pools[end]
    element = draft.document.by_id.get(end)
    process = next(element.iterancestors(PROCESS), None) if element is not None else None
    if process is None or process is draft.process:
        return ""
    return pool_name(draft.document, process) or " ".join(str(process.get("name", "")).split())


def _interaction(draft: Draft, flow: etree._Element, party: str) -> Interaction:
    kind = PartyKind.RECIPIENT if is_recipient(party) else PartyKind.PERSON if is_person(party) else PartyKind.BODY
    return Interaction(draft.text(party), draft.name(flow), None, False, kind)


def interacting(found: tuple[Contact, ...]) -> tuple[Text, ...]:
    """Point 4: the bodies and persons met, each once."""
    return tuple(dict.fromkeys(each.interaction.party for each in found if each.interaction.is_outside))
