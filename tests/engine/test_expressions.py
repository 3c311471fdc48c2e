"""Nothing in a diagram runs code: what could is refused before a case begins, and the paths to it are cut."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest

from regdesigner.application.ports.engine import NotExecutable
from regdesigner.domain.flow import CodeFragment, CodeKind
from regdesigner.engine import SpiffEngine
from regdesigner.engine.expressions import CodeRefused, FeelEnvironment, FeelScriptEngine
from regdesigner.feel import evaluate_condition
from tests.engine.drawings import OK, K, drawn, node, to
from tests.engine.play import MONDAY, Play, hours_later

FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/"
HOSTILE = [
    "__import__('os').system('touch {canary}')",
    "open('{canary}', 'w')",
    "().__class__.__bases__[0].__subclasses__()",
    "exec(\"open('{canary}','w')\")",
    "[open('{canary}', 'w') for x in (1,)]",
    "(lambda: open('{canary}', 'w'))()",
    "${{Runtime.getRuntime().exec('touch {canary}')}}",
    "#{{execution.setVariable('x', 1)}}",
    "constructor.constructor('return process')()",
    "globalThis.std.open('{canary}', 'w')",
    "ok.__class__",
    "this.constructor",
]


def with_condition(condition: str, language: str = "") -> Any:
    nodes = [node("start", K.START_EVENT, fields=(OK,)), node("choice", K.EXCLUSIVE_GATEWAY, default="choice>b")]
    nodes += [node("a", K.END_EVENT), node("b", K.END_EVENT)]
    code = (CodeFragment(CodeKind.CONDITION, "choice>a", condition, language),)
    return drawn(nodes, "start>choice", to("choice>a", condition), "choice>b", code=code)


@pytest.mark.parametrize("condition", HOSTILE)
def test_a_hostile_condition_never_runs(condition: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    with pytest.raises(Exception, match=r"engine-(condition|unsafe)"):
        Play(with_condition(condition.format(canary=canary)), ok=True)
    assert not canary.exists()


def test_python_is_never_evaluated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    called: list[object] = []
    regulation = with_condition("ok = true")
    engine = SpiffEngine(hours_later)
    monkeypatch.setattr(builtins, "eval", called.append)
    monkeypatch.setattr(builtins, "exec", called.append)
    state = engine.start(regulation, {"ok": True}, MONDAY)
    monkeypatch.undo()
    assert state.ended
    assert called == []


@pytest.mark.parametrize("kind", [kind for kind in CodeKind if kind not in (CodeKind.CONDITION, CodeKind.TIMER)])
def test_code_that_is_no_feel_is_refused_with_its_element(kind: CodeKind) -> None:
    regulation = drawn(
        [node("start", K.START_EVENT), node("end", K.END_EVENT)],
        "start>end",
        code=(CodeFragment(kind, "end", "1", "python"),),
    )
    with pytest.raises(NotExecutable) as caught:
        Play(regulation)
    assert [each.element for each in caught.value.problems] == ["end"]


@pytest.mark.parametrize("kind", [K.SCRIPT_TASK, K.SERVICE_TASK])
def test_tasks_that_would_run_code_are_refused(kind: Any) -> None:
    regulation = drawn([node("s", K.START_EVENT), node("t", kind), node("e", K.END_EVENT)], "s>t", "t>e")
    with pytest.raises(NotExecutable) as caught:
        Play(regulation)
    assert [(each.message, each.element) for each in caught.value.problems] == [("engine-unsupported", "t")]


@pytest.mark.parametrize("language", ["python", "http://www.w3.org/1999/XPath", "javascript", "groovy"])
def test_a_condition_in_another_language_is_refused(language: str) -> None:
    with pytest.raises(NotExecutable) as caught:
        Play(with_condition("ok", language), ok=True)
    assert caught.value.problems[0].message == "engine-unsafe-condition"


@pytest.mark.parametrize("language", ["", "feel", FEEL])
def test_a_condition_in_feel_runs(language: str) -> None:
    assert Play(with_condition("ok", language), ok=True).state.end_element == "a"


def test_the_environment_computes_conditions_alone() -> None:
    environment = FeelEnvironment(evaluate_condition)
    assert environment.evaluate("a > 1", {"a": 2}, {})
    with pytest.raises(CodeRefused):
        environment.execute("a = 1", {}, {})
    with pytest.raises(CodeRefused):
        environment.call_service({}, name="x")
    with pytest.raises(CodeRefused):
        FeelScriptEngine(evaluate_condition).validate("1")
