"""A human text in the languages of the country: Kyrgyz (state), Russian (official), English (convenience)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["ky", "ru", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
OFFICIAL_LANGUAGES: tuple[Language, ...] = ("ky", "ru")
"""The languages in which information must be given (law art. 16.2)."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in up to three languages; an empty string means that the text is missing in that language."""

    ky: str = ""
    ru: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.ky.strip() or self.ru.strip() or self.en.strip())

    def in_language(self, language: Language) -> str:
        """The words in exactly this language, stripped; empty where missing."""
        words: str = getattr(self, language)
        return words.strip()

    def best(self, language: Language) -> str:
        """The words in this language, else in Kyrgyz, Russian, English: whichever comes first."""
        for candidate in (language, *LANGUAGES):
            words = self.in_language(candidate)
            if words:
                return words
        return ""

    @property
    def missing(self) -> tuple[Language, ...]:
        """The official languages in which a text is missing although another language has it."""
        absent = tuple([code for code in OFFICIAL_LANGUAGES if not self.in_language(code)])
        return absent if absent and self else ()


EMPTY = Text()
