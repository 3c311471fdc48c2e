"""Cases in which every action keeps its term, to be held against what the deadline proof says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from regdesigner.application.ports.cases import OpenItem
from regdesigner.application.ports.engine import AGAIN, INSTANCES, Incident
from regdesigner.domain.case import Asked, Case
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers
from regdesigner.domain.standard import Channel
from tests.application.cases.disturbed_cases import Office, equipped
from tests.application.cases.pilot_cases import OFFICIAL
from tests.engine.models import N

MOST_STEPS = 200
"""More than any of the random models can take."""
FULL_TERMS = 0.6
"""This part of all tasks takes the whole term."""


def asked_by_numbers(regulation: Regulation) -> Regulation:
    """The same, with a number that every task asks for and by which gateways choose, else the last of their ways."""
    flow = regulation.flow
    asks = {each.id for each in flow.nodes if each.kind is NodeKind.USER_TASK} | {each.id for each in flow.starts}
    nodes = [replace(each, fields=(N,)) if each.id in asks else each for each in flow.nodes]
    conditions: dict[str, str] = {}
    for place, each in enumerate(nodes):
        out = flow.outgoing(each.id)
        if each.kind not in (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.INCLUSIVE_GATEWAY) or len(out) == 1:
            continue
        ways = sorted(out, key=lambda way: way.max_repeats is None)
        nodes[place] = replace(each, default=ways[-1].id)
        conditions |= {way.id: f"n = {number % 4}" for number, way in enumerate(ways[:-1])}
    arrows = [replace(each, condition=conditions.get(each.id, "")) for each in flow.sequence_flows]
    return replace(regulation, flow=replace(flow, nodes=tuple(nodes), sequence_flows=tuple(arrows)))


@dataclass
class Punctual:
    """Officials who do each task within its term, mostly at its last minute."""

    office: Office
    done_at: dict[str, datetime] = field(default_factory=dict)

    def carry_out(self, begins: datetime) -> Case:
        """A case from its request to its end, in a disturbed office."""
        office, chance = self.office, self.office.chance
        office.now, n = begins, chance.randrange(16)
        given = Asked(Channel.IN_PERSON, fields={"n": n})
        begun = office.carrying.begin(office.name, 1, given, OFFICIAL, begins, "begin").case.id
        for _ in range(MOST_STEPS):
            kept = office.kept(begun)
            if kept.case.ended is not None:
                return kept.case
            item = min(office.items(begun), key=self._done)
            office.now = max(office.now, self._done(item))
            self._complete(begun, item)
        raise AssertionError("the case does not end")

    def _done(self, item: OpenItem) -> datetime:
        """When an item is done: kept as it was once decided."""
        if item.item not in self.done_at:
            chance, last = self.office.chance, item.due or item.opened
            within = int((last - item.opened) / timedelta(minutes=1))
            took = within if chance.random() < FULL_TERMS else chance.randint(0, within)
            self.done_at[item.item] = item.opened + timedelta(minutes=took)
        return self.done_at[item.item]

    def _complete(self, case: str, item: OpenItem) -> None:
        office, chance = self.office, self.office.chance
        kept = office.kept(case)
        engine, _due = equipped(office.folder)
        state = engine.restore(office.folder.regulation, kept.snapshot, kept.document)
        work = next(each for each in state.items if each.id == item.item)
        asked = {each.name: each for each in work.fields}
        values: Answers = {"n": chance.randrange(16), INSTANCES: chance.randint(1, 2), AGAIN: False}
        maximum = office.folder.regulation.flow.by_id[item.element].loop
        if maximum is not None and maximum.maximum is not None:
            values = {**values, INSTANCES: chance.randint(1, maximum.maximum)}
        given, now = {name: values[name] for name in asked}, office.now
        try:
            engine.complete(office.folder.regulation, state, item.item, given, now)
        except Incident:  # a loop is exhausted: the way on is the default
            given = {**given, "n": 0}
        office.insists(lambda carrying: carrying.complete(case, item.item, given, OFFICIAL, now, item.item))
