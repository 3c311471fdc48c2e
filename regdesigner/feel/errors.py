"""What an expression can be refused for."""

from __future__ import annotations

from collections.abc import Mapping

from regdesigner.domain.errors import RegDesignerError


class FeelError(RegDesignerError):
    """An expression that cannot be read or computed.

    ``message_id`` is a catalogue id of the area ``feel``: the id itself says what is wrong, ``<id>-hint`` what to
    do; ``arguments`` are what it names; ``position`` counts characters from 0, None where the whole text is meant.
    """

    def __init__(
        self, message_id: str, arguments: Mapping[str, str | int] | None = None, position: int | None = None
    ) -> None:
        super().__init__(message_id, dict(arguments or {}), position)
        self.message_id = message_id
        self.arguments: Mapping[str, str | int] = dict(arguments or {})
        self.position = position

    def again(self) -> FeelError:
        """A fresh copy to raise: a remembered error must not gather the traces of all who met it."""
        return FeelError(self.message_id, self.arguments, self.position)
