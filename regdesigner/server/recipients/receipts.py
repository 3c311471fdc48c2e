"""The receipt of a request: what was handed in, until when the result is due, how the case is followed."""

from __future__ import annotations

from flask import Response, render_template, request, url_for

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.secret_word import grouped
from regdesigner.domain.standard import LimitByAct
from regdesigner.domain.term import Term
from regdesigner.language import format_term
from regdesigner.server.context import current_language, now, settings
from regdesigner.server.logs import about_case
from regdesigner.server.negotiation import onward
from regdesigner.server.piloting import beginning_cases, following_cases
from regdesigner.server.recipients.admission import hand_receipt, has_receipt
from regdesigner.server.texts import best


def on_to_receipt(number: str) -> Response:
    """Show the receipt of a case that has just begun: to this browser, for a short time, in any language."""
    about_case(number)
    hand_receipt(number)
    return onward(url_for("recipients.show_receipt", number=number))


def receipt(number: str) -> str:
    """The page, to be printed; the secret word is on it as long as the browser holds the receipt."""
    seen = following_cases().follow(number, now())
    secret = beginning_cases().word_of(number) if has_receipt(number) else ""
    address = (settings().base_url or request.host_url).rstrip("/") + url_for("recipients.open_one", number=number)
    return render_template(
        "recipients/receipt.html",
        seen=seen,
        secret=grouped(secret),
        status_address=address,
        terms=said_limits(seen.folder),
    )


def said_limits(folder: RegulationFolder) -> list[tuple[str, str]]:
    """The limits that a standard states, each by its name, in words."""
    if folder.standard is None:
        return []
    limits = folder.standard.limits
    said = ((name, _said(getattr(limits, name))) for name in ("intake", "total", "handover"))
    return [(name, words) for name, words in said if words]


def _said(limit: Term | LimitByAct | None) -> str:
    match limit:
        case Term():
            return format_term(limit, current_language())
        case LimitByAct(act):
            return best(act)
        case None:
            return ""
