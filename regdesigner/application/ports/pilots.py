"""Pilots as they are kept: which regulations are tried, who holds which position, requests to other bodies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from regdesigner.domain.pilot import Appointment, BodyRequest, Delegation, Pilot


class Pilots(Protocol):
    def get(self, folder: str) -> Pilot | None: ...

    def all(self) -> tuple[Pilot, ...]:
        """In order of the folder's name."""
        ...

    def keep(self, pilot: Pilot) -> None:
        """Begin a pilot of a folder, or change the one there is."""
        ...

    def appointments(self, folder: str) -> tuple[Appointment, ...]:
        """In order of position and account."""
        ...

    def appoint(self, appointment: Appointment) -> None:
        """Keep an appointment; to keep it twice changes nothing."""
        ...

    def dismiss(self, appointment: Appointment) -> None: ...

    def positions(self, account: int, day: date) -> frozenset[tuple[str, str]]:
        """Folder and lane of each position that an account holds on a day, as a deputy too."""
        ...

    def delegations(self, account: int) -> tuple[Delegation, ...]:
        """Those of an account and those to it, the latest first."""
        ...

    def delegate(self, delegation: Delegation) -> None: ...

    def take_back(self, delegation: Delegation) -> None: ...

    def bodies(self, folder: str) -> Mapping[str, str]:
        """The bodies of the registry that were said to stand for parties of a regulation: ids by pool."""
        ...

    def name_body(self, folder: str, party: str, body: str | None) -> None:
        """Say which body stands for a party; ``None``: the one whose name is the party's, if there is one."""
        ...


class NoSuchRequest(LookupError):
    """There is no request of this number."""


class BodyRequests(Protocol):
    def add(self, request: BodyRequest) -> None: ...

    def get(self, number: str) -> BodyRequest:
        """Raises ``NoSuchRequest``."""
        ...

    def change(self, request: BodyRequest, *, answered: bool) -> bool:
        """Keep the request as it is now if it still was ``answered`` or not as said; whether it was."""
        ...

    def of_case(self, case: str) -> tuple[BodyRequest, ...]:
        """In the order in which they were sent."""
        ...

    def redirect(self, folder: str, party: str, body: str | None) -> None:
        """Let the requests of a folder to a party that are not answered yet go to a body."""
        ...

    def to_body(self, body: str | None, *, answered: bool = False) -> tuple[BodyRequest, ...]:
        """Those that wait for a body's answer, the first due first; or those that it has answered, the latest first.

        ``None``: those to any body, or to none that is known.
        """
        ...

    def overdue(self, now: datetime, most: int) -> tuple[BodyRequest, ...]:
        """Unanswered after their term, the longest late first, of which the controller has not been told."""
        ...
