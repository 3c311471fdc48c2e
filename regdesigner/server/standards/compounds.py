"""Kinds of fields that have parts: terms, limits, groups, rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.server.standards.kinds import Kind, Node, Reading, Words, clean

_TERM_KEYS = ("amount", "unit", "basis")


@dataclass(frozen=True, slots=True)
class Span:
    """A term: amount, unit, basis. Months and years are counted by the calendar, whatever was chosen."""

    name: ClassVar[str] = "span"
    usual_unit: Unit = Unit.DAY
    usual_basis: Basis = Basis.WORKING

    def shown(self, value: Any) -> Node:
        if not value:
            return {"amount": "", "unit": self.usual_unit.value, "basis": self.usual_basis.value}
        return {key: str(value[key]) for key in _TERM_KEYS}

    def sent(self, raw: Any) -> Node:
        given = raw if isinstance(raw, Mapping) else {}
        empty = self.shown(None)
        unit = next((each.value for each in Unit if each.value == given.get("unit")), empty["unit"])
        basis = next((each.value for each in Basis if each.value == given.get("basis")), empty["basis"])
        if unit in (Unit.MONTH, Unit.YEAR):
            basis = Basis.CALENDAR.value
        return {"amount": clean(given.get("amount"))[:20], "unit": unit, "basis": basis}

    def read(self, node: Node, path: str, reading: Reading, /) -> Any:
        words = "".join(node["amount"].split())
        if not words:
            return None
        try:
            amount = int(words) if words.isdecimal() else 0
            term = Term(amount, Unit(node["unit"]), Basis(node["basis"]))
        except WrongValue:
            reading.wrong(f"{path}.amount", "web-standard-wrong-term", value=node["amount"])
            return None
        return {"amount": term.amount, "unit": term.unit.value, "basis": term.basis.value}


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit of field 7: a term, or the act that sets it, or neither."""

    name: ClassVar[str] = "bound"
    term: Span = Span(Unit.DAY)

    def shown(self, value: Any) -> Node:
        by_act = isinstance(value, Mapping) and "act" in value
        kind = "act" if by_act else "term" if value else ""
        act = Words().shown(value["act"] if by_act else None)
        return {"kind": kind, "term": self.term.shown(None if by_act else value), "act": act}

    def sent(self, raw: Any) -> Node:
        given = raw if isinstance(raw, Mapping) else {}
        kind = given.get("kind") if given.get("kind") in ("term", "act") else ""
        return {"kind": kind, "term": self.term.sent(given.get("term")), "act": Words().sent(given.get("act"))}

    def read(self, node: Node, path: str, reading: Reading, /) -> Any:
        match node["kind"]:
            case "term":
                found = len(reading.mistakes)
                value = self.term.read(node["term"], f"{path}.term", reading)
                if value is None and len(reading.mistakes) == found:
                    reading.wrong(f"{path}.term.amount", "web-standard-term-missing")
                return value
            case "act":
                return {"act": Words().read(node["act"], f"{path}.act", reading) or {}}
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Part:
    """A key of a group. ``needed``: its value is written even where it says nothing."""

    key: str
    kind: Kind
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Values by key.

    ``but_with`` is the key without which there is no group at all, ``lacking`` the message that asks for it.
    A group of which only ``idle`` keys say something says nothing.
    """

    name: ClassVar[str] = "group"
    parts: tuple[Part, ...]
    but_with: str = ""
    lacking: str = ""
    idle: tuple[str, ...] = ()

    def shown(self, value: Any) -> Node:
        return {part.key: part.kind.shown((value or {}).get(part.key)) for part in self.parts}

    def sent(self, raw: Any) -> Node:
        given = raw if isinstance(raw, Mapping) else {}
        return {part.key: part.kind.sent(given.get(part.key)) for part in self.parts}

    def read(self, node: Node, path: str, reading: Reading, /) -> Any:
        prefix = f"{path}." if path else ""
        values = {part.key: part.kind.read(node[part.key], f"{prefix}{part.key}", reading) for part in self.parts}
        said = {key: value for key, value in values.items() if value is not None}
        if self.but_with and self.but_with not in said:
            if said and not any(mistake.path == f"{prefix}{self.but_with}" for mistake in reading.mistakes):
                reading.wrong(f"{prefix}{self.but_with}", self.lacking)
            return None
        return said if said.keys() - set(self.idle) else None


@dataclass(frozen=True, slots=True)
class Rows:
    """Any number of values of one kind, in their order."""

    name: ClassVar[str] = "rows"
    of: Kind

    def shown(self, value: Any) -> Node:
        return [self.of.shown(each) for each in value or ()]

    def sent(self, raw: Any) -> Node:
        given = list(raw.values()) if isinstance(raw, Mapping) else []
        return [self.of.sent(each) for each in given]

    def read(self, node: Node, path: str, reading: Reading, /) -> Any:
        """Rows that say nothing are left out."""
        values = [self.of.read(each, f"{path}.{place}", reading) for place, each in enumerate(node)]
        return [value for value in values if value is not None] or None
