"""Letters to other bodies in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from regdesigner.domain.letter import DeliveryWay, Letter, LetterState
from regdesigner.domain.pilot import BodyRequest, Delivery

_ORDER = (LetterState.FAILED, LetterState.WAITING, LetterState.DELIVERED)


@dataclass
class KeptLetters:
    """The tables."""

    ways: dict[str, DeliveryWay] = field(default_factory=dict)
    letters: dict[str, Letter] = field(default_factory=dict)

    def copy(self) -> KeptLetters:
        return KeptLetters(dict(self.ways), dict(self.letters))


class LettersInMemory:
    """The port ``Letters``."""

    def __init__(self, kept: KeptLetters, requests: dict[str, BodyRequest]) -> None:
        self._kept, self._requests = kept, requests

    def way(self, body: str) -> DeliveryWay | None:
        return self._kept.ways.get(body)

    def keep_way(self, way: DeliveryWay) -> None:
        self._kept.ways[way.body] = way

    def to_begin(self, most: int) -> tuple[BodyRequest, ...]:
        found = []
        for request in sorted(self._requests.values(), key=lambda each: (each.sent, each.number)):
            way = self._kept.ways.get(request.body or "")
            if way is None or way.delivery is Delivery.TASK or request.sent < way.since:
                continue
            if request.answered is None and request.number not in self._kept.letters:
                found.append(request)
        return tuple(found[:most])

    def to_try(self, now: datetime, most: int) -> tuple[Letter, ...]:
        waiting = [
            each
            for each in self._kept.letters.values()
            if each.state is not LetterState.DELIVERED
            and each.next_try <= now
            and self._requests[each.request].answered is None
        ]
        return tuple(sorted(waiting, key=lambda each: (each.next_try, each.request))[:most])

    def add(self, letter: Letter) -> bool:
        return self._kept.letters.setdefault(letter.request, letter) is letter

    def change(self, letter: Letter, tries: int) -> bool:
        known = self._kept.letters.get(letter.request)
        if known is None or known.tries != tries or known.state is LetterState.DELIVERED:
            return False
        self._kept.letters[letter.request] = letter
        return True

    def get(self, request: str) -> Letter | None:
        return self._kept.letters.get(request)

    def of_body(self, body: str, most: int = 200) -> tuple[Letter, ...]:
        own = sorted((each for each in self._kept.letters.values() if each.body == body), key=lambda one: one.request)
        own.sort(key=lambda each: each.next_try, reverse=True)
        return tuple(sorted(own, key=lambda each: _ORDER.index(each.state))[:most])

    def failed(self, case: str | None = None) -> tuple[Letter, ...]:
        failed = [each for each in self._kept.letters.values() if each.state is LetterState.FAILED]
        own = [each for each in failed if case in (None, each.case)]
        return tuple(sorted(own, key=lambda each: (each.next_try, each.request)))

    def counts(self) -> Mapping[str, int]:
        states = [each.state for each in self._kept.letters.values()]
        return {each.value: states.count(each) for each in LetterState}
