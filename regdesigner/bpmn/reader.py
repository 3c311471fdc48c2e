"""A BPMN document → the regulation that it holds, as far as it says one."""

from __future__ import annotations

from collections.abc import Iterator

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.drawing import drawing_of
from regdesigner.bpmn.extensions import first, read_extensions
from regdesigner.bpmn.faults import FaultLog, note_contradictions
from regdesigner.bpmn.flow import NODE_KINDS, FlowReader
from regdesigner.bpmn.fragments import code_fragments
from regdesigner.bpmn.known_elements import KnownElements
from regdesigner.bpmn.names import PROCESS
from regdesigner.bpmn.profile import Entry
from regdesigner.bpmn.provisions import provisions_of
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.regulation import Regulation, Status


def read_regulation(document: BpmnDocument, known: KnownElements | None = None) -> Regulation:
    """The regulation of a document; never fails: what does not fit is left out and listed in ``faults``.

    A diagram without the profile gives its flow and drawing, no action, empty provisions and status draft. Elements
    that are ``known`` are not read again.
    """
    log = FaultLog()
    entry = first(read_extensions(document.process, log), "Regulation") or Entry("Regulation")
    note_contradictions(entry, log, noInteracting="interacting", noAgreement="agreedWith")
    reader = FlowReader(document, log, known)
    flow = reader.read()
    drawing = drawing_of(document, log)
    return Regulation(
        id=str(document.process.get("id", "")),
        form=entry.word("form"),
        status=Status(entry.word("status") or Status.DRAFT),
        service=entry.word("service"),
        provisions=provisions_of(entry),
        actions=_in_order(reader.actions),
        flow=flow,
        drawing=drawing,
        code=code_fragments(document),
        faults=(*document.faults, *log.faults),
        other_processes=tuple(_other_processes(document)),
    )


def _other_processes(document: BpmnDocument) -> Iterator[str]:
    """The processes of the file that are not the regulation and hold nodes: closed pools of other tools hold none."""
    for process in document.root.iterchildren(PROCESS):
        if process is not document.process and any(child.tag in NODE_KINDS for child in process):
            yield str(process.get("id", ""))


def _in_order(actions: list[AdministrativeAction]) -> tuple[AdministrativeAction, ...]:
    """By number, then as in the file; actions without a number come last."""
    return tuple(sorted(actions, key=lambda action: (action.number is None, action.number or 0)))
