"""The documents of a case against the list of its standard: what was handed in, what bodies are asked for."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.case import Case
from regdesigner.domain.case_file import CaseFile
from regdesigner.domain.standard import DocumentRequirement, Holder


@dataclass(frozen=True)
class CaseDocument:
    """A document that the standard wants for the way and category of a case, with the files that came of it."""

    document: DocumentRequirement
    handed_in: bool
    files: tuple[CaseFile, ...]

    @property
    def is_brought(self) -> bool:
        """Whether the recipient brings it; all others are asked of the bodies that hold them."""
        return self.document.holder is Holder.RECIPIENT


def case_documents(
    case: Case, folder: RegulationFolder, files: tuple[CaseFile, ...]
) -> tuple[tuple[CaseDocument, ...], tuple[CaseFile, ...]]:
    """The documents in the order of the standard, and the files that belong to none of them."""
    wanted = StartForm(case.folder, case.version, folder).documents(case.asked.channel, case.asked.category)
    documents = []
    for each in wanted:
        own = tuple(file for file in files if file.document == each.id)
        documents.append(CaseDocument(each, bool(own) or each.id in case.asked.documents, own))
    known = {each.id for each in wanted}
    return tuple(documents), tuple(file for file in files if file.document not in known)
