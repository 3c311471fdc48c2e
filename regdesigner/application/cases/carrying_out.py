"""Carrying out pilot cases: each step is one transaction, kept whole or not at all, and never taken twice."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from regdesigner.application.cases.access import stood_in_for
from regdesigner.application.cases.enclosing import NOTHING, Enclosed
from regdesigner.application.cases.requesting import awaiting, check_early, send
from regdesigner.application.cases.steps import THE_CLOCK, Actor, Course, Taken, begun_step, entries_step, next_step
from regdesigner.application.ports.cases import CaseConflict, Incident, ItemKind, KeptCase, OpenItem, Step
from regdesigner.application.ports.engine import CaseState, Engine, EngineError, ItemConflict
from regdesigner.application.ports.engine import Incident as EngineIncident
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.application.regulations.running import Due
from regdesigner.domain.account import Account
from regdesigner.domain.case import Asked, Case, Condition
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.domain.scenario import Answers

Loaded = Callable[[str, int], tuple[RegulationFolder, Engine, Due]]
"""A version of a folder by its name and number, with what its cases are carried out with."""
Checked = Callable[[UnitOfWork, KeptCase, OpenItem | None], tuple[Actor, tuple[RecordEntry, ...]]]
"""Whether a step may be taken, asked in its transaction: raises why not, else who takes it and what is noted beside."""
SECRET_BYTES = 12
MOST_MEETINGS = 8
"""So often a step is tried where others take steps of the same case in the same instant."""
Done = TypeVar("Done")
NUMBER = "{service}-{year}-{number:05d}"


@dataclass(frozen=True)
class Begun:
    """A case that has just begun; ``secret`` opens the recipient's page and is told only now."""

    case: Case
    secret: str


@dataclass(frozen=True, slots=True)
class Move:
    """What is asked of a case: ``how`` is ``complete`` for a task, ``signal`` for what it waits for.

    ``request`` is the key by which the same asking is known again (the clock needs none), ``noted`` what the record
    gets beside the step.
    """

    how: str
    item: str
    fields: Answers
    actor: Actor
    at: datetime
    request: str | None = None
    noted: tuple[RecordEntry, ...] = ()
    enclosed: Enclosed = NOTHING
    checked: Checked | None = None


