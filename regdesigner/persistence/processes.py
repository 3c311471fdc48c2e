"""The processes that work on the database."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict

from sqlalchemy import Connection, delete, insert, select, update

from regdesigner.application.ports.processes import Process, ProcessKind
from regdesigner.persistence.process_tables import PROCESSES


class SqlProcesses:
    """The port ``Processes``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, process: Process) -> None:
        values = {**asdict(process), "kind": process.kind.value}
        known = update(PROCESSES).where(PROCESSES.c.token == process.token)
        if self._connection.execute(known.values(**values)).rowcount == 0:
            self._connection.execute(insert(PROCESSES).values(**values))

    def all(self) -> tuple[Process, ...]:
        asked = select(PROCESSES).order_by(PROCESSES.c.begun, PROCESSES.c.token)
        return tuple(
            Process(**{**row._asdict(), "kind": ProcessKind(row.kind)}) for row in self._connection.execute(asked)
        )

    def forget(self, tokens: Collection[str]) -> None:
        self._connection.execute(delete(PROCESSES).where(PROCESSES.c.token.in_(list(tokens))))
