"""The words of the registry's table: chapters, numbers, bodies, paid or free."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.service import Chapter, Count, Registry, Service
from regdesigner.domain.text import EMPTY, Language, Text
from regdesigner.papers.blocks import plain_text
from regdesigner.papers.wording import FormWording, bound

_COUNTED = ("services", "free", "paid", "services-of-ministries", "services-of-other-bodies")


@dataclass(frozen=True)
class RegistryWording(FormWording):
    """One registry in the words of one form and one language."""

    registry: Registry
    form: OfficialForm
    language: Language

    def chapter(self, chapter: Chapter) -> str:
        """``1-глава. Билим берүү жана маданий кызматтар``."""
        parts = {"number": self.runs(str(chapter.number)), "name": self.given(chapter.name)}
        return plain_text(self.placed(self.form.registry.chapter, parts))

    def services(self, chapter: Chapter) -> tuple[Service, ...]:
        """The entries of a chapter, by their numbers in it; those without a number after them."""
        found = [service for service in self.registry.services if service.chapter == chapter.number]
        return tuple(sorted(found, key=_order))

    def number(self, service: Service) -> str:
        """The number in the chapter (``9.6``); empty where only the chapter is known."""
        return service.number if "." in service.number else ""

    def body(self, body_id: str) -> Text:
        """The name of a body; empty where the registry does not list it."""
        body = self.registry.body(body_id)
        return body.name if body is not None else EMPTY

    def payment(self, service: Service) -> str:
        """Paid or free; empty where nobody says."""
        if service.paid is None:
            return ""
        return self.fixed(self.form.registry.paid if service.paid else self.form.registry.free)

    def said(self, text: Text) -> str | None:
        """A text for a cell: exactly in this language, without the spaces that only hold lines together."""
        return text.in_language(self.language) or None

    def counted(self, count: Count) -> str:
        """What a figure of the sources counts; a name that we do not know stands as it is."""
        return self.label(f"registry-count-of-{count.what}") if count.what in _COUNTED else bound(count.what)


def _order(service: Service) -> tuple[bool, int]:
    _, _, number = service.number.partition(".")
    return (not number, int(number or 0))
