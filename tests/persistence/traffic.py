"""What goes to the database meanwhile: statements and commits, those that are prepared too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from regdesigner.persistence import prepared


@dataclass
class Traffic:
    """What went to the database."""

    statements: list[str] = field(default_factory=list)
    commits: int = 0


@contextmanager
def traffic_of(engine: Engine) -> Iterator[Traffic]:
    """What goes to a database."""
    found = Traffic()

    def executed(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("BEGIN"):
            found.statements.append(statement)

    def committed(_: Any) -> None:
        found.commits += 1

    def carried_out(connection: Connection, sql: str, *values: Any, **how: Any) -> Any:
        found.statements.append(sql)
        return straight(connection, sql, *values, **how)

    straight = prepared._carried_out
    listening = (("before_cursor_execute", executed), ("commit", committed))
    for name, listener in listening:
        event.listen(engine, name, listener)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(prepared, "_carried_out", carried_out)
        yield found
    for name, listener in listening:
        event.remove(engine, name, listener)
