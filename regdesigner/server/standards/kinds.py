"""Kinds of fields that a form of plain values is made of: each turns a value into what a form shows, and back.

What a form shows (a *node*) holds strings, lists and mappings only, with every key there, so that templates can write
it and a browser can send it back. Texts of people are never checked here: a draft may say anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar, Protocol

from regdesigner.domain.text import LANGUAGES

Node = Any
"""A string, a list of nodes, or nodes by key."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_LARGEST_PRICE = Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class Mistake:
    """What a form sent that is no value: ``path`` is the control's name, ``message`` and ``arguments`` say why."""

    path: str
    message: str
    arguments: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(slots=True)
class Reading:
    """What was wrong while a form was read."""

    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, path: str, message: str, **arguments: str | int) -> None:
        self.mistakes.append(Mistake(path, message, arguments))


class Kind(Protocol):
    """A kind of field."""

    name: ClassVar[str]
    """The template's macro that writes it."""

    def shown(self, value: Any) -> Node:
        """The node of a value; of ``None`` that of an empty field."""
        ...

    def sent(self, raw: Any) -> Node:
        """The node of what a browser sent: whatever is missing or of another shape is empty."""
        ...

    def read(self, node: Node, path: str, reading: Reading, /) -> Any:
        """The value; ``None`` where the field says nothing or something wrong."""
        ...


def clean(raw: Any) -> str:
    """Words as they are kept: without control characters, line ends as line feeds, nothing around them."""
    return _CONTROL.sub("", raw.replace("\r\n", "\n").replace("\r", "\n")).strip() if isinstance(raw, str) else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One text that is the same in every language: a site, a source, an id."""

    name: ClassVar[str] = "line"

    def shown(self, value: Any) -> Node:
        return value or ""

    def sent(self, raw: Any) -> Node:
        return " ".join(clean(raw).split())

    def read(self, node: Node, _path: str, _reading: Reading, /) -> Any:
        return node or None


@dataclass(frozen=True, slots=True)
class Words:
    """A text in three languages."""

    name: ClassVar[str] = "words"
    long: bool = True

    def shown(self, value: Any) -> Node:
        return {language: (value or {}).get(language, "") for language in LANGUAGES}

    def sent(self, raw: Any) -> Node:
        given = raw if isinstance(raw, Mapping) else {}
        return {language: clean(given.get(language)) for language in LANGUAGES}

    def read(self, node: Node, _path: str, _reading: Reading, /) -> Any:
        return {language: said for language, said in node.items() if said} or None


@dataclass(frozen=True, slots=True)
class Lines:
    """Several short texts, one a line: telephone numbers, sites."""

    name: ClassVar[str] = "lines"

    def shown(self, value: Any) -> Node:
        return "\n".join(value or ())

    def sent(self, raw: Any) -> Node:
        return "\n".join(line.strip() for line in clean(raw).split("\n") if line.strip())

    def read(self, node: Node, _path: str, _reading: Reading, /) -> Any:
        return node.split("\n") if node else None


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes, or nothing."""

    name: ClassVar[str] = "flag"

    def shown(self, value: Any) -> Node:
        return "yes" if value else ""

    def sent(self, raw: Any) -> Node:
        return "yes" if raw == "yes" else ""

    def read(self, node: Node, _path: str, _reading: Reading, /) -> Any:
        return True if node else None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; ``values`` by what the form sends. ``usual`` is what a missing value means."""

    name: ClassVar[str] = "choice"
    values: Mapping[str, Any]
    usual: str = ""

    def shown(self, value: Any) -> Node:
        return next((sent for sent, meant in self.values.items() if meant == value), self.usual)

    def sent(self, raw: Any) -> Node:
        return raw if isinstance(raw, str) and raw in self.values else self.usual

    def read(self, node: Node, _path: str, _reading: Reading, /) -> Any:
        return self.values[node] if node and node != self.usual else None


@dataclass(frozen=True, slots=True)
class Several:
    """Some of several; without ``values`` any ids, which another field of the form offers."""

    name: ClassVar[str] = "several"
    values: tuple[str, ...] = ()

    def shown(self, value: Any) -> Node:
        return list(value or ())

    def sent(self, raw: Any) -> Node:
        given = raw if isinstance(raw, list) else [raw] if raw else []
        return [one for one in given if isinstance(one, str) and (not self.values or one in self.values)]

    def read(self, node: Node, _path: str, _reading: Reading, /) -> Any:
        return list(node) or None


@dataclass(frozen=True, slots=True)
class Day:
    """A date, ``2026-11-23``."""

    name: ClassVar[str] = "day"

    def shown(self, value: Any) -> Node:
        return value or ""

    def sent(self, raw: Any) -> Node:
        return clean(raw)[:30]

    def read(self, node: Node, path: str, reading: Reading, /) -> Any:
        if not node:
            return None
        try:
            return date.fromisoformat(node).isoformat()
        except ValueError:
            reading.wrong(path, "web-standard-wrong-day", value=node)
            return None


@dataclass(frozen=True, slots=True)
class Amount:
    """Soms, with tyiyns behind a comma or a point."""

    name: ClassVar[str] = "amount"

    def shown(self, value: Any) -> Node:
        return "" if value is None else str(value)

    def sent(self, raw: Any) -> Node:
        return clean(raw)[:40]

    def read(self, node: Node, path: str, reading: Reading, /) -> Any:
        if not node:
            return None
        try:
            given = Decimal("".join(node.split()).replace(",", "."))
        except InvalidOperation:
            given = Decimal(-1)
        if not given.is_finite() or not 0 <= given < _LARGEST_PRICE or given != round(given, 2):
            reading.wrong(path, "web-standard-wrong-amount", value=node)
            return None
        return int(given) if given == given.to_integral_value() else float(given)
