"""An official's day by keys alone: tasks chosen and claimed many at once, one opened, filled in and completed."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.e2e.looking import NARROW
from tests.e2e.officials import Office
from tests.e2e.seeded_cases import case_at


def test_many_tasks_are_claimed_and_one_is_opened_by_keys(office: Office) -> None:
    office.run_pilot()
    numbers = [case_at(office).case.number for _ in "ab"]
    page = office.page("reception", "/tasks")
    rows = page.locator("tr[data-task]")
    count = rows.count()
    assert count >= len(numbers)
    page.keyboard.press("a")
    expect(page.locator("[name=task]:checked")).to_have_count(count)
    page.keyboard.press("a")
    expect(page.locator("[name=task]:checked")).to_have_count(0)
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.locator("button[value=claim]").press("Enter")
    expect(page.locator(".messages .message--holds")).to_contain_text("2")
    expect(rows.locator(".badge--draft")).to_have_count(2)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tasks/*/*")
    expect(page.locator("#task-title")).to_be_focused()
    expect(page.locator("#task form[action*='hand-back']")).to_be_visible()
    expect(rows.first.locator("[data-open]")).to_have_attribute("aria-current", "true")
    page.keyboard.press("j")
    expect(rows.nth(1).locator("[data-open]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows.nth(1).locator("[data-open]")).to_have_attribute("aria-current", "true")
    expect(page.locator("#task-title")).to_be_focused()
    page.go_back()
    expect(rows.first.locator("[data-open]")).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url("**/tasks")
    expect(rows.first.locator("[data-open]")).to_be_focused()
    expect(page.locator("#task")).to_be_empty()
    rows.first.locator("[data-open]").click()
    done = rows.first.get_attribute("data-task")
    page.locator("#task .task-form .button--main").click()
    expect(page.locator(".messages .message--holds")).to_be_visible()
    expect(page.locator(f"tr[data-task='{done}']")).to_have_count(0)
    expect(page.locator("tr[data-task]:has([aria-current])")).to_have_count(1)
    page.set_viewport_size(NARROW)
    expect(rows.first).to_be_hidden()
    page.locator("#task [data-close]").click()
    expect(page.locator("#task")).to_be_empty()
    rows.first.locator("[data-open]").click()
    expect(page.locator(".tasks-place__list")).to_be_hidden()


def test_what_was_ticked_and_typed_is_there_again_and_one_key_completes_the_task(office: Office) -> None:
    office.run_pilot()
    begun = case_at(office, "inform", "accept", "check", "prepare-requests")
    number = begun.case.number
    address = f"/tasks/{number}/{office.item(number, 'visit')}"
    page = office.page("reception", address)
    with page.expect_response("**/duties"):
        page.locator(".duties input").nth(1).check()
    expect(page.locator("[data-not-kept]")).to_be_hidden()
    page.check("#field-household_confirmed-yes")
    page.reload()
    expect(page.locator(".duties input:checked")).to_have_count(1)
    expect(page.locator("#field-household_confirmed-yes")).to_be_checked()
    page.locator("#field-household_confirmed-yes").press("Control+Enter")
    expect(page.locator(".messages .message--holds")).to_contain_text(number)


def test_what_is_wrong_is_told_where_one_stands_then(office: Office) -> None:
    office.run_pilot()
    begun = case_at(office, "inform", "accept", "check", "prepare-requests")
    number = begun.case.number
    page = office.page("reception", f"/tasks/{number}/{office.item(number, 'visit')}")
    page.locator(".task-form .button--main").press("Enter")
    mistakes = page.locator(".task-form .message--breach")
    expect(mistakes).to_be_focused()
    mistakes.locator("a").press("Enter")
    expect(page.locator("#field-household_confirmed")).to_be_focused()
