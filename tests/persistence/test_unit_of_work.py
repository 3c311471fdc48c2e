"""What is kept, the same in memory and in every database."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from regdesigner.application.ports.accounts import AddressFailures, LoginTaken, Session
from regdesigner.application.ports.jobs import Job, JobNote, JobState, NoSuchJob
from regdesigner.application.ports.library import (
    FolderExists,
    NoSuchVersion,
    StoredFolder,
    Version,
    VersionConflict,
)
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Account, Role
from regdesigner.domain.regulation import Status

NOW = datetime(2026, 11, 23, 9, 0)
ANALYST = Account(0, "aida", "Аида", frozenset((Role.ANALYST, Role.CONTROLLER)), "culture", "ru")
FOLDER = StoredFolder("9.6-index", "9.6", "culture")


def version(author: int | None = None, status: Status = Status.DRAFT, note: str = "") -> Version:
    return Version("9.6-index", 0, NOW, author, "Аида", note, status)


def test_what_is_not_committed_is_forgotten(units: UnitsOfWork) -> None:
    with units() as unit:
        unit.accounts.add(ANALYST, "hash")
    with units(reading=True) as unit:
        assert unit.accounts.count() == 0


def test_an_account_comes_back_as_it_was_kept(units: UnitsOfWork) -> None:
    with units() as unit:
        added = unit.accounts.add(ANALYST, "hash")
        unit.commit()
    with units(reading=True) as unit:
        assert added.id > 0
        assert unit.accounts.get(added.id) == added
        assert unit.accounts.all() == (added,)
        credentials = unit.accounts.credentials("aida")
    assert credentials is not None
    assert (credentials.account, credentials.password_hash, credentials.failures) == (added, "hash", 0)
    assert added.roles == ANALYST.roles


def test_a_login_is_there_only_once(units: UnitsOfWork) -> None:
    with units() as unit:
        unit.accounts.add(ANALYST, "hash")
        with pytest.raises(LoginTaken):
            unit.accounts.add(ANALYST, "other")
        other = unit.accounts.add(Account(0, "bek", "Бек", frozenset()), "hash")
        with pytest.raises(LoginTaken):
            unit.accounts.change(Account(other.id, "aida", "Бек", frozenset()))
        unit.commit()
    with units(reading=True) as unit:
        assert [each.login for each in unit.accounts.all()] == ["aida", "bek"]


def test_an_account_is_changed_with_its_roles(units: UnitsOfWork) -> None:
    with units() as unit:
        added = unit.accounts.add(ANALYST, "hash")
        changed = Account(added.id, "aida", "Аида А.", frozenset((Role.ADMINISTRATOR,)), None, "en", active=False)
        unit.accounts.change(changed)
        unit.accounts.set_password(added.id, "other")
        unit.accounts.set_failures(added.id, 3, NOW)
        unit.commit()
    with units(reading=True) as unit:
        credentials = unit.accounts.credentials("aida")
    assert credentials is not None
    assert credentials.account == changed
    assert (credentials.password_hash, credentials.failures, credentials.locked_until) == ("other", 3, NOW)


def test_sessions_are_listed_touched_and_ended(units: UnitsOfWork) -> None:
    with units() as unit:
        account = unit.accounts.add(ANALYST, "hash").id
        for number in range(4):
            unit.sessions.add(Session(f"key{number}", account, NOW, NOW + timedelta(minutes=number), "browser"))
        unit.sessions.touch("key0", NOW + timedelta(hours=1))
        unit.sessions.end("key2")
        unit.commit()
    with units() as unit:
        assert [each.key_hash for each in unit.sessions.of_account(account)] == ["key0", "key3", "key1"]
        assert unit.sessions.get("key2") is None
        unit.sessions.end_older(NOW - timedelta(days=1), NOW + timedelta(minutes=2))
        assert [each.key_hash for each in unit.sessions.of_account(account)] == ["key0", "key3"]
        unit.sessions.end_all(account, but="key3")
        assert [each.key_hash for each in unit.sessions.of_account(account)] == ["key3"]


def test_a_folder_keeps_every_version(units: UnitsOfWork) -> None:
    first, second = {"regulation.bpmn": b"<a/>", "standard.yaml": b"a: 1"}, {"regulation.bpmn": b"<b/>"}
    with units() as unit:
        unit.library.create(FOLDER, first, version(note="made"))
        saved = unit.library.save(1, second, version())
        unit.commit()
    with units(reading=True) as unit:
        assert saved.number == 2
        assert unit.library.files("9.6-index") == second
        assert unit.library.files("9.6-index", 1) == first
        assert unit.library.version("9.6-index", 2) == saved
        assert [(each.number, each.note) for each in unit.library.versions("9.6-index")] == [(2, ""), (1, "made")]
        folder = unit.library.folder("9.6-index")
        assert unit.library.folders() == (folder,)
    assert (folder.latest, folder.standard, folder.status, folder.in_force) == (2, False, Status.DRAFT, None)


def test_the_version_in_force_is_known_while_a_newer_one_is_drafted(units: UnitsOfWork) -> None:
    with units() as unit:
        unit.library.create(FOLDER, {"regulation.bpmn": b"<a/>"}, version())
        unit.library.save(1, {"regulation.bpmn": b"<b/>"}, version(status=Status.IN_FORCE))
        unit.library.save(2, {"regulation.bpmn": b"<c/>"}, version())
        folder = unit.library.folder("9.6-index")
    assert (folder.latest, folder.in_force, folder.status) == (3, 2, Status.DRAFT)


def test_saving_upon_an_older_version_is_a_conflict_that_names_the_newest(units: UnitsOfWork) -> None:
    files = {"regulation.bpmn": b"<a/>"}
    with units() as unit:
        unit.library.create(FOLDER, files, version())
        saved = unit.library.save(1, files, version())
        with pytest.raises(VersionConflict) as conflict:
            unit.library.save(1, files, version())
    assert conflict.value.latest == saved


def test_a_name_is_given_only_once(units: UnitsOfWork) -> None:
    with units() as unit:
        unit.library.create(FOLDER, {"regulation.bpmn": b"<a/>"}, version())
        with pytest.raises(FolderExists):
            unit.library.create(FOLDER, {"regulation.bpmn": b"<b/>"}, version())
        assert unit.library.files("9.6-index") == {"regulation.bpmn": b"<a/>"}


def test_what_is_not_there_is_said(units: UnitsOfWork) -> None:
    with units() as unit:
        unit.library.create(FOLDER, {"regulation.bpmn": b"<a/>"}, version())
        for ask in (
            lambda: unit.library.files("9.6-index", 7),
            lambda: unit.library.files("nothing"),
            lambda: unit.library.version("9.6-index", 2),
            lambda: unit.library.version("nothing", 1),
            lambda: unit.library.folder("nothing"),
            lambda: unit.library.versions("nothing"),
            lambda: unit.library.trash("nothing", trashed=True),
            lambda: unit.library.save(1, {}, Version("nothing", 0, NOW, None, "")),
        ):
            with pytest.raises(NoSuchVersion):
                ask()


def test_a_version_is_given_a_name_which_is_taken_away_again(units: UnitsOfWork) -> None:
    with units() as unit:
        unit.library.create(FOLDER, {"regulation.bpmn": b"<a/>"}, version())
        unit.library.save(1, {"regulation.bpmn": b"<b/>"}, version())
        assert unit.library.mark("9.6-index", 1, "комиссияга").mark == "комиссияга"
        unit.commit()
    with units() as unit:
        assert [each.mark for each in unit.library.versions("9.6-index")] == ["", "комиссияга"]
        assert unit.library.mark("9.6-index", 1, "").mark == ""
        with pytest.raises(NoSuchVersion):
            unit.library.mark("9.6-index", 3, "x")


def test_versions_are_taken_out_for_good_but_never_the_newest(units: UnitsOfWork) -> None:
    with units() as unit:
        unit.library.create(FOLDER, {"regulation.bpmn": b"0", "standard.yaml": b"kept"}, version())
        for number in range(1, 5):
            unit.library.save(number, {"regulation.bpmn": b"%d" % number, "standard.yaml": b"kept"}, version())
        assert unit.library.forget("9.6-index", (2, 3, 5, 77)) == (2, 3)
        unit.commit()
    with units() as unit:
        assert [each.number for each in unit.library.versions("9.6-index")] == [5, 4, 1]
        assert unit.library.files("9.6-index", 4) == {"regulation.bpmn": b"3", "standard.yaml": b"kept"}
        with pytest.raises(NoSuchVersion):
            unit.library.files("9.6-index", 2)
        assert unit.library.save(5, {"regulation.bpmn": b"1"}, version()).number == 6
        assert unit.library.files("9.6-index") == {"regulation.bpmn": b"1"}


def test_a_folder_goes_to_the_trash_and_back(units: UnitsOfWork) -> None:
    with units() as unit:
        unit.library.create(FOLDER, {"regulation.bpmn": b"<a/>"}, version())
        unit.library.trash("9.6-index", trashed=True)
        assert unit.library.folder("9.6-index").trashed
        unit.library.trash("9.6-index", trashed=False)
        assert not unit.library.folder("9.6-index").trashed


def test_long_work_tells_how_far_it_is_and_what_became_of_its_parts(units: UnitsOfWork) -> None:
    with units() as unit:
        account = unit.accounts.add(ANALYST, "hash").id
        for number in range(3):
            wanted = {"folders": ["9.6-index"], "number": number}
            unit.jobs.add(Job(f"job{number}", account, "papers", NOW + timedelta(minutes=number), wanted=wanted))
        unit.jobs.progress("job0", 4, 12, "4.1 Диплом")
        unit.jobs.note("job0", JobNote("4.1", "job-folder-gone", {"name": "4.1"}, line=7))
        unit.jobs.note("job0", JobNote("4.2", folder="4.2-diploma"))
        unit.jobs.finish("job1", NOW, "papers.zip")
        unit.commit()
    with units() as unit:
        assert [each.id for each in unit.jobs.of_account(account)] == ["job2", "job1", "job0"]
        assert unit.jobs.all() == unit.jobs.of_account(account)
        assert unit.jobs.running(account) == 2
        far = unit.jobs.get("job0")
        assert (far.done, far.total, far.part, far.wanted["number"]) == (4, 12, "4.1 Диплом", 0)
        assert unit.jobs.notes("job0")[0] == JobNote("4.1", "job-folder-gone", {"name": "4.1"}, line=7)
        assert [each.folder for each in unit.jobs.notes("job0")] == ["", "4.2-diploma"]
        assert (unit.jobs.get("job1").state, unit.jobs.get("job1").file_name) == (JobState.DONE, "papers.zip")
        with pytest.raises(NoSuchJob):
            unit.jobs.get("nothing")


def test_long_work_that_runs_no_more_stays_as_it_ended(units: UnitsOfWork) -> None:
    with units() as unit:
        account = unit.accounts.add(ANALYST, "hash").id
        for number in range(4):
            unit.jobs.add(Job(f"job{number}", account, "papers", NOW, process="dead"))
        unit.jobs.add(Job("job4", account, "papers", NOW, process="living"))
        unit.jobs.cancel("job0", NOW)
        unit.jobs.finish("job0", NOW, "papers.zip")
        unit.jobs.fail("job1", NOW, "refused-too-many-papers", {"limit": 1})
        unit.jobs.cancel("job1", NOW)
        unit.jobs.finish("job2", NOW)
        unit.jobs.fail_running(NOW, "stopped", {"living"})
        unit.commit()
    with units() as unit:
        assert [each.state for each in unit.jobs.of_account(account)] == [
            "cancelled",
            "failed",
            "done",
            "failed",
            "running",
        ]
        assert unit.jobs.get("job1").arguments == {"limit": 1}
        assert unit.jobs.get("job3").error == "stopped"
        unit.jobs.remove("job0")
        unit.commit()
    with units() as unit, pytest.raises(NoSuchJob):
        unit.jobs.get("job0")


def test_failures_are_counted_by_address(units: UnitsOfWork) -> None:
    with units() as unit:
        assert unit.addresses.failures("203.0.113.7") is None
        unit.addresses.set_failures("203.0.113.7", AddressFailures(1, NOW))
        unit.addresses.set_failures("203.0.113.7", AddressFailures(2, NOW))
        unit.addresses.set_failures("198.51.100.1", AddressFailures(1, NOW + timedelta(minutes=1)))
        unit.commit()
    with units() as unit:
        assert unit.addresses.failures("203.0.113.7") == AddressFailures(2, NOW)
        unit.addresses.forget_older(NOW + timedelta(seconds=30))
        assert unit.addresses.failures("203.0.113.7") is None
        assert unit.addresses.failures("198.51.100.1") is not None
