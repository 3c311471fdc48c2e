"""Files come with cases; their contents stand among all others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "case_files",
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_files_case_cases")),
        sa.ForeignKeyConstraint(["hash"], ["blobs.hash"], name=op.f("fk_case_files_hash_blobs")),
        sa.PrimaryKeyConstraint("case", "number", name=op.f("pk_case_files")),
    )
    op.create_index(op.f("ix_case_files_hash"), "case_files", ["hash"], unique=False)
