"""Pilot cases: their rows, open items, records and incidents; pilots, positions, requests to other bodies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "case_numbers",
        sa.Column("folder", sa.String(length=100), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("folder", "year", name=op.f("pk_case_numbers")),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("folder", sa.String(length=100), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(length=100), nullable=True),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("begun", sa.DateTime(), nullable=False),
        sa.Column("arrived", sa.DateTime(), nullable=True),
        sa.Column("due", sa.DateTime(), nullable=True),
        sa.Column("still_since", sa.DateTime(), nullable=True),
        sa.Column("condition", sa.String(length=10), nullable=False),
        sa.Column("outcome", sa.String(length=30), nullable=True),
        sa.Column("ended", sa.DateTime(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("number", name=op.f("uq_cases_number")),
    )
    op.create_index("ix_cases_condition", "cases", ["condition", "begun"], unique=False)
    op.create_index("ix_cases_folder", "cases", ["folder", "begun"], unique=False)
    op.create_table(
        "appointments",
        sa.Column("folder", sa.String(length=100), nullable=False),
        sa.Column("position", sa.String(length=200), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["accounts.id"], name=op.f("fk_appointments_account_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["folder"], ["folders.name"], name=op.f("fk_appointments_folder_folders"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("folder", "position", "account", name=op.f("pk_appointments")),
    )
    op.create_index("ix_appointments_account", "appointments", ["account"], unique=False)
    op.create_table(
        "body_requests",
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("folder", sa.String(length=100), nullable=False),
        sa.Column("element", sa.String(length=200), nullable=False),
        sa.Column("party", sa.String(length=200), nullable=False),
        sa.Column("body", sa.String(length=100), nullable=True),
        sa.Column("awaited", sa.JSON(), nullable=False),
        sa.Column("sent", sa.DateTime(), nullable=False),
        sa.Column("due", sa.DateTime(), nullable=True),
        sa.Column("answered", sa.DateTime(), nullable=True),
        sa.Column("answer", sa.JSON(), nullable=True),
        sa.Column("answered_by", sa.String(length=200), nullable=False),
        sa.Column("told", sa.DateTime(), nullable=True),
        sa.Column("escalated", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_body_requests_case_cases"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_body_requests")),
    )
    op.create_index("ix_body_requests_body", "body_requests", ["body", "due"], unique=False)
    op.create_index("ix_body_requests_case", "body_requests", ["case", "sent"], unique=False)
    op.create_table(
        "case_entries",
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("element", sa.String(length=200), nullable=False),
        sa.Column("item", sa.String(length=80), nullable=False),
        sa.Column("account", sa.Integer(), nullable=True),
        sa.Column("person", sa.String(length=200), nullable=False),
        sa.Column("position", sa.String(length=200), nullable=False),
        sa.Column("flow", sa.String(length=200), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("request", sa.String(length=100), nullable=True),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_entries_case_cases")),
        sa.PrimaryKeyConstraint("case", "number", name=op.f("pk_case_entries")),
        sa.UniqueConstraint("case", "request", name=op.f("uq_case_entries_case")),
    )
    op.create_table(
        "case_incidents",
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("item", sa.String(length=80), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=True),
        sa.Column("message", sa.String(length=100), nullable=False),
        sa.Column("element", sa.String(length=200), nullable=True),
        sa.Column("arguments", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_incidents_case_cases"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_case_incidents")),
    )
    op.create_table(
        "case_items",
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=80), nullable=False),
        sa.Column("element", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("folder", sa.String(length=100), nullable=False),
        sa.Column("position", sa.String(length=200), nullable=True),
        sa.Column("opened", sa.DateTime(), nullable=False),
        sa.Column("due", sa.DateTime(), nullable=True),
        sa.Column("remind", sa.DateTime(), nullable=True),
        sa.Column("claimed_by", sa.Integer(), nullable=True),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("escalated", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_items_case_cases"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["claimed_by"], ["accounts.id"], name=op.f("fk_case_items_claimed_by_accounts"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("case", "item", name=op.f("pk_case_items")),
    )
    op.create_index("ix_case_items_due", "case_items", ["kind", "due"], unique=False)
    op.create_index("ix_case_items_position", "case_items", ["folder", "position", "due"], unique=False)
    op.create_index("ix_case_items_remind", "case_items", ["reminded", "remind"], unique=False)
    op.create_table(
        "delegations",
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("deputy", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["accounts.id"], name=op.f("fk_delegations_account_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["deputy"], ["accounts.id"], name=op.f("fk_delegations_deputy_accounts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("account", "deputy", "first", name=op.f("pk_delegations")),
    )
    op.create_index("ix_delegations_deputy", "delegations", ["deputy"], unique=False)
    op.create_table(
        "pilots",
        sa.Column("folder", sa.String(length=100), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("begun", sa.DateTime(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("ended", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["folder"], ["folders.name"], name=op.f("fk_pilots_folder_folders"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("folder", name=op.f("pk_pilots")),
    )
