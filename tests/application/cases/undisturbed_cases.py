"""A disturbed case beside the same one in the pure engine, which nothing ever disturbs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from regdesigner.application.cases.requesting import awaiting
from regdesigner.application.ports.cases import CaseConflict, ItemKind, KeptCase
from regdesigner.application.ports.engine import (
    AGAIN,
    INSTANCES,
    CaseState,
    FieldsRefused,
    Happening,
    HappeningKind,
    Incident,
    Wait,
    WorkItem,
)
from regdesigner.domain.case import Asked, Case, Condition
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.record import EntryKind, RecordEntry, first_broken
from regdesigner.domain.scenario import Answers
from regdesigner.domain.standard import Channel
from tests.application.cases.disturbed_cases import Office, equipped
from tests.application.cases.pilot_cases import OFFICIAL

HAPPENED = frozenset(kind.value for kind in HappeningKind)


@dataclass
class Pair:
    """One case twice: ``case`` is kept by the office, ``state`` is that of the pure engine."""

    office: Office
    case: str
    state: CaseState
    happened: list[Happening] = field(default_factory=list)
    early: dict[str, BodyRequest] = field(default_factory=dict)
    stopped: bool = False
    asked: int = 0

    @classmethod
    def begun(cls, office: Office, n: int) -> Pair:
        """Both at their start; raises what the engine raises where that cannot be left."""
        engine, _due = equipped(office.folder)
        state = engine.start(office.folder.regulation, {"n": n}, office.now)
        given = Asked(Channel.IN_PERSON, fields={"n": n})
        case = f"case {office.name}"

        def begin(_again: object = None) -> None:
            try:
                office.carrying.begin(
                    office.name, 1, given, OFFICIAL, office.now, "begin", case_id=case, secret="secret"
                )
            except CaseConflict:
                assert office.kept(case).case.folder == office.name

        office.insists(begin)
        pair = cls(office, case, state, list(state.happenings))
        pair.assert_equal()
        return pair

    @property
    def over(self) -> bool:
        return self.stopped or self.state.ended

    def step(self, choice: int) -> None:
        """One of all that can be done now, in both."""
        open_now: list[WorkItem | Wait | BodyRequest] = [*self.state.items, *self.state.waits, *self._unanswered()]
        chosen, n = open_now[choice % len(open_now)], choice // 16
        self.asked += 1
        match chosen:
            case BodyRequest():
                self._answer(chosen)
            case WorkItem():
                self._complete(chosen, n)
            case Wait():
                self._happen(chosen)
        self.assert_equal()

    def _complete(self, item: WorkItem, n: int) -> None:
        values: Answers = {INSTANCES: n % 4, AGAIN: bool(n % 2)} if item.asks_repeats else {"n": n % 16}
        given = {each.name: values[each.name] for each in item.fields}
        now, key = self._later(), f"step {self.asked}"
        refused = self._moved("complete", item.id, given, now)
        self._asks(lambda: self.office.carrying.complete(self.case, item.id, given, OFFICIAL, now, key), refused)

    def _happen(self, wait: Wait) -> None:
        if wait.due is not None:
            self.office.now = max(self.office.now, wait.due)
        now, key = self._later(), f"step {self.asked}"
        timer = next(each for each in self.office.items(self.case) if each.item == wait.id)
        refused = self._moved("signal", wait.id, {}, now)
        if timer.kind is ItemKind.TIMER:
            assert timer.due == wait.due
            self.office.insists(lambda carrying: carrying.fire(timer, now))
        else:
            self._asks(lambda: self.office.carrying.tell(self.case, wait.id, {}, OFFICIAL, now, key), refused)

    def _answer(self, request: BodyRequest) -> None:
        now, key = self._later(), f"step {self.asked}"
        wait = awaiting(request, self.office.items(self.case))
        if wait is None:
            self.early[request.number] = request
        else:
            self._moved("signal", wait.item, {}, now)
        self.office.insists(lambda carrying: carrying.answer(request.number, {}, "body", OFFICIAL, now, key))

    def _asks(self, ask: Callable[[], Case], refused: bool) -> None:
        def asked(_carrying: object) -> None:
            try:
                ask()
            except FieldsRefused:
                assert refused
            else:
                assert not refused

        self.office.insists(asked)

    def _moved(
        self, how: str, item: str, fields: Answers, now: datetime, unheard: frozenset[str] = frozenset()
    ) -> bool:
        """A step of the pure engine, and the early answers that it brings to their waits; whether it was refused.

        ``unheard`` are waits that began with an earlier part of the same step.
        """
        engine, _due = equipped(self.office.folder)
        take = engine.complete if how == "complete" else engine.signal
        before = {each.id for each in self.state.waits} - unheard
        try:
            self.state = take(self.office.folder.regulation, self.state, item, fields, now)
        except Incident:
            self.stopped = True
            return False
        except FieldsRefused:
            return True
        self.happened += self.state.happenings
        opened = [each for each in self.state.waits if each.id not in before]
        for number, request in sorted(self.early.items(), key=lambda each: (each[1].sent, each[0])):
            wait = next((each for each in opened if each.element in request.awaited), None)
            if wait is not None:
                del self.early[number]
                return self._moved("signal", wait.id, {}, now, frozenset(each.id for each in opened))
        return False

    def _unanswered(self) -> list[BodyRequest]:
        return [each for each in self.office.requests(self.case) if each.answered is None]

    def _later(self) -> datetime:
        self.office.now += timedelta(hours=self.office.chance.randint(0, 2))
        return self.office.now

    def assert_equal(self) -> None:
        """Both are at the same point, and what happened is in the record once."""
        kept, record = self.office.kept(self.case), self.office.record(self.case)
        assert (kept.snapshot, kept.document) == (self.state.snapshot, self.state.document)
        assert {(each.item, each.due) for each in self.office.items(self.case) if each.kind is ItemKind.TIMER} == {
            (each.id, each.due) for each in self.state.waits if each.due is not None
        }
        open_now = {each.id for each in self.state.items} | {each.id for each in self.state.waits}
        assert {each.item for each in self.office.items(self.case)} == open_now
        ended = Condition.ENDED if self.state.ended else Condition.RUNNING
        assert kept.case.condition is (Condition.STOPPED if self.stopped else ended)
        self._assert_whole(kept, record)

    def _assert_whole(self, kept: KeptCase, record: tuple[RecordEntry, ...]) -> None:
        assert first_broken(record) is None
        assert (kept.entries, kept.seal) == (len(record), record[-1].seal)
        happened = [(each.kind.value, each.element, each.item) for each in record if each.kind.value in HAPPENED]
        assert happened == [(each.kind.value, each.element, each.item) for each in self.happened]
        sent = [each.note for each in record if each.kind is EntryKind.REQUEST_SENT]
        assert sent == [each.number for each in self.office.requests(self.case)] == sorted(set(sent), key=sent.index)
