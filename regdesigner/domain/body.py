"""A state or municipal body, institution or enterprise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from regdesigner.domain.text import Text


class BodyKind(StrEnum):
    STATE = "state"
    MUNICIPAL = "municipal"
    SUBORDINATE = "subordinate"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Body:
    id: str
    name: Text
    kind: BodyKind
