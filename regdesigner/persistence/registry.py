"""The registry in the database: each change keeps a whole new state."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from regdesigner.application.ports.library import KeptRegistry
from regdesigner.domain.body import Body, BodyKind
from regdesigner.domain.service import Chapter, Count, Registry, Service
from regdesigner.domain.text import Text
from regdesigner.persistence.tables import REGISTRY_STATES

_EMPTY = Registry((), (), (), ())


class SqlRegistryStore:
    """The port ``RegistryStore``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def registry(self) -> Registry:
        asked = select(REGISTRY_STATES.c.content).order_by(REGISTRY_STATES.c.id.desc()).limit(1)
        content = self._connection.execute(asked).scalar_one_or_none()
        return read(content) if content is not None else _EMPTY

    def replace(self, registry: Registry, author: str, at: datetime) -> None:
        self._connection.execute(insert(REGISTRY_STATES).values(at=at, author=author, content=written(registry)))

    def history(self) -> tuple[tuple[datetime, str], ...]:
        asked = select(REGISTRY_STATES.c.at, REGISTRY_STATES.c.author).order_by(REGISTRY_STATES.c.id.desc())
        return tuple((at, author) for at, author in self._connection.execute(asked))

    def states(self, start: int, count: int) -> tuple[KeptRegistry, ...]:
        asked = select(REGISTRY_STATES).order_by(REGISTRY_STATES.c.id.desc()).offset(start).limit(count)
        return tuple(KeptRegistry(row.at, row.author, read(row.content)) for row in self._connection.execute(asked))


def written(registry: Registry) -> str:
    """A registry as JSON."""
    return json.dumps(asdict(registry), ensure_ascii=False, default=str)


def read(content: str) -> Registry:
    """The registry that was written as JSON."""
    held = json.loads(content)
    return Registry(
        tuple(Chapter(each["number"], Text(**each["name"]), _count(each["services"])) for each in held["chapters"]),
        tuple(Service(**{**each, "name": Text(**each["name"])}) for each in held["services"]),
        tuple(Body(each["id"], Text(**each["name"]), BodyKind(each["kind"])) for each in held["bodies"]),
        tuple(_count(each) for each in held["counts"]),
    )


def _count(held: dict[str, Any]) -> Count:
    return Count(**{**held, "on": date.fromisoformat(held["on"])})
