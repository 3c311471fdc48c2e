"""Long work says what was ordered and what became of each part, its results lie in files; failures by address."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("DELETE FROM jobs")  # nothing says what was ordered of them, so none could be begun again
    with op.batch_alter_table("jobs") as jobs:
        jobs.drop_column("result")
        jobs.add_column(sa.Column("wanted", sa.Text(), nullable=False))
        jobs.add_column(sa.Column("part", sa.String(length=300), nullable=False))
        jobs.add_column(sa.Column("arguments", sa.Text(), nullable=False))
    op.create_table(
        "job_notes",
        sa.Column("job", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=300), nullable=False),
        sa.Column("message", sa.String(length=100), nullable=False),
        sa.Column("arguments", sa.Text(), nullable=False),
        sa.Column("folder", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name=op.f("fk_job_notes_job_jobs"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("job", "number", name=op.f("pk_job_notes")),
    )
    op.create_table(
        "addresses",
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_addresses")),
    )
