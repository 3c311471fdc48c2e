"""Fills the blanks of an official form with what a regulation says; what it leaves out prints as a blank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Language, Text
from regdesigner.language import Translator, translator
from regdesigner.papers.blocks import Blank, ListItem, ListItems, Run, Runs, Words, words
from regdesigner.papers.origin import Origin

_BLANK = re.compile(r"\{(\w+)\}")
_BOUND = re.compile(r" (?=[–—] )|(?<=№) (?=[\d_{])|(?<=\d) (?=[^\W\d_])")
_CLOSING = tuple(".,;:!?…")


def bound(text: str) -> str:
    """The text with no-break spaces where a line must not end: before a dash, after №, between number and unit."""
    return _BOUND.sub("\u00a0", text)


def closed(runs: Runs, sign: str) -> Runs:
    """The runs with a closing sign; as they are where one stands already or a blank is still to be filled."""
    match runs:
        case (*_, Words(text) as last) if not text.endswith(_CLOSING):
            return (*runs, Words(sign, last.bold, last.italic))
        case _:
            return runs


class FormWording:
    """What any paper needs to speak by one form in one language; what it speaks of stands in the subclasses."""

    form: OfficialForm
    language: Language

    @property
    def say(self) -> Translator:
        return translator(self.language)

    def fixed(self, text: Text) -> str:
        """Words that the form fixes."""
        return bound(text.best(self.language))

    def given(self, text: Text, hint: str = "") -> Runs:
        """Words that the analyst gives, exactly in this language; a blank where they are missing."""
        return words(bound(text.in_language(self.language))) or (Blank(hint),)

    def runs(self, text: str) -> Runs:
        """Words that need no translation."""
        return words(bound(text))

    def label(self, message_id: str, **arguments: str | int) -> str:
        return bound(self.say.text(message_id, **arguments))

    def placed(self, text: Text, parts: dict[str, Runs]) -> Runs:
        """A text of the form with runs in the places of its names in braces."""
        runs: list[Run] = []
        for index, piece in enumerate(_BLANK.split(self.fixed(text))):
            if index % 2:
                runs.extend(parts[piece])
            elif piece:
                runs.append(Words(piece))
        return tuple(runs)

    def names(self, texts: tuple[Text, ...], *, ordered: bool = False) -> ListItems:
        """A list of texts, the ordered ones numbered as official papers do: ``1)``.

        Where no text closes itself with a sign, a semicolon stands after each and a full stop after the last.
        """
        said = [self.given(text) for text in texts]
        if not any(text.in_language(self.language).endswith(_CLOSING) for text in texts):
            said = [closed(runs, ";") for runs in said[:-1]] + [closed(runs, ".") for runs in said[-1:]]
        markers = [f"{index})" if ordered else "–" for index in range(1, len(said) + 1)]
        items = (ListItem(runs, marker) for runs, marker in zip(said, markers, strict=True))
        return ListItems(tuple(items), ordered=ordered)


@dataclass(frozen=True)
class Wording(FormWording):
    """One regulation in the words of one form and one language."""

    regulation: Regulation
    form: OfficialForm
    language: Language

    def filled(self, text: Text) -> Runs:
        """A sentence of the form with its blanks filled: ``{service_name}`` names a field of ``Provisions``."""
        return self.placed(text, {field: self._blank(field) for field in _BLANK.findall(text.best(self.language))})

    def _blank(self, field: str) -> Runs:
        value = getattr(self.regulation.provisions, field)
        texts = value if isinstance(value, tuple) else (value,)
        said = [text.in_language(self.language) for text in texts]
        return words(bound("; ".join(said))) if said and all(said) else (Blank(self.hint(field)),)

    def origin(self, field: str) -> Origin | None:
        """The point that a field of ``Provisions`` fills in, as the place where it is written."""
        blank = self.form.blank(field)
        return Origin(point=str(blank.point)) if blank is not None else None

    def hint(self, field: str) -> str:
        """What the form says is to be filled in for a field of ``Provisions``."""
        blank = self.form.blank(field)
        return self.fixed(blank.hint) if blank is not None else ""
