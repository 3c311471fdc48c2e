"""Every view says whom it answers, and answers nobody else."""

from __future__ import annotations

import re

import pytest
from apiflask import APIFlask
from flask import Flask

from regdesigner.application.refusals import NotPermitted
from regdesigner.domain.account import PERMISSIONS, Account, Permission, Role
from regdesigner.server.permissions import Access, access_of, guard, permission, public, signed_in
from tests.server.conftest import Browser

CHANGING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_VARIABLE = re.compile(r"<(?:(?P<kind>\w+)(?:\((?P<first>\w+)[^)]*\))?:)?\w+>")
NOBODYS = frozenset(
    """
    api_recipients.ask api_recipients.form api_recipients.rate api_recipients.send api_recipients.services
    api_recipients.status asking.ask asking.form asking.show_all
    assets.built health.live health.ready language.switch metrics.show recipients.close
    recipients.find recipients.look recipients.open_one recipients.rate recipients.send recipients.show_receipt
    signed_answers.take signing.begin signing.sign_in signing.sign_out
    """.split()
)
"""The views that answer everybody, one by one: whoever adds another one does it here too."""


def example(rule: str) -> str:
    """An address of a rule."""
    return _VARIABLE.sub(lambda found: "1" if found["kind"] == "int" else found["first"] or "x", rule)


def test_every_view_declares_whom_it_answers(app: APIFlask) -> None:
    undeclared = [name for name, view in app.view_functions.items() if access_of(view) is None]
    assert undeclared == []


def test_only_the_views_of_the_list_answer_everybody(app: APIFlask) -> None:
    answering = {name for name, view in app.view_functions.items() if access_of(view) == Access(everybody=True)}
    assert answering <= NOBODYS


def test_nobody_is_sent_to_sign_in_or_told_401_by_every_other_view(app: APIFlask, browser: Browser) -> None:
    for rule in app.url_map.iter_rules():
        if rule.endpoint in NOBODYS:
            continue
        address = example(rule.rule)
        for method in rule.methods or ():
            if method == "OPTIONS":
                continue
            answer = browser.open(address, method=method)
            if address.startswith("/api/"):
                assert answer.status_code == 401, (method, address)
            else:
                assert (answer.status_code, answer.location.partition("?")[0]) == (303, "/sign-in"), (method, address)


@pytest.mark.parametrize("role", list(Role))
def test_a_view_that_asks_for_a_permission_refuses_roles_without_it(
    app: APIFlask, browser: Browser, role: Role
) -> None:
    browser.sign_in(role.value.replace("_", "."))
    for rule in app.url_map.iter_rules():
        access = access_of(app.view_functions[rule.endpoint])
        assert access is not None
        if access.permission is None or access.permission in PERMISSIONS[role] or "GET" not in (rule.methods or ()):
            continue
        assert browser.get(example(rule.rule)).status_code == 403, rule.rule


def test_a_view_that_declares_nothing_answers_nobody() -> None:
    app = Flask(__name__)
    app.testing = True

    @app.before_request
    def sign_in() -> None:
        from flask import g

        g.account = Account(1, "a", "A", frozenset((Role.ADMINISTRATOR,)))

    guard(app)
    app.add_url_rule("/forgotten", view_func=lambda: "open")
    with pytest.raises(NotPermitted):
        app.test_client().get("/forgotten")


def test_whom_each_declaration_admits() -> None:
    keeper = Account(1, "a", "A", frozenset((Role.ADMINISTRATOR,)))
    closed = Account(1, "a", "A", frozenset((Role.ADMINISTRATOR,)), active=False)
    official = Account(2, "b", "B", frozenset((Role.OFFICIAL,)))

    def view() -> str:
        return ""

    def admitted() -> list[bool]:
        access = access_of(view)
        assert access is not None
        return [access.admits(who) for who in (None, official, keeper, closed)]

    public(view)
    assert admitted() == [True, True, True, True]
    signed_in(view)
    assert admitted() == [False, True, True, False]
    permission(Permission.MANAGE_ACCOUNTS)(view)
    assert admitted() == [False, False, True, False]
