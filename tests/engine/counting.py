"""How often repeated activities are done: a part of the token game."""

from __future__ import annotations

from collections.abc import Callable

from tests.engine.resting import HOLDING, Area, LoopExhausted, Resting

MANY = 1_000


class Counting:
    """The counters of instances; what they need of the game is declared here."""

    n: int
    holds: Callable[[str, int], bool]
    _put: Callable[..., Resting]
    _open: Callable[[Area, Resting], None]
    _break_off: Callable[[Area, Resting], None]
    _later: Callable[[Area, Callable[[], None]], None]
    _passed: Callable[[Area, Resting, Callable[[], None]], None]
    _done: Callable[[Area, Resting], None]

    def _begin_counting(self, area: Area, rest: Resting) -> None:
        loop = rest.node.loop
        assert loop is not None
        rest.counts, rest.due = True, None
        if not loop.multi_instance:
            if loop.before:
                self._once_more(area, rest)
            else:
                self._instance(area, rest)
        elif loop.number:
            self._instances(area, rest, int(loop.number) if loop.number.isdigit() else self.n % 4)
        else:
            rest.asks = True

    def _answer(self, area: Area, rest: Resting, n: int) -> None:
        rest.asks = False
        assert rest.node.loop is not None
        if rest.node.loop.multi_instance:
            self._instances(area, rest, n % 4)
        elif n % 2:
            self._instance(area, rest)
        else:
            self._counted(area, rest)

    def _instances(self, area: Area, rest: Resting, total: int) -> None:
        loop = rest.node.loop
        assert loop is not None
        if total > (MANY if loop.maximum is None else loop.maximum):
            raise LoopExhausted(rest.node.id)
        rest.total = total
        if total == 0:
            self._counted(area, rest)
        for _ in range(total if loop.parallel else min(total, 1)):
            self._instance(area, rest)

    def _instance(self, area: Area, rest: Resting) -> None:
        rest.begun += 1
        one = self._put(area, rest.node, counter=rest)
        if rest.node.kind in HOLDING:
            self._open(area, one)

    def _count(self, area: Area, rest: Resting) -> None:
        loop = rest.node.loop
        assert loop is not None
        rest.done += 1
        if not loop.multi_instance:
            self._once_more(area, rest)
        elif loop.completion and self.holds(loop.completion, self.n):
            for one in [each for each in area.resting if each.counter is rest]:
                self._break_off(area, one)
            self._counted(area, rest)
        elif rest.done == rest.total:
            self._counted(area, rest)
        elif not loop.parallel:
            self._instance(area, rest)

    def _once_more(self, area: Area, rest: Resting) -> None:
        loop = rest.node.loop
        assert loop is not None
        most = MANY if loop.maximum is None else loop.maximum
        if not loop.condition:
            if rest.done < most:
                rest.asks = True
            else:
                self._counted(area, rest)
        elif not self.holds(loop.condition, self.n):
            self._counted(area, rest)
        elif rest.done >= most:
            raise LoopExhausted(rest.node.id)
        else:
            self._instance(area, rest)

    def _counted(self, area: Area, rest: Resting) -> None:
        self._later(area, lambda: self._passed(area, rest, lambda: self._done(area, rest)))
