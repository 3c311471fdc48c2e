"""Ticks of duties are kept with the task; the recipient of a case is looked for in a column of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_AT_ONCE = 1_000


def upgrade() -> None:
    op.add_column("case_items", sa.Column("ticked", sa.Text(), nullable=True))
    op.add_column("cases", sa.Column("recipient", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    cases = sa.table("cases", sa.column("id"), sa.column("asked", sa.JSON()), sa.column("recipient"))
    known = connection.execute(sa.select(cases.c.id, cases.c.asked["recipient"].as_string().label("name"))).all()
    named = sa.update(cases).where(cases.c.id == sa.bindparam("of_case")).values(recipient=sa.bindparam("name"))
    for first in range(0, len(known), _AT_ONCE):
        part = known[first : first + _AT_ONCE]
        connection.execute(named, [{"of_case": row.id, "name": _as_sought(row.name or "")} for row in part])
    op.create_index("ix_cases_sought", "cases", ["recipient", "number", "id"])


def _as_sought(name: str) -> str:
    return name.casefold().replace("ё", "е")
