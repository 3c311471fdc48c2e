"""Cases are numbered by service: several folders may carry out one service, and their numbers must not meet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "case_series",
        sa.Column("service", sa.String(length=100), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("service", "year", name=op.f("pk_case_series")),
    )
    op.execute(
        "INSERT INTO case_series (service, year, last) SELECT folders.service, case_numbers.year,"
        " MAX(case_numbers.last) FROM case_numbers JOIN folders ON folders.name = case_numbers.folder"
        " GROUP BY folders.service, case_numbers.year"
    )
    op.drop_table("case_numbers")
