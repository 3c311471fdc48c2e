"""The overview of pilot cases in memory: counted by what the domain says of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from regdesigner.application.ports.case_overview import Load, Sought, as_sought
from regdesigner.application.ports.cases import ItemKind, OpenItem
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.standing import Standing, standings
from tests.fakes.cases import KeptCases


class CaseOverviewInMemory:
    """The port ``CaseOverview``."""

    def __init__(self, kept: KeptCases, requests: Mapping[str, BodyRequest]) -> None:
        self._kept, self._requests = kept, requests

    def cases(self, body: str | None, sought: Sought, now: datetime, first: int, most: int) -> tuple[Case, ...]:
        return self._asked_for(body, sought, now)[first : first + most]

    def count(self, body: str | None, sought: Sought, now: datetime) -> int:
        return len(self._asked_for(body, sought, now))

    def figures(self, body: str | None, sought: Sought, now: datetime) -> Mapping[Standing, int]:
        counted = Counter(each for case in self._within(body, sought) for each in standings(case, now))
        return {each: counted[each] for each in Standing}

    def load(self, body: str | None, sought: Sought, now: datetime) -> tuple[Load, ...]:
        within = {case.id: case for case in self._within(body, sought)}
        count, late, versions = Counter[tuple[str, str]](), Counter[tuple[str, str]](), dict[tuple[str, str], int]()
        for item in self._tasks():
            if item.case in within:
                place = item.folder, item.position or ""
                count[place] += 1
                late[place] += item.due is not None and item.due < now
                versions[place] = max(versions.get(place, 0), within[item.case].version)
        found = (Load(place[0], versions[place], place[1], count[place], late[place]) for place in count)
        return tuple(sorted(found, key=lambda each: (-each.tasks, each.folder, each.position)))

    def late_answers(
        self, body: str | None, sought: Sought, now: datetime, first: int, most: int, *, came: bool
    ) -> tuple[BodyRequest, ...]:
        found = sorted(self._late(body, sought, now, came=came), key=lambda each: each.number)
        found.sort(key=lambda each: (each.answered if came else each.due) or now, reverse=came)
        return tuple(found[first : first + most])

    def late_count(self, body: str | None, sought: Sought, now: datetime, *, came: bool) -> int:
        return len(list(self._late(body, sought, now, came=came)))

    def _late(self, body: str | None, sought: Sought, now: datetime, *, came: bool) -> Iterator[BodyRequest]:
        within = {case.id: case for case in self._within(body, sought)}
        for each in self._requests.values():
            if each.case not in within or not each.overdue(now) or came != (each.answered is not None):
                continue
            if came or within[each.case].condition is not Condition.ENDED:
                yield each

    def folders(self, body: str | None) -> tuple[tuple[str, int], ...]:
        oldest_first = sorted(self._within(body, Sought()), key=lambda case: (case.begun, case.version))
        return tuple(sorted({case.folder: case.version for case in oldest_first}.items()))

    def numbers(self, cases: Collection[str]) -> Mapping[str, str]:
        return {each: self._kept.cases[each].case.number for each in cases if each in self._kept.cases}

    def _within(self, body: str | None, sought: Sought) -> tuple[Case, ...]:
        own = (each.case for each in self._kept.cases.values() if body in (None, each.case.body))
        found = [case for case in own if _takes(sought, case)]
        return tuple(sorted(found, key=lambda case: (case.begun, case.number), reverse=True))

    def _asked_for(self, body: str | None, sought: Sought, now: datetime) -> tuple[Case, ...]:
        folder, _, lane = sought.position.partition(":")
        at_position = {each.case for each in self._tasks() if (each.folder, each.position or "") == (folder, lane)}
        return tuple(
            case
            for case in self._within(body, sought)
            if (sought.standing is None or sought.standing in standings(case, now))
            and (not sought.position or case.id in at_position)
        )

    def _tasks(self) -> Iterator[OpenItem]:
        for item in self._kept.items.values():
            if item.kind is ItemKind.TASK and self._kept.cases[item.case].case.condition is Condition.RUNNING:
                yield item


def _takes(sought: Sought, case: Case) -> bool:
    begun, number = case.begun.date(), sought.number.strip()
    if sought.folder and case.folder != sought.folder:
        return False
    if (sought.first is not None and begun < sought.first) or (sought.last is not None and begun > sought.last):
        return False
    in_name = all(each in as_sought(case.asked.recipient) for each in sought.words)
    return not number or number.lower() in case.number.lower() or in_name
