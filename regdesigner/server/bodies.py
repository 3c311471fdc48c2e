"""What browsers send: where a large body finds no room on the disk, that is told instead of breaking off."""

from __future__ import annotations

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.utilities import Error

from regdesigner.domain.text import LANGUAGES
from regdesigner.language import translator
from regdesigner.server.errors import NO_ROOM


class NoRoom(Error):  # type: ignore[misc]  # waitress has no types
    """Said before there is an application to say it: as plain text in all languages."""

    code = 503
    reason = "Service Unavailable"

    def __init__(self) -> None:
        messages = ("web-error-store-unavailable", "web-error-store-unavailable-hint")
        said = (" ".join(translator(language).text(message) for message in messages) for language in LANGUAGES)
        super().__init__("\r\n".join(said))


class Nowhere:
    """Takes the rest of a body for which there was no room: who sends it reads no answer before its end."""

    def append(self, content: bytes) -> None:
        """Forget it."""

    def close(self) -> None:
        """There is nothing to be taken away."""

    def __len__(self) -> int:
        return 0


class Request(HTTPRequestParser):  # type: ignore[misc]  # waitress has no types
    """A request on its way in."""

    def received(self, content: bytes) -> int:
        """How much of the content belongs to it."""
        try:
            return int(super().received(content))
        except OSError as error:
            if error.errno not in NO_ROOM or self.body_rcv is None:
                raise
            self.error, self.body_rcv.buf = NoRoom(), Nowhere()
            return int(super().received(content))


class Connection(HTTPChannel):  # type: ignore[misc]  # waitress has no types
    """A browser's connection."""

    parser_class = Request
