"""Pilots, positions and requests to other bodies in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from regdesigner.application.ports.pilots import NoSuchRequest
from regdesigner.domain.pilot import Appointment, BodyRequest, Delegation, Pilot


@dataclass
class KeptPilots:
    """The tables."""

    pilots: dict[str, Pilot] = field(default_factory=dict)
    appointments: set[Appointment] = field(default_factory=set)
    delegations: dict[tuple[int, int, date], Delegation] = field(default_factory=dict)
    requests: dict[str, BodyRequest] = field(default_factory=dict)
    bodies: dict[tuple[str, str], str] = field(default_factory=dict)

    def copy(self) -> KeptPilots:
        return KeptPilots(
            dict(self.pilots), set(self.appointments), dict(self.delegations), dict(self.requests), dict(self.bodies)
        )


class PilotsInMemory:
    """The port ``Pilots``."""

    def __init__(self, kept: KeptPilots) -> None:
        self._kept = kept

    def get(self, folder: str) -> Pilot | None:
        return self._kept.pilots.get(folder)

    def all(self) -> tuple[Pilot, ...]:
        return tuple(pilot for _folder, pilot in sorted(self._kept.pilots.items()))

    def keep(self, pilot: Pilot) -> None:
        self._kept.pilots[pilot.folder] = pilot

    def appointments(self, folder: str) -> tuple[Appointment, ...]:
        return tuple(sorted(each for each in self._kept.appointments if each.folder == folder))

    def appoint(self, appointment: Appointment) -> None:
        self._kept.appointments.add(appointment)

    def dismiss(self, appointment: Appointment) -> None:
        self._kept.appointments.discard(appointment)

    def positions(self, account: int, day: date) -> frozenset[tuple[str, str]]:
        away = {each.account for each in self.delegations(account) if each.deputy == account and each.holds_on(day)}
        held = (each for each in self._kept.appointments if each.account in {account, *away})
        return frozenset((each.folder, each.position) for each in held)

    def delegations(self, account: int) -> tuple[Delegation, ...]:
        own = [each for each in self._kept.delegations.values() if account in (each.account, each.deputy)]
        own.sort(key=lambda each: each.deputy)
        return tuple(sorted(own, key=lambda each: each.first, reverse=True))

    def delegate(self, delegation: Delegation) -> None:
        self._kept.delegations[delegation.account, delegation.deputy, delegation.first] = delegation

    def take_back(self, delegation: Delegation) -> None:
        self._kept.delegations.pop((delegation.account, delegation.deputy, delegation.first), None)

    def bodies(self, folder: str) -> Mapping[str, str]:
        return {party: body for (name, party), body in self._kept.bodies.items() if name == folder}

    def name_body(self, folder: str, party: str, body: str | None) -> None:
        self._kept.bodies.pop((folder, party), None)
        if body is not None:
            self._kept.bodies[folder, party] = body


class BodyRequestsInMemory:
    """The port ``BodyRequests``."""

    def __init__(self, kept: KeptPilots) -> None:
        self._requests = kept.requests

    def add(self, request: BodyRequest) -> None:
        self._requests[request.number] = request

    def get(self, number: str) -> BodyRequest:
        if number not in self._requests:
            raise NoSuchRequest(number)
        return self._requests[number]

    def change(self, request: BodyRequest, *, answered: bool) -> bool:
        if (self.get(request.number).answered is not None) != answered:
            return False
        self._requests[request.number] = request
        return True

    def of_case(self, case: str) -> tuple[BodyRequest, ...]:
        own = (each for each in self._requests.values() if each.case == case)
        return tuple(sorted(own, key=lambda each: (each.sent, each.number)))

    def redirect(self, folder: str, party: str, body: str | None) -> None:
        for each in tuple(self._requests.values()):
            if (each.folder, each.party, each.answered) == (folder, party, None):
                self._requests[each.number] = replace(each, body=body)

    def to_body(self, body: str | None, *, answered: bool = False) -> tuple[BodyRequest, ...]:
        found = (each for each in self._requests.values() if body in (None, each.body))
        own = sorted(found, key=lambda each: each.number)
        if answered:
            return tuple(sorted((e for e in own if e.answered), key=lambda e: e.answered or e.sent, reverse=True))
        waiting = (each for each in own if each.answered is None)
        return tuple(sorted(waiting, key=lambda each: (each.due is None, each.due or each.sent)))

    def overdue(self, now: datetime, most: int) -> tuple[BodyRequest, ...]:
        waiting = [each for each in self._requests.values() if each.answered is None and not each.escalated]
        found = [(each.due, each.number, each) for each in waiting if each.due is not None and each.due < now]
        return tuple(each[-1] for each in sorted(found, key=lambda each: each[:2]))[:most]
