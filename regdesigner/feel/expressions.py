"""FEEL expressions: read once, remembered by their text, evaluated with values that are plain JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regdesigner.feel.comparisons import UNSURE, compared_names, decide
from regdesigner.feel.errors import FeelError
from regdesigner.feel.sandbox import LARGEST_INTEGER, ask

LONGEST_TEXT = 2_000  # characters
DEEPEST_VALUE = 50  # lists and contexts inside each other
_BATCH = 16  # texts a request, so that a batch of honest ones stays far below the time limit
_REMEMBERED = 10_000  # texts

_Key = tuple[str, bool]  # text, whether unary tests
_known: dict[_Key, Expression | FeelError] = {}


@dataclass(frozen=True, slots=True)
class Expression:
    """A readable expression; ``names`` are the variables it needs from outside, in order of appearance."""

    text: str
    names: tuple[str, ...]


def parse(text: str) -> Expression:
    """Read an expression; raises ``FeelError`` if it is empty, too long, no FEEL, or calls what FEEL does not have.

    ``now()`` and ``today()`` are refused: the same answers must give the same decision on any day.
    """
    return _parse(text, unary=False)


def parse_unary_tests(text: str) -> Expression:
    """Read the tests of a decision table's input cell (``-``, ``> 3``, ``"a", "b"``); raises ``FeelError``."""
    return _parse(text, unary=True)


def parse_all(texts: Sequence[str]) -> tuple[Expression | FeelError, ...]:
    """Read many expressions in few requests; the place of each that cannot be read holds its error."""
    keys = [(text, False) for text in texts]
    found = {key: known for key in keys if (known := _known.get(key)) is not None}
    found |= _read([key for key in dict.fromkeys(keys) if key not in found])  # what others forget meanwhile stays here
    return tuple(found[key] for key in keys)


def evaluate(text: str, context: Mapping[str, object]) -> object:
    """The value of an expression: None, bool, int, float, str, list or dict; dates and durations as ISO 8601 text.

    Raises ``FeelError`` for an unknown variable, field or function, unlike types, a value that is no JSON, or a limit.
    """
    expression = parse(text)
    decided = decide(text, context)
    if decided is not UNSURE:
        return decided
    needed = _needed(expression, context)
    return _value(ask({"do": "evaluate", "text": text, "context": needed}))


def evaluate_condition(text: str, context: Mapping[str, object]) -> bool:
    """Whether a condition holds; raises ``FeelError`` where its value is neither true nor false."""
    value = evaluate(text, context)
    if isinstance(value, bool):
        return value
    raise FeelError("feel-not-boolean", {"got": _kind(value)})


def unary_test(text: str, value: object, context: Mapping[str, object]) -> bool:
    """Whether ``value`` passes the unary tests of a decision table's cell; raises as ``evaluate`` does."""
    needed = _needed(parse_unary_tests(text), context) | {"?": _plain(value, "?", DEEPEST_VALUE)}
    return _value(ask({"do": "test", "text": text, "context": needed})) is True


def _parse(text: str, *, unary: bool) -> Expression:
    key = (text, unary)
    found = _known.get(key) or _read([key])[key]
    if isinstance(found, FeelError):
        raise found.again()
    return found


def _read(keys: Sequence[_Key]) -> dict[_Key, Expression | FeelError]:
    """Read texts that are not known yet and remember what came out."""
    if len(_known) > _REMEMBERED:
        _known.clear()
    read = {key: result for key in keys if (result := _read_at_sight(*key)) is not None}
    sound = [key for key in keys if key not in read]
    for start in range(0, len(sound), _BATCH):
        read.update(_ask_batch(sound[start : start + _BATCH]))
    _known.update(read)
    return read


def _read_at_sight(text: str, unary: bool) -> Expression | FeelError | None:
    """What needs no interpreter: texts that are refused unread, and plain comparisons."""
    if not text.strip():
        return FeelError("feel-empty")
    if len(text) > LONGEST_TEXT:
        return FeelError("feel-too-long", {"length": len(text), "longest": LONGEST_TEXT})
    names = None if unary else compared_names(text)
    return None if names is None else Expression(text, names)


def _ask_batch(keys: Sequence[_Key]) -> dict[_Key, Expression | FeelError]:
    """One request for all; when it runs into a limit, one for each, so that the guilty text alone is refused."""
    try:
        answers = ask({"do": "parse", "texts": [{"text": text, "unary": unary} for text, unary in keys]})
    except FeelError as error:
        if len(keys) == 1:
            return {keys[0]: error.again()}
        return {key: value for one in keys for key, value in _ask_batch([one]).items()}
    return {key: _expression(key[0], answer) for key, answer in zip(keys, answers, strict=True)}


def _expression(text: str, answer: dict[str, dict[str, object] | list[str]]) -> Expression | FeelError:
    if "error" in answer:
        return _error(answer["error"])
    return Expression(text, tuple(answer["names"]))


def _value(answer: dict[str, object]) -> object:
    """The value in an answer; raises the error that it holds instead."""
    if "error" in answer:
        raise _error(answer["error"])
    return answer["value"]


def _error(error: object) -> FeelError:
    """The interpreter's refusal as our error; people count characters from 1."""
    match error:
        case {"id": str(message_id), "arguments": dict(arguments), "position": int(position)}:
            return FeelError(message_id, {**arguments, "position": position + 1}, position)
        case {"id": str(message_id), "arguments": dict(arguments)}:
            return FeelError(message_id, arguments)
        case _:
            raise AssertionError(f"not an answer of the interpreter: {error!r}")


def _needed(expression: Expression, context: Mapping[str, object]) -> dict[str, object]:
    """The part of a context that an expression reads, so that no other name can change how its text is read."""
    return {name: _plain(context[name], name, DEEPEST_VALUE) for name in expression.names if name in context}


def _plain(value: object, name: str, depth: int) -> object:
    """A value as JSON; raises ``FeelError`` that names the variable where it is none."""
    match value:
        case None | bool() | str():
            return value
        case int() if abs(value) <= LARGEST_INTEGER:
            return int(value)
        case float() if math.isfinite(value):
            return float(value)
        case Mapping() if depth and all(isinstance(key, str) for key in value):
            return {str(key): _plain(entry, name, depth - 1) for key, entry in value.items()}
        case list() | tuple() if depth:
            return [_plain(entry, name, depth - 1) for entry in value]
        case _:
            raise FeelError("feel-bad-value", {"name": name})


def _kind(value: object) -> str:
    """FEEL's word for the type of a JSON value."""
    match value:
        case None:
            return "null"
        case str():
            return "string"
        case int() | float():
            return "number"
        case list():
            return "list"
        case _:
            return "context"
