"""Long work by programs: ordered, asked how far it is, cancelled, its result taken."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from apiflask import APIBlueprint
from flask import Response, jsonify, request, url_for
from pydantic import BaseModel, Field

from regdesigner.application.library.printing import WantedPapers
from regdesigner.application.ports.jobs import Job, JobState
from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.regulations.exporting import OF_A_SERVICE, PaperName
from regdesigner.domain.account import Permission
from regdesigner.server.api.conditions import gives
from regdesigner.server.api.shapes import Given
from regdesigner.server.context import current_account, long_work
from regdesigner.server.permissions import permission, signed_in
from regdesigner.server.work.kinds import FOLDERS, PAPERS, REGISTRY
from regdesigner.server.work.looking import ZIP, as_download
from regdesigner.server.work.wording import said_job, said_note

blueprint = APIBlueprint("api_work", __name__, url_prefix="/api/work", tag="Long work")


class PapersIn(Given):
    """Which papers are wanted; without ``folders`` those of all folders that the account may read."""

    folders: list[str] = Field(default_factory=list, max_length=10_000)
    papers: list[PaperName] = Field(default_factory=lambda: list(OF_A_SERVICE))
    languages: tuple[Literal["ky", "ru"], ...] = ("ky", "ru")
    formats: list[PaperFormat] = Field(default_factory=lambda: [PaperFormat.DOCX, PaperFormat.PDF])


class FileQuery(Given):
    """What the file in the body is called."""

    file_name: str = Field(default="upload", max_length=200)


class WhoseQuery(Given):
    """Administrators may ask for everybody's work."""

    whose: Literal["own", "all"] = "own"


class NoteOut(BaseModel):
    """What became of one part: why it failed, or which folder was made of it."""

    part: str
    line: int | None
    problem: str | None
    hint: str | None
    folder: str | None


class JobOut(BaseModel):
    """A piece of long work: ``done`` of ``total`` parts, ``far`` in words; ``notes`` only where one is asked for."""

    id: str
    kind: str
    title: str
    wanted: dict[str, Any]
    state: JobState
    begun: datetime
    finished: datetime | None
    done: int
    total: int
    part: str
    far: str
    problem: str | None
    result: str | None
    notes: list[NoteOut] | None = None


class JobsOut(BaseModel):
    jobs: list[JobOut]


@blueprint.get("")
@signed_in
@blueprint.input(WhoseQuery, location="query")
@blueprint.output(JobsOut)
@blueprint.doc(summary="Long work, the last begun first", responses=[403])
def jobs(query_data: WhoseQuery) -> Response:
    """One's own, or everybody's."""
    account = current_account()
    found = long_work().all_jobs(account) if query_data.whose == "all" else long_work().jobs(account)
    return jsonify(jobs=[_plain(job) for job in found])


@blueprint.get("/<job_id>")
@signed_in
@blueprint.output(JobOut)
@blueprint.doc(summary="How far a piece of work is, and what failed row by row", responses=[404])
def job(job_id: str) -> Response:
    """One piece of work with the notes of its parts."""
    account = current_account()
    plain = _plain(long_work().job(account, job_id))
    notes = [said_note(note) for note in long_work().notes(account, job_id)]
    plain["notes"] = [
        {
            "part": note.part,
            "line": note.line or None,
            "problem": note.words or None,
            "hint": note.hint or None,
            "folder": note.folder or None,
        }
        for note in notes
    ]
    return jsonify(plain)


@blueprint.get("/<job_id>/result")
@signed_in
@blueprint.doc(summary="The file that the work made", responses=gives(ZIP))
def result(job_id: str) -> Response:
    """The file."""
    return as_download(job_id)


@blueprint.post("/papers")
@permission(Permission.READ_FOLDERS)
@blueprint.input(PapersIn, location="json")
@blueprint.output(JobOut, status_code=202)
@blueprint.doc(summary="Papers of many services as one zip file", responses=[403, 422, 429])
def papers(json_data: PapersIn) -> Response:
    """Have them printed."""
    given = json_data
    wanted = WantedPapers(tuple(given.folders), tuple(given.papers), given.languages, tuple(given.formats)).checked()
    return _accepted(long_work().begin(current_account(), PAPERS, wanted.as_plain()))


@blueprint.post("/registry")
@permission(Permission.EDIT_REGISTRY)
@blueprint.input(FileQuery, location="query")
@blueprint.output(JobOut, status_code=202)
@blueprint.doc(summary="Keep an XLSX or CSV table (the body); wrong rows are told", responses=[403, 429])
def registry(query_data: FileQuery) -> Response:
    """Have the rows kept that are not wrong."""
    return _brought(REGISTRY, query_data.file_name)


@blueprint.post("/folders")
@permission(Permission.EDIT_FOLDERS)
@blueprint.input(FileQuery, location="query")
@blueprint.output(JobOut, status_code=202)
@blueprint.doc(summary="Bring in a zip (the body) with many folders and diagrams", responses=[403, 429])
def folders(query_data: FileQuery) -> Response:
    """Have each of them kept as a draft."""
    return _brought(FOLDERS, query_data.file_name)


@blueprint.post("/<job_id>/cancel")
@signed_in
@blueprint.output(JobOut)
@blueprint.doc(summary="Cancel work; it ends before its next part", responses=[404])
def cancel(job_id: str) -> Response:
    """Want it no more."""
    long_work().cancel(current_account(), job_id)
    return job(job_id)


@blueprint.post("/<job_id>/again")
@signed_in
@blueprint.output(JobOut, status_code=202)
@blueprint.doc(summary="Order the same once more", responses=[403, 404, 429])
def again(job_id: str) -> Response:
    """The same as new work."""
    return _accepted(long_work().again(current_account(), job_id))


@blueprint.delete("/<job_id>")
@signed_in
@blueprint.doc(summary="Take ended work off the list", responses={204: "Off", 404: "No such work", 409: "It runs"})
def remove(job_id: str) -> tuple[str, int]:
    """Off the list, with its files."""
    long_work().remove(current_account(), job_id)
    return "", 204


def _brought(kind: str, file_name: str) -> Response:
    return _accepted(long_work().begin(current_account(), kind, {"file_name": file_name}, request.get_data()))


def _accepted(begun: Job) -> Response:
    response = jsonify(_plain(begun))
    response.status_code = 202
    response.headers["Location"] = url_for("api_work.job", job_id=begun.id)
    return response


def _plain(job: Job) -> dict[str, Any]:
    said = said_job(job)
    has_result = job.state is JobState.DONE and bool(job.file_name)
    return {
        "id": job.id,
        "kind": job.kind,
        "title": said.title,
        "wanted": dict(job.wanted),
        "state": job.state.value,
        "begun": job.begun.isoformat(timespec="minutes"),
        "finished": job.finished.isoformat(timespec="minutes") if job.finished is not None else None,
        "done": job.done,
        "total": job.total,
        "part": job.part,
        "far": said.far,
        "problem": said.why or None,
        "result": url_for("api_work.result", job_id=job.id) if has_result else None,
    }
