"""Which process of a file is the regulation, what the others are, and what the pools say of service and bodies."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.adoption.draft import Draft, processes
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.flow import NODE_KINDS
from regdesigner.bpmn.names import COLLABORATION, EXTENSIONS, bpmn, reg
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.text import Text

_PARTICIPANT = bpmn("participant")


def chosen_process(document: BpmnDocument, asked: str | None) -> etree._Element:
    """The process that was asked for, else that of the profile, else the one with most activities.

    Raises ``UnreadableInput`` where there is no process of that id, or none with a node.
    """
    every = list(processes(document))
    if asked is not None:
        for process in every:
            if asked in (process.get("id"), pool_name(document, process)):
                return process
        known = ", ".join(str(process.get("id")) for process in every)
        raise UnreadableInput(document.path, "adopt-no-such-process", arguments={"process": asked, "known": known})
    for process in every:
        extensions = process.find(EXTENSIONS)
        if extensions is not None and extensions.find(reg("regulation")) is not None:
            return process
    best = max(every, key=lambda process: (_activities(process), _nodes(process)))
    if not _nodes(best):
        raise UnreadableInput(document.path, "adopt-nothing-drawn")
    return best


def tell_processes(draft: Draft, asked: str | None) -> None:
    """Put on the list which process was taken and which were not."""
    every = list(processes(draft.document))
    if len(every) > 1 and asked is None:
        number = _activities(draft.process)
        draft.assume(AssumptionKind.PROCESS_CHOSEN, draft.process, count=len(every), activities=number)
    for process in every:
        if process is not draft.process and _nodes(process):
            name = pool_name(draft.document, process) or str(process.get("name") or process.get("id"))
            draft.assume(AssumptionKind.PROCESS_LEFT, process, process=draft.text(name))


def provider_name(draft: Draft) -> Text:
    """What the pool of the regulation is called, as a body."""
    return draft.text(pool_name(draft.document, draft.process))


def service_words(draft: Draft) -> Text:
    """What the diagram calls the service: the process's own name, else that of its pool."""
    own = draft.words(draft.process)
    return draft.text(own or pool_name(draft.document, draft.process))


def pool_name(document: BpmnDocument, process: etree._Element) -> str:
    """The name of the pool that shows a process; empty if there is none."""
    for pool in participants(document):
        if document.resolve(str(pool.get("processRef", ""))) == process.get("id"):
            return " ".join(str(pool.get("name", "")).split())
    return ""


def participants(document: BpmnDocument) -> list[etree._Element]:
    """All pools of the file."""
    return [
        pool
        for collaboration in document.root.iterfind(COLLABORATION)
        for pool in collaboration.iterchildren(_PARTICIPANT)
    ]


def _activities(process: etree._Element) -> int:
    return sum(1 for each in process.iter(*NODE_KINDS) if NODE_KINDS[str(each.tag)].is_activity)


def _nodes(process: etree._Element) -> int:
    return sum(1 for _ in process.iter(*NODE_KINDS))
