"""What the buttons of a form ask for besides saving: rows added, taken away, moved up and down."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.server.standards.compounds import Group, Rows
from regdesigner.server.standards.fields import STANDARD
from regdesigner.server.standards.kinds import Kind, Node

ACTIONS = ("add", "remove", "up", "down")


@dataclass(frozen=True, slots=True)
class Asked:
    """One of ``ACTIONS``, the rows it is about, and the number of the row where it is about one."""

    action: str
    rows: str
    place: int = 0

    @staticmethod
    def parse(words: str) -> Asked | None:
        """``add:documents`` or ``up:refusal.service.2``; ``None`` for anything else."""
        action, _, path = words.partition(":")
        rows, _, number = path.rpartition(".") if action != "add" else (path, "", "0")
        if action not in ACTIONS or not number.isdecimal() or _kind(rows) is None:
            return None
        return Asked(action, rows, int(number))


def carried_out(asked: Asked, node: Node) -> str:
    """Change the form as asked; the path of the row to go on with, or of the rows where none is left."""
    kind = _kind(asked.rows)
    rows = _rows(node, asked.rows)
    if kind is None or (asked.action != "add" and asked.place >= len(rows)):
        return asked.rows
    place = asked.place
    match asked.action:
        case "add":
            rows.append(kind.of.shown(None))
            place = len(rows) - 1
        case "remove":
            del rows[place]
            place = min(place, len(rows) - 1)
        case _:
            target = max(place - 1, 0) if asked.action == "up" else min(place + 1, len(rows) - 1)
            rows.insert(target, rows.pop(place))
            place = target
    return f"{asked.rows}.{place}" if rows else asked.rows


def _kind(path: str) -> Rows | None:
    kind: Kind = STANDARD
    for key in path.split("."):
        if not isinstance(kind, Group):
            return None
        found = next((part.kind for part in kind.parts if part.key == key), None)
        if found is None:
            return None
        kind = found
    return kind if isinstance(kind, Rows) else None


def _rows(node: Node, path: str) -> list[Node]:
    for key in path.split("."):
        node = node[key]
    found: list[Node] = node
    return found
