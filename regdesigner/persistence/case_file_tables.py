"""The table of the files of pilot cases; their contents stand among all others."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table

from regdesigner.persistence.case_tables import CASES
from regdesigner.persistence.tables import METADATA

CASE_FILES = Table(
    "case_files",
    METADATA,
    Column("case", ForeignKey(CASES.c.id), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", String(200), nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("hash", ForeignKey("blobs.hash"), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("document", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", String(200), nullable=False),
)
