"""The tables of pilot cases: a row a case, a row an open item, the record step by step."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    column,
)

from regdesigner.persistence.tables import METADATA


def _where_given(name: str) -> dict[str, Any]:
    """An index of SQLite without what has no value: most items have none, and are kept faster without it."""
    return {"sqlite_where": column(name).isnot(None)}


CASES = Table(
    "cases",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("number", String(40), nullable=False, unique=True),
    Column("folder", String(100), nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", String(100)),
    Column("asked", JSON, nullable=False),
    Column("begun", DateTime, nullable=False),
    Column("arrived", DateTime),
    Column("due", DateTime),
    Column("still_since", DateTime),
    Column("condition", String(10), nullable=False),
    Column("outcome", String(30)),
    Column("ended", DateTime),
    Column("revision", Integer, nullable=False),
    Column("snapshot", Text, nullable=False),
    Column("document", JSON, nullable=False),
    Column("secret_hash", String(64), nullable=False),
    Column("entries", Integer, nullable=False),
    Column("seal", String(64), nullable=False),
    Column("recipient", Text, nullable=False, server_default=""),
    Index("ix_cases_folder", "folder", "begun"),
    Index("ix_cases_condition", "condition", "begun"),
    Index("ix_cases_sought", "recipient", "number", "id"),
)

CASE_SERIES = Table(
    "case_series",
    METADATA,
    Column("service", String(100), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

CASE_ITEMS = Table(
    "case_items",
    METADATA,
    Column("case", ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("item", String(80), primary_key=True),
    Column("element", String(200), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("folder", String(100), nullable=False),
    Column("position", String(200)),
    Column("opened", DateTime, nullable=False),
    Column("due", DateTime),
    Column("remind", DateTime),
    Column("claimed_by", ForeignKey("accounts.id", ondelete="SET NULL")),
    Column("reminded", Boolean, nullable=False),
    Column("escalated", Boolean, nullable=False),
    Column("ticked", Text),
    Index("ix_case_items_position", "folder", "position", "due"),
    Index("ix_case_items_due", "kind", "due", **_where_given("due")),
    Index("ix_case_items_remind", "reminded", "remind", **_where_given("remind")),
)

CASE_RECORD = Table(
    "case_record",
    METADATA,
    Column("case", ForeignKey("cases.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("request", String(100)),
    Column("entries", LargeBinary, nullable=False),
    Column("seal", String(64), nullable=False),
    Index("ix_case_record_request", "case", "request", unique=True, **_where_given("request")),
)
"""What a record gained with a step: entries as sealed, one a line; the number of the first, the seal of the last."""

CASE_INCIDENTS = Table(
    "case_incidents",
    METADATA,
    Column("case", ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("step", String(20), nullable=False),
    Column("item", String(80), nullable=False),
    Column("fields", JSON, nullable=False),
    Column("account", Integer),
    Column("message", String(100), nullable=False),
    Column("element", String(200)),
    Column("arguments", JSON, nullable=False),
)

PILOTS = Table(
    "pilots",
    METADATA,
    Column("folder", ForeignKey("folders.name", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("begun", DateTime, nullable=False),
    Column("public", Boolean, nullable=False),
    Column("ended", DateTime),
)

APPOINTMENTS = Table(
    "appointments",
    METADATA,
    Column("folder", ForeignKey("folders.name", ondelete="CASCADE"), primary_key=True),
    Column("position", String(200), primary_key=True),
    Column("account", ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_appointments_account", "account"),
)

DELEGATIONS = Table(
    "delegations",
    METADATA,
    Column("account", ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("deputy", ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("first", Date, primary_key=True),
    Column("last", Date, nullable=False),
    Index("ix_delegations_deputy", "deputy"),
)

PARTY_BODIES = Table(
    "party_bodies",
    METADATA,
    Column("folder", ForeignKey("folders.name", ondelete="CASCADE"), primary_key=True),
    Column("party", String(200), primary_key=True),
    Column("body", String(100), nullable=False),
)

BODY_REQUESTS = Table(
    "body_requests",
    METADATA,
    Column("number", String(60), primary_key=True),
    Column("case", ForeignKey("cases.id", ondelete="CASCADE"), nullable=False),
    Column("folder", String(100), nullable=False),
    Column("element", String(200), nullable=False),
    Column("party", String(200), nullable=False),
    Column("body", String(100)),
    Column("awaited", JSON, nullable=False),
    Column("sent", DateTime, nullable=False),
    Column("due", DateTime),
    Column("answered", DateTime),
    Column("answer", JSON),
    Column("answered_by", String(200), nullable=False),
    Column("told", DateTime),
    Column("escalated", Boolean, nullable=False),
    Index("ix_body_requests_case", "case", "sent"),
    Index("ix_body_requests_body", "body", "due"),
)
