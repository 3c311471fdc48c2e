"""Requests go to other bodies by e-mail and signed messages; what is on its way is kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "delivery_ways",
        sa.Column("body", sa.String(length=100), nullable=False),
        sa.Column("delivery", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=500), nullable=False),
        sa.Column("secret", sa.String(length=100), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("body", name=op.f("pk_delivery_ways")),
    )
    op.create_table(
        "deliveries",
        sa.Column("request", sa.String(length=60), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("body", sa.String(length=100), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try", sa.DateTime(), nullable=False),
        sa.Column("message", sa.String(length=100), nullable=False),
        sa.Column("arguments", sa.JSON(), nullable=False),
        sa.Column("delivered", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["request"], ["body_requests.number"], name=op.f("fk_deliveries_request_body_requests"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("request", name=op.f("pk_deliveries")),
    )
    op.create_index("ix_deliveries_body", "deliveries", ["body"], unique=False)
    op.create_index("ix_deliveries_state", "deliveries", ["state", "next_try"], unique=False)
