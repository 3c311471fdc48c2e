"""A recipient's view of a case: how far it is, until when, on which ground it was refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.following import FollowingCases, StatusRefused
from regdesigner.application.cases.plain_progress import Stage, StageState
from regdesigner.application.cases.refusal_grounds import GROUND
from regdesigner.application.cases.steps import entries_step
from regdesigner.domain.record import EntryKind, RecordEntry
from tests.application.cases.pilot_cases import MONDAY, begin, complete, elements

LATER = MONDAY + timedelta(hours=1)
IN_20_WORKING_DAYS = datetime(2026, 12, 21, 18, 0)


@pytest.fixture
def following(carrying: CarryingOut) -> FollowingCases:
    return FollowingCases(carrying.units, carrying)


def steps(following: FollowingCases, number: str) -> list[tuple[Stage, StageState, datetime | None]]:
    return [(each.stage, each.state, each.at) for each in following.follow(number, LATER).steps]


def test_the_steps_are_passed_one_after_another(carrying: CarryingOut, following: FollowingCases) -> None:
    case = begin(carrying).case
    done, now, later = StageState.DONE, StageState.NOW, StageState.LATER
    ahead = [(Stage.EXAMINING, later, None), (Stage.DECIDING, later, None), (Stage.FINISHED, later, None)]
    first = (Stage.RECEIVED, done, MONDAY)
    assert steps(following, case.number) == [first, (Stage.ACCEPTING, now, None), *ahead]
    complete(carrying, case.id, "inform", LATER)
    assert steps(following, case.number) == [first, (Stage.ACCEPTING, now, None), *ahead]
    complete(carrying, case.id, "accept", LATER)
    assert steps(following, case.number)[1:3] == [(Stage.ACCEPTING, done, LATER), (Stage.EXAMINING, now, None)]


def test_documents_that_come_back_leave_the_case_in_its_examination(
    carrying: CarryingOut, following: FollowingCases
) -> None:
    case = begin(carrying).case
    for element, fields in (("inform", None), ("accept", None), ("check", {"completeness": "return"})):
        complete(carrying, case.id, element, LATER, fields)
    complete(carrying, case.id, "return-documents", LATER)
    seen = following.follow(case.number, LATER)
    assert [each.stage for each in seen.steps if each.state is StageState.NOW] == [Stage.EXAMINING]
    assert [each.node.id for each in seen.awaited] == ["corrected"]
    assert elements(carrying.units, case.id) == {"corrected", "not-corrected"}


def test_of_a_case_that_ended_only_what_it_passed_is_told(carrying: CarryingOut, following: FollowingCases) -> None:
    case = refused(carrying)
    assert steps(following, case) == [
        (Stage.RECEIVED, StageState.DONE, MONDAY),
        (Stage.ACCEPTING, StageState.DONE, LATER),
        (Stage.EXAMINING, StageState.DONE, LATER),
        (Stage.FINISHED, StageState.DONE, LATER),
    ]


def refused(carrying: CarryingOut) -> str:
    """The number of a case whose documents were refused."""
    case = begin(carrying).case
    for element in ("inform", "accept"):
        complete(carrying, case.id, element, LATER)
    complete(carrying, case.id, "check", LATER, {"completeness": "refuse"})
    complete(carrying, case.id, "refuse-documents", LATER, {"documents_refusal_ground": "no-authority"})
    return case.number


def test_the_ground_of_a_refusal_is_that_of_the_form_or_that_of_the_record(
    carrying: CarryingOut, following: FollowingCases
) -> None:
    number = refused(carrying)
    ground = following.follow(number, LATER).ground
    assert ground is not None
    assert ground.id == "no-authority"
    with carrying.units() as unit:
        kept = unit.cases.with_number(number)
        entry = RecordEntry(
            kept.case.id, 0, LATER, EntryKind.DECIDED, fields={GROUND: "wrongly-filled"}, note="Нет подписи."
        )
        step = entries_step(kept, (entry,))
        unit.cases.step(replace(step, after=replace(step.after, document={})))
        unit.commit()
    seen = following.follow(number, LATER)
    assert seen.ground is not None
    assert seen.ground.id == "wrongly-filled"
    assert seen.reasons == "Нет подписи."


def test_before_the_request_is_accepted_the_result_is_due_as_if_that_were_done_now(
    carrying: CarryingOut, following: FollowingCases
) -> None:
    case = begin(carrying).case
    assert case.due is None
    assert following.follow(case.number, LATER).due == IN_20_WORKING_DAYS
    complete(carrying, case.id, "inform", LATER)
    assert following.follow(case.number, LATER + timedelta(days=3)).due == IN_20_WORKING_DAYS


def test_the_word_of_one_case_opens_no_other(carrying: CarryingOut, following: FollowingCases) -> None:
    one, other = begin(carrying), begin(carrying)
    assert following.admit(one.case.number, one.secret, LATER, None) == one.case.number
    for number, secret in ((one.case.number, other.secret), ("3-2026-00009", one.secret), (one.case.number, "")):
        with pytest.raises(StatusRefused):
            following.admit(number, secret, LATER, None)