@dataclass(frozen=True)
class CarryingOut:
    """Use cases on running cases; instants are local time of Asia/Bishkek in whole minutes.

    Every change raises ``Refused`` for a case that is stopped or has ended, ``ItemConflict`` for what is not open any
    more, ``CaseConflict`` where somebody else took a step at the same time, ``FieldsRefused`` for wrong values.
    The same ``request`` is carried out once: to ask again is to learn that it is done.
    """

    units: UnitsOfWork
    loaded: Loaded

    def begin(
        self, folder: str, version: int, asked: Asked, actor: Actor, now: datetime, request: str,
        *, case_id: str = "", secret: str = "", enclosed: Enclosed = NOTHING,
    ) -> Begun:  # fmt: skip
        """Begin a case of a version; ``asked.fields`` are those of its start event.

        Who gives ``case_id`` and ``secret`` can ask for the same case again: raises ``CaseConflict`` then.
        """
        regulation, engine, due = self.loaded(folder, version)
        state = engine.start(regulation.regulation, asked.fields, now)
        secret = secret or secrets.token_urlsafe(SECRET_BYTES)
        with self.units() as unit:
            service = regulation.regulation.service
            number = NUMBER.format(service=service, year=now.year, number=unit.cases.next_number(service, now.year))
            body = unit.library.folder(folder).body
            case = Case(case_id or secrets.token_hex(8), number, folder, version, body, asked, now)
            filed = enclosed.entries(case.id, now)
            taken = Taken(None, state, actor, now, fields=asked.fields, request=request, noted=filed)
            step = begun_step(KeptCase(case, "", {}, secret_hash(secret)), taken, Course(regulation, due))
            unit.cases.begin(step)
            send(unit, folder, step.requests)
            enclosed.keep(unit, case.id, now)
            unit.commit()
        return Begun(step.after.case, secret)

    def complete(
        self, case: str, item: str, fields: Answers, actor: Actor, now: datetime, request: str,
        checked: Checked | None = None,
    ) -> Case:  # fmt: skip
        """Complete an open task of a case, by its id or number; ``checked`` may say better than ``actor`` who does."""
        return self._take(case, Move("complete", item, fields, actor, now, request, checked=checked))

    def tell(
        self, case: str, wait: str, fields: Answers, actor: Actor, now: datetime, request: str,
        enclosed: Enclosed = NOTHING, checked: Checked | None = None,
    ) -> Case:  # fmt: skip
        """Let happen what a case waits for: a message of the recipient, a repeat that somebody declares.

        ``checked`` as for ``complete``, where nothing is enclosed.
        """
        filed = enclosed.entries(case, now)
        return self._take(case, Move("signal", wait, fields, actor, now, request, filed, enclosed, checked))

    def fire(self, timer: OpenItem, now: datetime) -> bool:
        """Let a timer that fell due move its case on; whether it was still waiting for it."""
        try:
            self._take(timer.case, Move("signal", timer.item, {}, THE_CLOCK, now))
        except (ItemConflict, CaseConflict, Refused):
            return False
        return True

    def answer(
        self, number: str, fields: Answers, answered_by: str, actor: Actor, now: datetime, request: str
    ) -> BodyRequest:
        """Take in the answer to a request; where the case does not wait for it yet, it is told when it does.

        Raises ``FieldsRefused`` either way for what is not asked for, ``NoSuchRequest``.
        """
        return self._in_turn(
            lambda unit: self._answered(unit, number, answered_by, Move("signal", "", fields, actor, now, request))
        )

    def _answered(self, unit: UnitOfWork, number: str, answered_by: str, move: Move) -> BodyRequest:
        asked = unit.requests.get(number)
        kept = unit.cases.get(asked.case)
        answered = replace(asked, answered=move.at, answer=move.fields, answered_by=answered_by)
        if not unit.requests.change(answered, answered=False):
            if unit.cases.is_done(asked.case, move.request or ""):
                return asked
            raise Refused("refused-request-answered", number=number)
        entry = RecordEntry(
            asked.case, 0, move.at, EntryKind.ANSWER_CAME, asked.element, person=answered_by, note=number
        )
        wait = awaiting(asked, unit.cases.items(asked.case))
        if wait is None or kept.case.condition is not Condition.RUNNING:
            folder, engine, _due = self.loaded(kept.case.folder, kept.case.version)
            check_early(asked, move.fields, folder.regulation, engine)
            kept_entry = entry._replace(request=move.request, fields=move.fields)
            unit.cases.step(entries_step(kept, (kept_entry,)))
            return answered
        answered = replace(answered, told=move.at)
        unit.requests.change(answered, answered=True)
        self._keep(unit, self._step(kept, replace(move, item=wait.item, noted=(entry,))))
        return answered

    def retry(self, case: str, actor: Actor, now: datetime, request: str) -> Case:
        """Try the step again at which a case stopped."""
        return self._in_turn(lambda unit: self._retried(unit, case, actor, now, request))

    def _retried(self, unit: UnitOfWork, case: str, actor: Actor, now: datetime, request: str) -> Case:
        kept = unit.cases.get(case)
        incidents = unit.cases.incidents(case)
        if kept.case.condition is not Condition.STOPPED or not incidents:
            if unit.cases.is_done(case, request):
                return kept.case
            raise Refused("refused-case-not-stopped", case=kept.case.number)
        tried = incidents[0]
        entry = RecordEntry(
            case, 0, now, EntryKind.RETRIED, tried.element or "", tried.item, actor.account, actor.person
        )
        going_on = entries_step(kept, (entry,), condition=Condition.RUNNING)
        unit.cases.step(going_on)
        again = Move(tried.step, tried.item, tried.fields, actor, now, request)
        return self._keep(unit, self._step(going_on.after, again))

    def claim(self, account: Account, case: str, item: str, now: datetime) -> OpenItem:
        """Take a task for oneself, so that others in the position leave it."""
        return self._claimed(account, case, item, account.id, now)

    def hand_back(self, account: Account, case: str, item: str, now: datetime) -> OpenItem:
        """Give a claimed task back to the position; a deputy gives back what the absent person claimed."""
        return self._claimed(account, case, item, None, now)

    def _claimed(self, account: Account, case: str, item: str, owner: int | None, now: datetime) -> OpenItem:
        def claimed(unit: UnitOfWork) -> OpenItem:
            kept, opened = unit.cases.get(case), unit.cases.item(case, item)
            if opened is None or opened.kind is not ItemKind.TASK:
                raise Refused("refused-task-not-open", case=kept.case.number)
            if opened.claimed_by == owner:
                return opened
            free = opened.claimed_by in (None, account.id)
            if not free and opened.claimed_by not in stood_in_for(unit, account, now.date()):
                raise Refused("refused-task-claimed", case=kept.case.number)
            kind = EntryKind.HANDED_BACK if owner is None else EntryKind.CLAIMED
            entry = RecordEntry(
                case, 0, now, kind, opened.element, item, account.id, account.name, opened.position or ""
            )
            unit.cases.step(entries_step(kept, (entry,)))
            unit.cases.mark(replace(opened, claimed_by=owner))
            return replace(opened, claimed_by=owner)

        return self._in_turn(claimed)

    def _take(self, case: str, move: Move) -> Case:
        def taken(unit: UnitOfWork) -> Case:
            kept, opened = unit.cases.with_item(case, move.item)
            try:
                step = self._step(kept, _checked(move, unit, kept, opened))
            except (Refused, ItemConflict, NotPermitted):
                if move.request is not None and unit.cases.is_done(kept.case.id, move.request):
                    return kept.case
                raise
            after = self._keep(unit, step)
            move.enclosed.keep(unit, kept.case.id, move.at)
            return after

        return self._in_turn(taken)

    def _in_turn(self, work: Callable[[UnitOfWork], Done]) -> Done:
        """Do something in one transaction; what met another step of the same case is done again on its outcome."""
        for meeting in range(MOST_MEETINGS):
            try:
                with self.units() as unit:
                    done = work(unit)
                    unit.commit()
                return done
            except CaseConflict:
                if meeting == MOST_MEETINGS - 1:
                    raise
        raise AssertionError("the last meeting raises")

    def _keep(self, unit: UnitOfWork, step: Step, unheard: tuple[OpenItem, ...] = ()) -> Case:
        """Keep a step, and tell the case the answers that came before it waited for them.

        ``unheard`` are items that opened with an earlier part of the same transaction.
        """
        unit.cases.step(step)
        send(unit, step.after.case.folder, step.requests)
        opened = (*(item for item in unheard if item.item not in step.closed), *step.opened)
        if not any(item.kind is ItemKind.WAIT for item in opened):
            return step.after.case
        at = step.entries[-1].at
        for early in unit.requests.of_case(step.after.case.id):
            wait = awaiting(early, opened)
            if early.answer is not None and early.told is None and wait is not None:
                unit.requests.change(replace(early, told=at), answered=True)
                move = Move("signal", wait.item, early.answer, THE_CLOCK, at)
                return self._keep(unit, self._step(step.after, move), opened)
        return step.after.case

    def _step(self, kept: KeptCase, move: Move) -> Step:
        """The step, or that which stops the case where the regulation itself cannot go on."""
        _going_on(kept.case)
        folder, engine, due = self.loaded(kept.case.folder, kept.case.version)
        before = engine.restore(folder.regulation, kept.snapshot, kept.document)
        take: Callable[..., CaseState] = engine.complete if move.how == "complete" else engine.signal
        try:
            after = take(folder.regulation, before, move.item, move.fields, move.at)
        except EngineError as error:
            if isinstance(error, EngineIncident) or (move.actor == THE_CLOCK and not isinstance(error, ItemConflict)):
                return _stopped(kept, error, move)
            raise
        taken = Taken(before, after, move.actor, move.at, move.item, move.fields, move.request, move.noted)
        return next_step(kept, taken, Course(folder, due))


