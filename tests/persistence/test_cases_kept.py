"""What every keeper of cases, pilots and requests promises, in memory and in databases alike."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.doing_tasks import DoingTasks
from regdesigner.application.cases.seeing import SeeingCases
from regdesigner.application.ports.cases import CaseConflict, Incident, ItemKind, NoSuchCase, Step
from regdesigner.application.ports.engine import Incident as EngineIncident
from regdesigner.application.ports.pilots import NoSuchRequest
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Role
from regdesigner.domain.case import Condition
from regdesigner.domain.pilot import Appointment, BodyRequest, Delegation, Pilot
from regdesigner.domain.record import EntryKind, RecordEntry, sealed
from regdesigner.domain.regulation import Regulation
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.application.cases.disturbed_cases import Office, folder_of, with_another_body
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, begin, carrying_out_on, complete, item_of
from tests.application.cases.undisturbed_cases import Pair
from tests.application.kept import person
from tests.engine.models import REGULATIONS
from tests.persistence.traffic import traffic_of

LATER = MONDAY + timedelta(minutes=5)
MOST_STATEMENTS = 5
"""One more finds out who asks."""


@pytest.fixture
def carrying(units: UnitsOfWork) -> CarryingOut:
    return carrying_out_on(units)


def test_a_task_is_completed_by_five_statements_and_one_commit(carrying: CarryingOut) -> None:
    if not isinstance(carrying.units, SqlUnitsOfWork):
        pytest.skip("memory takes no statements")
    official = person(carrying.units, "one", Role.OFFICIAL)
    case = begin(carrying).case.id
    with carrying.units() as unit:
        unit.pilots.appoint(Appointment(BENEFIT, "reception", official.id))
        unit.commit()
    for element in ("inform", "accept"):
        item = item_of(carrying.units, case, element).item
        with traffic_of(carrying.units._engine) as traffic:
            DoingTasks(carrying.units, carrying).complete(official, case, item, {}, LATER, element)
        assert (len(traffic.statements), traffic.commits) == (MOST_STATEMENTS, 1), traffic.statements


@pytest.mark.parametrize(("draws_messages", "more"), [(False, 1), (True, 2)])
def test_what_came_is_told_by_as_many_one_for_the_timer_beside_it_and_one_where_a_body_may_have_been_asked(
    carrying: CarryingOut, *, draws_messages: bool, more: int
) -> None:
    if not isinstance(carrying.units, SqlUnitsOfWork):
        pytest.skip("memory takes no statements")
    if not draws_messages:
        carrying = without_messages(carrying)
    official = person(carrying.units, "one", Role.OFFICIAL)
    kept = begin(carrying).case
    for element in ("inform", "accept", "check", "return-documents"):
        complete(carrying, kept.id, element, LATER, {"completeness": "return"} if element == "check" else None)
    with carrying.units() as unit:
        unit.pilots.appoint(Appointment(BENEFIT, "reception", official.id))
        unit.commit()
    wait = item_of(carrying.units, kept.id, "corrected").item
    assert isinstance(carrying.units, SqlUnitsOfWork)
    with traffic_of(carrying.units._engine) as traffic:
        told = SeeingCases(carrying.units, carrying).tell(official, kept.number, wait, {}, LATER, "came")
    assert told.still_since is None
    assert (len(traffic.statements), traffic.commits) == (MOST_STATEMENTS + more, 1), traffic.statements


def without_messages(carrying: CarryingOut) -> CarryingOut:
    """The use cases with a drawing that sends nothing to anybody."""
    folder, engine, due = carrying.loaded(BENEFIT, 1)
    flow = replace(folder.regulation.flow, message_flows=())
    silent = replace(folder, regulation=replace(folder.regulation, flow=flow))
    return replace(carrying, loaded=lambda _folder, _version: (silent, engine, due))


@settings(
    max_examples=6,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # each example has a folder of its own
@given(regulation=REGULATIONS, choices=st.lists(st.integers(0, 255), min_size=3, max_size=12), seed=st.integers(0, 999))
def test_a_disturbed_case_goes_its_way_on_every_database(
    units: UnitsOfWork, regulation: Regulation, choices: list[int], seed: int
) -> None:
    office = Office.opened(units, folder_of(with_another_body(regulation)), seed, 0.1)
    with suppress(EngineIncident):  # a start that cannot be left begins no case
        pair = Pair.begun(office, choices[0] % 16)
        for choice in choices:
            if not pair.over:
                pair.step(choice)


def test_a_case_and_its_item_are_found_together(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    item = item_of(carrying.units, case, "inform")
    with carrying.units(reading=True) as unit:
        assert unit.cases.with_item(case, item.item) == (unit.cases.get(case), item)
        assert unit.cases.with_item(case, "nothing") == (unit.cases.get(case), None)
        assert unit.cases.id_of(unit.cases.get(case).case.number) == case
        with pytest.raises(NoSuchCase):
            unit.cases.id_of("nowhere")
        with pytest.raises(NoSuchCase):
            unit.cases.with_item("nowhere", item.item)
        with pytest.raises(NoSuchCase):
            unit.cases.get("nowhere")
        with pytest.raises(NoSuchCase):
            unit.cases.with_number("nowhere")


def test_what_is_not_committed_was_never_there(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    with carrying.units() as unit:
        kept = unit.cases.get(case)
        (entry,) = sealed([RecordEntry(case, 0, LATER, EntryKind.REMINDED)], kept.entries, kept.seal)
        moved = replace(kept, case=replace(kept.case, revision=kept.case.revision + 1))
        unit.cases.step(Step(moved, entries=(entry,)))
        assert unit.cases.record(case)[-1] == entry
    with carrying.units(reading=True) as unit:
        assert unit.cases.get(case) == kept
        assert entry not in unit.cases.record(case)


def test_a_case_begins_once_under_its_id_and_number(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    with carrying.units() as unit:
        kept = unit.cases.get(case)
        for twin in (kept, replace(kept, case=replace(kept.case, id="another"))):
            with pytest.raises(CaseConflict):
                unit.cases.begin(Step(twin))
        assert unit.cases.next_number("3", MONDAY.year) == 2
        assert unit.cases.next_number("3", MONDAY.year + 1) == 1


def test_items_are_marked_while_they_are_open(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    item = item_of(carrying.units, case, "inform")
    told = replace(item, reminded=True, escalated=True)
    with carrying.units() as unit:
        assert unit.cases.mark(told)
        assert unit.cases.items(case) == (told,)
        assert not unit.cases.mark(replace(told, item="gone"))
        unit.commit()
    complete(carrying, case, "inform", LATER)
    with carrying.units(reading=True) as unit:
        assert unit.cases.item(case, item.item) is None
        assert unit.cases.is_done(case, f"inform {item.item}")
        assert not unit.cases.is_done(case, "something else")


def test_an_incident_is_kept_until_a_step_tries_again(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    incident = Incident(case, LATER, "complete", "1", {"n": 1}, None, "engine-no-way", "check", {"of": 2})
    with carrying.units() as unit:
        kept = unit.cases.get(case)
        stopped = replace(kept.case, revision=kept.case.revision + 1, condition=Condition.STOPPED)
        unit.cases.step(Step(replace(kept, case=stopped), incident=incident))
        assert unit.cases.incidents() == unit.cases.incidents(case) == (incident,)
        assert unit.cases.incidents("another") == ()
        assert unit.cases.tasks({(BENEFIT, "reception")}) == ()
        again = replace(stopped, revision=stopped.revision + 1, condition=Condition.RUNNING)
        (entry,) = sealed([RecordEntry(case, 0, LATER, EntryKind.RETRIED)], kept.entries, kept.seal)
        unit.cases.step(Step(replace(kept, case=again), entries=(entry,)))
        assert unit.cases.incidents() == ()


def test_what_the_clock_looks_up_is_found_when_it_is_due(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    task = replace(item_of(carrying.units, case, "inform"), item="task", due=LATER, remind=MONDAY)
    timer = replace(task, item="timer", kind=ItemKind.TIMER, remind=None)
    with carrying.units() as unit:
        kept = unit.cases.get(case)
        moved = replace(kept, case=replace(kept.case, revision=kept.case.revision + 1))
        closed = [each.item for each in unit.cases.items(case)]
        unit.cases.step(Step(moved, closed, (task, timer)))
        early, late = LATER - timedelta(minutes=1), LATER + timedelta(minutes=1)
        assert (unit.cases.fallen_due(early, 9), unit.cases.fallen_due(LATER, 9)) == ((), (timer,))
        assert unit.cases.to_remind(MONDAY, 9) == (task,)
        assert (unit.cases.to_escalate(LATER, 9), unit.cases.to_escalate(late, 9)) == ((), (task,))
        assert unit.cases.to_escalate(late, 0) == ()
        unit.cases.mark(replace(task, reminded=True, escalated=True))
        assert (unit.cases.to_remind(LATER, 9), unit.cases.to_escalate(late, 9)) == ((), ())


def test_pilots_and_positions_are_kept(carrying: CarryingOut) -> None:
    one, deputy = (person(carrying.units, login, Role.OFFICIAL) for login in ("one", "deputy"))
    day, pilot = date(2026, 11, 23), Pilot(BENEFIT, 1, MONDAY)
    with carrying.units() as unit:
        for each in (pilot, replace(pilot, version=2)):
            unit.pilots.keep(each)
            assert unit.pilots.get(BENEFIT) == each
        assert unit.pilots.all() == (replace(pilot, version=2),)
        held = Appointment(BENEFIT, "reception", one.id)
        unit.pilots.appoint(held)
        unit.pilots.appoint(held)
        away = Delegation(one.id, deputy.id, day, day)
        unit.pilots.delegate(away)
        assert unit.pilots.appointments(BENEFIT) == (held,)
        assert unit.pilots.positions(deputy.id, day) == {(BENEFIT, "reception")}
        assert unit.pilots.positions(deputy.id, day + timedelta(days=1)) == frozenset()
        assert unit.pilots.delegations(deputy.id) == (away,)
        unit.pilots.take_back(away)
        assert unit.pilots.positions(deputy.id, day) == frozenset()
        unit.pilots.dismiss(held)
        assert unit.pilots.positions(one.id, day) == frozenset()


def test_duties_are_ticked_by_whoever_saw_the_ticks_before_and_go_with_the_task(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    with carrying.units() as unit:
        (opened,) = unit.cases.items(case)
        assert opened.ticked == ()
        assert unit.cases.tick(opened, ((0, 7), (2, 8)))
        assert not unit.cases.tick(opened, ((1, 9),)), "somebody else ticked in between"
        seen = unit.cases.with_item(case, opened.item)[1]
        assert seen == replace(opened, ticked=((0, 7), (2, 8)))
        assert unit.cases.tick(seen, ())
        assert unit.cases.tick(opened, ((3, 7),))
        unit.commit()
    complete(carrying, case, "inform", LATER)
    with carrying.units(reading=True) as unit:
        (following,) = unit.cases.items(case)
        assert following.ticked == ()
        assert not unit.cases.tick(opened, ())


def test_a_request_is_answered_once(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    asked = BodyRequest("1-1", case, BENEFIT, "ask", "party", "body", ("answer",), MONDAY, LATER)
    late = LATER + timedelta(minutes=1)
    with carrying.units() as unit:
        unit.requests.add(asked)
        assert unit.requests.get("1-1") == asked
        assert unit.requests.overdue(late, 9) == unit.requests.to_body("body") == (asked,)
        assert unit.requests.overdue(LATER, 9) == ()
        told = replace(asked, escalated=True)
        assert unit.requests.change(told, answered=False)
        assert unit.requests.overdue(late, 9) == ()
        answered = replace(asked, answered=LATER, answer={"n": 1}, answered_by="body")
        assert not unit.requests.change(answered, answered=True)
        assert unit.requests.change(answered, answered=False)
        assert not unit.requests.change(replace(answered, answer={"n": 2}), answered=False)
        assert unit.requests.of_case(case) == unit.requests.to_body("body", answered=True) == (answered,)
        assert unit.requests.overdue(late, 9) == unit.requests.to_body("body") == ()
        with pytest.raises(NoSuchRequest):
            unit.requests.get("1-2")


def test_a_body_is_named_for_a_party_and_what_waits_goes_there(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    waits = BodyRequest("1-1", case, BENEFIT, "ask", "party", None, ("answer",), MONDAY)
    other, done = replace(waits, number="1-2", party="other"), replace(waits, number="1-3", answered=LATER)
    with carrying.units() as unit:
        for each in (waits, other, done):
            unit.requests.add(each)
        unit.pilots.name_body(BENEFIT, "party", "first")
        unit.pilots.name_body(BENEFIT, "party", "second")
        assert unit.pilots.bodies(BENEFIT) == {"party": "second"}
        assert unit.pilots.bodies("another") == {}
        unit.requests.redirect(BENEFIT, "party", "second")
        unit.requests.redirect("another", "other", "second")
        assert unit.requests.to_body("second") == (replace(waits, body="second"),)
        assert unit.requests.to_body(None) == (replace(waits, body="second"), other)
        unit.pilots.name_body(BENEFIT, "party", None)
        assert unit.pilots.bodies(BENEFIT) == {}
