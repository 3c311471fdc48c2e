"""Running one case from its start to its end, in memory: what was done, when, and whether terms were kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from regdesigner.application.ports.engine import CaseState, Engine, Happening, HappeningKind, Wait, WorkItem
from regdesigner.application.ports.respondent import Question, Reply, Respondent
from regdesigner.domain.action import ActionKind
from regdesigner.domain.errors import RegDesignerError
from regdesigner.domain.flow import EventKind, Outcome
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers
from regdesigner.domain.standard import Channel
from regdesigner.domain.term import Term


class Due(Protocol):
    """The instant at which a term that begins at an instant ends, by the body's calendar and the form's conventions.

    ``electronic``: the request came electronically; ``inner``: the term does not begin with the request's arrival.
    """

    def __call__(self, term: Term, start: datetime, *, electronic: bool = False, inner: bool = False) -> datetime: ...


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """An entry of the record (row 8): when, where, by which position, what."""

    at: datetime
    happening: Happening
    position: str | None
    fields: Answers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActionRun:
    """One doing of a task; ``due`` and ``met`` are ``None`` where no term is set."""

    element: str
    start: datetime
    end: datetime
    due: datetime | None

    @property
    def met(self) -> bool | None:
        return None if self.due is None else self.end <= self.due


@dataclass(frozen=True)
class CaseReport:
    """A case that ended: the ids passed in order, the record, the doings of tasks with their terms.

    ``arrived`` is when the first accepting action began: from there the standard's limits run (informing before it
    is outside); a regulation without accepting actions counts from the start.
    """

    started: datetime
    arrived: datetime
    electronic: bool
    ended: datetime
    outcome: Outcome | None
    end_element: str | None
    path: tuple[str, ...]
    records: tuple[CaseRecord, ...]
    actions: tuple[ActionRun, ...]


class CaseStuck(RegDesignerError):
    """A case with nothing to do and nothing to come that has not ended; ``elements`` wait in vain."""

    def __init__(self, elements: tuple[str, ...]) -> None:
        super().__init__(", ".join(elements))
        self.elements = elements


@dataclass
class _Plan:
    """An open item: when it began and when and how it will be completed."""

    item: WorkItem | Wait
    begins: datetime
    due: datetime | None
    ends: datetime
    fields: Answers


class CaseRun:
    """Plays one case: asks the respondent about every task when it opens, completes it when its time has come.

    ``begin`` is the start event at which it begins, where the regulation has several; else the first of them.
    """

    def __init__(
        self, regulation: Regulation, engine: Engine, respondent: Respondent, due: Due, begin: str | None = None
    ) -> None:
        self._regulation = regulation
        self._begin = begin
        self._engine = engine
        self._respondent = respondent
        self._due = due
        self._plans: dict[str, _Plan] = {}
        self._records: list[CaseRecord] = []
        self._actions: list[ActionRun] = []
        self._electronic = False
        self._arrived: datetime | None = None
        self._accepts = any(action.kind is ActionKind.ACCEPTING for action in regulation.actions)

    def play(self, start: datetime) -> CaseReport:
        """The whole case; raises ``EngineError``, ``NoAnswer``, ``CaseStuck``."""
        starts = self._regulation.flow.starts
        request = next((node for node in starts if self._begin in (None, node.id)), None)
        given = self._respondent.request(request) if request is not None else {}
        self._electronic = given.get("channel") == Channel.ELECTRONIC
        now = start
        state = self._engine.start(self._regulation, given, now, self._begin)
        self._note(state, now, given)
        while not state.ended:
            self._plan(state, now)
            plan = self._next(state)
            now = max(now, plan.ends)
            state = self._carry_out(state, plan, now)
        return self._report(start, now, state)

    def _plan(self, state: CaseState, now: datetime) -> None:
        open_now: tuple[WorkItem | Wait, ...] = (*state.items, *state.waits)
        open_ids = {item.id for item in open_now}
        self._plans = {key: plan for key, plan in self._plans.items() if key in open_ids}
        for item in open_now:
            if item.id not in self._plans and not _fires_by_itself_only_when_late(item):
                self._plans[item.id] = self._planned(item, now)

    def _planned(self, item: WorkItem | Wait, now: datetime) -> _Plan:
        if isinstance(item, Wait) and item.due is not None:
            return _Plan(item, now, None, item.due, {})
        if _asks_repeats(item):
            return _Plan(item, now, None, now, self._respondent.reply(Question(item, None, now, None)).fields)
        term = self._term_of(item.element)
        inner = self._is_inner(item.element, now)
        due = None if term is None else self._due(term, now, electronic=self._electronic, inner=inner)
        question = Question(item, self._regulation.action(item.element), now, due)
        reply: Reply = self._respondent.reply(question)
        took = reply.took
        ends = self._due(took, now, inner=True) if took is not None else due or now
        return _Plan(item, now, due, ends, reply.fields)

    def _is_inner(self, element: str, now: datetime) -> bool:
        """Whether a term does not begin with the request's arrival.

        The first accepting action is the arrival; where no action accepts, the first action is.
        """
        if self._arrived is not None:
            return True
        if self._kind(element) is ActionKind.ACCEPTING or not self._accepts:
            self._arrived = now
        return False

    def _term_of(self, element: str) -> Term | None:
        action = self._regulation.action(element)
        return action.term if action is not None else self._regulation.flow.by_id[element].wait

    def _next(self, state: CaseState) -> _Plan:
        plans = list(self._plans.values())
        if not plans:
            raise CaseStuck(tuple(wait.element for wait in state.waits))
        return min(plans, key=lambda plan: plan.ends)

    def _carry_out(self, state: CaseState, plan: _Plan, now: datetime) -> CaseState:
        item = plan.item
        step = self._engine.signal if isinstance(item, Wait) else self._engine.complete
        del self._plans[item.id]
        after = step(self._regulation, state, item.id, plan.fields, now)
        if isinstance(item, WorkItem) and not item.asks_repeats:
            self._actions.append(ActionRun(item.element, plan.begins, now, plan.due))
        self._note(after, now, plan.fields, item.element)
        return after

    def _note(self, state: CaseState, now: datetime, fields: Answers, element: str | None = None) -> None:
        for happening in state.happenings:
            node = self._regulation.flow.by_id.get(happening.element)
            own = happening.kind in _ANSWERED and happening.element == element
            position = node.lane if node is not None else None
            self._records.append(CaseRecord(now, happening, position, fields if own else {}))

    def _report(self, start: datetime, now: datetime, state: CaseState) -> CaseReport:
        return CaseReport(
            started=start,
            arrived=self._arrived or start,
            electronic=self._electronic,
            ended=now,
            outcome=state.outcome,
            end_element=state.end_element,
            path=self._path(),
            records=tuple(self._records),
            actions=tuple(self._actions),
        )

    def _path(self) -> tuple[str, ...]:
        """The nodes passed in order; an event that was awaited in vain was not passed."""
        happenings = [record.happening for record in self._records]
        in_vain = {each.item for each in happenings if each.kind is HappeningKind.CANCELLED}
        by_id = self._regulation.flow.by_id
        passed = (
            each
            for each in happenings
            if each.kind is HappeningKind.ENTERED
            and not (each.item in in_vain and each.element in by_id and by_id[each.element].kind.is_event)
        )
        return tuple(each.element for each in passed)

    def _kind(self, element: str) -> ActionKind | None:
        action = self._regulation.action_around(element)
        return None if action is None else action.kind


_ANSWERED = (HappeningKind.COMPLETED, HappeningKind.REPEATS)


def _asks_repeats(item: WorkItem | Wait) -> bool:
    return isinstance(item, WorkItem) and item.asks_repeats


def _fires_by_itself_only_when_late(item: WorkItem | Wait) -> bool:
    """What is optional is not asked for: a case runs its regular way unless somebody says otherwise."""
    return isinstance(item, Wait) and (item.optional or item.host is not None) and item.kind is not EventKind.TIMER