def secret_hash(secret: str) -> str:
    """What is kept of the word that opens the recipient's page: it is random, so one round of hashing is enough."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _checked(move: Move, unit: UnitOfWork, kept: KeptCase, opened: OpenItem | None) -> Move:
    """The move with who takes it and what is noted beside, where that is found out in its transaction."""
    found = None if move.checked is None else move.checked(unit, kept, opened)
    return move if found is None else replace(move, actor=found[0], noted=found[1])


def _going_on(case: Case) -> None:
    if case.condition is Condition.STOPPED:
        raise Refused("refused-case-stopped", case=case.number)
    if case.condition is Condition.ENDED:
        raise Refused("refused-case-ended", case=case.number)


def _stopped(kept: KeptCase, error: EngineError, move: Move) -> Step:
    """The case stops with what was asked for, to be tried again when its cause is gone."""
    problem, actor = error.problems[0], move.actor
    entry = RecordEntry(
        kept.case.id, 0, move.at, EntryKind.INCIDENT, problem.element or "", move.item, actor.account, actor.person,
        fields=move.fields, note=problem.message, request=move.request,
    )  # fmt: skip
    incident = Incident(
        kept.case.id, move.at, move.how, move.item, move.fields, actor.account,
        problem.message, problem.element, problem.arguments,
    )  # fmt: skip
    return replace(entries_step(kept, (*move.noted, entry), condition=Condition.STOPPED), incident=incident)
