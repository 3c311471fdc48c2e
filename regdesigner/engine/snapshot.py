"""Live tokens ⇄ small JSON text with a version number of our own; older versions are brought up step by step.

Version 2: ``{"v": 2, "n": last id, "end": element or null, "scopes": [scope, …]}``, the case first, then sub-processes
in the order in which they began; a scope is ``{"of": id of its token, "turns": {flow: times}, "tokens": [row, …]}``;
a row is ``[id, element, "r" | "w" | "s", {…}]``: ready, waiting, started, and what the token keeps.
An instance of a repeated activity keeps ``loop``, the id of the token that counts, and ``instance``, its number; the
counting token ``done``, ``begun`` and, of several instances, ``total``.
Version 1 had neither these nor event sub-processes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from SpiffWorkflow import TaskState

from regdesigner.application.ports.engine import Problem, SnapshotUnfit
from regdesigner.domain.flow import EventKind
from regdesigner.domain.scenario import Answers
from regdesigner.engine.compiler import Compiled
from regdesigner.engine.events import FirstOfEvents, Happens, LeanBoundaryEvent
from regdesigner.engine.gateways import Joins
from regdesigner.engine.repeated import LeanRepeated
from regdesigner.engine.specs import LeanSubProcess
from regdesigner.engine.tokens import CaseScope, Scope, SubProcessScope, Token

VERSION = 2
MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: lambda content: {**content, "v": 2}}
"""By the version they start from; each gives the next."""

_LETTERS = {TaskState.READY: "r", TaskState.WAITING: "w", TaskState.STARTED: "s"}
_STATES = {letter: state for state, letter in _LETTERS.items()}
_KEPT = ("host", "due", "dues", "loop", "instance", "done", "begun", "total")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def written(case: CaseScope) -> str:
    """The snapshot of a case between two steps."""
    scopes = [_scope(case, None)]
    scopes += [_scope(scope, owner) for owner, scope in case.subprocesses.items()]
    content = {"v": VERSION, "n": case.last_id, "end": case.end_element, "scopes": scopes}
    return _encode(content)


def _scope(scope: Any, owner: int | None) -> dict[str, Any]:
    rows = [[token.id, token.task_spec.bpmn_id, _LETTERS[token.state], _kept(token)] for token in scope.tasks.values()]
    return {"of": owner, "turns": scope.turns, "tokens": rows}


def _kept(token: Token) -> dict[str, Any]:
    internal = token.internal_data
    kept = {key: internal[key] for key in _KEPT if key in internal}
    if isinstance(token.task_spec, Joins):
        kept["flow"] = internal["flow"]
    return kept


def read(snapshot: str, document: Answers, compiled: Compiled, script_engine: object) -> CaseScope:
    """The case as it was; raises ``SnapshotUnfit`` for a text that is damaged, newer, or of another regulation."""
    content = _current(snapshot)
    case = CaseScope(compiled, script_engine, document)
    try:
        _begin(case, content)
        for scope in content["scopes"]:
            _fill(_open(case, scope["of"]), scope)
        for scope in case.scopes():
            for token in scope.tasks.values():
                _check(case, token)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SnapshotUnfit(Problem("engine-snapshot-unfit")) from error
    case.completed = not case.tasks
    return case


def _begin(case: CaseScope, content: dict[str, Any]) -> None:
    case.last_id = _number(content["n"])
    case.end_element = content["end"]
    if case.end_element is not None and case.end_element not in case.ends:
        raise ValueError(case.end_element)


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def _current(snapshot: str) -> dict[str, Any]:
    """The content in today's version."""
    try:
        content = json.loads(snapshot)
        version = _number(content["v"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise SnapshotUnfit(Problem("engine-snapshot-unfit")) from error
    if version not in MIGRATIONS and version != VERSION:
        raise SnapshotUnfit(Problem("engine-snapshot-version", None, {"version": str(version), "known": VERSION}))
    while version != VERSION:
        content = MIGRATIONS[version](content)
        version = content["v"]
    return dict(content)


def _open(case: CaseScope, owner: int | None) -> Scope:
    """The scope of a token: the case, or the sub-process that a token of an earlier scope started."""
    if owner is None:
        return case
    token = {key: value for scope in (case, *case.subprocesses.values()) for key, value in scope.tasks.items()}[owner]
    scope = SubProcessScope(case.subprocess_specs[token.task_spec.bpmn_id], owner, case)
    scope.completed_event.connect(token.task_spec._on_subworkflow_completed, token)
    case.subprocesses[owner] = scope
    return scope


def _fill(scope: Scope, content: dict[str, Any]) -> None:
    scope.turns = {flow: _number(times) for flow, times in content["turns"].items()}
    for token_id, element, letter, kept in content["tokens"]:
        if token_id in scope.tasks:
            raise ValueError(token_id)
        specs = scope.spec.instances if "loop" in kept else scope.spec.nodes
        token = Token(scope, specs[element], _number(token_id))
        token._set_state(_STATES[letter])
        token.internal_data.update(kept)


def _check(case: CaseScope, token: Token) -> None:
    """Raise ``ValueError`` or ``KeyError`` where a token could not have come to rest like this on its node."""
    spec, internal = token.task_spec, token.internal_data
    event = getattr(spec, "event_definition", None)
    fits = spec.rests_as == token.state and 0 < token.id <= case.last_id
    counter = token.repeated()
    if counter is not None:
        fits = fits and counter.task_spec.instance is spec and _number(internal["instance"]) > 0
    match spec:
        case LeanRepeated():
            fits = _counts(token)
        case Joins():
            fits = fits and internal["flow"] in spec.incoming
        case LeanBoundaryEvent():
            fits = fits and spec in token.workflow.tasks[internal["host"]].task_spec.boundary
        case LeanSubProcess():
            fits = fits and token.id in case.subprocesses
        case _:
            pass
    if isinstance(event, Happens) and event.kind is EventKind.TIMER:
        datetime.fromisoformat(internal["due"])
    if isinstance(event, FirstOfEvents):
        instants = {flow: datetime.fromisoformat(due) for flow, due in internal["dues"].items()}
        fits = fits and instants.keys() == event.timers.keys()
    if not fits:
        raise ValueError(spec.bpmn_id)


def _counts(token: Token) -> bool:
    """Whether a token that counts instances could have come to rest: it asks, or an instance is under way."""
    internal = token.internal_data
    alive = sum(each.internal_data.get("loop") == token.id for each in token.workflow.tasks.values())
    done, begun = _number(internal["done"]), _number(internal.get("begun", 0))
    several = token.task_spec.loop.multi_instance
    if token.state == TaskState.READY:
        return alive == 0 and begun == done and not (several and done)
    total = _number(internal["total"]) if several else begun
    return bool(token.state == TaskState.STARTED and alive > 0 and done + alive == begun <= total)
