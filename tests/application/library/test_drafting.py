"""Folders as accounts see and change them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesigner.application.library.drafting import Drafting, sittings
from regdesigner.application.ports.library import (
    REGULATION,
    STANDARD,
    FolderExists,
    NoSuchVersion,
    Version,
    VersionConflict,
)
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Role
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Status
from tests.application.kept import NOW, SAMPLE, drafting_on, person, sample_files

FILES = sample_files()
CHANGED = FILES[REGULATION] + b"<!-- changed -->"
IN_FORCE = FILES[REGULATION].replace(b'status="draft"', b'status="in_force"')


def world(units: UnitsOfWork) -> tuple[Drafting, Account, Account]:
    """The sample as a draft of the libraries, its author, who may decide too, and an analyst of another body."""
    drafting = drafting_on(units)
    author = person(units, "aida", Role.ANALYST, Role.INTERDEPARTMENTAL_MEMBER, body="state-libraries")
    stranger = person(units, "bek", Role.ANALYST, body="justice")
    drafting.keep_new(author, SAMPLE, "9.6", FILES, NOW)
    return drafting, author, stranger


def test_a_new_folder_belongs_to_the_body_of_its_author(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    (folder,) = drafting.folders(author)
    assert (folder.name, folder.service, folder.body, folder.latest) == (SAMPLE, "9.6", "state-libraries", 1)
    opened = drafting.open(author, SAMPLE)
    assert opened.files == FILES
    assert opened.editable
    assert (opened.version.author, opened.version.author_name) == (author.id, "Aida")


def test_who_has_no_body_drafts_for_the_body_that_provides_the_service(units: UnitsOfWork) -> None:
    drafting = drafting_on(units)
    keeper = person(units, "keeper", Role.ADMINISTRATOR)
    assert drafting.keep_new(keeper, "index", "9.6", FILES, NOW).body == "state-libraries"
    assert drafting.keep_new(keeper, "unknown", "9.99", FILES, NOW).body is None


def test_a_body_sees_no_drafts_of_another_one(units: UnitsOfWork) -> None:
    drafting, _author, stranger = world(units)
    assert drafting.folders(stranger) == ()
    for ask in (
        lambda: drafting.open(stranger, SAMPLE),
        lambda: drafting.open(stranger, SAMPLE, 1),
        lambda: drafting.versions(stranger, SAMPLE),
        lambda: drafting.save(stranger, SAMPLE, 1, {REGULATION: CHANGED}, NOW),
        lambda: drafting.trash(stranger, SAMPLE),
    ):
        with pytest.raises(NoSuchVersion):
            ask()


def test_what_is_in_force_is_everybodys_to_read_and_nobody_elses_to_change(units: UnitsOfWork) -> None:
    drafting, author, stranger = world(units)
    drafting.save(author, SAMPLE, 1, {REGULATION: IN_FORCE}, NOW)
    drafting.save(author, SAMPLE, 2, {REGULATION: CHANGED}, NOW)
    opened = drafting.open(stranger, SAMPLE)
    assert (opened.version.number, opened.files[REGULATION], opened.editable) == (2, IN_FORCE, False)
    assert [version.number for version in drafting.versions(stranger, SAMPLE)] == [2]
    with pytest.raises(NoSuchVersion):
        drafting.open(stranger, SAMPLE, 3)
    with pytest.raises(NotPermitted):
        drafting.save(stranger, SAMPLE, 3, {REGULATION: CHANGED}, NOW)
    assert drafting.open(author, SAMPLE).version.number == 3


def test_who_only_reads_may_not_save(units: UnitsOfWork) -> None:
    drafting, _author, _stranger = world(units)
    reader = person(units, "reader", Role.OFFICIAL, body="state-libraries")
    assert not drafting.open(reader, SAMPLE).editable
    for ask in (
        lambda: drafting.save(reader, SAMPLE, 1, {REGULATION: CHANGED}, NOW),
        lambda: drafting.restore_version(reader, SAMPLE, 1, NOW),
        lambda: drafting.keep_new(reader, "new", "9.6", FILES, NOW),
        lambda: drafting.trash(reader, SAMPLE),
    ):
        with pytest.raises(NotPermitted):
            ask()


def test_saving_adds_a_version_and_leaves_the_other_files(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    saved = drafting.save(author, SAMPLE, 1, {REGULATION: CHANGED, "expected.yaml": None}, NOW, "said why")
    assert (saved.number, saved.note, saved.status) == (2, "said why", Status.DRAFT)
    files = drafting.open(author, SAMPLE).files
    assert files == {**{path: FILES[path] for path in FILES if path != "expected.yaml"}, REGULATION: CHANGED}
    assert drafting.open(author, SAMPLE, 1).files == FILES
    assert not drafting.open(author, SAMPLE, 1).editable


def test_saving_nothing_new_adds_no_version(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    assert drafting.save(author, SAMPLE, 1, {REGULATION: FILES[REGULATION]}, NOW).number == 1
    assert drafting.save(author, SAMPLE, 1, {}, NOW).number == 1


def test_saving_upon_an_older_version_is_a_conflict(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    drafting.save(author, SAMPLE, 1, {REGULATION: CHANGED}, NOW)
    for mine in (FILES[REGULATION] + b"<!-- mine -->", FILES[REGULATION]):
        with pytest.raises(VersionConflict) as conflict:
            drafting.save(author, SAMPLE, 1, {REGULATION: mine}, NOW)
        assert conflict.value.latest.number == 2


def test_the_standard_alone_is_saved_without_touching_the_status(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    drafting.save(author, SAMPLE, 1, {REGULATION: IN_FORCE}, NOW)
    saved = drafting.save(author, SAMPLE, 2, {STANDARD: FILES[STANDARD] + b"# note\n"}, NOW)
    assert saved.status is Status.IN_FORCE


@pytest.mark.parametrize(
    "changes",
    [
        {REGULATION: b"<!DOCTYPE a><a/>"},
        {REGULATION: b"no xml"},
        {STANDARD: b"a: [1"},
        {STANDARD: b"a: !!python/object:os.system 1"},
        {"scenarios/one.yaml": b"a: &a 1\nb: *a"},
    ],
)
def test_an_unsafe_file_is_not_kept(units: UnitsOfWork, changes: dict[str, bytes]) -> None:
    drafting, author, _stranger = world(units)
    with pytest.raises(UnreadableInput) as error:
        drafting.save(author, SAMPLE, 1, changes, NOW)
    assert error.value.path in changes
    assert drafting.open(author, SAMPLE).version.number == 1


@pytest.mark.parametrize("path", ["../x.yaml", "scenarios/../../x.yaml", "/etc/passwd", "x.py", "scenarios/.yaml"])
def test_a_file_that_no_folder_holds_is_refused(units: UnitsOfWork, path: str) -> None:
    drafting, author, _stranger = world(units)
    with pytest.raises(Refused):
        drafting.save(author, SAMPLE, 1, {path: b"a: 1"}, NOW)


def test_a_folder_without_a_regulation_is_refused(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    with pytest.raises(Refused):
        drafting.save(author, SAMPLE, 1, {REGULATION: None}, NOW)


@pytest.mark.parametrize("name", ["", "../up", "Два", "a b", "-a", "A"])
def test_a_name_that_no_folder_can_have_is_refused(units: UnitsOfWork, name: str) -> None:
    drafting, author, _stranger = world(units)
    with pytest.raises(Refused):
        drafting.keep_new(author, name, "9.6", FILES, NOW)


def test_a_taken_name_is_refused(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    with pytest.raises(FolderExists):
        drafting.keep_new(author, SAMPLE, "9.6", FILES, NOW)


def test_an_older_version_becomes_the_newest_again(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    drafting.save(author, SAMPLE, 1, {REGULATION: CHANGED}, NOW)
    restored = drafting.restore_version(author, SAMPLE, 1, NOW, "back")
    assert restored.number == 3
    assert drafting.open(author, SAMPLE).files == FILES
    with pytest.raises(NoSuchVersion):
        drafting.restore_version(author, SAMPLE, 9, NOW)


def test_a_trashed_folder_is_gone_until_it_is_restored(units: UnitsOfWork) -> None:
    drafting, author, stranger = world(units)
    drafting.trash(author, SAMPLE)
    assert drafting.folders(author) == ()
    with pytest.raises(NoSuchVersion):
        drafting.open(author, SAMPLE)
    assert [folder.name for folder in drafting.trashed(author)] == [SAMPLE]
    assert drafting.trashed(stranger) == ()
    with pytest.raises(NoSuchVersion):
        drafting.restore(stranger, SAMPLE)
    drafting.restore(author, SAMPLE)
    assert drafting.open(author, SAMPLE).files == FILES


def test_what_is_in_force_cannot_be_thrown_away(units: UnitsOfWork) -> None:
    drafting, author, _stranger = world(units)
    drafting.save(author, SAMPLE, 1, {REGULATION: IN_FORCE}, NOW)
    with pytest.raises(Refused):
        drafting.trash(author, SAMPLE)


def version(number: int, minutes: int, author: str = "Аида", note: str = "") -> Version:
    return Version("a", number, NOW + timedelta(minutes=minutes), 1, author, note)


def test_saves_of_one_author_in_one_go_are_shown_as_one() -> None:
    saved = (
        version(1, 0, note="made"),
        version(2, 1),
        version(3, 8),
        version(4, 16),
        version(5, 62),
        version(6, 63, "Бек"),
        replace(version(7, 64, "Бек"), mark="комиссияга"),
    )
    shown = sittings(tuple(reversed(saved)))
    assert [(each.first, each.last.number) for each in shown] == [(6, 7), (3, 5), (2, 2), (1, 1)]
    assert [each.number for each in shown[1].saves] == [5, 4, 3]
