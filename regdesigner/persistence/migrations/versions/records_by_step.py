"""The record of a case step by step, in the words that were sealed, instead of a row for each entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from alembic import op

from regdesigner.domain.record import EntryKind, RecordEntry, sealed

revision = "0010"
down_revision = "0009"

_AT_ONCE = 1_000


def upgrade() -> None:
    op.create_table(
        "case_record",
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("request", sa.String(length=100), nullable=True),
        sa.Column("entries", sa.LargeBinary(), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_record_case_cases")),
        sa.PrimaryKeyConstraint("case", "number", name=op.f("pk_case_record")),
    )
    _given("ix_case_record_request", "case_record", ["case", "request"], unique=True)
    _carry_over()
    op.drop_table("case_entries")
    op.drop_index("ix_case_items_due", "case_items")
    op.drop_index("ix_case_items_remind", "case_items")
    _given("ix_case_items_due", "case_items", ["kind", "due"])
    _given("ix_case_items_remind", "case_items", ["reminded", "remind"])


def _given(name: str, table: str, columns: list[str], *, unique: bool = False) -> None:
    op.create_index(name, table, columns, unique=unique, sqlite_where=sa.column(columns[-1]).isnot(None))


def _carry_over() -> None:
    connection = op.get_bind()
    old = sa.Table("case_entries", sa.MetaData(), autoload_with=connection)
    new = sa.Table("case_record", sa.MetaData(), autoload_with=connection)
    asked = sa.select(old).order_by(old.c.case, old.c.number).execution_options(yield_per=_AT_ONCE)
    rows = (row._asdict() for row in connection.execute(asked))
    waiting: list[dict[str, Any]] = []
    for _, record in groupby(rows, lambda row: row["case"]):
        waiting += _steps(record)
        if len(waiting) >= _AT_ONCE:
            connection.execute(sa.insert(new), waiting)
            waiting = []
    if waiting:
        connection.execute(sa.insert(new), waiting)


def _steps(record: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The entries of one case in rows, each of which begins with the entry that carries the key of its request.

    The seals are those that were kept: a record that was broken stays broken at the same entry.
    """
    before, step = "", list[RecordEntry]()
    for values in record:
        kept = RecordEntry(**{**values, "kind": EntryKind(values["kind"])})
        if step and kept.request is not None:
            yield _row(step)
            step = []
        (again,) = sealed([kept], kept.number - 1, before)
        before = kept.seal
        step.append(RecordEntry(**{**values, "kind": kept.kind, "content": again.content}))
    yield _row(step)


def _row(step: list[RecordEntry]) -> dict[str, Any]:
    first, last = step[0], step[-1]
    entries = b"\n".join(entry.content for entry in step)
    return {
        "case": first.case, "number": first.number, "request": first.request, "entries": entries, "seal": last.seal,
    }  # fmt: skip
