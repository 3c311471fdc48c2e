"""Whoever answers for the officials of a case: a scenario's answers, or a person at a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from regdesigner.application.ports.engine import Wait, WorkItem
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.errors import RegDesignerError
from regdesigner.domain.flow import FlowNode, TaskField
from regdesigner.domain.scenario import Answers
from regdesigner.domain.term import Term


class NoAnswer(RegDesignerError):
    """A question that nobody is there to answer: ``element`` asks for ``fields``, which the file ``path`` lacks.

    ``request``: the element is the start event; ``path`` is ``None`` where no file was to answer.
    """

    def __init__(
        self, element: str, fields: tuple[TaskField, ...], *, request: bool = False, path: Path | None = None
    ) -> None:
        super().__init__(f"{element}: {', '.join(field.name for field in fields)}")
        self.element = element
        self.fields = fields
        self.request = request
        self.path = path


@dataclass(frozen=True, slots=True)
class Reply:
    """The fields that a task yields, and how long it took; ``None``: as long as it may."""

    fields: Answers
    took: Term | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A task that opened or something awaited, with its action, when it began and when its term ends."""

    item: WorkItem | Wait
    action: AdministrativeAction | None
    begins: datetime
    due: datetime | None


class Respondent(Protocol):
    def request(self, start: FlowNode) -> Answers:
        """What the request brings: the fields of the start event; raises ``NoAnswer``."""
        ...

    def reply(self, question: Question) -> Reply:
        """What an official answers; raises ``NoAnswer``."""
        ...
