"""How often something may be done from one network address: forms that anybody may send are counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from regdesigner.application.accounts.signing_in import COUNTED_FOR
from regdesigner.application.ports.accounts import AddressFailures
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import Refused


class TooOften(Refused):
    """Too often from one network address; ``minutes`` until it may be tried again."""

    def __init__(self, minutes: int) -> None:
        super().__init__("refused-too-often", minutes=minutes)
        self.minutes = minutes


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times within ``COUNTED_FOR``, for whomever: many people may share one address."""

    name: str
    most: int

    def check(self, units: UnitsOfWork, address: str | None, now: datetime) -> None:
        """Raises ``TooOften``; ``None`` stands for an address that says nothing of who asks."""
        if address is None:
            return
        with units(reading=True) as unit:
            known = unit.addresses.failures(self._key(address))
        if known is None or known.failures < self.most or now - known.since >= COUNTED_FOR:
            return
        left = known.since + COUNTED_FOR - now
        raise TooOften(max(-(-int(left.total_seconds()) // 60), 1))

    def count(self, units: UnitsOfWork, address: str | None, now: datetime) -> None:
        if address is None:
            return
        with units() as unit:
            unit.addresses.forget_older(now - COUNTED_FOR)
            known = unit.addresses.failures(self._key(address)) or AddressFailures(0, now)
            unit.addresses.set_failures(self._key(address), replace(known, failures=known.failures + 1))
            unit.commit()

    def _key(self, address: str) -> str:
        return f"{self.name} {address}"
