"""Numbers as each language writes them."""

from __future__ import annotations

from regdesigner.domain.text import Language

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def format_number(number: int, language: Language) -> str:
    """A whole number with its thousands apart: ``12 345``, in English ``12,345``."""
    separator = "," if language == "en" else _NO_BREAK_SPACE
    return f"{number:,}".replace(",", separator)
