"""Two versions side by side: words, diagrams that move in step, papers, and the versions they come from."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import NOW, Application, Opened
from tests.e2e.looking import NARROW, sideways, violations

SAMPLE = "9.6-udc-index"
NAME = "9.6-two-versions"
FOLDER = f"/folders/{NAME}"
MIDDLE_IS_SEEN = """([anchor]) => {
  const mark = document.getElementById(anchor).getBoundingClientRect();
  const frame = document.getElementById(anchor).closest('[data-drawing]').getBoundingClientRect();
  const x = mark.left + mark.width / 2, y = mark.top + mark.height / 2;
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
}"""


@pytest.fixture(scope="module")
def folder(application: Application) -> str:
    """A folder whose second version takes longer to accept, its third one has other words too."""
    drafting, keeper = application.bringing.drafting, application.keeper
    drafting.keep_new(keeper, NAME, "9.6", drafting.open(keeper, SAMPLE).files, NOW)
    changes = (('amount="8"', 'amount="12"'), ("Документти карап текшерүү", "Документти карап чыгуу жана текшерүү"))
    for number, (old, new) in enumerate(changes, 1):
        content = drafting.open(keeper, NAME).files["regulation.bpmn"].replace(old.encode(), new.encode())
        later = NOW + timedelta(minutes=5 * number)
        drafting.save(keeper, NAME, number, {"regulation.bpmn": content}, later)
    return FOLDER


def test_a_change_of_the_list_is_brought_into_sight_in_both_diagrams(folder: str, open_page: Opened) -> None:
    page = open_page(f"{folder}/compare?old=1&new=3&how=diagram")
    expect(page.locator("[data-drawing-tools]")).to_be_visible()
    page.get_by_role("button", name="Чоңойтуу").click(click_count=4, delay=20)
    page.locator("a[href='#new-examine']").click()
    for anchor in ("old-examine", "new-examine"):
        expect(page.locator(f"[id='{anchor}'].is-shown")).to_be_visible()
        assert page.evaluate(MIDDLE_IS_SEEN, [anchor])
    assert page.url.endswith("#new-examine")


def test_both_diagrams_scroll_in_step(folder: str, open_page: Opened) -> None:
    page = open_page(f"{folder}/compare?old=1&new=3&how=diagram&place=beside")
    expect(page.locator("[data-drawing-tools]")).to_be_visible()
    page.evaluate("document.querySelector('[data-drawing=old]').scrollTo(120, 0)")
    page.wait_for_function("document.querySelector('[data-drawing=new]').scrollLeft === 120")
    page.evaluate("document.querySelector('[data-drawing=new]').scrollTo(40, 0)")
    page.wait_for_function("document.querySelector('[data-drawing=old]').scrollLeft === 40")


def test_the_way_to_compare_and_the_language_are_chosen_by_address(folder: str, open_page: Opened) -> None:
    page = open_page(f"{folder}/compare?old=1&new=3")
    expect(page.locator(".effect")).to_contain_text("эми бузулат")
    page.get_by_role("link", name="Кагаз").click()
    expect(page.locator(".facing--changed ins").first).to_be_visible()
    page.get_by_role("link", name="Русский").click()
    assert "how=paper&lang=ru" in page.url
    expect(page.locator(".facing--changed del")).to_have_text(["8", "8"])
    folded = page.locator("details.folded").first
    folded.locator("summary").click()
    expect(folded.locator(".facing").first).to_be_visible()


def test_a_version_is_named_and_compared_from_the_list(folder: str, open_page: Opened) -> None:
    page = open_page(f"{folder}/versions")
    row = page.locator("#version-3")
    row.locator(".versions__else > summary").click()
    row.get_by_label("Версиянын аты").fill("комиссияга жиберилди")
    row.get_by_role("button", name="Атын сактоо").click()
    expect(page.locator("#version-3 .versions__mark")).to_have_text("комиссияга жиберилди")
    page.locator("#version-3 .versions__more summary").click()
    page.locator("#version-3 .versions__links a").last.click()
    expect(page.get_by_label("Жаңы версия")).to_have_value("3")


@pytest.mark.parametrize("how", ["words", "diagram", "paper"])
def test_each_way_to_compare_is_there_for_everybody_wide_and_narrow(folder: str, open_page: Opened, how: str) -> None:
    page = open_page(f"{folder}/compare?old=1&new=3&how={how}", "ru")
    assert violations(page) == []
    page.set_viewport_size(NARROW)
    assert sideways(page) == []
    assert violations(page) == []
