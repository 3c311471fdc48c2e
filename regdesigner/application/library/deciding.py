"""Who may say that a regulation is approved or in force, and what is noted where a standard says so of itself.

Analysts draft and hand in; the inter-departmental commission decides (Order 287-r, points 11-15). A standard is
approved by the Government (law art. 10): analysts enter the day, and the version in which they do says so.
"""

from __future__ import annotations

from regdesigner.application.refusals import NotPermitted
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.regulation import Status
from regdesigner.language import translator

DECIDED = frozenset((Status.APPROVED, Status.IN_FORCE))


def check_status(account: Account, before: Status | None, after: Status, *, changed: bool = True) -> None:
    """Raises ``NotPermitted`` where a regulation would be approved or in force by somebody who may not decide it.

    Also where what was decided is ``changed`` and still says so: another edition begins as a draft.
    """
    if after not in DECIDED or account.may(Permission.DECIDE):
        return
    if before is not after:
        raise NotPermitted("refused-decide")
    if changed:
        raise NotPermitted("refused-change-decided")


def approval_noted(account: Account, before: str, after: str) -> str:
    """The note of a version in which the day of the standard's approval is another one; empty where it is the same."""
    if after == before:
        return ""
    say = translator(account.language)
    return say.text("note-standard-approved", on=after) if after else say.text("note-standard-not-approved")
