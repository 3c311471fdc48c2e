"""A running case is moved to a newer version where what is open exists there, and never else."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.moving import MoveRefused, MovingCases
from regdesigner.application.ports.cases import NoSuchCase
from regdesigner.application.ports.library import NoSuchVersion, Version
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Role
from regdesigner.domain.record import EntryKind, first_broken
from tests.application.cases.pilot_cases import (
    BENEFIT,
    MONDAY,
    OFFICIAL,
    begin,
    complete,
    elements,
    item_of,
    shipped,
)
from tests.application.kept import person

LATER = MONDAY + timedelta(minutes=5)
DIAGRAM, STANDARD = "regulation.bpmn", "standard.yaml"
DAY_OF_CHECK = b'<reg:term amount="1" unit="day" basis="working"/>'


@pytest.fixture
def analyst(carrying: CarryingOut) -> Account:
    return person(carrying.units, "analyst", Role.ANALYST)


@pytest.fixture
def moving(carrying: CarryingOut) -> MovingCases:
    return MovingCases(carrying.units, carrying)


def keep(carrying: CarryingOut, diagram: bytes | None = None, standard: bytes | None = None) -> int:
    """The next version of the folder; its number."""
    files = dict(shipped()[1][BENEFIT])
    files[DIAGRAM], files[STANDARD] = diagram or files[DIAGRAM], standard or files[STANDARD]
    with carrying.units() as unit:
        base = unit.library.folder(BENEFIT).latest
        saved = unit.library.save(base, files, Version(BENEFIT, base + 1, LATER, None, ""))
        unit.commit()
    return saved.number


def diagram() -> bytes:
    return shipped()[1][BENEFIT][DIAGRAM]


def checking(carrying: CarryingOut) -> tuple[str, str]:
    """A case whose documents are being checked: its id and number."""
    case = begin(carrying).case
    for element in ("inform", "accept"):
        complete(carrying, case.id, element, LATER)
    return case.id, case.number


def longer_check() -> bytes:
    """The diagram with three days for the check in place of one."""
    head, check, rest = diagram().partition(b'<bpmn:userTask id="check"')
    return head + check + rest.replace(DAY_OF_CHECK, DAY_OF_CHECK.replace(b'"1"', b'"3"'), 1)


def test_a_case_goes_on_by_the_newer_version_with_its_terms(
    carrying: CarryingOut, moving: MovingCases, analyst: Account
) -> None:
    case, number = checking(carrying)
    before = item_of(carrying.units, case, "check")
    standard = shipped()[1][BENEFIT][STANDARD].replace(b"total: {amount: 20", b"total: {amount: 30")
    version = keep(carrying, longer_check(), standard)
    seen = moving.preview(analyst, number, version, LATER)
    (moved,) = [each for each in seen.items if each.changed]
    assert (seen.may, moved.before) == (True, before)
    assert item_of(carrying.units, case, "check") == before, "looking changes nothing"
    after = moving.move(analyst, number, version, LATER, "move")
    assert (after.version, after.due) == (version, seen.due)
    assert item_of(carrying.units, case, "check") == moved.after
    assert before.due is not None
    assert moved.after.due is not None
    assert moved.after.due > before.due
    with carrying.units(reading=True) as unit:
        kept, record = unit.cases.get(case), unit.cases.record(case)
    assert (record[-1].kind, record[-1].person, record[-1].fields) == (
        EntryKind.MOVED,
        "Analyst",
        {"from_version": 1, "to_version": version},
    )
    assert first_broken(record) is None
    assert kept.seal == record[-1].seal
    complete(carrying, case, "check", LATER)
    assert "prepare-requests" in elements(carrying.units, case)


def test_to_ask_again_with_the_same_request_moves_once(
    carrying: CarryingOut, moving: MovingCases, analyst: Account
) -> None:
    case, number = checking(carrying)
    version = keep(carrying)
    once = moving.move(analyst, number, version, LATER, "move")
    assert moving.move(analyst, number, version, LATER, "move") == once
    with carrying.units(reading=True) as unit:
        kinds = [each.kind for each in unit.cases.record(case)]
    assert kinds.count(EntryKind.MOVED) == 1


def test_a_case_is_not_moved_where_what_is_open_is_missing(
    carrying: CarryingOut, moving: MovingCases, analyst: Account
) -> None:
    case, number = checking(carrying)
    other = re.sub(rb'"check"', b'"examine"', diagram()).replace(b">check<", b">examine<")
    version = keep(carrying, other)
    seen = moving.preview(analyst, number, version, LATER)
    assert [(each.message, each.element) for each in seen.obstacles] == [("web-cases-move-missing", "check")]
    with pytest.raises(MoveRefused) as refused:
        moving.move(analyst, number, version, LATER, "move")
    assert refused.value.obstacles == seen.obstacles
    with carrying.units(reading=True) as unit:
        assert unit.cases.get(case).case.version == 1


def test_a_case_is_not_moved_where_what_is_open_is_something_else(
    carrying: CarryingOut, moving: MovingCases, analyst: Account
) -> None:
    _case, number = checking(carrying)
    text = diagram()
    begin_of = text.index(b'<bpmn:userTask id="check"')
    end_of = text.index(b"</bpmn:userTask>", begin_of) + len(b"</bpmn:userTask>")
    manual = text[begin_of:end_of].replace(b"bpmn:userTask", b"bpmn:manualTask")
    version = keep(carrying, text[:begin_of] + manual + text[end_of:])
    (obstacle,) = moving.preview(analyst, number, version, LATER).obstacles
    assert (obstacle.message, obstacle.element) == ("web-cases-move-other-kind", "check")


def test_the_clock_that_stood_still_is_not_counted_by_the_newer_version_either(
    carrying: CarryingOut, moving: MovingCases, analyst: Account
) -> None:
    case, number = checking(carrying)
    complete(carrying, case, "check", LATER, {"completeness": "return"})
    complete(carrying, case, "return-documents", LATER)
    back = MONDAY + timedelta(days=3)
    carrying.tell(case, item_of(carrying.units, case, "corrected").item, {}, OFFICIAL, back, "back")
    with carrying.units(reading=True) as unit:
        due = unit.cases.get(case).case.due
    standard = shipped()[1][BENEFIT][STANDARD].replace(b"total: {amount: 20", b"total: {amount: 21")
    version = keep(carrying, standard=standard)
    after = moving.move(analyst, number, version, back, "move")
    assert due is not None
    assert after.due is not None
    assert timedelta(0) < after.due - due <= timedelta(days=3), "one working day more"


def test_only_those_who_run_pilots_move_cases_and_only_forwards(
    carrying: CarryingOut, moving: MovingCases, analyst: Account
) -> None:
    _case, number = checking(carrying)
    version = keep(carrying)
    controller = person(carrying.units, "controller", Role.CONTROLLER)
    stranger = person(carrying.units, "stranger", Role.OFFICIAL)
    with pytest.raises(NotPermitted):
        moving.preview(controller, number, version, LATER)
    with pytest.raises(NoSuchCase):
        moving.move(stranger, number, version, LATER, "move")
    with pytest.raises(Refused, match="refused-move-older"):
        moving.preview(analyst, number, 1, LATER)
    with pytest.raises(NoSuchVersion):
        moving.preview(analyst, number, 9, LATER)
    assert [each.number for each in moving.versions(analyst, number, LATER)] == [version]
