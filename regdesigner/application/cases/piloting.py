"""Pilots: a version of a regulation is tried on real cases by people who hold its positions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from regdesigner.application.cases.access import own_folder_of, run_pilot
from regdesigner.application.cases.carrying_out import Loaded
from regdesigner.application.cases.requesting import asked_parties, body_of
from regdesigner.application.library.drafting import seen_folder
from regdesigner.application.ports.engine import Problem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import NoSuchVersion
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.body import Body
from regdesigner.domain.flow import Lane, Pool
from regdesigner.domain.pilot import Appointment, Pilot
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Channel


class NotReady(Refused):
    """A regulation of which no case may begin: ``problems`` says why."""

    def __init__(self, folder: str, problems: tuple[Problem, ...]) -> None:
        super().__init__("refused-pilot-not-ready", folder=folder, problems=len(problems))
        self.problems = problems


@dataclass(frozen=True)
class Party:
    """Another body that a regulation asks: ``named`` was said to stand for it, ``known`` is called as it is."""

    pool: Pool
    named: Body | None
    known: Body | None

    @property
    def body(self) -> Body | None:
        """The one that requests go to."""
        return self.named or self.known


@dataclass(frozen=True)
class Piloting:
    """Use cases of those who run pilots; raises ``NoSuchVersion`` for what the account may not know of.

    ``obstacles`` says why no case of a regulation may begin.
    """

    units: UnitsOfWork
    loaded: Loaded
    obstacles: Callable[[Regulation], tuple[Problem, ...]]

    def pilots(self, account: Account) -> tuple[Pilot, ...]:
        """Those of the account's body, in order of name."""
        with self.units(reading=True) as unit:
            return tuple(each for each in unit.pilots.all() if own_folder_of(unit, account, each.folder) is not None)

    def pilot(self, account: Account, folder: str) -> Pilot | None:
        with self.units(reading=True) as unit:
            seen_folder(unit, account, folder)
            return unit.pilots.get(folder)

    def begin(self, account: Account, folder: str, version: int, now: datetime, *, public: bool = False) -> Pilot:
        """Let new cases begin with a version; raises ``NotReady`` where it cannot be carried out."""
        with self.units(reading=True) as unit:
            run_pilot(unit, account, folder)
            unit.library.version(folder, version)
        problems = self.obstacles(self.loaded(folder, version)[0].regulation)
        if problems:
            raise NotReady(folder, problems)
        with self.units() as unit:
            before = unit.pilots.get(folder)
            begun = now if before is None or before.ended is not None else before.begun
            pilot = Pilot(folder, version, begun, public)
            unit.pilots.keep(pilot)
            unit.commit()
        return pilot

    def examined(self, account: Account, folder: str, version: int) -> tuple[RegulationFolder, tuple[Problem, ...]]:
        """A version with the reasons why no case of it may begin; raises ``NoSuchVersion``, ``UnreadableInput``."""
        with self.units(reading=True) as unit:
            if own_folder_of(unit, account, folder) is None:
                raise NoSuchVersion(folder)
            unit.library.version(folder, version)
        loaded = self.loaded(folder, version)[0]
        return loaded, self.obstacles(loaded.regulation)

    def open_to_public(self, account: Account, folder: str, *, public: bool) -> Pilot:
        """Let recipients ask for the service themselves, or not; raises ``Refused`` against the standard."""
        pilot = self.pilot(account, folder)
        if pilot is None or pilot.ended is not None:
            raise Refused("refused-no-pilot", folder=folder)
        standard = self.loaded(folder, pilot.version)[0].standard
        if public and standard is not None and Channel.ELECTRONIC not in standard.channels:
            raise Refused("refused-public-channel", folder=folder)
        with self.units() as unit:
            run_pilot(unit, account, folder)
            changed = replace(pilot, public=public)
            unit.pilots.keep(changed)
            unit.commit()
        return changed

    def end(self, account: Account, folder: str, now: datetime) -> Pilot:
        """Take no new cases any more; those that run go on."""
        with self.units() as unit:
            run_pilot(unit, account, folder)
            pilot = unit.pilots.get(folder)
            if pilot is None or pilot.ended is not None:
                raise Refused("refused-no-pilot", folder=folder)
            ended = replace(pilot, ended=now)
            unit.pilots.keep(ended)
            unit.commit()
        return ended

    def positions(self, account: Account, folder: str) -> tuple[Lane, ...]:
        """The positions of the version on pilot, in the order of the regulation: lanes in which something is done."""
        pilot = self.pilot(account, folder)
        if pilot is None:
            return ()
        return lanes_of(self.loaded(folder, pilot.version)[0].regulation)

    def appointments(self, account: Account, folder: str) -> tuple[Appointment, ...]:
        with self.units(reading=True) as unit:
            seen_folder(unit, account, folder)
            return unit.pilots.appointments(folder)

    def holders(self, account: Account, folder: str) -> tuple[tuple[Appointment, Account], ...]:
        """Who holds which position of the own body's pilot."""
        with self.units(reading=True) as unit:
            if own_folder_of(unit, account, folder) is None:
                raise NoSuchVersion(folder)
            found = ((each, unit.accounts.get(each.account)) for each in unit.pilots.appointments(folder))
            return tuple((each, person) for each, person in found if person is not None)

    def people(self, account: Account, folder: str) -> tuple[Account, ...]:
        """Those who may hold a position of the folder, in order of name."""
        with self.units(reading=True) as unit:
            body = run_pilot(unit, account, folder).body
            known = unit.accounts.all()
        able = (each for each in known if each.may(Permission.DO_TASKS) and each.belongs_to(body))
        return tuple(sorted(able, key=lambda each: each.name))

    def appoint(self, account: Account, appointment: Appointment) -> None:
        """Let somebody hold a position of the account's own body's pilot."""
        known = {lane.id for lane in self.positions(account, appointment.folder)}
        with self.units() as unit:
            folder = run_pilot(unit, account, appointment.folder)
            person = unit.accounts.get(appointment.account)
            if appointment.position not in known or person is None or not person.belongs_to(folder.body):
                raise Refused("refused-appointment", folder=appointment.folder)
            unit.pilots.appoint(appointment)
            unit.commit()

    def dismiss(self, account: Account, appointment: Appointment) -> None:
        with self.units() as unit:
            run_pilot(unit, account, appointment.folder)
            unit.pilots.dismiss(appointment)
            unit.commit()

    def parties(self, account: Account, loaded: RegulationFolder, folder: str) -> tuple[Party, ...]:
        """The bodies that a version of the own body's regulation asks, with what stands for each in the registry."""
        with self.units(reading=True) as unit:
            if own_folder_of(unit, account, folder) is None:
                raise NoSuchVersion(folder)
            registry, named = unit.registry.registry(), unit.pilots.bodies(folder)
        return tuple(
            Party(
                pool,
                registry.body(named.get(pool.id, "")),
                registry.body(body_of(pool.name, registry) or ""),
            )
            for pool in asked_parties(loaded)
        )

    def bodies(self) -> tuple[Body, ...]:
        """The bodies that may stand for a party, as the registry has them."""
        with self.units(reading=True) as unit:
            return unit.registry.registry().bodies

    def name_body(self, account: Account, folder: str, party: str, body: str | None) -> None:
        """Say which body stands for a party, ``None`` for the one of its name; what waits for an answer goes there."""
        pilot = self.pilot(account, folder)
        if pilot is None:
            raise Refused("refused-no-pilot", folder=folder)
        loaded = self.loaded(folder, pilot.version)[0]
        pool = next((each for each in asked_parties(loaded) if each.id == party), None)
        with self.units() as unit:
            run_pilot(unit, account, folder)
            registry = unit.registry.registry()
            if pool is None or (body is not None and registry.body(body) is None):
                raise Refused("refused-party-body", folder=folder)
            unit.pilots.name_body(folder, party, body)
            unit.requests.redirect(folder, party, body or body_of(pool.name, registry))
            unit.commit()


def lanes_of(regulation: Regulation) -> tuple[Lane, ...]:
    """The positions in which something is done, in the order of the regulation."""
    used = {node.lane for node in regulation.flow.nodes if node.kind.is_activity}
    return tuple(lane for lane in regulation.flow.lanes if lane.id in used)
