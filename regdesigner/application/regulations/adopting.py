"""A diagram from elsewhere becomes a regulation folder: the draft, the original, a standard, the assumptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from regdesigner.application.ports.adoption import Adoption, ForeignFile, Obstacles
from regdesigner.application.regulations.assumption_list import as_json, as_markdown
from regdesigner.bpmn.adoption.assumptions import Assumption, AssumptionKind
from regdesigner.domain.regulation import Provisions, Regulation
from regdesigner.domain.text import EMPTY, LANGUAGES, Language, Text
from regdesigner.language import translator

if TYPE_CHECKING:
    from regdesigner.bpmn.adoption.adopting import Wanted

DIAGRAM, ORIGINAL = "regulation.bpmn", "adopted-from.bpmn.txt"
STANDARD, UNNUMBERED = "standard.yaml", "standard.template.yaml"
"""A standard without a number is none yet: it waits under a name by which nothing reads it."""
LIST, PLAIN_LIST = "assumptions.md", "assumptions.json"


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be adopted: the file, the draft's folder, the service's number and the process where given."""

    file: Path
    folder: Path
    service: str = ""
    process: str | None = None
    language: Language = "ky"


@dataclass(frozen=True)
class AdoptedFolder:
    """What came of it: the files, the draft as it is read, all that was assumed, how many reasons not to run."""

    files: tuple[Path, ...]
    regulation: Regulation
    assumptions: tuple[Assumption, ...]
    obstacles: int


def adopt_file(request: Request, adoption: Adoption, obstacles: Obstacles) -> AdoptedFolder:
    """Make the folder; raises ``UnreadableInput`` where the file cannot be read or the folder not be made."""
    from regdesigner.bpmn.adoption.adopting import adopt  # a server starts without these
    from regdesigner.bpmn.document import read_document
    from regdesigner.bpmn.drawn import complete_drawing
    from regdesigner.bpmn.reader import read_regulation

    foreign = adoption.bring(request.file, request.folder, request.service)
    draft = adopt(foreign.content, str(request.file), _wanted(request, foreign), said, complete_drawing)
    regulation = read_regulation(read_document(draft.content, str(request.file)))
    found = obstacles(regulation)
    in_the_way = tuple(
        Assumption(
            AssumptionKind.STILL_IN_THE_WAY,
            each.element or "",
            _name_of(regulation, each.element),
            {"problem": said(each.message, **each.arguments)},
        )
        for each in found
    )
    assumptions = (*draft.assumptions, *in_the_way)
    files = adoption.keep(
        request.folder,
        {
            DIAGRAM: draft.content,
            ORIGINAL: foreign.content,
            STANDARD if request.service else UNNUMBERED: adoption.standard(
                foreign.registry, request.service, draft.service_name
            ),
            LIST: as_markdown(assumptions, request.file.name, request.language).encode("utf-8"),
            PLAIN_LIST: as_json(assumptions, request.file.name, request.language).encode("utf-8"),
        },
    )
    return AdoptedFolder(files, regulation, assumptions, len(found))


def said(message_id: str, /, **arguments: str | int | Text) -> Text:
    """A message of the catalogues in every language, with what it needs in that language."""
    return Text(**{language: _said(message_id, arguments, language) for language in LANGUAGES})


def _said(message_id: str, arguments: Mapping[str, str | int | Text], language: Language) -> str:
    plain = {name: each.best(language) if isinstance(each, Text) else each for name, each in arguments.items()}
    return translator(language).text(message_id, **plain)


def _wanted(request: Request, foreign: ForeignFile) -> Wanted:
    """What the registry knows of the service: its name and the bodies of points 3 and 14."""
    from regdesigner.bpmn.adoption.adopting import Wanted

    entry = foreign.registry.service(request.service)
    if entry is None:
        return Wanted(foreign.form, request.process, request.service)
    provider, responsible = foreign.registry.body(entry.provider), foreign.registry.body(entry.responsible)
    provisions = Provisions(
        service_name=entry.name,
        providers=(provider.name,) if provider is not None else (),
        responsible_body=responsible.name if responsible is not None else EMPTY,
    )
    return Wanted(foreign.form, request.process, request.service, provisions)


def _name_of(regulation: Regulation, element: str | None) -> Text:
    node = regulation.flow.by_id.get(element or "")
    return node.name if node is not None else EMPTY
