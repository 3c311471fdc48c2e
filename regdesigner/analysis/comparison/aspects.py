"""What an action says, place by place: the eight rows of its table, its note, and what stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from regdesigner.analysis.comparison.likeness import alike
from regdesigner.domain.action import ActionKind, AdministrativeAction, Decision, Feature, Interaction, ProducedDocument
from regdesigner.domain.flow import TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Channel
from regdesigner.domain.term import Term
from regdesigner.domain.text import Text


class Aspect(StrEnum):
    """A place where an action says something; the first ten stand in the official table."""

    GROUND = "ground"
    RESPONSIBLE = "responsible"
    DUTIES = "duties"
    REQUIREMENTS = "requirements"
    TERM = "term"
    INTERACTIONS = "interactions"
    DECISIONS = "decisions"
    CRITERIA = "criteria"
    RESULT = "result"
    HANDING_ON = "handing_on"
    RECORDING = "recording"
    NOTE = "note"
    KIND = "kind"
    FEATURES = "features"
    CHANNELS = "channels"
    CATEGORIES = "categories"
    ELECTRONIC = "electronic"
    OUTSOURCED = "outsourced"
    USES = "uses"
    PRODUCES = "produces"
    REFUSAL_GROUNDS = "refusal_grounds"
    QUALITY = "quality"
    FIELDS = "fields"

    @property
    def row(self) -> str | None:
        """The row of the official table (a field of the form) to which it belongs; ``None`` beside the table."""
        return _ROWS.get(self)


_ROWS = {
    Aspect.GROUND: "ground",
    Aspect.RESPONSIBLE: "responsible",
    Aspect.DUTIES: "duties",
    Aspect.REQUIREMENTS: "duties",
    Aspect.FEATURES: "duties",
    Aspect.TERM: "term",
    Aspect.INTERACTIONS: "interactions",
    Aspect.DECISIONS: "decisions",
    Aspect.CRITERIA: "decisions",
    Aspect.RESULT: "result",
    Aspect.HANDING_ON: "result",
    Aspect.RECORDING: "recording",
}


@dataclass(frozen=True, slots=True)
class Criterion:
    """Row 6: a variant by the name of its way, and what decides for it."""

    name: Text
    text: Text


@dataclass(frozen=True, slots=True)
class NoneStated:
    """It is said that there is none (rows 5 and 6)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that is set: electronic, handed to private persons."""


Item: TypeAlias = (
    Text
    | Term
    | Interaction
    | Decision
    | Criterion
    | Feature
    | ProducedDocument
    | TaskField
    | ActionKind
    | Channel
    | NoneStated
    | Mark
    | str
)
"""One thing said. Plain strings are ids of the standard: documents, categories, grounds, quality parameters."""


def said(regulation: Regulation, action: AdministrativeAction) -> dict[Aspect, tuple[Item, ...]]:
    """Everything that an action says, by place; an empty place has no items."""
    node = regulation.flow.by_id.get(action.id)
    branches = regulation.branches_after(action.id)
    return {
        Aspect.GROUND: _given(action.ground),
        Aspect.RESPONSIBLE: _given(action.responsible),
        Aspect.DUTIES: action.duties,
        Aspect.REQUIREMENTS: action.requirements,
        Aspect.TERM: () if action.term is None else (action.term,),
        Aspect.INTERACTIONS: (NoneStated(),) if action.interactions == () else action.interactions or (),
        Aspect.DECISIONS: (NoneStated(),) if action.decisions == () else action.decisions or (),
        Aspect.CRITERIA: tuple(Criterion(each.name, each.criterion) for each in branches),
        Aspect.RESULT: _given(action.result),
        Aspect.HANDING_ON: _given(action.handing_on),
        Aspect.RECORDING: _given(action.recording),
        Aspect.NOTE: _given(action.note),
        Aspect.KIND: () if action.kind is None else (action.kind,),
        Aspect.FEATURES: action.features,
        Aspect.CHANNELS: action.channels,
        Aspect.CATEGORIES: action.categories,
        Aspect.ELECTRONIC: (Mark(),) if action.electronic else (),
        Aspect.OUTSOURCED: (Mark(),) if action.outsourced else (),
        Aspect.USES: action.uses,
        Aspect.PRODUCES: action.produces,
        Aspect.REFUSAL_GROUNDS: action.refusal_grounds,
        Aspect.QUALITY: action.quality,
        Aspect.FIELDS: node.fields if node is not None else (),
    }


def _given(text: Text) -> tuple[Text, ...]:
    return (text,) if text else ()


def likeness(first: Item, second: Item) -> float:
    """How alike two items of one place are, from 0 to 1; things that are no texts are alike if they mean the same."""
    match first, second:
        case (Text(), Text()):
            return alike(first, second)
        case (Interaction(), Interaction()):
            return 0.7 * alike(first.party, second.party) + 0.3 * alike(first.order, second.order)
        case (Decision(), Decision()):
            return 1.0 if first.field is not None and first.field == second.field else alike(first.text, second.text)
        case (Criterion(), Criterion()):
            return max(alike(first.name, second.name), alike(first.text, second.text))
        case (Feature(), Feature()):
            return alike(first.text, second.text)
        case (ProducedDocument(), ProducedDocument()):
            return 1.0 if first.id == second.id else alike(first.name, second.name)
        case (TaskField(), TaskField()):
            return 1.0 if first.name == second.name else 0.0
        case (Term(), Term()) | (ActionKind(), ActionKind()):
            return 1.0
        case _:
            return 0.0
