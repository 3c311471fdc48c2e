"""The official papers of two editions beside each other: regulation and standard."""

from __future__ import annotations

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.comparing import ComparedFolders
from regdesigner.domain.text import Language
from regdesigner.papers.facing import Facing, Part, facing, parts_of
from regdesigner.papers.regulation import regulation_paper
from regdesigner.papers.standard import standard_paper


def faced_regulation(compared: ComparedFolders, language: Language) -> tuple[Facing, ...]:
    """Each point, and the table of each action; raises ``UnreadableInput`` for a form that is not known."""
    pairs = [(each.old, each.new) for each in compared.comparison.actions]
    renamed = {old.id: new.id for old, new in pairs if old is not None and new is not None}
    moved = frozenset(each.new.id for each in compared.comparison.actions if each.moved and each.new is not None)
    return facing(_regulation(compared.old, language, renamed), _regulation(compared.new, language, {}), moved)


def faced_standard(compared: ComparedFolders, language: Language) -> tuple[Facing, ...]:
    """The fields of the standard; nothing where neither edition has one."""
    return facing(_standard(compared.old, language), _standard(compared.new, language))


def _regulation(folder: RegulationFolder, language: Language, renamed: dict[str, str]) -> tuple[Part, ...]:
    paper = regulation_paper(folder.regulation, folder.known_form, language)
    return parts_of(paper, [renamed.get(action.id, action.id) for action in folder.regulation.actions])


def _standard(folder: RegulationFolder, language: Language) -> tuple[Part, ...]:
    if folder.standard is None:
        return ()
    return parts_of(standard_paper(folder.standard, folder.known_form, language))
