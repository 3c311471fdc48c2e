"""Requests of other bodies as the people of the body that was asked see them, and answer them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.steps import Actor
from regdesigner.application.ports.case_overview import Sought
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.pilots import NoSuchRequest
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import NotPermitted
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.action import Interaction
from regdesigner.domain.case import Case
from regdesigner.domain.flow import Pool, TaskField
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.scenario import Answers
from regdesigner.domain.text import Text

NOBODY = Text()


@dataclass(frozen=True)
class ReceivedRequest:
    """A request with what may be known of it at the other body: who asks, about whom, what; not the case itself."""

    request: BodyRequest
    case: Case
    folder: RegulationFolder

    @cached_property
    def pool(self) -> Pool | None:
        """The body that was asked, as the drawing has it."""
        pools = self.folder.regulation.flow.pools
        return next((each for each in pools if each.id == self.request.party), None)

    @property
    def asked(self) -> Text:
        """What the body that was asked is called: as the registry has it, else as the drawing does."""
        body = self.folder.registry.body(self.request.body or "")
        return body.name if body is not None else self.pool.name if self.pool is not None else NOBODY

    @property
    def asking(self) -> Text:
        """What the body that asks is called."""
        body = self.folder.registry.body(self.case.body or "")
        if body is not None:
            return body.name
        provider = (each for each in self.folder.regulation.flow.pools if each.process is not None)
        return next((each.name for each in provider), NOBODY)

    @cached_property
    def interaction(self) -> Interaction | None:
        """What row 5 says of the request: what is asked, and how."""
        action = self.folder.regulation.action_around(self.request.element)
        known = (action.interactions if action is not None else None) or ()
        return next((each for each in known if self.pool is not None and each.party == self.pool.name), None)

    @cached_property
    def fields(self) -> tuple[TaskField, ...]:
        """What the answer says."""
        known = self.folder.regulation.flow.by_id
        every = (field for node in self.request.awaited if node in known for field in known[node].fields)
        return tuple({each.name: each for each in every}.values())

    @property
    def answer(self) -> Mapping[str, object]:
        return self.request.answer or {}


@dataclass(frozen=True)
class Answering:
    """Use cases of who answers for a body; who serves all bodies answers for any. Others' requests are not there."""

    units: UnitsOfWork
    carrying_out: CarryingOut

    def requests(
        self, account: Account, *, answered: bool, first: int = 0, most: int = 50
    ) -> tuple[tuple[ReceivedRequest, ...], int]:
        """The requests from ``first`` on, and how many there are: those to answer due first, or those answered."""
        with self.units(reading=True) as unit:
            found = unit.requests.to_body(account.body, answered=answered)
            shown = tuple((each, unit.cases.get(each.case).case) for each in found[first : first + most])
        return tuple(self._received(request, case) for request, case in shown), len(found)

    def late(
        self, account: Account, now: datetime, sought: Sought, first: int = 0, most: int = 50, *, came: bool = False
    ) -> tuple[tuple[ReceivedRequest, ...], int]:
        """The answers that cases of the account's own body wait for too long, or that came too late; how many."""
        with self.units(reading=True) as unit:
            found = unit.case_overview.late_answers(account.body, sought, now, first, most, came=came)
            total = unit.case_overview.late_count(account.body, sought, now, came=came)
            shown = tuple((each, unit.cases.get(each.case).case) for each in found)
        return tuple(self._received(request, case) for request, case in shown), total

    def open(self, account: Account, number: str) -> ReceivedRequest:
        """One request; raises ``NoSuchRequest``."""
        with self.units(reading=True) as unit:
            request = _own(unit, account, number)
            case = unit.cases.get(request.case).case
        return self._received(request, case)

    def answer(self, account: Account, number: str, fields: Answers, now: datetime, request: str) -> BodyRequest:
        """Answer a request, early or late; raises ``NoSuchRequest``, ``FieldsRefused``, ``Refused``."""
        with self.units(reading=True) as unit:
            _own(unit, account, number)
        return self.carrying_out.answer(number, fields, account.name, Actor(account.id, account.name), now, request)

    def _received(self, request: BodyRequest, case: Case) -> ReceivedRequest:
        return ReceivedRequest(request, case, self.carrying_out.loaded(case.folder, case.version)[0])


def _own(unit: UnitOfWork, account: Account, number: str) -> BodyRequest:
    if not account.may(Permission.ANSWER_REQUESTS):
        raise NotPermitted
    request = unit.requests.get(number)
    if not account.belongs_to(request.body):
        raise NoSuchRequest(number)
    return request
