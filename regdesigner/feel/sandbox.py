"""Runs the bundled FEEL interpreter inside QuickJS: the only module that knows QuickJS.

Text goes in as JSON, never as code; QuickJS has no modules, files, network or clock but what the language itself
has. Each thread owns one context, since a context's stack limit belongs to the thread that made it.
"""

from __future__ import annotations

import json
import threading
from importlib import resources
from typing import Any

import quickjs

from regdesigner.domain.errors import RegDesignerError
from regdesigner.feel.errors import FeelError

MEMORY_LIMIT = 64 * 1024 * 1024  # bytes
STACK_LIMIT = 1024 * 1024  # bytes
TIME_LIMIT = 0.25  # seconds of processor time for one request

LARGEST_INTEGER = 2**53  # beyond it the interpreter rounds whole numbers

# The interpreter's library of dates looks for Intl while it loads; without it, dates in named time zones are refused.
_INTL_STUB = 'globalThis.Intl = {DateTimeFormat: function () { throw new RangeError("no time zones"); }};'

_own = threading.local()


class ExpressionsNotBuilt(RegDesignerError):
    """The interpreter's script is not in the package: a checkout that was never installed."""


def ask(request: dict[str, object]) -> Any:
    """The interpreter's answer to one request (shapes: ``web/feel/index.js``).

    Raises ``FeelError`` (``feel-limit``) when time, memory or stack run out; the next request finds a new context.
    """
    run = _interpreter()
    try:
        return json.loads(run(json.dumps(request)), parse_int=_number)
    except (quickjs.JSException, MemoryError, RecursionError) as error:
        _own.run = None
        raise FeelError("feel-limit", {"milliseconds": round(TIME_LIMIT * 1000)}) from error


def _number(digits: str) -> int | float:
    """A whole number as int, unless it is so large that the interpreter's digits are those of a rounded float."""
    number = int(digits)
    return number if abs(number) <= LARGEST_INTEGER else float(digits)


def _interpreter() -> Any:
    """This thread's entry into the interpreter, made at first need."""
    run = getattr(_own, "run", None)
    if run is None:
        run = _own.run = new_context().get("feel")
    return run


def new_context() -> Any:
    """A QuickJS context that holds the interpreter and its limits, and nothing else."""
    context = quickjs.Context()
    context.set_memory_limit(MEMORY_LIMIT)
    context.set_max_stack_size(STACK_LIMIT)
    context.eval(_INTL_STUB)
    context.eval(_script())
    context.set_time_limit(TIME_LIMIT)
    return context


def _script() -> str:
    """The bundled interpreter, built from ``web/feel`` when the package is installed."""
    script = resources.files("regdesigner.feel") / "feelin.js"
    if not script.is_file():
        raise ExpressionsNotBuilt("regdesigner/feel/feelin.js: run `make` or `pip install -e .` once to build it")
    return script.read_text("utf-8")
