"""A case as those see it who may: what is open, what was done, what it waits for; told and retried by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.cases.access import seen_by, seen_case, stood_in_for
from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.steps import Actor
from regdesigner.application.ports.cases import Incident, ItemKind, KeptCase, NoSuchCase, OpenItem
from regdesigner.application.ports.engine import ItemConflict, Problem, Wait, WorkItem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import NotPermitted
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.case_file import CaseFile
from regdesigner.domain.flow import EventKind
from regdesigner.domain.letter import Letter
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.record import RecordEntry
from regdesigner.domain.scenario import Answers


@dataclass(frozen=True)
class OpenNow:
    """Something that is open: a task or a wait, with what the engine says of it.

    ``request`` is the one to another body that a wait awaits the answer to. ``may_tell``: who looks at it may say
    that it came.
    """

    opened: OpenItem
    told: WorkItem | Wait | None
    request: BodyRequest | None = None
    may_tell: bool = False
    is_mine: bool = False


@dataclass(frozen=True)
class SeenCase:
    """A case with everything that its page shows; ``people`` are names by account."""

    kept: KeptCase
    folder: RegulationFolder
    open_now: tuple[OpenNow, ...]
    record: tuple[RecordEntry, ...]
    requests: tuple[BodyRequest, ...]
    incidents: tuple[Incident, ...]
    files: tuple[CaseFile, ...]
    undelivered: tuple[Letter, ...]
    """Requests of it that could not be brought to their bodies."""
    people: Mapping[int, str]
    oversees: bool

    @property
    def case(self) -> Case:
        return self.kept.case


class _AnswersRequest(Exception):
    """What came is the answer to a request of the case: it is that which is answered."""

    def __init__(self, request: BodyRequest, actor: Actor) -> None:
        super().__init__(request.number)
        self.request, self.actor = request, actor


@dataclass(frozen=True)
class SeeingCases:
    """Use cases on one case; one that the account may not see is not there (``NoSuchCase``)."""

    units: UnitsOfWork
    carrying_out: CarryingOut

    def open(self, account: Account, number: str, now: datetime) -> SeenCase:
        """The case of a number."""
        with self.units(reading=True) as unit:
            kept = numbered_case(unit, account, number, now)
            case = kept.case
            items, record = unit.cases.items(case.id), unit.cases.record(case.id)
            requests, incidents = unit.requests.of_case(case.id), unit.cases.incidents(case.id)
            held = unit.pilots.positions(account.id, now.date())
            own = frozenset((None, account.id)) | stood_in_for(unit, account, now.date())
            people = _names(unit, items)
            files, letters = unit.case_files.of_case(case.id), unit.letters.failed(case.id)
        folder = self.carrying_out.loaded(case.folder, case.version)[0]
        told = self._told(kept)
        open_now = tuple(_open_now(each, told, requests, held, own, account, case) for each in items)
        oversees = account.may(Permission.OVERSEE_CASES) and account.belongs_to(case.body)
        return SeenCase(kept, folder, open_now, record, requests, incidents, files, letters, people, oversees)

    def _told(self, kept: KeptCase) -> Mapping[str, WorkItem | Wait]:
        if kept.case.condition is Condition.ENDED:
            return {}
        folder, engine, _due = self.carrying_out.loaded(kept.case.folder, kept.case.version)
        state = engine.restore(folder.regulation, kept.snapshot, kept.document)
        every: tuple[WorkItem | Wait, ...] = (*state.items, *state.waits)
        return {each.id: each for each in every}

    def tell(
        self, account: Account, number: str, wait: str, fields: Answers, now: datetime, request: str, by: str = ""
    ) -> Case:
        """Say that what a case waits for came, as an official of its position.

        Where an answer of another body is awaited, its request is answered with it; ``by`` says who answered.
        """

        def checked(unit: UnitOfWork, kept: KeptCase, opened: OpenItem | None) -> tuple[Actor, tuple[RecordEntry, ...]]:
            if opened is None or opened.kind is not ItemKind.WAIT:
                seen_by(unit, account, kept.case, now.date())
                raise ItemConflict(Problem("engine-wait-not-open", None, {"item": wait}))
            return self._teller(unit, account, kept.case, opened, now), ()

        try:
            unknown = Actor(account.id, account.name)
            return self.carrying_out.tell(number, wait, fields, unknown, now, request, checked=checked)
        except _AnswersRequest as found:
            asked = found.request
            self.carrying_out.answer(asked.number, fields, by or account.name, found.actor, now, request)
            return self._now(asked.case)

    def _teller(self, unit: UnitOfWork, account: Account, case: Case, opened: OpenItem, now: datetime) -> Actor:
        """Who says that what is waited for came; raises ``_AnswersRequest`` where it answers a request of the case."""
        held = seen_by(unit, account, case, now.date())
        if not _may_tell(account, opened, held):
            raise NotPermitted
        actor = Actor(account.id, account.name, opened.position or "")
        folder = self.carrying_out.loaded(case.folder, case.version)[0]
        if folder.regulation.flow.message_flows:  # without them no body is asked
            asked = _awaited(opened, unit.requests.of_case(case.id))
            if asked is not None:
                raise _AnswersRequest(asked, actor)
        return actor

    def retry(self, account: Account, number: str, now: datetime, request: str) -> Case:
        """Try the step again at which the case stopped; overseers of its body may."""
        with self.units(reading=True) as unit:
            kept = numbered_case(unit, account, number, now)
        if not account.may(Permission.OVERSEE_CASES) or not account.belongs_to(kept.case.body):
            raise NotPermitted
        return self.carrying_out.retry(kept.case.id, Actor(account.id, account.name), now, request)

    def _now(self, case: str) -> Case:
        with self.units(reading=True) as unit:
            return unit.cases.get(case).case


def numbered_case(unit: UnitOfWork, account: Account, number: str, now: datetime) -> KeptCase:
    """The case of a number if the account may see it; raises ``NoSuchCase`` with the number."""
    try:
        return seen_case(unit, account, unit.cases.with_number(number).case.id, now.date())
    except NoSuchCase as error:
        raise NoSuchCase(number) from error


def _open_now(
    opened: OpenItem,
    told: Mapping[str, WorkItem | Wait],
    requests: tuple[BodyRequest, ...],
    held: frozenset[tuple[str, str]],
    own: frozenset[int | None],
    account: Account,
    case: Case,
) -> OpenNow:
    """``own`` are those whose claims are no claims of others: nobody's, one's own, of whom one stands in for."""
    engine_item = told.get(opened.item)
    by_hand = isinstance(engine_item, Wait) and engine_item.kind is not EventKind.TIMER and opened.kind is ItemKind.WAIT
    may_tell = by_hand and case.condition is Condition.RUNNING and _may_tell(account, opened, held)
    is_mine = opened.kind is ItemKind.TASK and _holds(account, opened, held) and opened.claimed_by in own
    return OpenNow(opened, engine_item, _awaited(opened, requests), may_tell, is_mine)


def _awaited(opened: OpenItem, requests: tuple[BodyRequest, ...]) -> BodyRequest | None:
    """The unanswered request whose answer comes in at a wait."""
    return next((each for each in requests if opened.element in each.awaited and each.answered is None), None)


def _holds(account: Account, opened: OpenItem, held: frozenset[tuple[str, str]]) -> bool:
    return account.may(Permission.DO_TASKS) and (opened.folder, opened.position or "") in held


def _may_tell(account: Account, opened: OpenItem, held: frozenset[tuple[str, str]]) -> bool:
    """Who holds the position of a wait; of one that stands in none, whoever holds any of the folder."""
    if opened.position:
        return _holds(account, opened, held)
    return account.may(Permission.DO_TASKS) and any(folder == opened.folder for folder, _lane in held)


def _names(unit: UnitOfWork, items: tuple[OpenItem, ...]) -> dict[int, str]:
    found = {each.claimed_by: unit.accounts.get(each.claimed_by) for each in items if each.claimed_by is not None}
    return {number: account.name for number, account in found.items() if account is not None}
