"""An oracle that shares nothing with the product: it steps datetimes and enumerates every execution.

Models are trees: ``("act", name, term)``, ``("seq", parts)``, ``("xor", parts)``, ``("par", parts)``,
``("or", parts)`` for some of them, ``("loop", body, bound)``, ``("times", body, n)`` for up to n one after another,
``("same", body)`` for several at the same time, ``("sub", body)``, ``("call", body)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from regdesigner.domain.action import ActionKind, AdministrativeAction
from regdesigner.domain.conventions import Conventions, DayEnd, DayZero, EndOnDayOff, InnerDays
from regdesigner.domain.flow import FlowNode, Loop, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Basis, Term, Unit
from tests.analysis.deadlines.proof_models import (
    action,
    arrow,
    calendar_days,
    calendar_minutes,
    end,
    minutes,
    months,
    regulation,
    start,
    task,
    working_days,
)
from tests.calendars import HOLIDAYS

Tree = Any
WITH_BODY = ("loop", "sub", "call", "times", "same")
HOLDING = {"call": NodeKind.CALL_ACTIVITY}
GATES = {"xor": NodeKind.EXCLUSIVE_GATEWAY, "par": NodeKind.PARALLEL_GATEWAY, "or": NodeKind.INCLUSIVE_GATEWAY}
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
OFF = frozenset(entry.date for entry in HOLIDAYS)
SHORT_DAYS = frozenset([date(2026, 4, 30), date(2026, 12, 31)])


def open_at(moment: datetime) -> bool:
    """Whether the minute that begins here is worked."""
    if moment.weekday() > 4 or moment.date() in OFF:
        return False
    clock = moment.time()
    closing = time(17) if moment.date() in SHORT_DAYS else time(18)
    return time(9) <= clock < time(12, 30) or time(13, 30) <= clock < closing


def working(day: date) -> bool:
    return open_at(datetime.combine(day, time(9)))


def closing(day: date, rules: Conventions) -> datetime:
    if rules.day_end is DayEnd.MIDNIGHT or not working(day):
        return datetime.combine(day, time(23, 59))
    return datetime.combine(day, time(17) if day in SHORT_DAYS else time(18))


def _day_zero(start: datetime, rules: Conventions, electronic: bool, inner: bool) -> date:
    chosen = rules.day_zero_electronic if electronic else rules.day_zero_in_person
    if inner or chosen is DayZero.OWN_DATE:
        return start.date()
    moment = start
    if moment > datetime.combine(start.date(), time(9)) and not open_at(moment) and open_at(moment - MINUTE):
        return start.date()  # closing time itself belongs to the day that ends
    while not open_at(moment):
        moment += MINUTE
    return moment.date()


def _month_later(day: date) -> tuple[int, int]:
    return (day.year, day.month + 1) if day.month < 12 else (day.year + 1, 1)


def _after_months(day: date, amount: int) -> date:
    current = day.replace(day=1)
    for _ in range(amount):
        current = date(*_month_later(current), 1)
    for number in range(day.day, 0, -1):
        try:
            return current.replace(day=number)
        except ValueError:
            continue
    raise AssertionError(day)


@lru_cache(maxsize=20_000)
def stepped_due(
    term: Term, start: datetime, rules: Conventions, electronic: bool = False, inner: bool = False
) -> datetime:
    if term.unit in (Unit.MINUTE, Unit.HOUR):
        left = term.amount * (60 if term.unit is Unit.HOUR else 1)
        moment = start
        while left:
            left -= 1 if term.basis is Basis.CALENDAR or open_at(moment) else 0
            moment += MINUTE
        return moment
    if inner and term.basis is Basis.WORKING and rules.inner_days is InnerDays.MINUTES_OF_THE_DAY:
        return _same_time_later(term.amount, start)
    day = _day_zero(start, rules, electronic, inner)
    if term.basis is Basis.WORKING:
        left = term.amount
        while left:
            day += DAY
            left -= 1 if working(day) else 0
        return closing(day, rules)
    if term.unit is Unit.DAY:
        for _ in range(term.amount):
            day += DAY
    else:
        day = _after_months(day, term.amount * (12 if term.unit is Unit.YEAR else 1))
    while rules.end_on_day_off is EndOnDayOff.NEXT_WORKING_DAY and not working(day):
        day += DAY
    return closing(day, rules)


def _same_time_later(amount: int, start: datetime) -> datetime:
    """So many minutes into the n-th working day after the one that runs or comes, no further than its closing."""
    first = start
    while not open_at(first):
        first += MINUTE
    into = sum(
        open_at(datetime.combine(first.date(), time()) + MINUTE * one)
        for one in range(1440)
        if datetime.combine(first.date(), time()) + MINUTE * one < start
    )
    day = first.date()
    for _ in range(amount):
        day += DAY
        while not working(day):
            day += DAY
    moment = datetime.combine(day, time())
    if not into:  # nothing of the first day has passed: the end of the last full one
        moment -= MINUTE
        while not open_at(moment):
            moment -= MINUTE
        return moment + MINUTE
    while into and moment < datetime.combine(day, time(23, 59)):
        into -= 1 if open_at(moment) else 0
        moment += MINUTE
    while not open_at(moment - MINUTE):
        moment -= MINUTE
    return moment


def counted(term: Term, start: datetime, finish: datetime, rules: Conventions, electronic: bool = False) -> int:
    """The smallest amount of the limit's unit whose own end is not exceeded."""
    if finish == start:
        return 0
    if term.unit in (Unit.MINUTE, Unit.HOUR):
        ticked, moment, reached = 0, start, start
        while not ticked or reached < finish:
            if term.basis is Basis.CALENDAR or open_at(moment):
                ticked, reached = ticked + 1, moment + MINUTE
            moment += MINUTE
        return ticked if term.unit is Unit.MINUTE else -(-ticked // 60)
    amount = 1
    while stepped_due(Term(amount, term.unit, term.basis), start, rules, electronic) < finish:
        amount += 1
    return amount


def all_ends(
    tree: Tree,
    begins: datetime,
    arrival: datetime | None,
    rules: Conventions,
    electronic: bool = False,
    delays: Mapping[str, int] | None = None,
) -> frozenset[datetime]:
    """When a tree can end, over every execution in which each action takes its full term."""
    kind = tree[0]

    def again(part: Tree, moment: datetime) -> frozenset[datetime]:
        return all_ends(part, moment, arrival, rules, electronic, delays)

    if kind == "act":
        inner = begins != arrival
        finish = stepped_due(tree[2], begins, rules, electronic and not inner, inner)
        return frozenset([finish + MINUTE * (delays or {}).get(tree[1], 0)])
    if kind == "xor":
        return frozenset().union(*(again(part, begins) for part in tree[1]))
    if kind in ("sub", "call", "same"):
        return again(tree[1], begins)
    if kind == "or":
        ends = frozenset[datetime]()
        for part in tree[1]:
            own = again(part, begins)
            ends |= own | frozenset(max(one, other) for one in ends for other in own)
        return ends
    if kind == "par":
        ends = frozenset([begins])
        for part in tree[1]:
            ends = frozenset(max(one, other) for one in ends for other in again(part, begins))
        return ends
    if kind == "seq":
        ends = frozenset([begins])
        for part in tree[1]:
            ends = frozenset().union(*(again(part, one) for one in ends))
        return ends
    ends = again(tree[1], begins)
    found = ends
    for _ in range(tree[2] if kind == "loop" else tree[2] - 1):
        ends = frozenset().union(*(again(tree[1], one) for one in ends))
        found |= ends
    return found


def leaves(tree: Tree) -> list[tuple[str, Term]]:
    if tree[0] == "act":
        return [(tree[1], tree[2])]
    parts = [tree[1]] if tree[0] in WITH_BODY else tree[1]
    return [leaf for part in parts for leaf in leaves(part)]


def named(tree: Tree, names: list[str]) -> Tree:
    """The same tree with actions a0, a1, … in order."""
    if tree[0] == "act":
        names.append(f"a{len(names)}")
        return ("act", names[-1], tree[2])
    if tree[0] in WITH_BODY:
        return (tree[0], named(tree[1], names), *tree[2:])
    return (tree[0], tuple(named(part, names) for part in tree[1]))


class _Drawing:
    def __init__(self) -> None:
        self.nodes: list[FlowNode] = []
        self.arrows: list[SequenceFlow] = []
        self.actions: list[AdministrativeAction] = []
        self.parent: str | None = None

    def gateway(self, kind: NodeKind) -> str:
        self.nodes.append(FlowNode(f"g{len(self.nodes)}", kind, parent=self.parent))
        return self.nodes[-1].id

    def draw(self, tree: Tree) -> tuple[str, str]:
        if tree[0] == "act":
            self.nodes.append(task(tree[1], parent=self.parent))
            accepts = tree[1] == "accept" and not self.actions
            self.actions.append(action(tree[1], tree[2], ActionKind.ACCEPTING if accepts else ActionKind.EXAMINING))
            return tree[1], tree[1]
        if tree[0] == "seq":
            parts = [self.draw(part) for part in tree[1]]
            for (_, before), (after, _) in pairwise(parts):
                self.arrows.append(arrow(before, after))
            return parts[0][0], parts[-1][1]
        if tree[0] == "loop":
            head, tail = self.gateway(NodeKind.EXCLUSIVE_GATEWAY), self.gateway(NodeKind.EXCLUSIVE_GATEWAY)
            first, last = self.draw(tree[1])
            self.arrows += [arrow(head, first), arrow(last, tail), arrow(tail, head, max_repeats=tree[2])]
            return head, tail
        if tree[0] in WITH_BODY:
            return self.hold(tree)
        kind = GATES[tree[0]]
        head, tail = self.gateway(kind), self.gateway(kind)
        for first, last in [self.draw(part) for part in tree[1]]:
            self.arrows += [arrow(head, first), arrow(last, tail)]
        return head, tail

    def hold(self, tree: Tree) -> tuple[str, str]:
        """A sub-process, a called one, or one that is repeated."""
        holder = f"h{len(self.nodes)}"
        repeated = {"times": Loop(False, True, tree[-1]), "same": Loop(True, True, None)}
        kind = HOLDING.get(tree[0], NodeKind.SUB_PROCESS)
        self.nodes.append(FlowNode(holder, kind, parent=self.parent, loop=repeated.get(tree[0])))
        around, self.parent = self.parent, holder
        first, last = self.draw(tree[1])
        for name, inner in ((f"{holder}-start", NodeKind.START_EVENT), (f"{holder}-end", NodeKind.END_EVENT)):
            self.nodes.append(FlowNode(name, inner, parent=holder))
        self.arrows += [arrow(f"{holder}-start", first), arrow(last, f"{holder}-end")]
        self.parent = around
        return holder, holder


def drawn(tree: Tree) -> Regulation:
    drawing = _Drawing()
    first, last = drawing.draw(tree)
    nodes = [start(), *drawing.nodes, end()]
    return regulation(nodes, [arrow("start", first), *drawing.arrows, arrow(last, "end")], drawing.actions)


terms = st.one_of(
    st.integers(1, 300).map(minutes),
    st.integers(1, 3).map(lambda amount: Term(amount, Unit.HOUR, Basis.WORKING)),
    st.integers(1, 3).map(working_days),
    st.integers(1, 10).map(calendar_days),
    st.just(months(1)),
    st.integers(1, 900).map(calendar_minutes),
)

limits = st.sampled_from(
    [
        minutes(600),
        Term(20, Unit.HOUR, Basis.WORKING),
        working_days(9),
        calendar_days(20),
        months(1),
        calendar_minutes(9_000),
    ]
)


def trees(kinds: st.SearchStrategy[Term] = terms) -> st.SearchStrategy[Tree]:
    act = kinds.map(lambda term: ("act", "", term))

    def pairs(parts: st.SearchStrategy[Tree]) -> st.SearchStrategy[tuple[Tree, ...]]:
        return st.lists(parts, min_size=2, max_size=3).map(tuple)

    grown = st.recursive(
        act,
        lambda parts: st.one_of(
            st.tuples(st.sampled_from(["seq", "seq", "xor", "par", "or"]), pairs(parts)),
            st.tuples(st.just("loop"), parts, st.integers(1, 2)),
            st.tuples(st.sampled_from(["sub", "call", "same"]), parts),
            st.tuples(st.just("times"), parts, st.integers(1, 2)),
        ),
        max_leaves=5,
    )
    return grown.map(lambda tree: named(tree, []))


moments = st.builds(
    lambda day, minute: datetime(2026, 1, 1) + timedelta(days=day, minutes=minute),
    st.integers(0, 364),
    st.one_of(st.integers(0, 1439), st.sampled_from([0, 539, 540, 749, 750, 809, 810, 1079, 1080, 1081])),
)
