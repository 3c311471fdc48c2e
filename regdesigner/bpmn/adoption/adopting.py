"""A foreign diagram becomes a draft: one pure step from bytes to bytes, with the list of all that was assumed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from regdesigner.bpmn.adoption.actions import Material, adopt_actions, adopt_outcomes
from regdesigner.bpmn.adoption.activities import adopt_activities
from regdesigner.bpmn.adoption.assumptions import Assumption, AssumptionKind
from regdesigner.bpmn.adoption.course import adopt_course
from regdesigner.bpmn.adoption.decisions import adopt_decisions
from regdesigner.bpmn.adoption.draft import Draft, Phrase
from regdesigner.bpmn.adoption.events import adopt_events
from regdesigner.bpmn.adoption.gateways import adopt_gateways
from regdesigner.bpmn.adoption.identities import identified
from regdesigner.bpmn.adoption.languages import adopt_names
from regdesigner.bpmn.adoption.notes import notes
from regdesigner.bpmn.adoption.parties import contacts, interacting
from regdesigner.bpmn.adoption.provider import chosen_process, provider_name, service_words, tell_processes
from regdesigner.bpmn.adoption.unsafe import take_code_out
from regdesigner.bpmn.document import BpmnDocument, read_document
from regdesigner.bpmn.drawing import EDGE, SHAPE
from regdesigner.bpmn.extensions import first, read_extensions
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.flow import NODE_KINDS
from regdesigner.bpmn.names import SEQUENCE_FLOW
from regdesigner.bpmn.profile import Entry
from regdesigner.bpmn.provisions import provisions_of
from regdesigner.bpmn.writer import set_form, set_provisions, set_service, set_status, write
from regdesigner.domain.regulation import Provisions, Status
from regdesigner.domain.text import Text

NOTHING_KNOWN = Provisions()


@dataclass(frozen=True)
class Wanted:
    """What the person says, and what the registry knows of the service: number, name, bodies; empty where unknown."""

    form: str
    process: str | None = None
    service: str = ""
    provisions: Provisions = NOTHING_KNOWN


@dataclass(frozen=True)
class Adopted:
    """The draft as bytes, what was assumed of it, how the service is called in it."""

    content: bytes
    assumptions: tuple[Assumption, ...]
    service_name: Text


def adopt(
    content: bytes, path: str, wanted: Wanted, phrase: Phrase, complete: Callable[[BpmnDocument], bool]
) -> Adopted:
    """Make a draft of a diagram; ``complete`` draws what is not drawn and says whether it did.

    Raises ``UnreadableInput`` where the file is no BPMN, holds no such process, or nothing at all.
    """
    document = read_document(content, path)
    renamed = identified(document)
    if renamed:
        document = read_document(write(document), path)
    document.process = chosen_process(document, wanted.process)
    draft = Draft(document, phrase, list(renamed))
    tell_processes(draft, wanted.process)
    adopt_activities(draft)
    adopt_events(draft)
    take_code_out(draft)
    adopt_course(draft)
    adopt_gateways(draft)
    asked = adopt_decisions(draft)
    draft.finish()
    found = contacts(draft)
    adopt_actions(draft, Material(asked, found, notes(draft)))
    adopt_outcomes(draft)
    name = _fill_provisions(draft, wanted, interacting(found))
    adopt_names(draft)
    undrawn = _undrawn(document)
    if complete(document):
        draft.assume(AssumptionKind.PIECES_DRAWN, None, count=undrawn)
    return Adopted(write(document), tuple(draft.assumptions), name)


def _undrawn(document: BpmnDocument) -> int:
    """How many nodes and flows of the regulation the file does not show."""
    shown = {document.resolve(str(each.get("bpmnElement", ""))) for each in document.root.iter(SHAPE, EDGE)}
    return sum(1 for each in document.process.iter(*NODE_KINDS, SEQUENCE_FLOW) if each.get("id") not in shown)


def _fill_provisions(draft: Draft, wanted: Wanted, met: tuple[Text, ...]) -> Text:
    """Points 1, 3 and 4 from the registry, else from the drawing; the name of the service."""
    entry = first(read_extensions(draft.process, FaultLog()), "Regulation") or Entry("Regulation")
    present = provisions_of(entry)
    name = wanted.provisions.service_name or present.service_name
    if not name:
        name = service_words(draft)
        draft.assume(AssumptionKind.SERVICE_NAME, draft.process, text=name or "–")
    providers = wanted.provisions.providers or present.providers
    if not providers and (provider := provider_name(draft)):
        providers = (provider,)
        draft.assume(AssumptionKind.PROVIDER, draft.process, body=provider)
    responsible = wanted.provisions.responsible_body or present.responsible_body
    filled = replace(present, service_name=name, providers=providers, responsible_body=responsible)
    said = present.interacting if present.interacting is not None else met or None
    set_provisions(draft.document, replace(filled, interacting=said))
    set_form(draft.document, entry.word("form") or wanted.form)
    set_status(draft.document, Status.DRAFT)
    if wanted.service:
        set_service(draft.document, wanted.service)
    elif not entry.word("service"):
        draft.assume(AssumptionKind.SERVICE_NUMBER, draft.process)
    return name
