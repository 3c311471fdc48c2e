"""Statements that are carried out again and again: compiled once a dialect, then handed to the driver as they are.

SQLAlchemy writes the SQL and knows how values go into the database and come back; what it does around each execution
takes longer than a whole step of a case may.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, DateTime, Delete, Dialect, Insert, Select, Update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

Process = Callable[[Any], Any]
Values = Sequence[Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement as one driver takes it; ``into`` and ``back`` are the values that are made fit on the way."""

    sql: str
    order: tuple[int, ...]
    """Which of the given values stands at each place of the SQL; empty where they are named."""
    names: tuple[str, ...]
    into: tuple[tuple[int, Process], ...]
    back: tuple[tuple[int, Process], ...]
    row: Callable[[Values], Any]

    def fit(self, given: Values) -> Any:
        """The values in the form in which the driver takes them."""
        values = list(given)
        for place, process in self.into:
            value = values[place]
            if value is not None:
                values[place] = process(value)
        return [values[place] for place in self.order] if self.order else dict(zip(self.names, values, strict=True))

    def read(self, found: Values) -> Any:
        """A row as it came, with names for its columns."""
        values = list(found)
        for place, process in self.back:
            value = values[place]
            if value is not None:
                values[place] = process(value)
        return self.row(values)


class Prepared:
    """A statement that takes its values in the order of ``takes``: names of its parameters and of columns it sets.

    ``None`` is always NULL. What fails in the database raises ``DBAPIError`` as with SQLAlchemy itself.
    """

    def __init__(self, statement: Select[Any] | Insert | Update | Delete, *takes: str) -> None:
        self._statement, self._takes = statement, takes
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, *values: Any) -> list[Any]:
        """What is found: rows with their columns by name."""
        compiled = self._for(connection)
        cursor = _carried_out(connection, compiled.sql, compiled.fit(values))
        return [compiled.read(row) for row in cursor.fetchall()]

    def row(self, connection: Connection, *values: Any) -> Any | None:
        """The only row that can be found, if it is."""
        found = self.rows(connection, *values)
        return found[0] if found else None

    def run(self, connection: Connection, *values: Any) -> Any:
        """Carry it out; the cursor of the driver, whose ``rowcount`` tells how many rows it met."""
        compiled = self._for(connection)
        return _carried_out(connection, compiled.sql, compiled.fit(values))

    def run_each(self, connection: Connection, values: Sequence[Values]) -> None:
        """Carry it out for each set of values."""
        if len(values) == 1:
            self.run(connection, *values[0])
        elif values:
            compiled = self._for(connection)
            _carried_out(connection, compiled.sql, [compiled.fit(each) for each in values], many=True)

    def _for(self, connection: Connection) -> _Compiled:
        dialect = connection.dialect
        known = self._compiled.get(dialect.name)
        if known is None:
            known = self._compiled[dialect.name] = _compiled(self._statement, dialect, self._takes)
        return known


@contextmanager
def at_once(connection: Connection) -> Iterator[None]:
    """Statements within go to a server together: what they met is known, and what failed raised, at the end."""
    pipeline = getattr(connection.connection.driver_connection, "pipeline", None)
    if pipeline is None:
        yield
        return
    try:
        with pipeline():
            yield
    except connection.dialect.loaded_dbapi.Error as error:
        raise told(connection, "", error) from error


def _compiled(statement: Any, dialect: Dialect, takes: tuple[str, ...]) -> _Compiled:
    sets = [name for name in takes if not isinstance(statement, Select) and name in statement.table.c]
    made = statement.compile(dialect=dialect, column_keys=sets or None)
    assert isinstance(made, SQLCompiler)  # noqa: S101 - for the type checker
    into = ((place, _into(made.binds[name].type, dialect)) for place, name in enumerate(takes))
    kept = tuple(statement.exported_columns)
    back = enumerate(column.type.dialect_impl(dialect).result_processor(dialect, None) for column in kept)
    return _Compiled(
        made.string,
        tuple(takes.index(name) for name in made.positiontup or ()),
        takes,
        tuple((place, process) for place, process in into if process is not None),
        tuple((place, process) for place, process in back if process is not None),
        _row_of([column.name for column in kept]),
    )


def _row_of(names: Sequence[str]) -> Callable[[Values], Any]:
    made: Any = namedtuple("Row", names)  # type: ignore[misc]
    found: Callable[[Values], Any] = made._make
    return found


def _into(kind: TypeEngine[Any], dialect: Dialect) -> Process | None:
    if dialect.name == "sqlite" and isinstance(kind, DateTime):
        return _instant
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _instant(value: datetime) -> str:
    """As SQLAlchemy keeps an instant in SQLite, in a tenth of the time."""
    return value.isoformat(" ", "microseconds")


def _carried_out(connection: Connection, sql: str, values: Any, *, many: bool = False) -> Any:
    """The cursor after a statement, within the transaction of the connection."""
    if not connection.in_transaction():
        connection.begin()
    cursor = connection.connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(sql, values)
    except connection.dialect.loaded_dbapi.Error as error:
        raise told(connection, sql, error) from error
    return cursor


def told(connection: Connection, sql: str, error: Exception) -> BaseException:
    """An error of the driver in SQLAlchemy's words; a connection that is lost is given up."""
    dialect = connection.dialect
    lost = dialect.is_disconnect(error, connection.connection, None)  # type: ignore[arg-type]
    if lost:
        connection.invalidate(error)
    driver_error = dialect.loaded_dbapi.Error
    return DBAPIError.instance(sql, None, error, driver_error, connection_invalidated=lost, dialect=dialect)
