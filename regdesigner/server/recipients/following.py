"""The recipient's page: how the case stands, what is expected of the person, documents sent later, a rating."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for

from regdesigner.application.accounts.limiting import TooOften
from regdesigner.application.cases.enclosing import Enclosed
from regdesigner.application.cases.following import LONGEST_REMARK, MARKS, Followed, StatusRefused
from regdesigner.application.ports.engine import EngineError
from regdesigner.application.refusals import Refused
from regdesigner.language import format_date
from regdesigner.server.case_forms import EMPTY_FORM, Filled, asked_fields, shown_form
from regdesigner.server.case_values import read_fields
from regdesigner.server.cases.start_forms import enclosed_files
from regdesigner.server.cases.start_words import said_refusal
from regdesigner.server.context import now
from regdesigner.server.logs import about_case
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import public
from regdesigner.server.piloting import following_cases
from regdesigner.server.recipients.admission import admit, has_receipt, is_admitted, leave
from regdesigner.server.recipients.came_from import came_from
from regdesigner.server.recipients.receipts import receipt
from regdesigner.server.texts import t

blueprint = Blueprint("recipients", __name__, url_prefix="/status")
_UNTOUCHED: Mapping[str, Filled] = {}


@blueprint.get("")
@public
def find() -> str:
    """The form for number and secret word."""
    return _door("", ())


@blueprint.post("")
@public
def look() -> Response:
    """On to the case, if number and word belong together."""
    number = request.form.get("number", "")
    try:
        number = following_cases().admit(number, request.form.get("secret", ""), now(), came_from())
    except (StatusRefused, TooOften) as refused:
        return _refused(refused, number)
    about_case(number)
    admit(number)
    return onward(url_for("recipients.open_one", number=number))


@blueprint.get("/<number>")
@public
def open_one(number: str) -> Response | str:
    """The case for who was admitted, the form for everybody else: whether there is such a case or not."""
    if not is_admitted(number):
        return _door(number, ())
    return _page(following_cases().follow(number, now()))


@blueprint.post("/<number>/documents")
@public
def send(number: str) -> Response | str:
    """What the case waits for from the recipient."""
    if not is_admitted(number):
        return onward(url_for("recipients.open_one", number=number))
    seen = following_cases().follow(number, now())
    item = request.form.get("item", "")
    awaited = next((each for each in seen.awaited if each.item.item == item), None)
    errors: dict[str, str] = {}
    fields = read_fields(asked_fields(awaited.form) if awaited is not None else (), request.form)
    files = enclosed_files(_documents(seen), errors)
    if errors or fields.errors:
        filled = {item: Filled(request.form, fields.errors)}
        return make_response(_page(seen, {**errors, **fields.mistakes}, filled=filled), 422)
    try:
        following_cases().send(number, item, fields.values, Enclosed(files), now(), request.form.get("key", ""))
    except (Refused, EngineError) as refused:
        return make_response(_page(seen, refused=said_refusal(refused)), 422)
    flash(t("web-recipient-sent"), "holds")
    return onward(url_for("recipients.open_one", number=number))


@blueprint.post("/<number>/rating")
@public
def rate(number: str) -> Response | str:
    """How well the service was given, by the quality parameters of its standard."""
    if not is_admitted(number):
        return onward(url_for("recipients.open_one", number=number))
    seen, form = following_cases().follow(number, now()), request.form
    quality = seen.folder.standard.quality if seen.folder.standard is not None else ()
    given = {each.id: form.get(f"mark-{each.id}", type=int) for each in quality}
    marks = {name: mark for name, mark in given.items() if mark is not None}
    try:
        following_cases().rate(number, marks, form.get("remark", "")[:LONGEST_REMARK], now())
    except Refused as refused:
        return make_response(_page(seen, refused=said_refusal(refused)), 422)
    flash(t("web-recipient-rated"), "holds")
    return onward(url_for("recipients.open_one", number=number))


@blueprint.get("/<number>/receipt")
@public
def show_receipt(number: str) -> Response | str:
    """The receipt: for the browser that sent the form with the secret word, for who was admitted later without."""
    if not has_receipt(number) and not is_admitted(number):
        return onward(url_for("recipients.open_one", number=number))
    return receipt(number)


@blueprint.post("/leave")
@public
def close() -> Response:
    """Nobody who uses the browser next sees the case."""
    leave()
    return onward(url_for("recipients.find"))


def _refused(refused: StatusRefused | TooOften, number: str) -> Response:
    status = 429 if isinstance(refused, TooOften) else 422
    return make_response(_door(number, said_refusal(refused)), status)


def _door(number: str, refused: tuple[str, ...]) -> str:
    return render_template("recipients/find.html", number=number, refused=refused)


def _page(
    seen: Followed,
    errors: dict[str, str] | None = None,
    refused: tuple[str, ...] = (),
    filled: Mapping[str, Filled] = _UNTOUCHED,
) -> str:
    return render_template(
        "recipients/case.html",
        seen=seen,
        awaited=[(each, shown_form(each.form, filled.get(each.item.item, EMPTY_FORM))) for each in seen.awaited],
        documents=[seen.folder.standard.document(each) for each in _documents(seen)] if seen.folder.standard else [],
        key=secrets.token_hex(16),
        marks=MARKS,
        errors=errors or {},
        refused=refused,
        now=now(),
        still_since=format_date(seen.case.still_since.date()) if seen.case.still_since is not None else "",
    )


def _documents(seen: Followed) -> list[str]:
    """The ids of what the recipient may send: the recipient's own documents, by way and category."""
    asked = seen.case.asked
    return [each.id for each in seen.form.brought(asked.channel, asked.category)]
