"""States of cases at rest, known by their snapshots."""

from __future__ import annotations

import pytest

from regdesigner.application.ports.engine import FieldsRefused
from regdesigner.engine import view
from regdesigner.engine.facade import SpiffEngine
from regdesigner.engine.view import Resting
from tests.bench import engine as bench
from tests.bench.engine import MORNING


def _engine() -> SpiffEngine:
    return SpiffEngine(lambda _, start: start, lambda _, document: bool(document["ok"]))


def test_cases_that_rest_alike_keep_their_own_documents_and_happenings() -> None:
    engine, drawn = _engine(), bench.looping()
    first, second = (engine.start(drawn, {}, MORNING) for _ in range(2))
    (item,) = first.items
    refused, alike = (engine.complete(drawn, each, item.id, {"ok": False}, MORNING) for each in (first, second))
    assert (refused, refused.document) == (alike, {"ok": False})
    assert refused.document is not alike.document
    assert refused.happenings != ()
    restored = engine.restore(drawn, refused.snapshot, {"ok": True})
    assert (restored.document, restored.happenings, restored.items) == ({"ok": True}, (), refused.items)


def test_a_known_state_is_that_which_a_new_engine_finds() -> None:
    drawn, engine = bench.regulation(), _engine()
    state = engine.start(drawn, {}, MORNING)
    while not state.ended:
        again = engine.restore(drawn, state.snapshot, state.document)
        assert again == _engine().restore(drawn, state.snapshot, state.document)
        if state.items:
            item = state.items[0]
            state = engine.complete(drawn, state, item.id, {"ok": True} if item.fields else {}, MORNING)
        else:
            state = engine.signal(drawn, state, state.waits[0].id, {}, MORNING)
    ended = engine.restore(drawn, state.snapshot, state.document)
    assert (ended.ended, ended.outcome, ended.end_element) == (True, state.outcome, "end")


def test_what_has_been_known_for_long_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MOST_KNOWN", 2)
    engine, drawn, resting = _engine(), bench.looping(), Resting()
    state = engine.start(drawn, {}, MORNING)
    for name in ("a", "b", "c"):
        resting.keep(name, state)
    assert resting.at("a", {}) is None
    assert resting.at("b", {}) is None
    assert resting.at("c", {}) is not None


def test_a_step_that_looks_at_nothing_is_known_to_the_next_case(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, engine = bench.regulation(), _engine()
    first, second = (engine.start(drawn, {}, MORNING) for _ in range(2))
    after = engine.complete(drawn, first, first.items[0].id, {}, MORNING)
    monkeypatch.setattr(engine, "_load", None)
    assert engine.complete(drawn, second, second.items[0].id, {}, MORNING) == after
    with pytest.raises(FieldsRefused):
        engine.complete(drawn, second, second.items[0].id, {"unasked": 1}, MORNING)


def test_a_step_that_looks_at_what_was_answered_is_taken_anew() -> None:
    drawn, engine = bench.looping(), _engine()
    state = engine.start(drawn, {}, MORNING)
    again, done = (engine.complete(drawn, state, state.items[0].id, {"ok": ok}, MORNING) for ok in (False, True))
    assert (again.ended, done.ended) == (False, True)
    assert engine.complete(drawn, state, state.items[0].id, {"ok": False}, MORNING) == again
