"""One case: how it stands, where it is in the drawing, what was done, what it waits for; told and retried by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_urlsafe

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for
from markupsafe import Markup

from regdesigner.application.cases.case_documents import case_documents
from regdesigner.application.cases.drawing import case_drawing
from regdesigner.application.cases.seeing import OpenNow, SeeingCases, SeenCase
from regdesigner.application.cases.taking_out import state_text
from regdesigner.application.ports.cases import CaseConflict, Incident, ItemKind
from regdesigner.application.ports.engine import EngineError, FieldsRefused
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.application.regulations.task_forms import Arrangement, asked_by_form
from regdesigner.bootstrap import renderers
from regdesigner.domain.account import Permission
from regdesigner.domain.case import Case
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.text import OFFICIAL_LANGUAGES
from regdesigner.server.case_forms import (
    EMPTY_FORM,
    Filled,
    ShownSection,
    asked_fields,
    mistakes_of,
    said_values,
    shown_form,
)
from regdesigner.server.case_records import said_record
from regdesigner.server.case_values import read_fields
from regdesigner.server.case_words import (
    SaidLeft,
    element_words,
    party_words,
    position_words,
    said_left,
    service_words,
)
from regdesigner.server.context import current_account, current_language, now, units_of_work
from regdesigner.server.deliveries.letters import why_undelivered
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import signed_in
from regdesigner.server.piloting import carrying_out
from regdesigner.server.texts import best, has_text, t

blueprint = Blueprint("cases", __name__, url_prefix="/cases")
DRAWING = "case-drawing"


@dataclass(frozen=True)
class SaidOpen:
    """Something open in words; ``sections`` are those of the form by which it is told."""

    open_now: OpenNow
    name: str
    position: str
    left: SaidLeft
    person: str
    sections: tuple[ShownSection, ...]
    party: str

    @property
    def is_task(self) -> bool:
        return self.open_now.opened.kind is ItemKind.TASK

    @property
    def is_timer(self) -> bool:
        return self.open_now.opened.kind is ItemKind.TIMER


@dataclass(frozen=True)
class SaidRequest:
    """A request to a body: what the body is called, whether its answer is or was late, why it did not arrive.

    ``values`` are those of the answer.
    """

    request: BodyRequest
    party: str
    late: bool
    undelivered: str | None
    values: tuple[tuple[str, str], ...]


def seeing() -> SeeingCases:
    """The use cases on one case."""
    return SeeingCases(units_of_work(), carrying_out())


@blueprint.get("/<number>")
@signed_in
def show(number: str) -> str:
    """The case."""
    return _page(seeing().open(current_account(), number, now()))


@blueprint.get("/<number>/file")
@signed_in
def file(number: str) -> str:
    """The whole case on paper, with every entry of its record and the seals."""
    seen = seeing().open(current_account(), number, now())
    return render_template(
        "cases/file.html",
        seen=seen,
        case=seen.case,
        service=service_words(seen.folder),
        asked=_asked(seen),
        record=said_record(seen.folder, seen.record, whole=True),
        drawing=_drawing(seen),
        requests=_requests(seen),
        **_documents(seen),
        printed=now(),
    )


@blueprint.post("/<number>/tell/<path:item>")
@signed_in
def tell(number: str, item: str) -> Response:
    """What the case waits for came."""
    account, form = current_account(), request.form
    seen = seeing().open(account, number, now())
    opened = next((each for each in seen.open_now if each.opened.item == item), None)
    asked = asked_fields(_form(seen, opened)) if opened is not None else ()
    read = read_fields(asked, form)
    if read.errors:
        return make_response(_page(seen, item, read.errors), 422)
    key = form.get("request", "")[:100] or token_urlsafe(12)
    try:
        seeing().tell(account, number, item, read.values, now(), key, form.get("by", "").strip()[:200])
    except FieldsRefused as error:
        return make_response(_page(seen, item, mistakes_of(error, asked)), 422)
    except NotPermitted:
        raise
    except Refused as refused:
        return make_response(_page(seen, item, {"": t(refused.message, **refused.arguments)}), 409)
    except (EngineError, CaseConflict):
        return make_response(_page(seeing().open(account, number, now()), item, {"": t("web-cases-wait-gone")}), 409)
    flash(t("web-cases-told"), "holds")
    return onward(url_for("cases.show", number=number))


@blueprint.post("/<number>/retry")
@signed_in
def retry(number: str) -> Response:
    """Try the step again at which the case stopped."""
    key = request.form.get("request", "")[:100] or token_urlsafe(12)
    try:
        case = seeing().retry(current_account(), number, now(), key)
    except NotPermitted:
        raise
    except Refused as refused:
        flash(t(refused.message, **refused.arguments), "warning")
        return onward(url_for("cases.show", number=number))
    except (EngineError, CaseConflict):
        flash(t("web-cases-retry-failed"), "breach")
        return onward(url_for("cases.show", number=number))
    stopped = case.condition.value == "stopped"
    flash(t("web-cases-retry-failed" if stopped else "web-cases-retried"), "breach" if stopped else "holds")
    return onward(url_for("cases.show", number=number))


def _page(seen: SeenCase, item: str = "", errors: Mapping[str, str] | None = None) -> str:
    account, case = current_account(), seen.case
    may_move = account.may(Permission.RUN_PILOTS) and account.belongs_to(case.body) and case.ended is None
    return render_template(
        "cases/one.html",
        seen=seen,
        case=case,
        service=service_words(seen.folder),
        left=said_left(case.due, None, seen.folder.calendar, case.ended or case.still_since),
        overdue=case.overdue(now()),
        asked=_asked(seen),
        open_now=[_said_open(seen, each, item, errors or {}) for each in seen.open_now],
        told=item,
        told_errors=errors or {},
        record=said_record(seen.folder, seen.record),
        drawing=_drawing(seen),
        drawing_name=DRAWING,
        requests=_requests(seen),
        **_documents(seen),
        incidents=[said_incident(seen.folder, each) for each in seen.incidents],
        may_move=may_move,
        key=token_urlsafe(12),
    )


def _said_open(seen: SeenCase, each: OpenNow, told: str, errors: Mapping[str, str]) -> SaidOpen:
    opened, regulation = each.opened, seen.folder.regulation
    filled = Filled(request.form, errors) if opened.item == told else EMPTY_FORM
    return SaidOpen(
        each,
        element_words(regulation, opened.element),
        position_words(regulation, opened.position),
        said_left(opened.due, opened.remind, seen.folder.calendar),
        seen.people.get(opened.claimed_by or 0, ""),
        shown_form(_form(seen, each), filled) if each.may_tell else (),
        party_words(seen.folder, each.request.party) if each.request is not None else "",
    )


def _form(seen: SeenCase, each: OpenNow) -> Arrangement:
    """How what comes is asked for."""
    fields = each.told.fields if each.told is not None else ()
    return asked_by_form(seen.folder, each.opened.element, fields, seen.kept.document)


def _requests(seen: SeenCase) -> list[SaidRequest]:
    """Requests to bodies, those that did not arrive with the cause."""
    failed = {each.request: why_undelivered(each) for each in seen.undelivered}
    known = {each.name: each for node in seen.folder.regulation.flow.nodes for each in node.fields}
    return [
        SaidRequest(
            each,
            party_words(seen.folder, each.party),
            each.overdue(now()),
            failed.get(each.number) if each.answered is None else None,
            said_values(each.answer or {}, known),
        )
        for each in seen.requests
    ]


def _documents(seen: SeenCase) -> dict[str, object]:
    documents, other_files = case_documents(seen.case, seen.folder, seen.files)
    return {"documents": documents, "other_files": other_files}


def said_incident(folder: RegulationFolder | None, incident: Incident) -> dict[str, object]:
    """Why a case stopped, in words."""
    hint = f"{incident.message}-hint"
    known, place = has_text(incident.message), incident.element or ""
    return {
        "at": incident.at,
        "words": t(incident.message, **incident.arguments) if known else incident.message,
        "hint": t(hint, **incident.arguments) if has_text(hint) else "",
        "place": element_words(folder.regulation, place) if folder is not None and place else place,
    }


def _asked(seen: SeenCase) -> list[tuple[str, str]]:
    """What the recipient asked for."""
    asked, standard = seen.case.asked, seen.folder.standard
    category = asked.category or ""
    if standard is not None:
        category = next((best(each.name) for each in standard.recipients if each.id == category), category)
    rows = [
        (t("web-cases-recipient"), asked.recipient),
        (t("web-cases-contact"), asked.contact),
        (t("web-cases-channel"), t(f"web-cases-channel-{asked.channel.value.replace('_', '-')}")),
        (t("web-cases-category"), category),
    ]
    return [(name, words) for name, words in rows if words]


def _drawing(seen: SeenCase) -> Markup | None:
    """Where the case is and was; nothing where the regulation follows a form that is not known."""
    language = current_language() if current_language() in OFFICIAL_LANGUAGES else "ky"
    try:
        drawn = case_drawing(seen.folder, seen.record, [each.opened.element for each in seen.open_now], language)
    except UnreadableInput:
        return None
    svg = renderers().drawing(drawn.figure, drawn.marks).decode().partition("\n")[2]
    head, _title, rest = svg.partition("<title>")
    body = rest.partition("</title>")[2]
    return Markup(head.replace("<svg ", f'<svg aria-labelledby="{DRAWING}" ', 1) + body)  # noqa: S704 - our own XML


@blueprint.app_template_global("case_badge")
def state_badge(case: Case) -> tuple[str, str]:
    """How a case stands: the icon of a badge, and its words."""
    if case.outcome is not None:
        kind = "holds" if case.outcome.value == "result" else "none"
    elif case.condition.value != "running":
        kind = "breach" if case.condition.value == "stopped" else "none"
    else:
        kind = "draft" if case.still_since is None else "review"
    return kind, t(state_text(case))
