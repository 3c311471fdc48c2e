"""Random regulations as pilot cases, carried out while everything that may go wrong between two steps does."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from itertools import count
from typing import Any, TypeVar

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.folders import CaseFolders
from regdesigner.application.ports.cases import KeptCase, OpenItem
from regdesigner.application.ports.engine import Engine
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import Files, StoredFolder, Version
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.regulations.running import Due
from regdesigner.bootstrap import due_by
from regdesigner.domain.flow import EventKind, MessageFlow, NodeKind, Pool
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.record import RecordEntry
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.service import Registry
from regdesigner.domain.standard import Limits
from regdesigner.domain.term import Term
from regdesigner.engine import SpiffEngine
from regdesigner.folders.folder_files import FolderFilesInTemporary
from tests.application.cases.pilot_cases import BENEFIT, shipped
from tests.calendars import BISHKEK, DECIDED
from tests.engine.models import evaluate, number

JANUARY = datetime(2026, 1, 12, 9)
PARTY = "other-body"
LARGEST_STEP = 500
Done = TypeVar("Done")
_NUMBERS = count(1)


class Killed(BaseException):
    """The process ends here: nobody may catch it but the test."""


class Kills:
    """The instants at which the next transactions are broken off, in the order in which they come."""

    def __init__(self, units: UnitsOfWork, chance: random.Random, often: float) -> None:
        self._units, self._chance, self.often = units, chance, often
        self.count = 0

    def __call__(self, *, reading: bool = False) -> Any:
        return self._units(reading=True) if reading else self._opened()

    @contextmanager
    def _opened(self) -> Iterator[UnitOfWork]:
        with self._units() as unit:
            yield _Mortal(unit, self)

    def strike(self) -> None:
        """Perhaps end here."""
        if self._chance.random() < self.often:
            self.count += 1
            raise Killed


class _Mortal:
    """A unit of work that may end after each thing that it writes, before its commit and after it."""

    def __init__(self, unit: UnitOfWork, kills: Kills) -> None:
        self._unit, self._kills = unit, kills
        self.cases, self.requests = _Striking(unit.cases, kills), _Striking(unit.requests, kills)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._unit, name)

    def commit(self) -> None:
        self._kills.strike()
        self._unit.commit()
        self._kills.strike()


class _Striking:
    def __init__(self, port: object, kills: Kills) -> None:
        self._port, self._kills = port, kills

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._port, name)
        return found if name not in ("begin", "step", "add", "change") else self._struck(found)

    def _struck(self, write: Callable[..., Done]) -> Callable[..., Done]:
        def written(*arguments: Any, **named: Any) -> Done:
            done = write(*arguments, **named)
            self._kills.strike()
            return done

        return written


class _Drawn(FolderFilesInTemporary):
    """Folders that hold what a test has drawn, whatever their files say."""

    def __init__(self, folders: Mapping[str, RegulationFolder]) -> None:
        self._folders = folders

    def load_files(self, files: Files, registry: Registry, on: date, name: str = "folder") -> RegulationFolder:
        return self._folders[name]


def equipped(folder: RegulationFolder) -> tuple[Engine, Due]:
    """The engine, with the conditions of random models."""
    due = due_by(folder)
    bound = folder.known_form.conventions.loop_bound
    return SpiffEngine(due, evaluate, value=number, loop_bound=bound, largest_step=LARGEST_STEP), due


@cache
def _benefit() -> RegulationFolder:
    registry, folders = shipped()
    return FolderFilesInTemporary().load_files(folders[BENEFIT], registry, date(2026, 1, 12), BENEFIT)


def folder_of(regulation: Regulation, total: Term | None = None) -> RegulationFolder:
    """A folder with that regulation, the plain calendar and the decided conventions."""
    sample = _benefit()
    assert sample.form is not None
    assert sample.standard is not None
    limits = Limits(None, total, None)
    return replace(
        sample,
        regulation=regulation,
        calendar=BISHKEK,
        form=replace(sample.form, conventions=DECIDED),
        standard=replace(sample.standard, limits=limits),
    )


@dataclass
class Office:
    """Where one regulation is carried out, by one process after another; ``name`` is that of its folder."""

    units: UnitsOfWork
    folder: RegulationFolder
    chance: random.Random
    kills: Kills
    name: str
    carrying: CarryingOut
    now: datetime = JANUARY

    @classmethod
    def opened(cls, units: UnitsOfWork, folder: RegulationFolder, seed: int, kill_often: float) -> Office:
        """A folder of its own in the library, at which nothing has begun."""
        chance, name = random.Random(seed), f"drawn-{next(_NUMBERS)}"
        with units() as unit:
            unit.registry.replace(folder.registry, "test", JANUARY)
            unit.library.create(
                StoredFolder(name, "3", None), {"regulation.bpmn": b"drawn"}, Version(name, 1, JANUARY, None, "")
            )
            unit.commit()
        kills = Kills(units, chance, kill_often)
        return cls(units, folder, chance, kills, name, cls._process(kills, name, folder))

    @staticmethod
    def _process(units: UnitsOfWork, name: str, folder: RegulationFolder) -> CarryingOut:
        """One that knows nothing but what is kept."""
        return CarryingOut(units, CaseFolders(units, _Drawn({name: folder}), equipped, JANUARY.date))

    def insists(self, ask: Callable[[CarryingOut], Done]) -> Done:
        """Ask until an answer comes, of a new process each time the last was killed; sometimes ask once more."""
        while True:
            try:
                done = ask(self.carrying)
            except Killed:
                self.restart()
                continue
            if self.chance.random() >= 0.2:
                return done

    def restart(self) -> None:
        """Another process, with everything read anew."""
        self.carrying = self._process(self.kills, self.name, self.folder)

    def kept(self, case: str) -> KeptCase:
        with self.units(reading=True) as unit:
            return unit.cases.get(case)

    def items(self, case: str) -> tuple[OpenItem, ...]:
        with self.units(reading=True) as unit:
            return unit.cases.items(case)

    def record(self, case: str) -> tuple[RecordEntry, ...]:
        with self.units(reading=True) as unit:
            return unit.cases.record(case)

    def requests(self, case: str) -> tuple[BodyRequest, ...]:
        with self.units(reading=True) as unit:
            return unit.requests.of_case(case)


def with_another_body(regulation: Regulation) -> Regulation:
    """The same, with some of its tasks asking another body, whose answers come where it awaits messages."""
    flow = regulation.flow
    senders = [each.id for each in flow.nodes if each.kind in (NodeKind.SEND_TASK, NodeKind.USER_TASK)]
    awaiting = [
        each.id
        for each in flow.nodes
        if each.kind is NodeKind.RECEIVE_TASK
        or (each.kind is NodeKind.INTERMEDIATE_CATCH_EVENT and each.event is EventKind.MESSAGE)
    ]
    if not awaiting:
        return regulation
    name = _benefit().registry.bodies[0].name
    pools, messages = [], []
    for place, sender in enumerate(senders):
        pool, target = f"{PARTY}-{place}", awaiting[place % len(awaiting)]
        pools.append(Pool(pool, name, None))
        messages += [MessageFlow(f"ask-{place}", sender, pool), MessageFlow(f"answer-{place}", pool, target)]
    return replace(regulation, flow=replace(flow, pools=tuple(pools), message_flows=tuple(messages)))
