"""Contents in the database: each is kept once, packed, by the hash of what it is unpacked."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from regdesigner.persistence.case_file_tables import CASE_FILES
from regdesigner.persistence.tables import BLOBS, FILES


def keep(connection: Connection, contents: Mapping[str, bytes]) -> None:
    """Keep contents by their hashes; those that are there are held until the transaction has spoken of them."""
    there = select(BLOBS.c.hash).where(BLOBS.c.hash.in_(contents)).with_for_update(read=True, key_share=True)
    known = set(connection.execute(there).scalars())
    for each, content in contents.items():
        if each not in known:
            _keep(connection, each, zlib.compress(content))


def drop_orphans(connection: Connection, hashes: Collection[str]) -> None:
    """Take out those contents of which nothing speaks any more."""
    in_version = select(FILES.c.hash).where(FILES.c.hash == BLOBS.c.hash)
    in_case = select(CASE_FILES.c.hash).where(CASE_FILES.c.hash == BLOBS.c.hash)
    orphans = delete(BLOBS).where(BLOBS.c.hash.in_(hashes), ~in_version.exists(), ~in_case.exists())
    try:
        with connection.begin_nested():
            connection.execute(orphans)
    except IntegrityError:
        return  # another transaction has just kept one of these contents again


def _keep(connection: Connection, content_hash: str, packed: bytes) -> None:
    try:
        with connection.begin_nested():
            connection.execute(insert(BLOBS).values(hash=content_hash, content=packed))
    except IntegrityError:
        return  # another transaction has just kept the same content
