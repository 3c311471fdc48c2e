"""Expressions that try to get out: not one of them decides anything, and none leaves a trace."""

from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from regdesigner.feel import FeelError, evaluate, evaluate_condition

LIST = Path(__file__).with_name("escapes.txt")
ESCAPES = tuple(line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("# "))
CONTEXT = {"x": {"a": 1}, "y": [1], "z": "s"}
MOST_MEMORY = 200 * 1024  # KiB above what the tests had before


def refusal(text: str) -> FeelError | None:
    try:
        evaluate_condition(text, CONTEXT)
    except FeelError as error:
        return error
    return None


def test_the_list_is_long_and_says_nothing_twice() -> None:
    assert len(ESCAPES) >= 200
    assert len(set(ESCAPES)) == len(ESCAPES)


def test_every_escape_is_refused_with_a_message_and_leaves_no_trace() -> None:
    before = (dict(os.environ), Path.cwd(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    assert [text for text in ESCAPES if refusal(text) is None] == []
    environment, folder, memory = before
    assert dict(os.environ) == environment
    assert Path.cwd() == folder
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < MOST_MEMORY
    assert evaluate('{a: 1 + 1, b: upper case("x")}', {}) == {"a": 2, "b": "X"}
    for name in ("polluted", "constructor", "__proto__"):
        with pytest.raises(FeelError):
            evaluate(f"x.{name}", {"x": {}})
