"""Many folders and diagrams in one zip file."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from regdesigner.application.library.bringing import Bringing
from regdesigner.application.library.bringing_many import EXISTS, PASSED_OVER, BringingMany
from regdesigner.application.library.packing_many import PackedMany
from regdesigner.application.ports.jobs import JobNote, JobState
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.work.long_work import LongWork
from regdesigner.bootstrap import obstacles
from regdesigner.domain.account import Account, Role
from regdesigner.domain.errors import UnreadableInput
from tests.application.kept import NOW, SAMPLE, drafting_on, person, sample_files
from tests.fakes.job_files import JobFilesInMemory

FOREIGN = b"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
<process id="p"><startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/><task id="t" name="Do it"/>
<sequenceFlow id="g" sourceRef="t" targetRef="e"/><endEvent id="e"/></process></definitions>"""


def zipped(files: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return written.getvalue()


def folder(top: str) -> dict[str, bytes]:
    return {f"{top}/{path}": content for path, content in sample_files().items()}


@pytest.fixture
def aida(units: UnitsOfWork) -> Account:
    return person(units, "aida", Role.ANALYST)


@pytest.fixture
def work(units: UnitsOfWork) -> LongWork:
    def now() -> datetime:
        return NOW

    many = BringingMany(Bringing(drafting_on(units), obstacles), now)
    return LongWork(units, JobFilesInMemory(), lambda do: do(), now, {"folders": many})


def brought(work: LongWork, aida: Account, content: bytes) -> tuple[JobNote, ...]:
    job = work.begin(aida, "folders", {"file_name": "all.zip"}, content)
    return work.notes(aida, job.id)


def test_each_folder_and_diagram_becomes_a_draft_and_each_failure_is_told(work: LongWork, aida: Account) -> None:
    files = {
        **folder(f"models/{SAMPLE}"),
        **folder("models/second"),
        "models/broken/regulation.bpmn": b"<a>",
        "models/strange/regulation.bpmn": sample_files()["regulation.bpmn"],
        "models/strange/virus.exe": b"",
        "models/registry.yaml": b"",
        "drawn.bpmn": FOREIGN,
        "__MACOSX/._x": b"",
    }
    notes = brought(work, aida, zipped(files))
    assert [(note.part, note.folder, bool(note.message)) for note in notes] == [
        (f"models/{SAMPLE}", SAMPLE, False),
        ("models/second", "second", False),
        ("models/broken", "", True),
        ("models/strange", "", True),
        ("drawn.bpmn", "drawn", False),
        ("models/registry.yaml", "", True),
    ]
    assert (notes[3].message, notes[5].message) == ("zip-unexpected-file", PASSED_OVER)
    (job,) = work.jobs(aida)
    assert (job.state, job.done, job.total) == (JobState.DONE, 5, 5)


def test_what_is_brought_a_second_time_is_kept_once(work: LongWork, aida: Account) -> None:
    content = zipped(folder(SAMPLE))
    assert brought(work, aida, content)[0].folder == SAMPLE
    assert brought(work, aida, content)[0] == JobNote(SAMPLE, EXISTS, {"folder": SAMPLE})


def test_a_folder_that_is_not_in_a_folder_is_called_by_the_file(work: LongWork, aida: Account) -> None:
    notes = brought(work, aida, zipped({**sample_files(), "other/drawn.bpmn": FOREIGN}))
    assert [(note.part, note.folder) for note in notes] == [("all.zip", "all"), ("other/drawn.bpmn", "drawn")]


def test_who_may_not_edit_brings_nothing(work: LongWork, units: UnitsOfWork) -> None:
    official = person(units, "bek", Role.OFFICIAL)
    assert [note.message for note in brought(work, official, zipped(folder("a")))] == ["refused-not-permitted"]


def test_what_is_no_zip_file_fails_the_work(work: LongWork, aida: Account) -> None:
    brought(work, aida, b"PK nonsense")
    (job,) = work.jobs(aida)
    assert (job.state, job.error) == (JobState.FAILED, "zip-damaged")


def test_a_member_that_grows_too_large_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regdesigner.application.library.packing_many.LARGEST_CONTENT", 1000)
    with PackedMany(zipped({"a/regulation.bpmn": b" " * 5000}), "a.zip") as many:
        (part,) = many.parts()
        with pytest.raises(UnreadableInput, match="zip-too-large"):
            many.files(part)


def test_a_zip_of_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regdesigner.application.library.packing_many.MOST_FILES", 2)
    with pytest.raises(UnreadableInput, match="zip-too-many-files"):
        PackedMany(zipped({str(number): b"" for number in range(3)}), "a.zip")
