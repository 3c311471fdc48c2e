"""Letters to other bodies in words, and the use cases that bring them."""

from __future__ import annotations

from regdesigner import bootstrap
from regdesigner.application.cases.delivering import Delivering
from regdesigner.domain.letter import Letter
from regdesigner.server.context import settings
from regdesigner.server.piloting import carrying_out
from regdesigner.server.texts import has_text, t


def delivering() -> Delivering:
    """The use cases on letters, by the ways that the operator allows."""
    return bootstrap.letters(carrying_out(), settings().letters)


def why_undelivered(letter: Letter) -> str:
    """Why the last try failed; empty where none has."""
    return t(letter.message, **letter.arguments) if letter.message and has_text(letter.message) else ""
