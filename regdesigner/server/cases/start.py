"""The front office takes a request in: a new case, and a receipt for the recipient."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request

from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.ports.engine import EngineError
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.server.areas import Area, Entry
from regdesigner.server.cases.start_api import blueprint as api
from regdesigner.server.cases.start_files import blueprint as files
from regdesigner.server.cases.start_forms import StartDraft, choice_of, empty_draft, filled_draft
from regdesigner.server.cases.start_words import said_refusal
from regdesigner.server.context import current_account, now
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import beginning_cases
from regdesigner.server.recipients.receipts import on_to_receipt

blueprint = Blueprint("case_start", __name__, url_prefix="/cases/new")


@blueprint.get("")
@permission(Permission.BEGIN_CASES)
def new() -> Response | str:
    """The form of a new case of a pilot; without one, the pilots to choose from."""
    name = request.args.get("folder")
    if name is None:
        return render_template("cases/start_pilots.html", offered=beginning_cases().offered(current_account()))
    form = beginning_cases().form(current_account(), name)
    choice, errors = choice_of(form)
    if choice is None:
        return make_response(_choosing(form, errors), 422 if errors else 200)
    return _page(empty_draft(form, choice))


@blueprint.post("")
@permission(Permission.BEGIN_CASES)
def begin() -> Response | str:
    """Begin the case; the receipt shows the recipient's secret word."""
    account = current_account()
    form = beginning_cases().form(account, request.form.get("folder", ""))
    choice, errors = choice_of(form)
    if choice is None:
        return make_response(_choosing(form, errors), 422)
    draft, key = filled_draft(form, choice), request.form.get("key", "")
    if draft.errors:
        return make_response(_page(draft), 422)
    try:
        begun = beginning_cases().begin(account, form, draft.asked, draft.enclosed(account.name), now(), key)
    except (Refused, EngineError) as refused:
        return make_response(_page(draft, said_refusal(refused)), 422)
    return on_to_receipt(begun.case.number)


def _choosing(form: StartForm, errors: dict[str, str]) -> str:
    return render_template("cases/start_choice.html", form=form, errors=errors, given=request.values)


def _page(draft: StartDraft, refused: tuple[str, ...] = ()) -> str:
    key = beginning_cases().form_key()
    return render_template("cases/start.html", draft=draft, form=draft.form, key=key, refused=refused)


AREA = Area((blueprint, files, api), (Entry("web-start", "case_start.new", Permission.BEGIN_CASES),))
