"""Comparing two editions of a regulation, with the effect on the three limits of the standard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from regdesigner.analysis.comparison.comparison import Comparison, compare
from regdesigner.analysis.deadlines.verdict import LimitProof
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.proving import prove_deadlines


@dataclass(frozen=True, slots=True)
class LimitEffect:
    """One of the three limits, proven for the old and for the new edition."""

    old: LimitProof
    new: LimitProof

    @property
    def changed(self) -> bool:
        """Whether the limit itself, the worst or best case, or the verdict is another one."""
        return _verdict(self.old) != _verdict(self.new)

    @property
    def effect(self) -> str:
        """``same``; ``broken`` or ``kept`` where that is new; ``longer`` or ``shorter``; else ``other``."""
        if not self.changed:
            return "same"
        if self.old.holds is not self.new.holds and self.new.holds is not None:
            return "kept" if self.new.holds else "broken"
        before, after = self.old.worst, self.new.worst
        if before is None or after is None or (before.unit, before.basis) != (after.unit, after.basis):
            return "other"
        return "longer" if after.amount > before.amount else "shorter" if after.amount < before.amount else "other"


def _verdict(proof: LimitProof) -> tuple[object, ...]:
    return (proof.allowed, proof.worst, proof.best, proof.holds)


@dataclass(frozen=True)
class ComparedFolders:
    """Two editions and what changed between them.

    ``limits`` is empty without a standard. Where only one edition has a standard beside it, both are measured by it
    and ``borrowed`` is true.
    """

    old: RegulationFolder
    new: RegulationFolder
    comparison: Comparison
    limits: tuple[LimitEffect, ...]
    borrowed: bool = False


def compare_folders(old: RegulationFolder, new: RegulationFolder, on: date) -> ComparedFolders:
    """What changed; the proofs are for the year from a day. Raises ``UnreadableInput`` as the proof does."""
    comparison = compare(old.regulation, new.regulation)
    standard_of_old, standard_of_new = old.standard or new.standard, new.standard or old.standard
    if standard_of_old is None or standard_of_new is None:
        return ComparedFolders(old, new, comparison, ())
    before = prove_deadlines(replace(old, standard=standard_of_old), on)
    after = prove_deadlines(replace(new, standard=standard_of_new), on)
    effects = tuple(LimitEffect(one, other) for one, other in zip(before.limits, after.limits, strict=True))
    return ComparedFolders(old, new, comparison, effects, borrowed=(old.standard is None) is not (new.standard is None))
