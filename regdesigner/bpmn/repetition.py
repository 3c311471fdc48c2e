"""How often an activity is repeated: the markers of BPMN 2.0 and the bound that the profile declares."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.extensions import Extensions, first
from regdesigner.bpmn.names import attributes_of, bpmn
from regdesigner.bpmn.profile import Entry
from regdesigner.domain.flow import Loop

_TRUE = ("true", "1")
_MULTI_INSTANCE = bpmn("multiInstanceLoopCharacteristics")
_LOOPS = frozenset((_MULTI_INSTANCE, bpmn("standardLoopCharacteristics")))


def loop_of(element: etree._Element, extensions: Extensions) -> Loop | None:
    """Repetition as drawn; its greatest number is declared in ``reg:branch``, else a plain number of BPMN's own."""
    for marker in element:
        if marker.tag in _LOOPS:
            return _repetition(marker, first(extensions, "Branch"))
    return None


def _repetition(marker: etree._Element, branch: Entry | None) -> Loop:
    attributes = dict(attributes_of(marker))
    multi_instance = marker.tag == _MULTI_INSTANCE
    maximum = branch.whole("maxRepeats") if branch is not None else None
    drawn = marker.findtext(bpmn("loopCardinality")) if multi_instance else attributes.get("loopMaximum")
    if maximum is None and is_plain_number(drawn or ""):
        maximum = int((drawn or "").strip())
    return Loop(
        multi_instance and attributes.get("isSequential") not in _TRUE,
        multi_instance,
        maximum,
        number=(marker.findtext(bpmn("loopCardinality")) or "").strip(),
        condition=(marker.findtext(bpmn("loopCondition")) or "").strip(),
        completion=(marker.findtext(bpmn("completionCondition")) or "").strip(),
        before=attributes.get("testBefore") in _TRUE,
    )


def is_plain_number(text: str) -> bool:
    """Whether an expression is but a number, so that nothing is evaluated."""
    stripped = text.strip()
    return stripped.isascii() and stripped.isdigit() and len(stripped) <= 6
