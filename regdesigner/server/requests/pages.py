"""The requests that wait for one's own body, due first; one of them with the form of its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_urlsafe

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for

from regdesigner.application.cases.answering import ReceivedRequest
from regdesigner.application.ports.cases import CaseConflict
from regdesigner.application.ports.engine import FieldsRefused
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.application.regulations.task_forms import Arrangement, form_of
from regdesigner.domain.account import Permission
from regdesigner.server.case_forms import EMPTY_FORM, Filled, asked_fields, mistakes_of, said_values, shown_form
from regdesigner.server.case_values import PREFIX, read_fields
from regdesigner.server.case_words import SaidLeft, element_words, said_left, service_words
from regdesigner.server.cases.overview import sought
from regdesigner.server.context import current_account, now
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import answering
from regdesigner.server.texts import best, t

blueprint = Blueprint("requests", __name__, url_prefix="/requests")
ON_A_PAGE = 50
MOST_PAGES = 10**6
SOUGHT_BY = ("q", "folder", "first", "last")
"""What of the overview's address says which cases are looked at."""


@dataclass(frozen=True)
class SaidRequest:
    """A request in words; ``late``: the answer is or was overdue."""

    received: ReceivedRequest
    name: str
    service: str
    asking: str
    asked: str
    left: SaidLeft
    late: bool


@blueprint.get("")
@permission(Permission.ANSWER_REQUESTS)
def show_all() -> str:
    """Those that wait, or those that have been answered."""
    answered = request.args.get("answered") == "yes"
    page = min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)
    first = (page - 1) * ON_A_PAGE
    found, total = answering().requests(current_account(), answered=answered, first=first, most=ON_A_PAGE)
    return render_template(
        "requests/all.html",
        found=[_said(each) for each in found],
        total=total,
        answered=answered,
        page=page,
        more=total > page * ON_A_PAGE,
        serves_all=current_account().body is None,
    )


@blueprint.get("/late")
@permission(Permission.OVERSEE_CASES)
def late() -> str:
    """The answers that cases of one's own body wait for too long, or those that came too late."""
    came = request.args.get("came") == "yes"
    page = min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)
    asked, first = sought(), (page - 1) * ON_A_PAGE
    found, total = answering().late(current_account(), now(), asked, first, ON_A_PAGE, came=came)
    return render_template(
        "requests/late.html",
        found=[_said(each) for each in found],
        total=total,
        came=came,
        page=page,
        more=total > page * ON_A_PAGE,
        args={name: value for name, value in request.args.items() if name in SOUGHT_BY},
    )


@blueprint.get("/<number>")
@permission(Permission.ANSWER_REQUESTS)
def show(number: str) -> str:
    """One request."""
    return _page(answering().open(current_account(), number))


@blueprint.post("/<number>")
@permission(Permission.ANSWER_REQUESTS)
def answer(number: str) -> Response:
    """Answer it; what was typed comes back with what is wrong."""
    received = answering().open(current_account(), number)
    asked = asked_fields(_form(received))
    read = read_fields(asked, request.form)
    if read.errors:
        return make_response(_page(received, Filled(request.form, read.errors)), 422)
    key = request.form.get("request", "")[:100] or token_urlsafe(12)
    try:
        answering().answer(current_account(), number, read.values, now(), key)
    except FieldsRefused as error:
        return make_response(_page(received, Filled(request.form, mistakes_of(error, asked))), 422)
    except NotPermitted:
        raise
    except CaseConflict:
        return make_response(_page(received, Filled(request.form), t("web-error-case-moved-on")), 409)
    except Refused as refused:
        seen = answering().open(current_account(), number)
        return make_response(_page(seen, Filled(request.form), t(refused.message, **refused.arguments)), 409)
    flash(t("web-requests-sent", number=number), "holds")
    return onward(url_for("requests.show_all"))


def _page(received: ReceivedRequest, filled: Filled = EMPTY_FORM, refused: str = "") -> str:
    errors: Mapping[str, str] = {PREFIX + name: words for name, words in filled.errors.items()}
    known = {each.name: each for each in received.fields}
    return render_template(
        "requests/one.html",
        said=_said(received),
        asked=received.request,
        sections=shown_form(_form(received), filled),
        answer=said_values(received.request.answer or {}, known),
        mistakes=errors,
        refused=refused,
        key=filled.typed.get("request") or token_urlsafe(12),
    )


def _form(received: ReceivedRequest) -> Arrangement:
    """How the answer is asked for: by the forms of the events at which it comes in."""
    return tuple(section for node in received.request.awaited for section in form_of(received.folder, node))


def _said(received: ReceivedRequest) -> SaidRequest:
    asked, folder = received.request, received.folder
    return SaidRequest(
        received,
        element_words(folder.regulation, asked.element),
        service_words(folder),
        best(received.asking),
        best(received.asked),
        said_left(asked.due, None, folder.calendar, asked.answered),
        asked.overdue(now()),
    )
