"""Auditing records: whether anybody changed what was written, entry by entry and at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regdesigner.application.ports.cases import KeptCase
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.domain.record import RecordEntry, first_broken


@dataclass(frozen=True, slots=True)
class Audited:
    """The record of one case: how many entries it has and ought to have, and where it is broken, if it is.

    ``broken`` is the number of the first entry that does not follow from those before it; one more than the last
    where entries are missing at the end.
    """

    number: str
    entries: int
    expected: int
    broken: int | None

    @property
    def whole(self) -> bool:
        return self.broken is None


def audit(units: UnitsOfWork, numbers: Sequence[str] = ()) -> Iterator[Audited]:
    """The records of cases by their numbers, or of all, one after another; raises ``NoSuchCase``."""
    with units(reading=True) as unit:
        wanted = [unit.cases.with_number(number).case.id for number in numbers]
        wanted = wanted or [case.id for case in reversed(unit.cases.all())]
    for case in wanted:
        with units(reading=True) as unit:
            yield _audited(unit, case)


def _audited(unit: UnitOfWork, case: str) -> Audited:
    kept, record = unit.cases.get(case), unit.cases.record(case)
    return Audited(kept.case.number, len(record), kept.entries, _broken(kept, record))


def _broken(kept: KeptCase, record: Sequence[RecordEntry]) -> int | None:
    found = first_broken(record)
    if found is None and (kept.entries, kept.seal) != (len(record), record[-1].seal if record else ""):
        return len(record) + 1
    return found
