"""Who sees whose drafts, and what is shown to those who only read."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import NOW, Application, Opened, Who
from tests.e2e.drawing import PANEL
from tests.e2e.looking import when_ready

FOLDER = "/folders/whose-draft"


@pytest.fixture(scope="module", autouse=True)
def draft(application: Application) -> None:
    """A draft of the state libraries."""
    application.bringing.create(application.keeper, "9.6", None, NOW, "whose-draft")


def test_a_draft_of_another_body_is_not_there(open_page: Opened) -> None:
    page = open_page("/folders", "ru", who="neighbour")
    assert page.locator(f"a[href='{FOLDER}']").count() == 0
    for address in (FOLDER, f"{FOLDER}/regulation", f"{FOLDER}/standard", f"/api{FOLDER}/regulation"):
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 404, address
    page = open_page("/folders", "ru", who="analyst")
    expect(page.locator(f"a[href='{FOLDER}']").first).to_be_visible()


def test_who_only_reads_is_told_so_and_can_change_nothing(open_page: Opened) -> None:
    page = open_page(f"{FOLDER}/regulation", "ru", who="member")
    when_ready(page)
    expect(page.locator("body")).to_have_attribute("data-saved", "reading")
    expect(page.locator(".tools__state")).to_contain_text("чтения")
    page.evaluate("designer.panel.select('accept')")
    controls = page.locator(f"{PANEL} :is(input, textarea, select, button)")
    assert controls.count() > 20
    assert all(controls.nth(number).is_disabled() for number in range(0, controls.count(), 7))
    expect(page.locator(".djs-context-pad .append-typical")).to_have_count(0)
    expect(page.locator("[data-action='blank.start']")).to_be_hidden()
    page.goto(f"{FOLDER}/regulation?view=table")
    when_ready(page)
    assert page.locator("[data-at='reg:Action.ground.ru']:enabled").count() == 0
    page.goto(f"{FOLDER}/standard")
    expect(page.locator("#standard")).to_have_count(0)
    page.goto(FOLDER)
    expect(page.get_by_role("link", name="Смотреть регламент")).to_be_visible()
    expect(page.locator("details.ask")).to_have_count(0)


@pytest.mark.parametrize(("who", "offered"), [("analyst", 0), ("admin", 1)])
def test_only_who_decides_is_offered_that_a_regulation_is_in_force(open_page: Opened, who: Who, offered: int) -> None:
    page = open_page(f"{FOLDER}/regulation", "ru", who=who)
    when_ready(page)
    states = page.locator(f"{PANEL} [data-at='status']")
    expect(states.locator("[value=in_review]")).to_have_count(1)
    expect(states.locator("[value=in_force]")).to_have_count(offered)


@pytest.mark.parametrize(("who", "status"), [("member", 403), ("analyst", 403), ("admin", 200)])
def test_accounts_are_the_matter_of_administrators(open_page: Opened, who: Who, status: int) -> None:
    page = open_page("/folders", "ru", who=who)
    answer = page.goto("/accounts")
    assert answer is not None
    assert answer.status == status
    assert page.locator("a[href='/accounts']").count() == (1 if status == 200 else 0)
