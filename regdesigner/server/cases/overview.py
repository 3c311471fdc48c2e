"""The overview of a controller: figures that lead to their cases, filters, a table for spreadsheets."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import Blueprint, Response, flash, render_template, request, url_for

from regdesigner.application.cases.overseeing import Overseeing, Overview
from regdesigner.application.cases.taking_out import AT_ONCE, FILE_NAME, TakingOutCases, WantedCases
from regdesigner.application.ports.case_overview import Load, Sought
from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.refusals import Refused
from regdesigner.bootstrap import renderers
from regdesigner.domain.account import Permission
from regdesigner.domain.case import Case
from regdesigner.domain.standing import Standing
from regdesigner.server.api.papers import as_file
from regdesigner.server.case_words import SaidLeft, position_words, readable_folder, said_left, service_of
from regdesigner.server.cases.seeing import state_badge
from regdesigner.server.context import current_account, current_language, long_work, now, units_of_work
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import carrying_out
from regdesigner.server.texts import t
from regdesigner.server.work.kinds import CASES

blueprint = Blueprint("overview", __name__)
ON_A_PAGE = 100


def overseeing() -> Overseeing:
    """The use cases of controllers."""
    return Overseeing(units_of_work())


@blueprint.get("/cases")
@permission(Permission.OVERSEE_CASES)
def show() -> str:
    """Figures, and the cases that are asked for."""
    asked = sought()
    page = min(max(request.args.get("page", 1, type=int), 1), 10**6)
    found = overseeing().overview(current_account(), now(), asked, (page - 1) * ON_A_PAGE, ON_A_PAGE)
    return render_template(
        "cases/all.html",
        found=found,
        asked=asked,
        rows=[_row(case) for case in found.cases],
        page=page,
        many=found.total > AT_ONCE,
        more=found.total > page * ON_A_PAGE,
        services=_services(found),
        load=[(each, *_load_words(each)) for each in found.load],
        standings=[(each, t(_message(each)), found.figures[each]) for each in Standing],
        args={name: value for name, value in request.args.items() if name not in ("page", "standing", "position")},
    )


@blueprint.get("/cases/export.xlsx")
@permission(Permission.OVERSEE_CASES)
def workbook() -> Response:
    """The same cases as a table for spreadsheets, unless they are too many to wait for."""
    account, wanted = current_account(), WantedCases(sought(), current_language())
    if overseeing().count(account, now(), wanted.sought) > AT_ONCE:
        flash(t("web-cases-export-many", most=AT_ONCE), "warning")
        return onward(url_for("overview.show", **dict[str, Any](request.args)))
    taking_out = TakingOutCases(overseeing(), carrying_out().loaded, renderers(), now)
    return as_file(taking_out.file(account, wanted), PaperFormat.XLSX, FILE_NAME)


@blueprint.post("/cases/export")
@permission(Permission.OVERSEE_CASES)
def order() -> Response:
    """Have the table made aside."""
    account, asked = current_account(), sought()
    wanted = WantedCases(asked, current_language(), overseeing().count(account, now(), asked))
    try:
        job = long_work().begin(account, CASES, wanted.as_plain())
    except Refused as refused:
        flash(t(refused.message, **refused.arguments), "warning")
        return onward(url_for("overview.show", **dict[str, Any](request.args)))
    return onward(url_for("work.show", job_id=job.id))


def sought() -> Sought:
    """What the address asks for; what cannot be read asks for nothing."""
    args = request.args
    standing = args.get("standing", "")
    return Sought(
        args.get("folder", ""),
        Standing(standing) if standing in set(Standing) else None,
        _day("first"),
        _day("last"),
        args.get("position", ""),
        args.get("q", "")[:200],
    )


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(request.args.get(name, ""))
    except ValueError:
        return None


def _message(standing: Standing) -> str:
    return f"web-cases-standing-{standing.value.replace('_', '-')}"


def _row(case: Case) -> dict[str, object]:
    folder, at = readable_folder(case.folder, case.version), case.ended or case.still_since
    return {
        "case": case,
        "service": service_of(case.folder, case.version),
        "left": SaidLeft("none", "", case.due) if folder is None else said_left(case.due, None, folder.calendar, at),
        "overdue": case.overdue(now()),
        "state": state_badge(case),
    }


def _services(found: Overview) -> list[tuple[str, str]]:
    """The services that have cases, for the filter."""
    return [(folder, service_of(folder, version)) for folder, version in found.folders]


def _load_words(load: Load) -> tuple[str, str]:
    """The position and the service."""
    folder = readable_folder(load.folder, load.version)
    position = load.position if folder is None else position_words(folder.regulation, load.position)
    return position, service_of(load.folder, load.version)
