"""The tables, as they are after all migrations.

A file's content is kept once, by its hash; a version names the contents of its files. Instants are naive local time.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a later migration can speak of it."""

METADATA = MetaData(naming_convention=NAMES)

ACCOUNTS = Table(
    "accounts",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("login", String(100), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("body", String(100)),
    Column("language", String(2), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("password_hash", String(300), nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until", DateTime),
)

ROLES = Table(
    "roles",
    METADATA,
    Column("account", ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("role", String(50), primary_key=True),
)

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("key_hash", String(64), primary_key=True),
    Column("account", ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("begun", DateTime, nullable=False),
    Column("seen", DateTime, nullable=False),
    Column("agent", String(300), nullable=False),
)

FOLDERS = Table(
    "folders",
    METADATA,
    Column("name", String(100), primary_key=True),
    Column("service", String(10), nullable=False),
    Column("body", String(100)),
    Column("latest", Integer, nullable=False),
    Column("trashed", Boolean, nullable=False),
    Column("status", String(20), nullable=False),
    Column("in_force", Integer),
    Column("standard", Boolean, nullable=False),
)

VERSIONS = Table(
    "versions",
    METADATA,
    Column("folder", ForeignKey("folders.name", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime, nullable=False),
    Column("author", ForeignKey("accounts.id", ondelete="SET NULL")),
    Column("author_name", String(200), nullable=False),
    Column("note", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("mark", String(200), nullable=False, server_default=""),
)

BLOBS = Table(
    "blobs",
    METADATA,
    Column("hash", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

FILES = Table(
    "files",
    METADATA,
    Column("folder", String(100), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("path", String(200), primary_key=True),
    Column("hash", ForeignKey("blobs.hash"), nullable=False, index=True),
    ForeignKeyConstraint(["folder", "number"], ["versions.folder", "versions.number"], ondelete="CASCADE"),
)

REGISTRY_STATES = Table(
    "registry_states",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("author", String(200), nullable=False),
    Column("content", Text, nullable=False),
)

JOBS = Table(
    "jobs",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("account", ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(50), nullable=False),
    Column("begun", DateTime, nullable=False),
    Column("total", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("finished", DateTime),
    Column("file_name", String(200), nullable=False),
    Column("error", String(100), nullable=False),
    Column("wanted", Text, nullable=False),
    Column("part", String(300), nullable=False),
    Column("arguments", Text, nullable=False),
    Column("process", String(32), nullable=False, server_default=""),
    Index("ix_jobs_account", "account"),
)

JOB_NOTES = Table(
    "job_notes",
    METADATA,
    Column("job", ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("line", Integer, nullable=False),
    Column("part", String(300), nullable=False),
    Column("message", String(100), nullable=False),
    Column("arguments", Text, nullable=False),
    Column("folder", String(100), nullable=False),
)

ADDRESSES = Table(
    "addresses",
    METADATA,
    Column("address", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("since", DateTime, nullable=False),
)
