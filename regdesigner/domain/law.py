"""The legal acts that the product cites, and a reference to a point of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """Short names of the acts; the titles stand in the message catalogues."""

    LAW = "law"
    TYPICAL_STANDARD = "typical-standard"
    INSTRUCTION = "instruction"
    TYPICAL_REGULATION = "typical-regulation"
    PROCEDURE = "procedure"
    REGISTRY = "registry"
    BPMN = "bpmn"
    PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class LegalReference:
    """A point of an act, written as the act writes it: ``10``, ``13.2(5)``, ``10 row 4``."""

    act: Act
    point: str
