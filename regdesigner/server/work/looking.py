"""Long work: the list of one's own, one piece of it as far as it is, what it made."""

from __future__ import annotations

from flask import Blueprint, Response, flash, render_template, request, send_file, url_for

from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.server.api.papers import TYPES
from regdesigner.server.context import current_account, long_work
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import signed_in
from regdesigner.server.texts import t
from regdesigner.server.work.wording import said_job, said_note

blueprint = Blueprint("work", __name__, url_prefix="/work")
ZIP = "application/zip"


@blueprint.get("")
@signed_in
def show_all() -> str:
    """One's own work, the last begun first; administrators may ask for everybody's."""
    account = current_account()
    is_keeper = account.may(Permission.MANAGE_ACCOUNTS)
    everybody = is_keeper and request.args.get("whose") == "all"
    found = long_work().all_jobs(account) if everybody else long_work().jobs(account)
    jobs = [said_job(job) for job in found]
    return render_template(
        "work/all.html", jobs=jobs, everybody=everybody, is_keeper=is_keeper, runs=any(each.runs for each in jobs)
    )


@blueprint.get("/badge")
@signed_in
def badge() -> str:
    """How much is under way, for the line at the top."""
    return render_template("work/badge.html")


@blueprint.get("/<job_id>")
@signed_in
def show(job_id: str) -> str:
    """How far it is, what failed, what was made."""
    account = current_account()
    said = said_job(long_work().job(account, job_id))
    notes = [said_note(note) for note in long_work().notes(account, job_id)]
    return render_template("work/one.html", said=said, notes=notes, own=said.job.account == account.id)


@blueprint.get("/<job_id>/result")
@signed_in
def result(job_id: str) -> Response:
    """The file that was made."""
    return as_download(job_id)


@blueprint.post("/<job_id>/cancel")
@signed_in
def cancel(job_id: str) -> Response:
    """Want it no more."""
    long_work().cancel(current_account(), job_id)
    flash(t("web-work-cancelled"), "holds")
    return onward(url_for("work.show", job_id=job_id))


@blueprint.post("/<job_id>/again")
@signed_in
def again(job_id: str) -> Response:
    """Order the same once more."""
    try:
        job = long_work().again(current_account(), job_id)
    except Refused as refused:
        flash(t(refused.message, **refused.arguments), "warning")
        return onward(url_for("work.show", job_id=job_id))
    return onward(url_for("work.show", job_id=job.id))


@blueprint.post("/<job_id>/remove")
@signed_in
def remove(job_id: str) -> Response:
    """Take it off the list."""
    try:
        long_work().remove(current_account(), job_id)
    except Refused as refused:
        flash(t(refused.message, **refused.arguments), "warning")
        return onward(url_for("work.show", job_id=job_id))
    flash(t("web-work-removed"), "holds")
    return onward(url_for("work.show_all"))


def as_download(job_id: str) -> Response:
    """The file that a job made, as a download."""
    made = long_work().made(current_account(), job_id)
    kind = TYPES[PaperFormat.XLSX] if made.file_name.endswith(".xlsx") else ZIP
    return send_file(made.content, kind, as_attachment=True, download_name=made.file_name)
