"""Which body of the registry stands for a party of a regulation on pilot, where its name does not tell."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "party_bodies",
        sa.Column("folder", sa.String(length=100), nullable=False),
        sa.Column("party", sa.String(length=200), nullable=False),
        sa.Column("body", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["folder"], ["folders.name"], name=op.f("fk_party_bodies_folder_folders"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("folder", "party", name=op.f("pk_party_bodies")),
    )
