"""Why something that was asked for is not done: each reason is a message of the catalogues."""

from __future__ import annotations

from collections.abc import Mapping

from regdesigner.domain.errors import RegDesignerError


class Refused(RegDesignerError):
    """What was asked for cannot be: ``message`` says why (area ``refusals``), ``<message>-hint`` what to do."""

    def __init__(self, message: str, **arguments: str | int) -> None:
        super().__init__(f"{message} {arguments}")
        self.message = message
        self.arguments: Mapping[str, str | int] = arguments


class NotPermitted(Refused):
    """The account's roles or its body do not permit it."""

    def __init__(self, message: str = "refused-not-permitted", **arguments: str | int) -> None:
        super().__init__(message, **arguments)


class TooManyFailures(Refused):
    """Signing in failed too often from one network address; ``minutes`` until it may be tried again."""

    def __init__(self, minutes: int) -> None:
        super().__init__("refused-sign-in-address", minutes=minutes)
        self.minutes = minutes


class SignInRefused(Refused):
    """Login or password are wrong, or the account is locked or not active: which of these is not told."""

    def __init__(self) -> None:
        super().__init__("refused-sign-in")
