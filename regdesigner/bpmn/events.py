"""What an event waits for, and ISO 8601 durations as terms."""

from __future__ import annotations

import re

from lxml import etree

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.names import bpmn, child_of
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.flow import EventKind
from regdesigner.domain.term import Basis, Term, Unit

EVENT_DEFINITIONS = {
    bpmn(f"{kind.value}EventDefinition"): kind for kind in EventKind if kind not in (EventKind.NONE, EventKind.MULTIPLE)
}
EVENT_DEFINITION_REFERENCE = bpmn("eventDefinitionRef")
TIME_DURATION = bpmn("timeDuration")

_PARTS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
_NUMBER = r"(?:(?P<{}>[0-9]{{1,8}}){})?"
_DURATION = re.compile(
    "P"
    + "".join(_NUMBER.format(name, name[0].upper()) for name in _PARTS[:4])
    + "(?P<time>T"
    + "".join(_NUMBER.format(name, name[0].upper()) for name in _PARTS[4:])
    + ")?"
)


def event_definitions(event: etree._Element, document: BpmnDocument) -> list[etree._Element]:
    """The definitions of an event: its own, and those of the file that it refers to."""
    definitions: list[etree._Element] = []
    for child in event:
        if child.tag in EVENT_DEFINITIONS:
            definitions.append(child)
        elif child.tag == EVENT_DEFINITION_REFERENCE:
            referred = document.by_id.get(document.resolve(child.text or ""))
            if referred is not None and referred.tag in EVENT_DEFINITIONS:
                definitions.append(referred)
    return definitions


def event_kind(definitions: list[etree._Element]) -> EventKind:
    if not definitions:
        return EventKind.NONE
    return EVENT_DEFINITIONS[str(definitions[0].tag)] if len(definitions) == 1 else EventKind.MULTIPLE


_REFERENCES = ("errorRef", "escalationRef", "signalRef")
_CODES = ("errorCode", "escalationCode")


def trigger_of(definitions: list[etree._Element], document: BpmnDocument) -> str | None:
    """What a link, signal, error or escalation is known by: its code, else its id; a link's name."""
    for definition in definitions:
        if EVENT_DEFINITIONS[str(definition.tag)] is EventKind.LINK:
            return str(definition.get("name", "")).strip() or None
        for attribute in _REFERENCES:
            reference = document.resolve(str(definition.get(attribute, "")))
            thrown = document.by_id.get(reference)
            codes = [] if thrown is None else [str(thrown.get(code, "")).strip() for code in _CODES]
            if reference:
                return next((code for code in codes if code), reference)
    return None


def timer_of(definitions: list[etree._Element]) -> Term | None:
    """The duration of a timer as a calendar term; ``None`` where there is none that is one term."""
    for definition in definitions:
        duration = child_of(definition, TIME_DURATION)
        if duration is not None:
            return duration_term(duration.text or "")
    return None


def duration_term(text: str) -> Term | None:
    """A duration of ISO 8601 that is a whole number of one unit (``PT30M``, ``P2W``); ``None`` for others."""
    match = _DURATION.fullmatch(text.strip())
    if match is None or match["time"] == "T":
        return None
    years, months, weeks, days, hours, minutes, seconds = (int(match[part] or 0) for part in _PARTS)
    whole_minutes, rest = divmod(seconds, 60)
    parts = [
        (years, Unit.YEAR),
        (months, Unit.MONTH),
        (weeks * 7 + days, Unit.DAY),
        (hours, Unit.HOUR),
        (minutes + whole_minutes, Unit.MINUTE),
    ]
    given = [(amount, unit) for amount, unit in parts if amount]
    if rest or len(given) != 1:
        return None
    try:
        return Term(given[0][0], given[0][1], Basis.CALENDAR)
    except WrongValue:
        return None


def iso_duration(term: Term) -> str:
    """A term's length in ISO 8601, without its basis."""
    letter = {Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.MONTH: "M", Unit.YEAR: "Y"}[term.unit]
    return f"PT{term.amount}{letter}" if term.runs_by_the_clock else f"P{term.amount}{letter}"
