from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD309", basis=LegalReference(Act.INSTRUCTION, "13"), unless=("STD304", "STD305", "STD306"))
def part_longer_than_total(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard allows a part of the service more time than the whole.

    Why it matters: one of the two limits says nothing.

    Instead: state parts that fit into the total term.

    Basis: instruction p. 13; law art. 11 item 7.
    """
    standard = checked.standard
    if standard is None:
        return
    total = standard.limits.total
    for field in ("intake", "handover"):
        part = getattr(standard.limits, field)
        if isinstance(part, Term) and isinstance(total, Term) and _shortest(part) > _longest(total):
            yield Defect(None, f"limits.{field}", checked.standard_field(7), {"part": part, "total": total})


_SHORTEST = {Unit.MINUTE: 1, Unit.HOUR: 60, Unit.DAY: 1440, Unit.MONTH: 28 * 1440, Unit.YEAR: 365 * 1440}
_LONGEST = {**_SHORTEST, Unit.MONTH: 31 * 1440, Unit.YEAR: 366 * 1440}
"""Minutes by the clock."""


def _shortest(term: Term) -> int:
    return term.amount * _SHORTEST[term.unit]


def _longest(term: Term) -> int:
    """Working days stretch over nights, days off and feasts: ten times at most."""
    stretched = 10 if term.basis is Basis.WORKING and not term.runs_by_the_clock else 1
    return term.amount * _LONGEST[term.unit] * stretched
