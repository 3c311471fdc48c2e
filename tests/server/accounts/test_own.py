"""One's own account: the password and the browsers that are signed in."""

from __future__ import annotations

import re

import pytest
from apiflask import APIFlask

from tests.server.conftest import PASSWORD, Browser

NEW = "көлдүн суусу таза"
_SESSION = re.compile(r'name="session" value="(\w+)"')


def another(app: APIFlask, login: str = "analyst") -> Browser:
    """Another browser, signed in."""
    client = app.test_client()
    assert isinstance(client, Browser)
    client.sign_in(login)
    return client


def test_a_new_password_signs_out_all_other_browsers(app: APIFlask) -> None:
    here, there = another(app), another(app)
    answer = here.send("/account/password", old=PASSWORD, new=NEW, again=NEW)
    assert answer.location == "/account"
    assert 'role="status"' in here.get("/account").text
    assert there.get("/account").status_code == 303
    assert there.sign_in("analyst", NEW).status_code == 303


@pytest.mark.parametrize(
    ("old", "new", "again", "wrong"),
    [("no", NEW, NEW, "old"), (PASSWORD, NEW, "other", "again"), (PASSWORD, "short", "short", "new")],
)
def test_a_wrong_entry_is_marked_at_its_field(app: APIFlask, old: str, new: str, again: str, wrong: str) -> None:
    browser = another(app)
    answer = browser.send("/account/password", old=old, new=new, again=again)
    assert answer.status_code == 422
    assert f'id="{wrong}-error"' in answer.text
    assert f'href="#{wrong}"' in answer.text
    assert answer.text.count('aria-invalid="true"') == 1


def test_one_of_ones_own_sessions_is_ended(app: APIFlask) -> None:
    here, there = another(app), another(app)
    (other,) = _SESSION.findall(here.get("/account").text)
    here.send("/account/sessions/end", session=other)
    assert there.get("/account").status_code == 303
    assert here.get("/account").status_code == 200


def test_nobody_ends_the_session_of_another_person(app: APIFlask) -> None:
    victim = another(app, "controller")
    another(app, "controller")
    (session,) = _SESSION.findall(victim.get("/account").text)
    another(app).send("/account/sessions/end", session=session)
    assert _SESSION.findall(victim.get("/account").text) == [session]


def test_all_other_sessions_are_ended_at_once(app: APIFlask) -> None:
    here, others = another(app), [another(app), another(app)]
    here.send("/account/sessions/end-others")
    assert here.get("/account").status_code == 200
    assert [each.get("/account").status_code for each in others] == [303, 303]
