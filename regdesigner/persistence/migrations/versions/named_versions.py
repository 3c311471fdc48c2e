"""A version may have a name of its own, such as "sent to the commission"."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("versions") as versions:
        versions.add_column(sa.Column("mark", sa.String(length=200), nullable=False, server_default=""))
    op.create_index(op.f("ix_files_hash"), "files", ["hash"], unique=False)
