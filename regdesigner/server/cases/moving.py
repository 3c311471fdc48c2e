"""Moving a case to a newer version of its regulation: what would happen is shown first."""

from __future__ import annotations

from secrets import token_urlsafe

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for

from regdesigner.application.cases.moving import MovePreview, MoveRefused, MovingCases, Remark
from regdesigner.application.ports.cases import CaseConflict
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Permission
from regdesigner.domain.regulation import Regulation
from regdesigner.server.case_words import element_words, position_words
from regdesigner.server.context import current_account, now, units_of_work
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import carrying_out
from regdesigner.server.texts import t

blueprint = Blueprint("moving", __name__, url_prefix="/cases/<number>/move")


def moving() -> MovingCases:
    """The use cases of moving."""
    return MovingCases(units_of_work(), carrying_out())


@blueprint.get("")
@permission(Permission.RUN_PILOTS)
def show(number: str) -> str:
    """To which version, and what would happen."""
    account = current_account()
    versions = moving().versions(account, number, now())
    wanted = request.args.get("version", versions[0].number if versions else 0, type=int)
    preview = moving().preview(account, number, wanted, now()) if versions else None
    return render_template(
        "cases/move.html",
        number=number,
        versions=versions,
        wanted=wanted,
        preview=preview,
        told=told(preview) if preview is not None else {},
        key=token_urlsafe(12),
    )


@blueprint.post("")
@permission(Permission.RUN_PILOTS)
def move(number: str) -> Response:
    """Let the case go on by the other version."""
    version = request.form.get("version", 0, type=int)
    key = request.form.get("request", "")[:100] or token_urlsafe(12)
    try:
        moving().move(current_account(), number, version, now(), key)
    except MoveRefused as refused:
        flash(t(refused.message, **refused.arguments), "breach")
        return onward(url_for("moving.show", number=number, version=version))
    except NotPermitted:
        raise
    except (Refused, CaseConflict) as error:
        words = t(error.message, **error.arguments) if isinstance(error, Refused) else t("web-error-case-moved-on")
        return make_response(render_template("cases/not_moved.html", number=number, why=words), 409)
    flash(t("web-cases-moved", version=version), "holds")
    return onward(url_for("cases.show", number=number))


def told(preview: MovePreview) -> dict[str, list[object]]:
    """The preview in words: reasons against it, things to know, what is open with its terms."""
    old, new = preview.old.regulation, preview.new.regulation
    return {
        "obstacles": [remark_words(each, old, new) for each in preview.obstacles],
        "warnings": [remark_words(each, new, old) for each in preview.warnings],
        "items": [
            (
                each,
                element_words(new, each.after.element),
                position_words(old, each.before.position),
                position_words(new, each.after.position),
            )
            for each in preview.items
        ],
    }


def remark_words(remark: Remark, regulation: Regulation, other: Regulation) -> str:
    """A remark in words; the element is named by the version that has it."""
    knows = regulation if remark.element in regulation.flow.by_id else other
    name = element_words(knows, remark.element) if remark.element else ""
    return t(remark.message, name=name, field=remark.field)
