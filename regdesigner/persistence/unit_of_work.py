"""One transaction of the database as a unit of work."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property

from sqlalchemy import Connection, Engine

from regdesigner.application.ports.unit_of_work import UnitOfWork
from regdesigner.persistence.accounts import SqlAccounts
from regdesigner.persistence.addresses import SqlAddresses
from regdesigner.persistence.case_files import SqlCaseFiles
from regdesigner.persistence.case_overview import SqlCaseOverview
from regdesigner.persistence.cases import SqlCases
from regdesigner.persistence.database import MOST_PATIENT, READING, answering, is_newest
from regdesigner.persistence.figures import SqlFigures
from regdesigner.persistence.jobs import SqlJobs
from regdesigner.persistence.letters import SqlLetters
from regdesigner.persistence.library import SqlLibrary
from regdesigner.persistence.pilots import SqlBodyRequests, SqlPilots
from regdesigner.persistence.processes import SqlProcesses
from regdesigner.persistence.registry import SqlRegistryStore
from regdesigner.persistence.sessions import SqlSessions


class SqlUnitOfWork:
    """The port ``UnitOfWork`` on one connection; most units need but one or two of its parts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def accounts(self) -> SqlAccounts:
        return SqlAccounts(self._connection)

    @cached_property
    def sessions(self) -> SqlSessions:
        return SqlSessions(self._connection)

    @cached_property
    def addresses(self) -> SqlAddresses:
        return SqlAddresses(self._connection)

    @cached_property
    def library(self) -> SqlLibrary:
        return SqlLibrary(self._connection)

    @cached_property
    def registry(self) -> SqlRegistryStore:
        return SqlRegistryStore(self._connection)

    @cached_property
    def jobs(self) -> SqlJobs:
        return SqlJobs(self._connection)

    @cached_property
    def cases(self) -> SqlCases:
        return SqlCases(self._connection)

    @cached_property
    def case_overview(self) -> SqlCaseOverview:
        return SqlCaseOverview(self._connection)

    @cached_property
    def case_files(self) -> SqlCaseFiles:
        return SqlCaseFiles(self._connection)

    @cached_property
    def pilots(self) -> SqlPilots:
        return SqlPilots(self._connection)

    @cached_property
    def requests(self) -> SqlBodyRequests:
        return SqlBodyRequests(self._connection)

    @cached_property
    def letters(self) -> SqlLetters:
        return SqlLetters(self._connection)

    @cached_property
    def figures(self) -> SqlFigures:
        return SqlFigures(self._connection)

    @cached_property
    def processes(self) -> SqlProcesses:
        return SqlProcesses(self._connection)

    def commit(self) -> None:
        self._connection.commit()


class SqlUnitsOfWork:
    """The port ``UnitsOfWork`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._reading = engine, engine.execution_options(**{READING: True})
        self._turns = threading.RLock() if engine.dialect.name == "sqlite" else None

    def __call__(self, *, reading: bool = False) -> AbstractContextManager[UnitOfWork]:
        return self._opened(reading=reading)

    @contextmanager
    def _opened(self, *, reading: bool) -> Iterator[UnitOfWork]:
        with self._in_turn(reading=reading), answering(), self._connected(reading=reading) as connection:
            yield SqlUnitOfWork(connection)  # what is not committed is rolled back when the connection is given back

    def _connected(self, *, reading: bool) -> Connection:
        return (self._reading if reading else self._engine).connect()

    @contextmanager
    def _in_turn(self, *, reading: bool) -> Iterator[None]:
        """Writers of this process wait for each other here: SQLite itself lets them sleep and look again.

        Who has waited in vain asks SQLite all the same, which says that it does not answer.
        """
        taken = not reading and self._turns is not None and self._turns.acquire(timeout=MOST_PATIENT / 1_000)
        try:
            yield
        finally:
            if taken and self._turns is not None:
                self._turns.release()

    def is_newest(self) -> bool:
        """Whether the tables are those that this program works with; raises ``StoreUnavailable``."""
        with answering(), self._reading.connect() as connection:
            return is_newest(connection)
