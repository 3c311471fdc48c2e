"""Who may say that a standard or a regulation is approved or in force.

Analysts draft and hand in; the inter-departmental commission decides (Order 287-r, points 11-15).
"""

from __future__ import annotations

from regdesigner.application.refusals import NotPermitted
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.regulation import Status

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


def check_approval(account: Account, before: str, after: str) -> None:
    """The same for a standard, which is in force once it says when it was approved."""
    if after and after != before and not account.may(Permission.DECIDE):
        raise NotPermitted("refused-approve-standard")
