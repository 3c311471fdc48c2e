"""Every human text of a regulation and its standard, with the place at which it stands."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.flow import Lane, MessageFlow, Pool
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import ServiceStandard
from regdesigner.domain.text import EMPTY, Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Paper, Place

_POINTS = {
    "service_name": "1",
    "providers": "3",
    "interacting": "4",
    "definitions": "6",
    "appendices": "11",
    "internal_controller": "13",
    "internal_interval": "13",
    "responsible_body": "14",
    "external_interval": "14",
    "complaint_body": "15",
    "liable_body": "16",
    "agreed_with": "17",
}
_STANDARD_FIELDS = {
    "name": "1",
    "actions_in_short": "1",
    "provider": "2",
    "recipients": "3",
    "legal_grounds": "4",
    "result": "5",
    "conditions": "6",
    "limits": "7",
    "information": "8",
    "communication": "10",
    "confidentiality": "11",
    "documents": "12",
    "request_registration": "12",
    "cost": "13",
    "quality": "14",
    "electronic": "15",
    "refusal": "16",
    "appeal": "17",
}


_SHOWN = 60  # characters of a text that a message quotes


class OfficialLanguage(StrEnum):
    """The languages in which every text must be given (law art. 16.2)."""

    KY = "ky"
    RU = "ru"


class PlacedText(NamedTuple):
    """A text with its holder; there are hundreds: a ``Place`` is made of its parts only where one is asked for."""

    element: str | None
    field: str
    text: Text
    point: str | None = None
    row: int | None = None
    paper: Paper = Paper.REGULATION

    @property
    def place(self) -> Place | None:
        """Where a reader of the paper finds it; ``None`` for what only the drawing shows."""
        return None if self.point is None else Place(self.point, self.row, self.paper)


def place_of_point(field: str) -> Place | None:
    """The point that holds a field of ``Provisions``."""
    return Place(_POINTS[field]) if field in _POINTS else None


def place_of_standard(field: str) -> Place | None:
    """The field of the standard's form that holds an attribute of ``ServiceStandard``."""
    return Place(_STANDARD_FIELDS[field], paper=Paper.STANDARD) if field in _STANDARD_FIELDS else None


def texts_of(checked: CheckedRegulation) -> Iterator[PlacedText]:
    """The texts of points, tables, drawing and standard, in this order, without those that say nothing at all."""
    yield from _points(checked)
    for action in checked.actions:
        yield from _table(checked, action)
    for element, field, text in _drawn(checked.regulation):
        if text.ky or text.ru or text.en:
            yield PlacedText(element, field, text)
    if checked.standard is not None:
        yield from _standard(checked.standard)


def _table(checked: CheckedRegulation, action: AdministrativeAction) -> list[PlacedText]:
    """The texts of an action's table; who is responsible only where it is not the lane, the place to mend."""
    position = position_of(checked, action.id)
    element, point, rows = action.id, checked.point_of(action), checked.rows
    return [
        PlacedText(element, field, text, point, rows.get(field))
        for field, text in action.texts()
        if (text.ky or text.ru or text.en) and not (field == "responsible" and text == position)
    ]


def position_of(checked: CheckedRegulation, element: str) -> Text:
    """The name of the lane in which an element lies; empty where there is none."""
    lane = checked.regulation.flow.lane_of(element)
    return EMPTY if lane is None else lane.name


def shortened(text: Text) -> Text:
    """A text as a message quotes it: its beginning."""
    return Text(*(_cut(words) for words in (text.ky, text.ru, text.en)))


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHOWN else plain[:_SHOWN].rsplit(" ", 1)[0] + "…"


def _points(checked: CheckedRegulation) -> Iterator[PlacedText]:
    for field in dataclasses.fields(checked.provisions):
        for text in _within(getattr(checked.provisions, field.name)):
            yield PlacedText(checked.regulation.id, field.name, text, _POINTS[field.name])


def _drawn(regulation: Regulation) -> Iterator[tuple[str, str, Text]]:
    """Names, labels of fields and criteria of the drawing; an action's name belongs to its table."""
    flow = regulation.flow
    for node in flow.nodes:
        if regulation.action(node.id) is None:
            yield node.id, "name", node.name
        for field in node.fields:
            yield node.id, "fields", field.label
            for variant in field.variants:
                yield node.id, "fields", variant.label
    for arrow in flow.sequence_flows:
        yield arrow.id, "name", arrow.name
        yield arrow.id, "criterion", arrow.criterion
    named: tuple[Lane | Pool | MessageFlow, ...] = (*flow.lanes, *flow.pools, *flow.message_flows)
    for each in named:
        yield each.id, "name", each.name


def _standard(standard: ServiceStandard) -> Iterator[PlacedText]:
    for field in (each.name for each in dataclasses.fields(standard)):
        if field in _STANDARD_FIELDS:
            point = _STANDARD_FIELDS[field]
            value = getattr(standard, field)
            for part in value if isinstance(value, tuple) else (value,):
                own = getattr(part, "id", "")
                for text in _within(part):
                    yield PlacedText(None, f"{field}.{own}" if own else field, text, point, None, Paper.STANDARD)


def _within(value: Any) -> Iterator[Text]:  # Any: whatever a dataclass of the domain holds
    """The texts inside a value, in the order of its fields."""
    if isinstance(value, Text):
        if value.ky or value.ru or value.en:
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _within(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _within(getattr(value, field.name))
