"""Those who bring letters to other bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from regdesigner.domain.errors import RegDesignerError
from regdesigner.domain.letter import DeliveryWay


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter in both forms: ``subject`` and ``text`` for people, ``content`` (JSON) for programs.

    ``number`` is that of the request: who gets it twice knows it again.
    """

    number: str
    subject: str
    text: str
    content: bytes


class NotDelivered(RegDesignerError):
    """The letter did not arrive: ``message`` is an id of the area ``letters``; ``final``: nor will it the same way."""

    def __init__(self, message: str, *, final: bool = False, **arguments: str | int) -> None:
        super().__init__(f"{message} {arguments}")
        self.message, self.final, self.arguments = message, final, arguments


class Messenger(Protocol):
    def send(self, way: DeliveryWay, letter: Outgoing) -> None:
        """Bring a letter; raises ``NotDelivered``."""
        ...
