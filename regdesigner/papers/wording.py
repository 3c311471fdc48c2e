"""Fills the blanks of an official form with what a regulation says; what it leaves out prints as a blank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Language, Text
from regdesigner.language import Translator, translator
from regdesigner.papers.blocks import Blank, ListItem, ListItems, Run, Runs, Words, words

_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Wording:
    """One regulation in the words of one form and one language."""

    regulation: Regulation
    form: OfficialForm
    language: Language

    @property
    def say(self) -> Translator:
        return translator(self.language)

    def fixed(self, text: Text) -> str:
        """Words that the form fixes."""
        return text.best(self.language)

    def given(self, text: Text, hint: str = "") -> Runs:
        """Words that the analyst gives, exactly in this language; a blank where they are missing."""
        return words(text.in_language(self.language)) or (Blank(hint),)

    def label(self, message_id: str, **arguments: str | int) -> str:
        return self.say.text(message_id, **arguments)

    def filled(self, text: Text) -> Runs:
        """A sentence of the form with its blanks filled: ``{service_name}`` names a field of ``Provisions``."""
        runs: list[Run] = []
        for index, piece in enumerate(_BLANK.split(self.fixed(text))):
            if index % 2:
                runs.extend(self._blank(piece))
            elif piece:
                runs.append(Words(piece))
        return tuple(runs)

    def _blank(self, field: str) -> Runs:
        value = getattr(self.regulation.provisions, field)
        texts = value if isinstance(value, tuple) else (value,)
        said = [text.in_language(self.language) for text in texts]
        return words("; ".join(said)) if said and all(said) else (Blank(self.hint(field)),)

    def hint(self, field: str) -> str:
        """What the form says is to be filled in for a field of ``Provisions``."""
        blank = self.form.blank(field)
        return self.fixed(blank.hint) if blank is not None else ""

    def names(self, texts: tuple[Text, ...], *, ordered: bool = False) -> ListItems:
        """A list of texts; ordered ones are numbered as official papers do: ``1)``."""
        markers = [f"{index})" if ordered else "–" for index in range(1, len(texts) + 1)]
        items = (ListItem(self.given(text), marker) for text, marker in zip(texts, markers, strict=True))
        return ListItems(tuple(items), ordered=ordered)
