"""No expression reaches out of the interpreter, and none stops it."""

from __future__ import annotations

import contextlib
import json
import time
from pathlib import Path

import pytest

from regdesigner import feel
from tests.feel.hostile import BOMBS, PYTHON_ESCAPES, SCRIPT_ESCAPES

CONTEXT = {"x": {"y": 1}, "y": [1, 2]}
PLAIN = (type(None), bool, int, float, str, list, dict)


def outcome(text: str) -> object:
    """The value of a hostile text, or the error that refuses it."""
    try:
        return feel.evaluate(text, CONTEXT)
    except feel.FeelError as error:
        return error


@pytest.mark.parametrize("text", PYTHON_ESCAPES)
def test_python_in_an_expression_is_refused(text: str) -> None:
    assert isinstance(outcome(text), feel.FeelError)
    assert not Path("/tmp/owned").exists()  # noqa: S108  # the file that a successful attack would leave


@pytest.mark.parametrize("text", SCRIPT_ESCAPES)
def test_script_in_an_expression_is_refused_or_yields_nothing(text: str) -> None:
    result = outcome(text)
    assert isinstance(result, feel.FeelError) or inert(result), result


@pytest.mark.parametrize("text", PYTHON_ESCAPES + SCRIPT_ESCAPES + BOMBS[::4], ids=lambda text: text[:40])
def test_a_hostile_cell_of_a_decision_table_is_refused_or_only_passes_or_fails(text: str) -> None:
    with contextlib.suppress(feel.FeelError):
        assert isinstance(feel.unary_test(text, "value", CONTEXT), bool)
    with pytest.raises(feel.FeelError):
        feel.evaluate("owned", {})


def inert(result: object) -> bool:
    """Nothing of the interpreter came out: only null, alone or in lists."""
    return all(map(inert, result)) if isinstance(result, list) else result is None


@pytest.mark.parametrize("text", SCRIPT_ESCAPES)
def test_script_in_an_expression_leaves_the_next_one_untouched(text: str) -> None:
    outcome(text)
    assert feel.evaluate("{}", {}) == {}
    with pytest.raises(feel.FeelError):
        feel.evaluate("polluted", {})
    with pytest.raises(feel.FeelError):
        feel.evaluate("x.polluted", {"x": {}})
    with pytest.raises(feel.FeelError):
        feel.evaluate("owned", {})


@pytest.mark.parametrize("text", BOMBS, ids=lambda text: text[:40])
def test_a_bomb_ends_soon_and_leaves_the_interpreter_usable(text: str) -> None:
    began = time.process_time()
    result = outcome(text)
    assert time.process_time() - began < 2, "the time limit does not hold"
    if not isinstance(result, feel.FeelError):
        assert isinstance(result, PLAIN)
        assert len(json.dumps(result)) < 100_000
    assert feel.evaluate_condition("a > 3", {"a": 4})


def test_a_bomb_in_a_batch_harms_no_other_expression() -> None:
    bomb = "[" * 950 + "]" * 950
    read = feel.parse_all(("a > 1", bomb, "b > 2"))
    assert read[0] == feel.Expression("a > 1", ("a",))
    assert isinstance(read[1], feel.FeelError)
    assert read[2] == feel.Expression("b > 2", ("b",))


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "length"])
def test_a_variable_may_bear_any_name_without_harm(name: str) -> None:
    assert feel.evaluate(f"{name} = 1", {name: 1}) is True
    with pytest.raises(feel.FeelError):
        feel.evaluate(f"{name} = 1", {})


def test_values_never_become_code() -> None:
    value = '"}); globalThis.owned = true; ({"'
    assert feel.evaluate("a", {"a": value}) == value
    with pytest.raises(feel.FeelError):
        feel.evaluate("owned", {})
