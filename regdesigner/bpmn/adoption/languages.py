"""In which language a drawing is labelled: its words are said in that language too, so that a name is asked for."""

from __future__ import annotations

from regdesigner.bpmn.adoption.assumptions import AssumptionKind, Message
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.extensions import first, read_extensions
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import COLLABORATION, SEQUENCE_FLOW, bpmn
from regdesigner.bpmn.writer import rename
from regdesigner.domain.text import Text


def adopt_names(draft: Draft) -> None:
    """Where a label is no Kyrgyz, say in which language it is; the label itself stays as it is drawn."""
    shown = [*draft.nodes(), *draft.process.iter(SEQUENCE_FLOW, bpmn("lane")), draft.process]
    for collaboration in draft.document.root.iterfind(COLLABORATION):
        shown += collaboration.iterchildren(bpmn("participant"), bpmn("messageFlow"))
    for own_id, name in draft.names.items():
        if own_id in draft.document.by_id:
            rename(draft.document, own_id, name)
    counted: dict[str, int] = {}
    for element in shown:
        words = draft.words(element)
        known = draft.name(element)
        if not words or known.ky or first(read_extensions(element, FaultLog()), "Name") is not None:
            continue
        language = "ru" if known.ru else "en"
        counted[language] = counted.get(language, 0) + 1
        rename(draft.document, str(element.get("id")), Text(words, known.ru, known.en))
    for language, count in counted.items():
        draft.assume(
            AssumptionKind.NAME_LANGUAGE, draft.process, language=Message(f"adopt-language-{language}"), count=count
        )
