"""The same request twice, where what it tells stays open: an event that may come again and again."""

from __future__ import annotations

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.ports.engine import ItemConflict
from regdesigner.application.ports.library import StoredFolder, Version
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.bootstrap import due_by
from regdesigner.domain.case import Asked
from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.record import EntryKind, first_broken
from regdesigner.domain.regulation import Provisions, Regulation, Status
from regdesigner.domain.standard import Channel
from regdesigner.engine import SpiffEngine
from tests.application.cases.disturbed_cases import folder_of
from tests.application.cases.pilot_cases import MONDAY, OFFICIAL

NAME = "told-again"
NODES = (
    FlowNode("start", NodeKind.START_EVENT),
    FlowNode("work", NodeKind.USER_TASK, lane="expert"),
    FlowNode("told", NodeKind.BOUNDARY_EVENT, event=EventKind.MESSAGE, attached_to="work", interrupting=False),
    FlowNode("look", NodeKind.USER_TASK, lane="expert"),
    FlowNode("looked", NodeKind.END_EVENT),
    FlowNode("end", NodeKind.END_EVENT),
)
LINES = (("start", "work"), ("work", "end"), ("told", "look"), ("look", "looked"))


@pytest.fixture
def carrying(units: UnitsOfWork) -> CarryingOut:
    """A regulation in which the recipient may tell something as long as the work goes on."""
    flows = tuple(SequenceFlow(f"{source}>{target}", source, target) for source, target in LINES)
    drawn = Regulation("r", "287r-2014", Status.DRAFT, "3", Provisions(), (), Flow(NODES, flows))
    folder = folder_of(drawn)
    equipped = folder, SpiffEngine(lambda _, start: start), due_by(folder)
    with units() as unit:
        unit.library.create(StoredFolder(NAME, "3", None), {"f": b""}, Version(NAME, 1, MONDAY, None, ""))
        unit.commit()
    return CarryingOut(units, lambda _folder, _version: equipped)


def told(carrying: CarryingOut, case: str) -> str:
    """What may be told now: each time it has an id of its own."""
    with carrying.units(reading=True) as unit:
        return next(item.item for item in unit.cases.items(case) if item.element == "told")


def test_what_may_be_told_again_is_told_once_by_one_request(carrying: CarryingOut) -> None:
    case = carrying.begin(NAME, 1, Asked(Channel.IN_PERSON), OFFICIAL, MONDAY, "begin").case.id
    item = told(carrying, case)
    first = carrying.tell(case, item, {}, OFFICIAL, MONDAY, "one")
    assert carrying.tell(case, item, {}, OFFICIAL, MONDAY, "one") == first
    with pytest.raises(ItemConflict):
        carrying.tell(case, item, {}, OFFICIAL, MONDAY, "another")
    carrying.tell(case, told(carrying, case), {}, OFFICIAL, MONDAY, "another")
    with carrying.units(reading=True) as unit:
        record = unit.cases.record(case)
        assert sum(each.element == "look" for each in unit.cases.items(case)) == 2
    assert sum(entry.kind is EntryKind.EVENT for entry in record) == 2
    assert first_broken(record) is None
