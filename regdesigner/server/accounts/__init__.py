"""Signing in and out, one's own account, and the accounts that administrators keep."""

from __future__ import annotations

from regdesigner.domain.account import Permission
from regdesigner.server.accounts.administration import blueprint as administration
from regdesigner.server.accounts.browsers import browser
from regdesigner.server.accounts.own import blueprint as own
from regdesigner.server.accounts.signing import blueprint as signing
from regdesigner.server.areas import Area, Entry

signing.add_app_template_filter(browser)

AREA = Area(
    (signing, own, administration),
    (
        Entry("web-own-account", "own_account.show", in_account_menu=True),
        Entry("web-accounts", "accounts.show_all", Permission.MANAGE_ACCOUNTS, in_account_menu=True),
    ),
)
