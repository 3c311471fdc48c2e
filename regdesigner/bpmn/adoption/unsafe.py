"""Whatever of a file an engine could be asked to run is taken out of the draft and quoted; the original keeps it."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind, Message
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.flow import NODE_KINDS
from regdesigner.bpmn.fragments import EXPRESSIONS, fragments_at
from regdesigner.bpmn.merging import remove
from regdesigner.bpmn.names import BPMN, COLLABORATION, EXTENSIONS, PROCESS, SEQUENCE_FLOW, bpmn, namespace
from regdesigner.domain.flow import CodeKind

_CONDITION = bpmn("conditionExpression")
_CALLS = ("implementation", "operationRef")
_KEPT = frozenset(
    (*NODE_KINDS, SEQUENCE_FLOW, PROCESS, COLLABORATION, bpmn("definitions"), bpmn("multiInstanceLoopCharacteristics"))
)
LONGEST_QUOTE = 300


def take_code_out(draft: Draft) -> None:
    """Take out scripts, calls, listeners and expressions, in all processes of the file; conditions come later."""
    own_conditions = set(draft.process.iter(_CONDITION))
    found: dict[etree._Element | None, tuple[set[CodeKind], dict[str, None]]] = {}
    for element in list(draft.document.root.iter("{*}*")):
        if element in own_conditions or element.getparent() is None:
            continue
        fragments = list(fragments_at(element))
        if fragments:
            kinds, texts = found.setdefault(_owner(element), (set(), {}))
            kinds |= {kind for kind, _, _ in fragments}
            texts |= {quoted(text): None for _, text, _ in fragments}
            _take_out(element)
    for owner, (kinds, texts) in found.items():
        what = Message(f"adopt-code-{min(kinds).value.replace('_', '-')}")
        draft.assume(AssumptionKind.CODE_TAKEN_OUT, owner, code=" · ".join(texts), what=what)


def quoted(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}…"


def _take_out(element: etree._Element) -> None:
    """Remove an expression or an extension; of a node only the attributes that call something."""
    if element.tag in EXPRESSIONS or (namespace(str(element.tag)) != BPMN and _in_extensions(element)):
        _remove_up(element)
        return
    for name, value in list(element.attrib.items()):
        if str(name) in _CALLS or _is_code(element, str(name), str(value)):
            del element.attrib[name]


def _is_code(element: etree._Element, name: str, value: str) -> bool:
    """Whether one attribute of another tool alone is a fragment."""
    if namespace(name) in ("", BPMN):
        return False
    alone = etree.Element(element.tag)
    alone.set(name, value)
    return next(fragments_at(alone), None) is not None


def _remove_up(element: etree._Element) -> None:
    """Remove an element, and what held nothing else."""
    parent = element.getparent()
    remove(element)
    while parent is not None and parent.tag not in _KEPT and not len(parent) and not (parent.text or "").strip():
        if parent.attrib and parent.tag != EXTENSIONS and namespace(str(parent.tag)) == BPMN:
            return
        element, parent = parent, parent.getparent()
        remove(element)


def _in_extensions(element: etree._Element) -> bool:
    return next(element.iterancestors(EXTENSIONS), None) is not None


def _owner(element: etree._Element) -> etree._Element | None:
    """The node or flow around a place, else the nearest BPMN element with an id."""
    nearest: etree._Element | None = None
    for candidate in (element, *element.iterancestors()):
        if not candidate.get("id") or namespace(str(candidate.tag)) != BPMN:
            continue
        if candidate.tag in NODE_KINDS or candidate.tag == SEQUENCE_FLOW:
            return candidate
        nearest = candidate if nearest is None else nearest
    return nearest
