"""The tables of letters to other bodies: by which way they go, how far each has come."""

from __future__ import annotations

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Index, Integer, String, Table

from regdesigner.persistence.case_tables import BODY_REQUESTS
from regdesigner.persistence.tables import METADATA

DELIVERY_WAYS = Table(
    "delivery_ways",
    METADATA,
    Column("body", String(100), primary_key=True),
    Column("delivery", String(10), nullable=False),
    Column("address", String(500), nullable=False),
    Column("secret", String(100), nullable=False),
    Column("since", DateTime, nullable=False),
)

DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("request", ForeignKey(BODY_REQUESTS.c.number, ondelete="CASCADE"), primary_key=True),
    Column("case", String(32), nullable=False),
    Column("body", String(100), nullable=False),
    Column("state", String(10), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_try", DateTime, nullable=False),
    Column("message", String(100), nullable=False),
    Column("arguments", JSON, nullable=False),
    Column("delivered", DateTime),
    Index("ix_deliveries_state", "state", "next_try"),
    Index("ix_deliveries_body", "body"),
)
