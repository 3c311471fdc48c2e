"""The receipt of a request: what was handed in, until when the result is due, how the case is followed."""

from __future__ import annotations

from flask import make_response, render_template, request, url_for
from flask.wrappers import Response

from regdesigner.domain.secret_word import SIGNS, grouped
from regdesigner.domain.standard import LimitByAct
from regdesigner.domain.term import Term
from regdesigner.language import format_term
from regdesigner.server.context import current_language, now, settings
from regdesigner.server.piloting import following_cases
from regdesigner.server.texts import best


def receipt(number: str, secret: str, again: str = "") -> Response:
    """The page, to be printed; ``again`` is the address of the next form at the front office."""
    seen = following_cases().follow(number, now())
    address = (settings().base_url or request.host_url).rstrip("/") + url_for("recipients.open_one", number=number)
    limits = seen.folder.standard.limits if seen.folder.standard is not None else None
    terms = [(name, _said(getattr(limits, name))) for name in ("intake", "total", "handover")] if limits else []
    page = render_template(
        "recipients/receipt.html",
        seen=seen,
        secret=grouped(secret) if len(secret) == SIGNS else secret,
        status_address=address,
        terms=[(name, words) for name, words in terms if words],
        again=again,
    )
    return make_response(page)


def _said(limit: Term | LimitByAct | None) -> str:
    match limit:
        case Term():
            return format_term(limit, current_language())
        case LimitByAct(act):
            return best(act)
        case None:
            return ""
