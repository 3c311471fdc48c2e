"""Delegation: who stands in while one is away."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for

from regdesigner.application.cases.delegating import Delegating
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.server.context import current_account, now, units_of_work
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.texts import t

blueprint = Blueprint("delegation", __name__, url_prefix="/tasks/delegation")
FIELDS = {"refused-delegation-days": "first", "refused-delegation-person": "deputy"}


def delegating() -> Delegating:
    """The use cases of delegation."""
    return Delegating(units_of_work())


@blueprint.get("")
@permission(Permission.DO_TASKS)
def show() -> str:
    """Those that hold or will, and the form of another one."""
    return _page({})


@blueprint.post("")
@permission(Permission.DO_TASKS)
def delegate() -> Response:
    """Let somebody stand in."""
    form = request.form
    first, last = _day(form.get("first", "")), _day(form.get("last", ""))
    deputy = form.get("deputy", "")
    try:
        if first is None or last is None:
            raise Refused("refused-delegation-days", most=366)
        number = int(deputy) if deputy.isdecimal() and len(deputy) < 10 else 0
        delegating().delegate(current_account(), number, first, last, now())
    except Refused as refused:
        return make_response(_page({FIELDS[refused.message]: t(refused.message, **refused.arguments)}), 422)
    flash(t("web-tasks-delegated"), "holds")
    return onward(url_for("delegation.show"))


@blueprint.post("/end")
@permission(Permission.DO_TASKS)
def take_back() -> Response:
    """End it."""
    deputy, first = request.form.get("deputy", ""), _day(request.form.get("first", ""))
    if first is not None and deputy.isdecimal() and len(deputy) < 10:
        delegating().take_back(current_account(), int(deputy), first)
        flash(t("web-tasks-delegation-ended"), "holds")
    return onward(url_for("delegation.show"))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _page(errors: dict[str, str]) -> str:
    account = current_account()
    return render_template(
        "tasks/delegation.html",
        delegations=delegating().of(account, now()),
        deputies=[(str(each.id), each.name) for each in delegating().deputies(account)],
        today=now().date(),
        errors=errors,
        typed=request.form,
    )
