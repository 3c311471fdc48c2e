"""The paper view of the regulation editor, in a real browser: what is printed, and where each place of it leads."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from regdesigner.application.ports.library import REGULATION, STANDARD
from tests.e2e.conftest import NOW, Application, Opened
from tests.e2e.looking import sideways, violations

ACTIONS, ROWS = 9, 8
EDIT = """([id, change]) => {
  const profile = designer.modeler.get('profile');
  const bo = id ? designer.modeler.get('elementRegistry').get(id).businessObject : profile.process;
  new Function('profile', 'bo', change)(profile, bo);
}"""
"""Something that the panel or the table would do, as one step of the history."""
EMPTY_RESULT = "profile.edit(bo, 'reg:Action', action => { action.result = undefined; });"


Paper = Callable[..., Page]
"""Opens the paper view of a folder that nobody else has; language, width and height may follow."""


@pytest.fixture
def paper(application: Application, open_page: Opened, request: pytest.FixtureRequest, models: Path) -> Paper:
    """The paper view when the paper is there."""
    name = f"seen-{sha256(request.node.name.encode()).hexdigest()[:12]}"
    sample = models / "9.6-udc-index"
    files = {file: (sample / file).read_bytes() for file in (REGULATION, STANDARD)}
    application.bringing.drafting.keep_new(application.keeper, name, "9.6", files, NOW)

    def opened(language: str = "ru", width: int = 1280, height: int = 720) -> Page:
        page = open_page(f"/folders/{name}/regulation?view=paper", language, width, height)
        page.wait_for_selector("#designer-paper[data-papers]")
        page.wait_for_selector("body[data-checked]")
        return page

    return opened


def sheet(page: Page) -> FrameLocator:
    return page.frame_locator(".paper__frame")


def edit(page: Page, element: str, change: str) -> None:
    before = papers(page)
    page.evaluate(EDIT, [element, change])
    expect(page.locator("#designer-paper")).not_to_have_attribute("data-papers", before)


def papers(page: Page) -> str:
    """How many papers have come."""
    return page.get_attribute("#designer-paper", "data-papers") or ""


def scrolled(page: Page) -> int:
    top: int = page.evaluate("Math.round(document.querySelector('.paper__ground').scrollTop)")
    return top


def row(page: Page, action: str, number: int) -> str:
    return f"tr[data-element='{action}'][data-row='{number}']"


def test_every_row_of_every_action_is_a_place_with_a_name(paper: Paper) -> None:
    page = paper()
    handles = sheet(page).locator("tr[data-row] .handle[role=link]")
    expect(handles).to_have_count(ACTIONS * ROWS)
    names = handles.evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
    expected = [f"Пункт 10.{action}, строка {row}: открыть" for action in range(1, 10) for row in range(1, 9)]
    assert names == expected


@pytest.mark.parametrize("view", ["diagram", "table"])
def test_a_cell_opens_its_row_in_the_view_where_one_was_last(paper: Paper, view: str) -> None:
    page = paper()
    page.click(f"#view-tab-{view}")
    page.click("#view-tab-paper")
    sheet(page).locator(row(page, "examine", 4)).click()
    expect(page.locator("body")).to_have_attribute("data-view", view)
    expect(page.locator(f"#designer-{view} [data-at$='reg:Action.term.amount']:focus")).to_be_visible()
    assert page.evaluate("designer.modeler.get('selection').get().map(each => each.id)") == ["examine"]


def test_points_lead_to_their_place_in_the_provisions(paper: Paper) -> None:
    page = paper()
    page.click("#view-tab-diagram")
    page.click("#view-tab-paper")
    sheet(page).locator(".point[data-place='15']").click()
    expect(page.locator("body")).to_have_attribute("data-view", "diagram")
    expect(page.locator("#designer-panel [data-row='15'] :focus")).to_be_visible()


def test_a_box_of_the_block_diagram_leads_to_its_element(paper: Paper) -> None:
    page = paper()
    page.click("#view-tab-diagram")
    page.click("#view-tab-paper")
    sheet(page).locator("rect[data-element='interact-catalogue'], rect[data-element='examine']").first.click()
    expect(page.locator("body")).to_have_attribute("data-view", "diagram")
    expect(page.locator(".panel__title")).to_contain_text("Действие")


def test_places_are_gone_through_by_keyboard_and_opened_by_enter(paper: Paper) -> None:
    page = paper()
    page.focus(".paper__ground")
    page.keyboard.press("Tab")
    place = "document.querySelector('.paper__frame').contentDocument.activeElement.getAttribute('aria-label')"
    assert page.evaluate(place) == "Пункт 1: открыть"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(place) == "Пункт 3: открыть"
    assert sheet(page).locator("[tabindex='0']").count() == 1
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-view", "table")
    page.keyboard.press("Alt+3")
    expect(page.locator("body")).to_have_attribute("data-view", "paper")


def test_the_paper_follows_a_change_in_place_and_keeps_where_one_is(paper: Paper) -> None:
    page = paper()
    page.evaluate("document.querySelector('.paper__ground').scrollTop = 3000")
    page.evaluate("document.querySelector('.paper__frame').contentDocument.body.kept = true")
    seen = sheet(page).locator(row(page, "accept", 3))
    top = seen.evaluate("each => each.getBoundingClientRect().top") - scrolled(page)
    longer = "profile.setName(profile.process, 'ru', ''); profile.edit(profile.process, 'reg:Regulation', entry => {"
    longer += " entry.set('definition', []); });"
    edit(page, "", longer)
    edit(page, "accept", "profile.edit(bo, 'reg:Action', action => { action.term.amount = 7; });")
    expect(sheet(page).locator(row(page, "accept", 4))).to_contain_text("7 минут")
    assert page.evaluate("document.querySelector('.paper__frame').contentDocument.body.kept")
    now = seen.evaluate("each => each.getBoundingClientRect().top") - scrolled(page)
    assert abs(now - top) < 3


def test_one_step_back_is_followed_too(paper: Paper) -> None:
    page = paper()
    before = sheet(page).locator("main").inner_text()
    edit(page, "examine", EMPTY_RESULT)
    assert sheet(page).locator("main").inner_text() != before
    count = papers(page)
    page.evaluate("designer.modeler.get('commandStack').undo()")
    expect(page.locator("#designer-paper")).not_to_have_attribute("data-papers", count)
    assert sheet(page).locator("main").inner_text() == before


def test_many_changes_at_once_are_asked_for_once(paper: Paper) -> None:
    page = paper()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/preview") else None)
    for amount in (3, 4, 5, 6):
        page.evaluate(
            EDIT, ["accept", f"profile.edit(bo, 'reg:Action', action => {{ action.term.amount = {amount}; }});"]
        )
    expect(sheet(page).locator(row(page, "accept", 4))).to_contain_text("6 минут")
    assert len(asked) == 1


def test_the_language_is_that_of_the_reader_and_is_switched_in_the_view(paper: Paper) -> None:
    page = paper("ky")
    expect(sheet(page).locator("h1").first).to_have_text("Мамлекеттик кызмат көрсөтүүнүн административдик регламенти")
    page.click(".paper__option[data-name=ru]")
    expect(sheet(page).locator("h1").first).to_contain_text("Административный регламент")
    assert sheet(page).locator("html").get_attribute("lang") == "ru"
    expect(page.locator(".paper__saved a").first).to_have_attribute("href", re.compile(r"regulation\.ru\.pdf$"))


def test_what_is_empty_stands_out_by_a_word_is_found_and_prints_as_a_line(paper: Paper) -> None:
    page = paper()
    expect(page.locator(".paper__empty")).to_have_text("Пустых мест нет")
    edit(page, "form-index", EMPTY_RESULT)
    expect(page.locator(".paper__empty")).to_have_text("Не заполнено: 1")
    mark = sheet(page).locator(f"{row(page, 'form-index', 7)} .empty")
    expect(mark).to_have_text("не заполнено")
    expect(mark.locator("svg")).to_have_count(1)
    page.click(".paper__empty button")
    expect(mark).to_be_in_viewport()
    page.emulate_media(media="print")
    expect(mark).to_be_hidden()
    expect(sheet(page).locator(f"{row(page, 'form-index', 7)} .blank")).to_contain_text("______________")


def test_a_draft_that_cannot_be_printed_leaves_the_last_good_paper(paper: Paper) -> None:
    page = paper()
    refusal = '{"error": {"code": "x", "message": "Строка 4: неверное число.", "hint": null, "place": null}}'
    page.route("**/preview", lambda route: route.fulfill(status=422, content_type="application/json", body=refusal))
    edit(page, "examine", EMPTY_RESULT)
    expect(page.locator(".paper__trouble")).to_contain_text("Строка 4: неверное число.")
    expect(sheet(page).locator(".empty")).to_have_count(0)
    page.unroute("**/preview")
    edit(page, "accept", EMPTY_RESULT)
    expect(page.locator(".paper__trouble")).to_be_hidden()
    expect(sheet(page).locator(".empty")).to_have_count(2)


def test_hostile_words_stay_words(paper: Paper) -> None:
    page = paper()
    hostile = "</p><img src=x onerror=parent.hacked=1><script>parent.hacked=1</script><b>"
    edit(page, "examine", f"profile.setName(bo, 'ru', {hostile!r});")
    expect(sheet(page).locator("h3[data-element=examine]")).to_contain_text(hostile)
    assert sheet(page).locator("img, script").count() == 0
    assert page.evaluate("window.hacked") is None


def test_what_is_selected_elsewhere_is_marked_and_in_sight(paper: Paper) -> None:
    page = paper()
    page.evaluate("designer.modeler.get('selection').select(designer.modeler.get('elementRegistry').get('form-index'))")
    expect(sheet(page).locator("table.chosen[data-element=form-index]")).to_be_in_viewport()
    page.evaluate("designer.views.paper.choose('accept', '6')")
    expect(sheet(page).locator(f"{row(page, 'accept', 6)}.chosen")).to_be_in_viewport()
    page.evaluate("designer.views.paper.choose(null, '15')")
    expect(sheet(page).locator(".point.chosen[data-place='15']")).to_be_in_viewport()
    expect(sheet(page).locator(".chosen")).to_have_count(1)


def test_the_draft_is_printed_by_a_button(paper: Paper) -> None:
    page = paper()
    frame = "document.querySelector('.paper__frame').contentWindow"
    page.evaluate(f"{frame}.addEventListener('beforeprint', () => {{ window.printed = 1; }})")
    page.get_by_role("button", name="Печать").click()
    assert page.evaluate("window.printed") == 1


def test_a_sheet_is_as_wide_as_paper_and_reads_as_text_on_a_phone(paper: Paper) -> None:
    page = paper()
    width = (
        "document.querySelector('.paper__frame').contentDocument.querySelector('.part').getBoundingClientRect().width"
    )
    assert abs(page.evaluate(width) - 210 / 25.4 * 96) < 1
    assert sheet(page).locator(".break").count() >= 5
    page.click(".paper__option[data-name=width]")
    shown: float = page.evaluate("document.querySelector('.paper__frame').getBoundingClientRect().width")
    assert abs(shown - page.evaluate("document.querySelector('.paper__ground').clientWidth")) < 2
    phone = paper("ky", 390, 844)
    assert phone.evaluate(width) <= 390
    assert sheet(phone).locator(".break").count() == 0
    assert sideways(phone) == []


def test_the_paper_is_readable_for_everybody(paper: Paper) -> None:
    page = paper("ky")
    edit(page, "form-index", EMPTY_RESULT)
    assert violations(page) == []
    whole = page.evaluate("document.querySelector('.paper__frame').contentDocument.documentElement.outerHTML")
    page.goto("about:blank")
    page.set_content(whole)
    assert [each for each in violations(page) if not each.startswith(("region", "page-has-heading-one"))] == []
