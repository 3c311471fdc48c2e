"""The words of a standard's fields: texts as they are given, lists, labels before what they name."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.standard import RecipientCategory, ServiceStandard
from regdesigner.domain.text import Language, Text
from regdesigner.papers.blocks import Blank, Content, Paragraph, Runs, Words, words
from regdesigner.papers.wording import FormWording, bound

UNFILLED: Content = (Paragraph((Blank(),)),)


@dataclass(frozen=True)
class StandardWording(FormWording):
    """One standard in the words of one form and one language."""

    standard: ServiceStandard
    form: OfficialForm
    language: Language

    def texts(self, texts: tuple[Text, ...]) -> Content:
        """One text as a paragraph, several as a list; a blank where there is none."""
        if not texts:
            return UNFILLED
        if len(texts) == 1:
            return (Paragraph(self.given(texts[0])),)
        return (self.names(texts),)

    def leading(self, message_id: str, runs: Runs) -> Paragraph:
        """What the runs tell in italics before them, on one line: ``Сайттар: …``."""
        return Paragraph((*self.before(message_id), *runs))

    def before(self, message_id: str) -> Runs:
        return words(self.label(message_id) + " ", italic=True)

    def over(self, message_id: str, content: Content) -> Content:
        """What the content tells in italics on a line above it."""
        return (Paragraph(words(self.label(message_id), italic=True)), *content)

    def strings(self, values: tuple[str, ...]) -> Runs:
        """Numbers and addresses that are the same in every language, one after another; a blank without any."""
        said = [value.strip() for value in values if value.strip()]
        return words("; ".join(said)) or (Blank(),)

    def recipients(self, ids: tuple[str, ...]) -> Runs:
        """The names of categories of recipients, one after another."""
        known = {category.id: category for category in self.standard.recipients}
        runs: list[Words | Blank] = []
        for place, category_id in enumerate(ids):
            if place:
                runs.append(Words("; "))
            runs += self._category(known.get(category_id))
        return tuple(runs)

    def _category(self, category: RecipientCategory | None) -> list[Words | Blank]:
        said = bound(category.name.in_language(self.language)) if category is not None else ""
        return [Words(" ".join(said.split()))] if said else [Blank()]
