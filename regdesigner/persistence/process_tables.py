"""The table of the processes that work on the database."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Integer, String, Table

from regdesigner.persistence.tables import METADATA

PROCESSES = Table(
    "processes",
    METADATA,
    Column("token", String(32), primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("host", String(200), nullable=False),
    Column("pid", Integer, nullable=False),
    Column("begun", DateTime, nullable=False),
    Column("seen", DateTime, nullable=False),
    Column("rounds", Integer, nullable=False),
    Column("steps", Integer, nullable=False),
)
