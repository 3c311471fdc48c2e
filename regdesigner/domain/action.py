"""An administrative action of point 10: the official table of eight rows, and what surrounds it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from regdesigner.domain.standard import Channel
from regdesigner.domain.term import Term
from regdesigner.domain.text import EMPTY, Text


class ActionKind(StrEnum):
    """The six typical kinds of action (typical-regulation p. 9)."""

    INFORMING = "informing"
    ACCEPTING = "accepting"
    EXAMINING = "examining"
    INTERACTING = "interacting"
    FORMING = "forming"
    HANDING_OVER = "handing_over"


class PartyKind(StrEnum):
    """With whom one interacts. Bodies and persons are others, and stand in point 4; units and recipients do not."""

    BODY = "body"
    """Another state or municipal body, institution or enterprise."""
    PERSON = "person"
    """A natural or legal person who is not the recipient."""
    UNIT = "unit"
    """A structural or territorial unit of the provider itself."""
    RECIPIENT = "recipient"


@dataclass(frozen=True, slots=True)
class Interaction:
    """Row 5: with whom (a body by name, persons by category), in which order, in which term, electronic or not."""

    party: Text
    order: Text
    term: Term | None
    electronic: bool
    kind: PartyKind = PartyKind.BODY

    @property
    def is_outside(self) -> bool:
        """Whether the party is neither the provider's own unit nor the recipient, so that point 4 must list it."""
        return self.kind in (PartyKind.BODY, PartyKind.PERSON)


@dataclass(frozen=True, slots=True)
class Decision:
    """Row 6: a decision to take; ``field`` names the declared field that carries its variant, if there are any."""

    text: Text
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Feature:
    """A special feature by channel or by category of recipients (law art. 13.2(9))."""

    text: Text
    channel: Channel | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class ProducedDocument:
    id: str
    name: Text


@dataclass(frozen=True)
class AdministrativeAction:
    """One action with its table. ``id`` is the BPMN id of its activity, everywhere.

    ``interactions`` and ``decisions`` are ``None`` where the row is empty and ``()`` where the regulation says
    that there is none. ``uses``, ``refusal_grounds`` and ``quality`` are ids of the standard.
    """

    id: str
    number: int | None
    kind: ActionKind | None
    name: Text
    ground: Text
    responsible: Text
    duties: tuple[Text, ...]
    requirements: tuple[Text, ...]
    term: Term | None
    interactions: tuple[Interaction, ...] | None
    decisions: tuple[Decision, ...] | None
    result: Text
    handing_on: Text
    """Second half of row 7: how the result is handed on to start the next action."""
    recording: Text
    note: Text = EMPTY
    """The note under the table: with which other actions this one starts together."""
    channels: tuple[Channel, ...] = ()
    categories: tuple[str, ...] = ()
    features: tuple[Feature, ...] = ()
    electronic: bool = False
    outsourced: bool = False
    uses: tuple[str, ...] = ()
    produces: tuple[ProducedDocument, ...] = ()
    refusal_grounds: tuple[str, ...] = ()
    quality: tuple[str, ...] = ()

    def texts(self) -> tuple[tuple[str, Text], ...]:
        """Every human text of the action with the field that holds it, in the order of the table."""
        rows: list[tuple[str, Text]] = [
            ("name", self.name),
            ("ground", self.ground),
            ("responsible", self.responsible),
        ]
        rows += [("duties", duty) for duty in self.duties]
        rows += [("requirements", requirement) for requirement in self.requirements]
        for interaction in self.interactions or ():
            rows += [("interactions", interaction.party), ("interactions", interaction.order)]
        rows += [("decisions", decision.text) for decision in self.decisions or ()]
        rows += [("result", self.result), ("handing_on", self.handing_on), ("recording", self.recording)]
        rows += [("note", self.note)]
        rows += [("features", feature.text) for feature in self.features]
        rows += [("produces", document.name) for document in self.produces]
        return tuple(rows)
