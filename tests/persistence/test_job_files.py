"""The files of long work on disk."""

from __future__ import annotations

from errno import ENOSPC
from pathlib import Path

import pytest

from regdesigner.application.ports.jobs import RESULT, UPLOAD, JobFiles, NoSuchJob
from regdesigner.application.ports.unit_of_work import StoreUnavailable
from regdesigner.persistence.job_files import JobFilesOnDisk
from tests.fakes.job_files import JobFilesInMemory


@pytest.fixture(params=["memory", "disk"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> JobFiles:
    return JobFilesInMemory() if request.param == "memory" else JobFilesOnDisk(tmp_path / "work")


def test_what_was_written_is_read_until_it_is_removed(files: JobFiles) -> None:
    for name in (UPLOAD, RESULT):
        with files.writing("a-1", name) as file:
            file.write(name.encode())
    with files.reading("a-1", RESULT) as file:
        assert file.read() == b"result"
    files.remove("a-1", RESULT)
    with pytest.raises(NoSuchJob):
        files.reading("a-1", RESULT)
    files.reading("a-1", UPLOAD).close()
    files.remove("a-1")
    files.remove("a-2")
    with pytest.raises(NoSuchJob):
        files.reading("a-1", UPLOAD)


def test_what_was_broken_off_is_not_kept(files: JobFiles) -> None:
    writing = files.writing("a", RESULT)
    writing.__enter__().write(b"half")
    assert not writing.__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    with pytest.raises(NoSuchJob):
        files.reading("a", RESULT)
    files.remove("a")


def test_files_of_a_job_are_the_owners_only(tmp_path: Path) -> None:
    with JobFilesOnDisk(tmp_path / "work").writing("a", RESULT) as file:
        file.write(b"whole")
    assert (tmp_path / "work").stat().st_mode & 0o777 == 0o700
    assert [path.name for path in (tmp_path / "work").iterdir()] == ["a.result"]


def test_where_there_is_no_room_nothing_is_kept(tmp_path: Path) -> None:
    files, writing = JobFilesOnDisk(tmp_path / "work"), JobFilesOnDisk(tmp_path / "work").writing("a", RESULT)
    writing.__enter__().write(b"half")
    full = OSError(ENOSPC, "No space left on device")
    with pytest.raises(StoreUnavailable):
        writing.__exit__(OSError, full, full.__traceback__)
    assert list((tmp_path / "work").iterdir()) == []
    with pytest.raises(NoSuchJob):
        files.reading("a", RESULT)
