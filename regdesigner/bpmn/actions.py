"""``reg:action`` ⇄ the administrative action of point 10."""

from __future__ import annotations

from regdesigner.bpmn.extensions import term_of
from regdesigner.bpmn.faults import FaultLog, note_contradictions
from regdesigner.bpmn.profile import Entry, Value
from regdesigner.domain.action import (
    ActionKind,
    AdministrativeAction,
    Decision,
    Feature,
    Interaction,
    PartyKind,
    ProducedDocument,
)
from regdesigner.domain.standard import Channel
from regdesigner.domain.term import Term
from regdesigner.domain.text import Text


def action_of(entry: Entry, element_id: str, name: Text, position: Text, log: FaultLog) -> AdministrativeAction:
    """The action of an activity; ``position`` is the name of its lane, which row 2 means where it is silent."""
    kind = entry.word("kind")
    note_contradictions(entry, log, noInteraction="interaction", noDecision="decision")
    return AdministrativeAction(
        id=element_id,
        number=entry.whole("number"),
        kind=ActionKind(kind) if kind else None,
        name=name,
        ground=entry.text_of("ground"),
        responsible=entry.text_of("responsible") or position,
        duties=entry.texts("duty"),
        requirements=entry.texts("requirement"),
        term=term_of(entry.entry("term"), log),
        interactions=_interactions(entry, log),
        decisions=_decisions(entry),
        result=entry.text_of("result"),
        handing_on=entry.text_of("handingOn"),
        recording=entry.text_of("recording"),
        note=entry.text_of("note"),
        channels=tuple([Channel(word) for word in entry.words("channels")]),
        categories=entry.words("categories"),
        features=tuple([_feature(feature) for feature in entry.entries("feature")]),
        electronic=entry.flag("electronic"),
        outsourced=entry.flag("outsourced"),
        uses=_ids(entry, "uses", "document"),
        produces=tuple([ProducedDocument(item.word("id"), item.text) for item in entry.entries("produces")]),
        refusal_grounds=_ids(entry, "refusal", "ground"),
        quality=_ids(entry, "quality", "parameter"),
    )


def _interactions(entry: Entry, log: FaultLog) -> tuple[Interaction, ...] | None:
    found = tuple(
        [
            Interaction(
                item.text_of("party"),
                item.text_of("order"),
                term_of(item.entry("term"), log),
                item.flag("electronic"),
                PartyKind(item.word("with") or PartyKind.BODY),
            )
            for item in entry.entries("interaction")
        ]
    )
    return found if found or entry.has("noInteraction") else None


def _decisions(entry: Entry) -> tuple[Decision, ...] | None:
    found = tuple([Decision(item.text, item.word("field") or None) for item in entry.entries("decision")])
    return found if found or entry.has("noDecision") else None


def _feature(entry: Entry) -> Feature:
    channel = entry.word("channel")
    return Feature(entry.text, Channel(channel) if channel else None, entry.word("category") or None)


def _ids(entry: Entry, child: str, attribute: str) -> tuple[str, ...]:
    return tuple([item.word(attribute) for item in entry.entries(child) if item.word(attribute)])


def action_entry(action: AdministrativeAction, position: Text) -> Entry:
    """The entry that says an action; row 2 stays silent where the lane's name says it already."""
    responsible = () if action.responsible == position else _said(action.responsible)
    children: dict[str, tuple[Entry | Text, ...]] = {
        "ground": _said(action.ground),
        "responsible": responsible,
        "duty": action.duties,
        "requirement": action.requirements,
        "term": term_entries(action.term),
        "interaction": tuple(_interaction_entry(item) for item in action.interactions or ()),
        "noInteraction": (Entry("Nothing"),) if action.interactions == () else (),
        "decision": tuple(_decision_entry(item) for item in action.decisions or ()),
        "noDecision": (Entry("Nothing"),) if action.decisions == () else (),
        "result": _said(action.result),
        "handingOn": _said(action.handing_on),
        "recording": _said(action.recording),
        "note": _said(action.note),
        "feature": tuple(_feature_entry(item) for item in action.features),
        "uses": tuple(Entry("Uses", {"document": item}) for item in action.uses),
        "produces": tuple(Entry("Produces", {"id": item.id}, text=item.name) for item in action.produces),
        "refusal": tuple(Entry("Refusal", {"ground": item}) for item in action.refusal_grounds),
        "quality": tuple(Entry("Quality", {"parameter": item}) for item in action.quality),
    }
    return Entry("Action", _action_attributes(action), children)


def _action_attributes(action: AdministrativeAction) -> dict[str, Value]:
    attributes: dict[str, Value] = {"electronic": action.electronic, "outsourced": action.outsourced}
    if action.number is not None:
        attributes["number"] = action.number
    if action.kind is not None:
        attributes["kind"] = action.kind.value
    if action.channels:
        attributes["channels"] = tuple(channel.value for channel in action.channels)
    if action.categories:
        attributes["categories"] = action.categories
    return attributes


def _interaction_entry(interaction: Interaction) -> Entry:
    children: dict[str, tuple[Entry | Text, ...]] = {
        "party": _said(interaction.party),
        "order": _said(interaction.order),
        "term": term_entries(interaction.term),
    }
    return Entry("Interaction", {"with": interaction.kind.value, "electronic": interaction.electronic}, children)


def _decision_entry(decision: Decision) -> Entry:
    return Entry("Decision", {"field": decision.field} if decision.field else {}, text=decision.text)


def _feature_entry(feature: Feature) -> Entry:
    attributes: dict[str, Value] = {}
    if feature.channel is not None:
        attributes["channel"] = feature.channel.value
    if feature.category:
        attributes["category"] = feature.category
    return Entry("Feature", attributes, text=feature.text)


def term_entries(term: Term | None) -> tuple[Entry, ...]:
    """The entry of a term, none for none."""
    if term is None:
        return ()
    return (Entry("Term", {"amount": term.amount, "unit": term.unit.value, "basis": term.basis.value}),)


def _said(text: Text) -> tuple[Text, ...]:
    return (text,) if text else ()
