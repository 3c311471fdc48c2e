"""Letters to other bodies as they are kept: what is to be sent, how far it has come, by which way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from regdesigner.domain.letter import DeliveryWay, Letter
from regdesigner.domain.pilot import BodyRequest


class Letters(Protocol):
    def way(self, body: str) -> DeliveryWay | None:
        """``None`` for a body that answers by tasks here."""
        ...

    def keep_way(self, way: DeliveryWay) -> None:
        """Say by which way requests reach a body; one by task has no letters."""
        ...

    def to_begin(self, most: int) -> tuple[BodyRequest, ...]:
        """Unanswered requests to bodies with a way, sent since it was entered, that have no letter yet."""
        ...

    def to_try(self, now: datetime, most: int) -> tuple[Letter, ...]:
        """Letters of unanswered requests that are to be tried now, the longest waiting first."""
        ...

    def add(self, letter: Letter) -> bool:
        """Keep a new letter; ``False`` where its request has one."""
        ...

    def change(self, letter: Letter, tries: int) -> bool:
        """Keep a letter as it is now if it has been tried so often; whether it had."""
        ...

    def get(self, request: str) -> Letter | None: ...

    def of_body(self, body: str, most: int = 200) -> tuple[Letter, ...]:
        """The failed first, then those that wait, then the delivered; in each the latest first."""
        ...

    def failed(self, case: str | None = None) -> tuple[Letter, ...]:
        """What could not be delivered, of one case or all."""
        ...

    def counts(self) -> Mapping[str, int]:
        """How many letters there are by their states."""
        ...
