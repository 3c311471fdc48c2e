"""What a request to another body says: in words for people, as JSON for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass

from regdesigner.application.cases.carrying_out import Loaded
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.messengers import Outgoing
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.case import Case
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.text import EMPTY, OFFICIAL_LANGUAGES, Language, Text
from regdesigner.language import format_instant, translator


@dataclass(frozen=True)
class LetterWriting:
    """Writes letters; ``base_url`` is the address under which the other body reaches this application.

    A letter for people names no person: it leads to the page where the request stands. One for programs, signed and
    sent by https, says of whom it asks.
    """

    units: UnitsOfWork
    loaded: Loaded
    base_url: str

    def __call__(self, request: BodyRequest) -> Outgoing:
        with self.units(reading=True) as unit:
            case = unit.cases.get(request.case).case
        folder, _engine, _due = self.loaded(case.folder, case.version)
        return Outgoing(
            request.number,
            " / ".join(translator(each).text("letter-subject", number=request.number) for each in OFFICIAL_LANGUAGES),
            "\n\n".join(self._words(request, case, folder, each) for each in OFFICIAL_LANGUAGES) + "\n",
            json.dumps(self._plain(request, case, folder), ensure_ascii=False, sort_keys=True).encode(),
        )

    def _words(self, request: BodyRequest, case: Case, folder: RegulationFolder, language: Language) -> str:
        speak = translator(language).text
        due = speak("letter-no-due") if request.due is None else format_instant(request.due)
        return speak(
            "letter-text",
            number=request.number,
            service=_service(folder).best(language),
            asking=_asking(case, folder).best(language),
            due=due,
            link=f"{self._base}/requests",
        )

    def _plain(self, request: BodyRequest, case: Case, folder: RegulationFolder) -> dict[str, object]:
        flow = folder.regulation.flow
        awaited = [field.name for node in request.awaited if node in flow.by_id for field in flow.by_id[node].fields]
        return {
            "number": request.number,
            "case": case.number,
            "service": {"number": folder.regulation.service, "name": _names(_service(folder))},
            "asking": {"id": case.body, "name": _names(_asking(case, folder))},
            "asked": request.body,
            "about": {"recipient": case.asked.recipient, "category": case.asked.category},
            "fields": awaited,
            "sent": request.sent.isoformat(timespec="minutes"),
            "due": None if request.due is None else request.due.isoformat(timespec="minutes"),
            "answer_to": f"{self._base}/api/requests/{request.number}/answer",
        }

    @property
    def _base(self) -> str:
        return self.base_url.rstrip("/")


def _service(folder: RegulationFolder) -> Text:
    return folder.service.name if folder.service is not None else EMPTY


def _asking(case: Case, folder: RegulationFolder) -> Text:
    body = folder.registry.body(case.body) if case.body is not None else None
    return body.name if body is not None else EMPTY


def _names(text: Text) -> dict[str, str]:
    return {each: text.best(each) for each in OFFICIAL_LANGUAGES}
