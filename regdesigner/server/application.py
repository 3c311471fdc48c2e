"""Flask's application without what ours has no use for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from apiflask import APIFlask
from werkzeug.routing import Rule

Built = Callable[..., tuple[str, str]]
View = TypeVar("View", bound=Callable[..., Any])


class LateRule(Rule):
    """What makes the addresses of a view is compiled when the first is wanted: most views of a process never are."""

    def _compile_builder(self, append_unknown: bool = True) -> Built:
        compiled: list[Built] = []

        def build(rule: LateRule, **values: Any) -> tuple[str, str]:
            if not compiled:
                compiled.append(super()._compile_builder(append_unknown))
            return compiled[0](rule, **values)

        return build


class Application(APIFlask):
    """Views are functions: none is looked at for whether it is a coroutine."""

    url_rule_class = LateRule

    def ensure_sync(self, func: View) -> View:
        return func
