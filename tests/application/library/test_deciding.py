"""Who may say that something is approved or in force."""

from __future__ import annotations

import pytest

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.library import REGULATION, STANDARD, VersionConflict
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import NotPermitted
from regdesigner.domain.account import Account, Role
from regdesigner.domain.regulation import Status
from tests.application.kept import NOW, SAMPLE, drafting_on, person, sample_files

FILES = sample_files()


def saying(status: str) -> bytes:
    return FILES[REGULATION].replace(b'status="draft"', f'status="{status}"'.encode())


APPROVED = FILES[STANDARD] + b"review:\n  approved_on: 2026-02-02\n"


@pytest.fixture
def drafting(units: UnitsOfWork) -> Drafting:
    return drafting_on(units)


@pytest.fixture
def analyst(drafting: Drafting) -> Account:
    analyst = person(drafting.units, "aida", Role.ANALYST, body="state-libraries")
    drafting.keep_new(analyst, SAMPLE, "9.6", {REGULATION: FILES[REGULATION]}, NOW)
    return analyst


@pytest.fixture
def keeper(drafting: Drafting) -> Account:
    return person(drafting.units, "keeper", Role.ADMINISTRATOR)


@pytest.mark.parametrize("status", ["approved", "in_force"])
def test_an_analyst_does_not_put_a_draft_in_force(drafting: Drafting, analyst: Account, status: str) -> None:
    with pytest.raises(NotPermitted, match="refused-decide"):
        drafting.save(analyst, SAMPLE, 1, {REGULATION: saying(status)}, NOW)
    with pytest.raises(NotPermitted, match="refused-decide"):
        drafting.keep_new(analyst, "other", "9.6", {REGULATION: saying(status)}, NOW)
    assert drafting.open(analyst, SAMPLE).folder.status is Status.DRAFT


def test_an_analyst_hands_a_draft_in_and_who_decides_puts_it_in_force(
    drafting: Drafting, analyst: Account, keeper: Account
) -> None:
    assert drafting.save(analyst, SAMPLE, 1, {REGULATION: saying("in_review")}, NOW).status is Status.IN_REVIEW
    assert drafting.save(keeper, SAMPLE, 2, {REGULATION: saying("in_force")}, NOW).status is Status.IN_FORCE
    assert drafting.open(analyst, SAMPLE).folder.in_force == 3


def test_what_is_in_force_is_changed_as_a_draft_of_the_next_edition(
    drafting: Drafting, analyst: Account, keeper: Account
) -> None:
    drafting.save(keeper, SAMPLE, 1, {REGULATION: saying("in_force")}, NOW)
    for change in ({REGULATION: saying("in_force") + b"<!-- -->"}, {STANDARD: FILES[STANDARD]}):
        with pytest.raises(NotPermitted, match="refused-change-decided"):
            drafting.save(analyst, SAMPLE, 2, change, NOW)
    assert drafting.save(analyst, SAMPLE, 2, {REGULATION: saying("draft")}, NOW).number == 3
    with pytest.raises(NotPermitted, match="refused-decide"):
        drafting.restore_version(analyst, SAMPLE, 2, NOW)
    assert drafting.open(analyst, SAMPLE).folder.in_force == 2


def test_nothing_changed_is_no_decision(drafting: Drafting, analyst: Account, keeper: Account) -> None:
    drafting.save(keeper, SAMPLE, 1, {REGULATION: saying("in_force")}, NOW)
    assert drafting.save(analyst, SAMPLE, 2, {REGULATION: saying("in_force")}, NOW).number == 2
    with pytest.raises(VersionConflict):
        drafting.save(analyst, SAMPLE, 1, {REGULATION: saying("in_force")}, NOW)


def test_a_standard_is_not_said_to_be_approved_in_silence(drafting: Drafting, analyst: Account) -> None:
    notes = [
        drafting.save(analyst, SAMPLE, 1, {STANDARD: APPROVED}, NOW).note,
        drafting.save(analyst, SAMPLE, 2, {STANDARD: APPROVED + b"# more\n"}, NOW).note,
        drafting.save(analyst, SAMPLE, 3, {STANDARD: FILES[STANDARD]}, NOW).note,
        drafting.save(analyst, SAMPLE, 4, {STANDARD: APPROVED}, NOW, "Токтом № 7").note,
    ]
    assert notes == ["Стандарттын бекитилген күнү: 2026-02-02", "", "Стандарттын бекитилген күнү алынды", "Токтом № 7"]
    assert drafting.open(analyst, SAMPLE).folder.status is Status.DRAFT
