"""The engine of the port on SpiffWorkflow: every call loads a case, takes one step, and saves it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from regdesigner.application.ports.engine import CaseState, ItemConflict, Problem, Wait
from regdesigner.domain.conventions import LoopBound
from regdesigner.domain.flow import FlowNode
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers
from regdesigner.domain.term import Term
from regdesigner.engine import snapshot
from regdesigner.engine.compiler import Compiled, compile_regulation
from regdesigner.engine.expressions import Evaluate, FeelScriptEngine
from regdesigner.engine.fields import checked
from regdesigner.engine.steps import LARGEST_STEP, check_alive, run
from regdesigner.engine.throwing import let_happen
from regdesigner.engine.tokens import CaseScope, Token
from regdesigner.engine.view import Resting, StepTaken, state_of, waits_of
from regdesigner.feel import evaluate, evaluate_condition

Due = Callable[[Term, datetime], datetime]
Value = Callable[[str, Mapping[str, object]], object]
"""What an expression comes to in a context; raises ``FeelError``."""


class SpiffEngine:
    """Carries out regulations on SpiffWorkflow.

    ``due`` gives the instant at which a term that starts at an instant ends; ``holds`` computes conditions,
    ``value`` numbers of instances; ``loop_bound`` says what the greatest number of repeats of a flow
    counts (a convention of the official form).
    """

    def __init__(
        self,
        due: Due,
        holds: Evaluate = evaluate_condition,
        *,
        value: Value = evaluate,
        loop_bound: LoopBound = LoopBound.PER_ENTRY,
        largest_step: int = LARGEST_STEP,
    ) -> None:
        self._due = due
        self._loop_bound = loop_bound
        self._holds, self._value = holds, value
        self._script_engine = FeelScriptEngine(holds)
        self._largest_step = largest_step
        self._compiled: dict[int, tuple[weakref.ref[Regulation], Compiled]] = {}
        self._resting: dict[int, Resting] = {}

    def start(self, regulation: Regulation, fields: Answers, now: datetime, start: str | None = None) -> CaseState:
        """Begin a case; raises ``NotExecutable``, ``FieldsRefused``, ``Incident``, ``ItemConflict``."""
        compiled = self._compile(regulation)
        begins = next((node for node in compiled.starts if start in (None, node.id)), None)
        if begins is None:
            raise ItemConflict(Problem("engine-start-unknown", start))
        step, asked = ("", "start", begins.id), begins
        known = self._rests(regulation).after(step, {}, fields)
        if known is not None:
            return known
        case = self._awake(CaseScope(compiled, self._script_engine, checked(asked, fields)), now)
        case.begin((compiled.spec.nodes[begins.id],))
        return self._rest(case, regulation, step, asked)

    def complete(
        self, regulation: Regulation, state: CaseState, item_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        """Complete a work item; raises ``ItemConflict``, ``FieldsRefused``, ``Incident``, ``SnapshotUnfit``."""
        step, rests = (state.snapshot, "complete", item_id), self._rests(regulation)
        known = rests.after(step, state.document, fields)
        if known is not None:
            return known
        case = self._awake(self._load(regulation, state.snapshot, state.document), now)
        token = _find(case, item_id)
        if token is None or not token.task_spec.is_item(token):
            raise ItemConflict(Problem("engine-item-not-open", None, {"item": item_id}))
        asked = token.task_spec.asked(token)
        token.task_spec.answer(token, checked(asked, fields))
        return self._rest(case, regulation, step, asked)

    def signal(
        self, regulation: Regulation, state: CaseState, wait_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        """Let an awaited message or instant come; raises as ``complete`` does."""
        step, rests = (state.snapshot, "signal", wait_id), self._rests(regulation)
        known = rests.after(step, state.document, fields)
        if known is not None:
            return known
        case = self._awake(self._load(regulation, state.snapshot, state.document), now)
        wait = next((each for each in waits_of(case) if each.id == wait_id), None)
        if wait is None:
            raise ItemConflict(Problem("engine-wait-not-open", None, {"item": wait_id}))
        if wait.due is not None:
            case.is_blind = False
            if now < wait.due:
                raise ItemConflict(Problem("engine-not-due", wait.element, {"due": wait.due.isoformat(" ", "minutes")}))
        asked = regulation.flow.by_id[wait.element]
        case.take_in(checked(asked, fields))
        _let_happen(case, wait)
        return self._rest(case, regulation, step, asked)

    def restore(self, regulation: Regulation, snapshot: str, document: Answers) -> CaseState:
        """The state kept as snapshot and document; raises ``SnapshotUnfit``, ``NotExecutable``."""
        resting = self._rests(regulation)
        state = resting.at(snapshot, document)
        if state is None:
            state = state_of(self._load(regulation, snapshot, document), resting)
            resting.keep(snapshot, state)
        return state

    def check(self, regulation: Regulation, element: str, fields: Answers) -> None:
        """Check fields without taking a step; raises ``FieldsRefused``."""
        checked(regulation.flow.by_id[element], fields)

    def due_waits(self, state: CaseState, now: datetime) -> tuple[Wait, ...]:
        """The timers that are due, the earliest first."""
        due = [(wait.due, place, wait) for place, wait in enumerate(state.waits) if wait.due is not None]
        return tuple(wait for instant, _, wait in sorted(due, key=lambda each: each[:2]) if instant <= now)

    def _compile(self, regulation: Regulation) -> Compiled:
        """The specifications of a regulation, built once for as long as it lives."""
        known = self._compiled.get(id(regulation))
        if known is not None and known[0]() is regulation:
            return known[1]
        compiled = compile_regulation(regulation)
        key = id(regulation)
        self._compiled[key] = (weakref.ref(regulation, lambda _: self._forget(key)), compiled)
        return compiled

    def _rests(self, regulation: Regulation) -> Resting:
        """Where cases of a regulation that lives are known to rest."""
        self._compile(regulation)
        return self._resting.setdefault(id(regulation), Resting())

    def _forget(self, key: int) -> None:
        self._compiled.pop(key, None)
        self._resting.pop(key, None)

    def _load(self, regulation: Regulation, text: str, document: Answers) -> CaseScope:
        return snapshot.read(text, document, self._compile(regulation), self._script_engine)

    def _awake(self, case: CaseScope, now: datetime) -> CaseScope:
        """Let the case know the clock of this step and how things are counted."""
        case.counts_per_case = self._loop_bound is LoopBound.PER_CASE

        def due(term: Term) -> datetime:
            case.is_blind = False
            return self._due(term, now)

        case.due_of, case.holds, case.value_of = due, self._holds, self._value
        return case

    def _rest(self, case: CaseScope, regulation: Regulation, step: StepTaken, asked: FlowNode) -> CaseState:
        """The state when all that needs nobody is done; a step that was blind is known from now on."""
        run(case, self._largest_step)
        check_alive(case)
        rests = self._rests(regulation)
        state = state_of(case, rests)
        if case.is_blind:
            rests.foresee(step, asked, state)
        return state


def _find(case: CaseScope, token_id: str) -> Token | None:
    """The live token with an id as work items and waits show it."""
    tokens: Iterator[Token] = (token for scope in case.scopes() for token in scope.tasks.values())
    return next((token for token in tokens if str(token.id) == token_id), None)


def _let_happen(case: CaseScope, wait: Wait) -> None:
    """Fire the event that a wait stands for."""
    token_id, _, flow = wait.id.partition("/")
    token = _find(case, token_id)
    if token is None:
        raise AssertionError(f"the wait {wait.id} was shown without a token")
    let_happen(case, token, flow, wait.element)
