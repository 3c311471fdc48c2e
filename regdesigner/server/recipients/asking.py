"""The public form: a recipient asks for a service without an account, where its pilot is public."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request

from regdesigner.application.accounts.limiting import TooOften
from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.ports.engine import EngineError
from regdesigner.application.refusals import Refused
from regdesigner.server.cases.start_forms import StartDraft, choice_of, empty_draft, filled_draft
from regdesigner.server.cases.start_words import said_refusal
from regdesigner.server.context import now
from regdesigner.server.permissions import public
from regdesigner.server.piloting import beginning_cases
from regdesigner.server.recipients.came_from import came_from
from regdesigner.server.recipients.receipts import on_to_receipt, said_limits

blueprint = Blueprint("asking", __name__, url_prefix="/ask")
TRAP = "website"
"""A control that nobody sees: what fills it in is no person."""


@blueprint.get("")
@public
def show_all() -> str:
    """The services that recipients may ask for, whoever looks."""
    forms = beginning_cases().public_forms()
    terms = {each.name: [words for name, words in said_limits(each.folder) if name == "total"] for each in forms}
    return render_template("recipients/ask_all.html", forms=forms, terms=terms)


@blueprint.get("/<name>")
@public
def form(name: str) -> Response | str:
    """Category first, then the form."""
    shown = beginning_cases().public_form(name)
    choice, errors = choice_of(shown)
    if choice is None:
        return make_response(_choosing(shown, errors), 422 if errors else 200)
    return _page(empty_draft(shown, choice))


@blueprint.post("/<name>")
@public
def ask(name: str) -> Response | str:
    """Begin a case; the receipt shows its number and secret word."""
    shown = beginning_cases().public_form(name)
    choice, errors = choice_of(shown)
    if choice is None:
        return make_response(_choosing(shown, errors), 422)
    draft, given = filled_draft(shown, choice), request.form
    if draft.errors or given.get(TRAP):
        return make_response(_page(draft), 422)
    try:
        begun = beginning_cases().begin_publicly(
            shown, draft.asked, draft.enclosed(), now(), given.get("key", ""), came_from()
        )
    except (Refused, EngineError) as refused:
        status = 429 if isinstance(refused, TooOften) else 422
        return make_response(_page(draft, said_refusal(refused)), status)
    return on_to_receipt(begun.case.number)


def _choosing(shown: StartForm, errors: dict[str, str]) -> str:
    return render_template("recipients/ask_choice.html", form=shown, errors=errors, given=request.values)


def _page(draft: StartDraft, refused: tuple[str, ...] = ()) -> str:
    key = beginning_cases().form_key()
    return render_template("recipients/ask.html", draft=draft, form=draft.form, key=key, refused=refused)
