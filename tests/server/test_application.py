"""What the application leaves out of Flask's is what it has no use for."""

from __future__ import annotations

from inspect import iscoroutinefunction

import pytest
from apiflask import APIFlask
from flask import url_for
from werkzeug.routing import Rule

from regdesigner.server.application import Application, LateRule


def test_no_view_is_a_coroutine(app: APIFlask) -> None:
    hooks: list[object] = [each for own in app.before_request_funcs.values() for each in own]
    hooks += [each for own in app.after_request_funcs.values() for each in own]
    assert hooks
    assert not [each for each in (*app.view_functions.values(), *hooks) if iscoroutinefunction(each)]


def test_addresses_are_those_of_flask_and_compiled_when_they_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    straight = Rule._compile_builder

    def noted(rule: Rule, append_unknown: bool = True) -> object:
        compiled.append(f"{rule.rule} {append_unknown}")
        return straight(rule, append_unknown)

    monkeypatch.setattr(Rule, "_compile_builder", noted)
    app = Application(__name__, spec_path=None, docs_path=None)
    app.add_url_rule("/tasks/<number>/<path:item>", "task", lambda number, item: "")
    assert isinstance(next(app.url_map.iter_rules("task")), LateRule)
    assert compiled == []
    with app.test_request_context():
        for _again in range(2):
            assert url_for("task", number="1-2026", item="a b/c") == "/tasks/1-2026/a%20b/c"
            assert url_for("task", number="1", item="2", more="x") == "/tasks/1/2?more=x"
    assert compiled == ["/tasks/<number>/<path:item> True"]
